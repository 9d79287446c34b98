"""Labelled article sets, checked and scored one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.align.encoder import Encoder
from checker.align.gold import GoldSet
from checker.check import check
from checker.crossvalidation import check_in_folds
from checker.fitting import collect
from checker.measuring.labels import Tally, score
from checker.measuring.pairs import read_pairs
from checker.rulebook import Rulebook


def score_sets(gold: Sequence[GoldSet], rulebook: Rulebook, encoder: Encoder) -> Iterator[Tally]:
    """Check every set with the rulebook as it is, and count what the labels say of it."""
    for labelled in gold:
        yield score(labelled, read_pairs(check(labelled.make_articles(), rulebook, encoder)))


def score_folds(gold: Sequence[GoldSet], rulebook: Rulebook, encoder: Encoder, folds: int) -> Iterator[Tally]:
    """The same with weights fitted on the sets of the other folds, in the order of the folds.

    Args:
        gold: at least as many sets as folds.
        folds: two or more.
    """
    examples = collect(gold, rulebook, encoder)
    for labelled, report in check_in_folds(gold, examples, rulebook, encoder, folds):
        yield score(labelled, read_pairs(report))
