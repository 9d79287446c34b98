"""Counts told in another way: a side of a tally ("279-147", "279 votes"), the last of a row."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.quantities.topics import THINGS
from checker.model.interval import Interval
from checker.model.quantity import Quantity

TALLY = "tally"
SCORE = "score"
RANK = "rank"
VOTED = "people.voted"
COUNT = "count"
SIDES = ("things.vote", "things.win", "things.goal", VOTED)
"""Beginnings of the topics of what a side of a tally counts."""
FEWEST = 10
"""Least figure that is not one side of some tally by chance."""


def as_sides(p: Quantity, q: Quantity) -> tuple[Quantity, Quantity]:
    """The two as they are, or a tally or the last of a row as what the other quantity counts."""
    if q.unit == COUNT:
        return _as_count(p, q), q
    return (p, _as_count(q, p)) if p.unit == COUNT else (p, q)


def _as_count(p: Quantity, count: Quantity) -> Quantity:
    """The tally or the place in a row as a count, where it has the figure of one; else as it is."""
    figure = count.stated
    told = {SCORE: {p.stated, p.against}, RANK: {p.stated} if p.counted == count.counted else set()}
    if figure is None or figure not in told.get(p.unit, ()):
        return p
    return replace(p, unit=COUNT, stated=figure, interval=Interval.point(figure), against=None)


def may_be_side(a: str, b: str, p: Quantity, q: Quantity) -> bool:
    """Whether topics `a` and `b` are of a tally and of what a side counts, or of a row and those in it."""
    if p.unit != q.unit or not {a, b} & {TALLY, RANK}:
        return False
    other = b if a in {TALLY, RANK} else a
    few = (p.stated or Decimal(0)) < FEWEST and not other.startswith(VOTED)
    return other.startswith(SIDES) and not few if TALLY in {a, b} else other.startswith(THINGS)
