"""Fit the weights of rules/weights.toml on labelled pairs.

Fellegi and Sunter take features to be independent given a match. Ours are not (a sentence and its clause
say much the same), so the weights of all levels are fitted together, by logistic regression on the level
that each feature falls into: the log-odds are then a sum of weights all the same, and the waterfall
stays. Within a feature a better level never weighs less than a worse one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, minimize

from checker.align.compared import Compared
from checker.align.encoder import Encoder
from checker.align.features import compare_mentions
from checker.align.gold import GoldSet
from checker.align.matching import feature_levels
from checker.align.mention import Mention, prepare
from checker.judge import judge
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.report import Severity
from checker.rulebook.alignment import AlignmentRules, FeatureName, Weights

Array = NDArray[np.float64]

_RIDGE = 3.0
"""Strength of the L2 penalty on weights, in units of one labelled pair."""
_DRAW = 16.0
"""Strength of the L2 penalty that draws a family's weights to the shared ones, in the same units."""
_DECIMALS = 2
_VALUE = "value"
_VALUE_STEP = 3.0
"""The most, in log2, that each better level of the value feature may add, so that no value alone pairs two
claims. That two claims which differ can meet all the same, cut-offs depend on how the values lie."""


@dataclass(frozen=True, slots=True)
class Example:
    """A comparable pair of claims of two articles.

    Attributes:
        family: the family of pairs that it is of.
        levels: the level of each feature.
        is_match: the label; False where labellers said nothing.
        weight: how much the pair counts: a value that an article repeats counts once in all, and large sets
            do not drown small ones.
    """

    family: str
    levels: Mapping[FeatureName, int]
    is_match: bool
    weight: float = 1.0


def collect_examples(
    gold: GoldSet,
    documents: Mapping[str, Document],
    claims: Mapping[str, Sequence[Claim]],
    compared: Compared,
    rules: AlignmentRules,
    encoder: Encoder,
) -> list[Example]:
    """Every comparable pair of the room's claims in a labelled set, with its label.

    A fact that an article repeats is labelled once. A pair of claims that say the same as a labelled pair
    is therefore neither a match nor none, and is left out.

    Args:
        documents, claims: by article label.
    """
    room = compared.room
    of_kind = [claim for found in claims.values() for claim in found if claim.kind is room.kind]
    mentions: dict[str, list[Mention]] = {label: [] for label in claims}
    for mention in prepare(of_kind, documents, encoder, compared):
        mentions[mention.claim.article].append(mention)
    repeats = Counter((m.claim.article, m.claim.value) for found in mentions.values() for m in found)
    examples = [
        Example(
            room.family(x.claim, y.claim),
            feature_levels(compare_mentions(x, y, compared), rules),
            is_match,
            1 / (repeats[a, x.claim.value] * repeats[b, y.claim.value]),
        )
        for a, b in combinations(gold.articles, 2)
        for x, y, is_match in _labelled_pairs(mentions[a], mentions[b], gold, compared)
    ]
    total = sum(example.weight for example in examples)
    return [replace(example, weight=example.weight / sqrt(total)) for example in examples]


def _labelled_pairs(
    left: Sequence[Mention],
    right: Sequence[Mention],
    gold: GoldSet,
    compared: Compared,
) -> Iterator[tuple[Mention, Mention, bool]]:
    """The comparable pairs of two articles, each with whether it is a match."""
    pairs = [(x, y) for x in left for y in right if compared.room.comparable(x.claim, y.claim)]
    rows = {pair: [row for row in gold.rows if row.covers(pair[0].claim, pair[1].claim)] for pair in pairs}
    matches = [pair for pair in pairs if any(row.is_match for row in rows[pair])]

    def repeats(x: Mention, y: Mention) -> bool:
        return any(_says(x, a, compared) and _says(y, b, compared) for a, b in matches)

    for x, y in pairs:
        if (x, y) in matches:
            yield x, y, True
        elif rows[x, y] or (
            not any(row.covers(x.claim, y.claim) for row in gold.ignore) and not repeats(x, y)
        ):
            yield x, y, False


