"""Fit the weights of rules/weights.toml on labelled pairs.

Fellegi and Sunter take features to be independent given a match. Ours are not (a sentence and its clause
say much the same), so the weights of all levels are fitted together, by logistic regression on the level
that each feature falls into: the log-odds are then a sum of weights all the same, and the waterfall
stays. Within a feature a better level never weighs less than a worse one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, minimize

from checker.align.encoder import Encoder
from checker.align.features import compare_mentions
from checker.align.gold import GoldSet
from checker.align.matching import feature_levels
from checker.align.mention import Mention, prepare
from checker.claims.kind import Room
from checker.model.claim import Claim
from checker.model.document import Document
from checker.rulebook.alignment import AlignmentRules, FeatureName, KindWeights

Array = NDArray[np.float64]

_RIDGE = 1.0
"""Strength of the L2 penalty on weights, in units of one labelled pair."""
_SURE = 0.5
"""Unlabelled pairs that the first round takes for matches at this probability sit out the second."""
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Example:
    """A comparable pair of claims of two articles.

    Attributes:
        levels: the level of each feature.
        is_match: the label; False where labellers said nothing.
        is_labelled: whether a labelled row covers the pair.
        weight: how much the pair counts, so that large sets do not drown small ones.
    """

    levels: Mapping[FeatureName, int]
    is_match: bool
    is_labelled: bool
    weight: float = 1.0


def collect_examples(
    gold: GoldSet,
    documents: Mapping[str, Document],
    claims: Mapping[str, Sequence[Claim]],
    room: Room,
    rules: AlignmentRules,
    encoder: Encoder,
) -> list[Example]:
    """Every comparable pair of the room's claims in a labelled set, with its label.

    Args:
        documents, claims: by article label.
    """
    mentions = {
        label: prepare([c for c in found if c.kind is room.kind], documents, encoder)
        for label, found in claims.items()
    }
    examples = [
        example
        for a, b in combinations(gold.articles, 2)
        for x in mentions[a]
        for y in mentions[b]
        for example in _example(x, y, gold, room, rules)
    ]
    share = 1 / sqrt(len(examples)) if examples else 0.0
    return [Example(e.levels, e.is_match, e.is_labelled, share) for e in examples]


def _example(x: Mention, y: Mention, gold: GoldSet, room: Room, rules: AlignmentRules) -> Iterator[Example]:
    if any(row.covers(x.claim, y.claim) for row in gold.ignore) or not room.comparable(x.claim, y.claim):
        return
    rows = [row for row in gold.rows if row.covers(x.claim, y.claim)]
    levels = feature_levels(compare_mentions(x, y, room), rules)
    yield Example(levels, any(row.is_match for row in rows), bool(rows))


def fit_weights(examples: Sequence[Example], rules: AlignmentRules) -> KindWeights:
    """The weights that explain the labels best.

    A fact that an article repeats is labelled once, so some unlabelled pairs are matches. The fit runs
    twice; unlabelled pairs that the first run takes for matches are left out of the second.

    Raises:
        ValueError: when no example is a match or all are.
    """
    if len({example.is_match for example in examples}) < 2:
        raise ValueError("labelled pairs of both sorts, matches and others, are needed")
    design = _Design.of(rules)
    first = design.fit(examples)
    kept = [e for e in examples if e.is_labelled or design.chance(first, e) < _SURE]
    return design.weights(design.fit(kept))


@dataclass(frozen=True, slots=True)
class _Design:
    """Where the regression's parameters stand.

    The intercept; then for each feature the step up to each better level, the worst level, "unknown".
    """

    rules: AlignmentRules
    starts: tuple[int, ...]
    size: int

    @classmethod
    def of(cls, rules: AlignmentRules) -> _Design:
        starts, size = [], 1
        for feature in rules.feature:
            starts.append(size)
            size += len(feature.levels) + 1
        return cls(rules, tuple(starts), size)

    def row(self, example: Example) -> Array:
        """The parameters that add up to the example's log-odds."""
        row = np.zeros(self.size)
        row[0] = 1.0
        for feature, start in zip(self.rules.feature, self.starts, strict=True):
            count, level = len(feature.levels), example.levels[feature.name]
            if level == count:
                row[start + count] = 1.0
            else:
                row[start + level : start + count] = 1.0
        return row

    def bounds(self) -> Bounds:
        """Steps up are not negative; intercept, worst levels and "unknown" are free."""
        low = np.full(self.size, -np.inf)
        for feature, start in zip(self.rules.feature, self.starts, strict=True):
            low[start : start + len(feature.levels) - 1] = 0.0
        return Bounds(low, np.full(self.size, np.inf))

    def fit(self, examples: Sequence[Example]) -> Array:
        """Penalised maximum likelihood, by L-BFGS-B."""
        rows = np.array([self.row(e) for e in examples])
        labels = np.array([float(e.is_match) for e in examples])
        counts = np.array([e.weight for e in examples])
        counts *= len(counts) / counts.sum()

        def loss(parameters: Array) -> tuple[float, Array]:
            odds = rows @ parameters
            surprise = np.logaddexp(0.0, odds) - labels * odds
            error = counts * (1 / (1 + np.exp(-np.clip(odds, -500, 500))) - labels)
            ridge = _RIDGE * parameters[1:]
            value = float(counts @ surprise + 0.5 * ridge @ parameters[1:])
            return value, rows.T @ error + np.concatenate([[0.0], ridge])

        found = minimize(loss, np.zeros(self.size), jac=True, method="L-BFGS-B", bounds=self.bounds())
        return np.asarray(found.x)

    def chance(self, parameters: Array, example: Example) -> float:
        """The probability of a match."""
        return float(1 / (1 + np.exp(-(self.row(example) @ parameters))))

    def weights(self, parameters: Array) -> KindWeights:
        """The parameters as weights of levels, in log2."""
        bits = parameters / log(2)
        levels: dict[FeatureName, tuple[float, ...]] = {}
        for feature, start in zip(self.rules.feature, self.starts, strict=True):
            count = len(feature.levels)
            ordered = [sum(bits[start + level : start + count]) for level in range(count)]
            levels[feature.name] = tuple(round(float(w), _DECIMALS) for w in (*ordered, bits[start + count]))
        return KindWeights(prior=round(float(bits[0]), _DECIMALS), levels=levels)
