"""Labelled article sets, checked and scored one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.align.encoder import Encoder
from checker.align.fit import Example
from checker.align.gold import GoldSet
from checker.check import check
from checker.fitting import collect, fit
from checker.measuring.labels import Tally, score
from checker.measuring.pairs import read_pairs
from checker.model.claim import Kind
from checker.rulebook import Rulebook

Examples = Mapping[str, dict[Kind, list[Example]]]
"""The comparable pairs of each set with their labels, by the set's name."""


def score_sets(gold: Sequence[GoldSet], rulebook: Rulebook, encoder: Encoder) -> Iterator[Tally]:
    """Check every set with the rulebook as it is, and count what the labels say of it."""
    for labelled in gold:
        yield score(labelled, read_pairs(check(labelled.make_articles(), rulebook, encoder)))


def score_folds(
    gold: Sequence[GoldSet],
    rulebook: Rulebook,
    encoder: Encoder,
    folds: int,
    examples: Examples | None = None,
) -> Iterator[Tally]:
    """The same with weights fitted on the sets of the other folds, in the order of the folds.

    A set's fold depends on the order of the sets' names alone.

    Args:
        gold: at least as many sets as folds.
        folds: two or more.
        examples: of every set, where they are known (`checker.fitting.collect`).

    Raises:
        ValueError: when there are fewer sets than folds, or fewer than two folds.
    """
    if not 2 <= folds <= len(gold):
        raise ValueError(f"{len(gold)} sets cannot make {folds} folds")
    known = collect(gold, rulebook, encoder) if examples is None else examples
    ordered = sorted(gold, key=lambda labelled: labelled.set)
    for fold in range(folds):
        held = ordered[fold::folds]
        names = {labelled.set for labelled in held}
        fitted = fit([of_set for name, of_set in known.items() if name not in names], rulebook)
        yield from score_sets(held, replace(rulebook, weights=fitted.weights), encoder)