def _says(one: Mention, other: Mention, compared: Compared) -> bool:
    """Whether two mentions of one article are one, or give the same value for comparable things."""
    if one is other:
        return True
    if not compared.room.comparable(one.claim, other.claim):
        return False
    judgement = judge(one.claim, other.claim, compared.room, compared.verdicts)
    return judgement.severity is Severity.NONE


def fit_weights(
    examples: Sequence[Example], families: Iterable[str], rules: AlignmentRules
) -> dict[str, Weights]:
    """For each family, the weights that explain the labels best.

    A family's weights are drawn to the ones that explain all families' labels, so that one with few
    labels has nearly those.

    Raises:
        ValueError: when no example is a match or all are.
    """
    if len({example.is_match for example in examples}) < 2:
        raise ValueError("labelled pairs of both sorts, matches and others, are needed")
    design = _Design.of(rules)
    shared = design.fit(examples, np.zeros(design.size), design.strengths(_RIDGE, prior=0.0))
    own = {name: [e for e in examples if e.family == name] for name in sorted(families)}
    if len(own) == 1:
        return dict.fromkeys(own, design.weights(shared))
    draw = design.strengths(_DRAW, prior=_DRAW)
    return {name: design.weights(design.fit(found, shared, draw)) for name, found in own.items()}


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
        for feature in rules.fitted:
            starts.append(size)
            size += len(feature.levels) + 1
        return cls(rules, tuple(starts), size)

    def row(self, example: Example) -> Array:
        """The parameters that add up to the example's log-odds."""
        row = np.zeros(self.size)
        row[0] = 1.0
        for feature, start in zip(self.rules.fitted, self.starts, strict=True):
            count, level = len(feature.levels), example.levels[feature.name]
            if level == count:
                row[start + count] = 1.0
            else:
                row[start + level : start + count] = 1.0
        return row

    def bounds(self) -> Bounds:
        """Steps up are not negative, and small for the value; the other parameters are free."""
        low, high = np.full(self.size, -np.inf), np.full(self.size, np.inf)
        for feature, start in zip(self.rules.fitted, self.starts, strict=True):
            steps = slice(start, start + len(feature.levels) - 1)
            low[steps] = 0.0
            if feature.name == _VALUE:
                high[steps] = _VALUE_STEP * log(2)
        return Bounds(low, high)

    def strengths(self, levels: float, prior: float) -> Array:
        """How strongly each parameter is drawn to where it starts."""
        strengths = np.full(self.size, levels)
        strengths[0] = prior
        return strengths

    def fit(self, examples: Sequence[Example], start: Array, strengths: Array) -> Array:
        """Maximum likelihood with an L2 penalty on the distance from `start`, by L-BFGS-B."""
        if not examples:
            return start
        rows = np.array([self.row(e) for e in examples])
        labels = np.array([float(e.is_match) for e in examples])
        counts = np.array([e.weight for e in examples])
        counts *= len(counts) / counts.sum()

        def loss(parameters: Array) -> tuple[float, Array]:
            odds = rows @ parameters
            surprise = np.logaddexp(0.0, odds) - labels * odds
            error = counts * (1 / (1 + np.exp(-np.clip(odds, -500, 500))) - labels)
            away = strengths * (parameters - start)
            value = float(counts @ surprise + 0.5 * away @ (parameters - start))
            return value, rows.T @ error + away

        found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=self.bounds())
        return np.asarray(found.x)

    def weights(self, parameters: Array) -> Weights:
        """The parameters as weights of levels, in log2."""
        bits = parameters / log(2)
        levels: dict[FeatureName, tuple[float, ...]] = {}
        for feature, start in zip(self.rules.fitted, self.starts, strict=True):
            count = len(feature.levels)
            ordered = [sum(bits[start + level : start + count]) for level in range(count)]
            levels[feature.name] = tuple(round(float(w), _DECIMALS) for w in (*ordered, bits[start + count]))
        return Weights(prior=round(float(bits[0]), _DECIMALS), levels=levels)
