"""Sides of a tally that another article tells alone: "passed 279-147", "279 votes"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.model.interval import Interval
from checker.model.quantity import Quantity

TALLY = "tally"
SCORE = "score"
COUNT = "count"
SIDES = ("things.vote", "things.win", "people.voted")
"""Beginnings of the topics of what a side of a tally counts."""
FEWEST = 10
"""Least figure that is not one side of some tally by chance."""


def as_sides(p: Quantity, q: Quantity) -> tuple[Quantity, Quantity]:
    """The two as they are, or the tally as the one of its sides that the other quantity counts."""
    if p.unit == SCORE and q.unit == COUNT:
        return _side_of(p, q), q
    if q.unit == SCORE and p.unit == COUNT:
        return p, _side_of(q, p)
    return p, q


def _side_of(tally: Quantity, count: Quantity) -> Quantity:
    figure = count.stated
    if figure is None or tally.against is None or figure not in {tally.stated, tally.against}:
        return tally
    return replace(tally, unit=COUNT, stated=figure, interval=Interval.point(figure), against=None)


def may_be_side(a: str, b: str, p: Quantity, q: Quantity) -> bool:
    """Whether topics `a` and `b` are of a tally and of what one of its sides counts."""
    if TALLY not in {a, b} or p.unit != q.unit or (p.stated or Decimal(0)) < FEWEST:
        return False
    return (b if a == TALLY else a).startswith(SIDES)
