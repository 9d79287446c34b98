"""How well pairs are made in article sets that the weights were not fitted on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.align.encoder import Encoder
from checker.align.fit import Example
from checker.align.gold import GoldRow, GoldSet
from checker.check import check
from checker.fitting import FITTED, fit
from checker.model.claim import Claim, Kind
from checker.model.report import Finding
from checker.report import Report
from checker.rulebook import Rulebook

Sightings = tuple[Claim, ...]
"""One fact in one article: a finding's evidence and its other mentions there."""


@dataclass(frozen=True, slots=True)
class PairScore:
    """Pairs of two articles' claims against the labels.

    Attributes:
        labelled: how many pairs are labelled as one fact.
        found: how many of these a finding joins.
        right: how many pairs the findings make that are labelled as one fact.
        wrong: how many that are not; what the labels tell to ignore is neither.
    """

    labelled: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0

    def __add__(self, other: PairScore) -> PairScore:
        return PairScore(
            self.labelled + other.labelled,
            self.found + other.found,
            self.right + other.right,
            self.wrong + other.wrong,
        )

    @property
    def precision(self) -> float | None:
        """The share of the pairs made that are right; None where none was made."""
        made = self.right + self.wrong
        return self.right / made if made else None

    @property
    def recall(self) -> float | None:
        """The share of the labelled pairs that were found; None where none is labelled."""
        return self.found / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where either is."""
        if self.precision is None or self.recall is None:
            return None
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def check_in_folds(
    gold: Sequence[GoldSet],
    examples: Mapping[str, dict[Kind, list[Example]]],
    rulebook: Rulebook,
    encoder: Encoder,
    folds: int,
) -> Iterator[tuple[GoldSet, Report]]:
    """Check every set with weights fitted on the sets of the other folds.

    A set's fold depends on the order of the sets' names alone.

    Args:
        gold: at least as many sets as folds.
        examples: of each set, by its name (`checker.fitting.collect`).
        folds: two or more.

    Raises:
        ValueError: when there are fewer sets than folds, or fewer than two folds.
    """
    if not 2 <= folds <= len(gold):
        raise ValueError(f"{len(gold)} sets cannot make {folds} folds")
    ordered = sorted(gold, key=lambda labelled: labelled.set)
    for fold in range(folds):
        held = ordered[fold::folds]
        names = {labelled.set for labelled in held}
        fitted = fit([of_set for name, of_set in examples.items() if name not in names], rulebook)
        rules = replace(rulebook, weights=fitted.weights)
        for labelled in held:
            yield labelled, check(labelled.make_articles(), rules, encoder)


def cross_validate(
    gold: Sequence[GoldSet],
    examples: Mapping[str, dict[Kind, list[Example]]],
    rulebook: Rulebook,
    encoder: Encoder,
    folds: int,
) -> dict[Kind, PairScore]:
    """How well pairs are made, summed over the folds of `check_in_folds`.

    Raises:
        ValueError: when there are fewer sets than folds, or fewer than two folds.
    """
    total = dict.fromkeys(FITTED, PairScore())
    for labelled, report in check_in_folds(gold, examples, rulebook, encoder, folds):
        for kind in FITTED:
            total[kind] += score_pairs(labelled, report.findings, kind)
    return total


def score_pairs(labelled: GoldSet, findings: Sequence[Finding], kind: Kind) -> PairScore:
    """Compare the pairs that the findings make with those that are labelled."""
    order = {label: place for place, label in enumerate(labelled.articles)}
    pairs = [pair for f in findings if f.evidence[0].kind is kind for pair in _pairs(f, order)]
    rows = [row for row in labelled.rows if row.is_match and row.of_kind is kind and row.a != row.b]
    right = [any(_joins(pair, row) for row in rows) for pair in pairs]
    unclear = [any(_joins(pair, row) for row in labelled.ignore) for pair in pairs]
    return PairScore(
        labelled=len(rows),
        found=sum(any(_joins(pair, row) for pair in pairs) for row in rows),
        right=sum(right),
        wrong=sum(not good and not skipped for good, skipped in zip(right, unclear, strict=True)),
    )


def _pairs(finding: Finding, order: Mapping[str, int]) -> Iterator[tuple[Sightings, Sightings]]:
    """The finding's fact in every two of its articles, in the order of the articles."""
    mentions = finding.mentions or ((),) * len(finding.evidence)
    sightings = [(claim, *others) for claim, others in zip(finding.evidence, mentions, strict=True)]
    sightings.sort(key=lambda sighting: order[sighting[0].article])
    for place, one in enumerate(sightings):
        for two in sightings[place + 1 :]:
            if one[0].article != two[0].article:
                yield one, two


def _joins(pair: tuple[Sightings, Sightings], row: GoldRow) -> bool:
    """Whether the pair is the one that the row labels, on any of the lines where it stands."""
    return any(row.covers(a, b) for a in pair[0] for b in pair[1])
