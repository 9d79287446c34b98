"""Whether two figures that differ are one, told more or less finely."""

from __future__ import annotations

from decimal import Decimal

from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nearness import measure_gap
from checker.model.quantity import Quantity

LARGE = Decimal(100)
"""Least last place at which a round count may stand for a finer one."""
NEAR = Decimal("0.05")
"""Largest relative gap between a count and its rounding, or between a measure and its conversion."""
ZEROS = Decimal("0.1")
"""Largest relative gap between a measure and one that ends in zeros, such as "some 300 km"."""
SCALED = Decimal(1000)
"""Last place from which it is that of a scale word ("2 million"), not of zeros."""
DOZEN = Decimal(12)
LOOSE = Decimal(1) / 12
"""By how much of itself a dozen may be missed."""


def is_rounded(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether one figure is the other, rounded to the place that it is printed to."""
    if is_converted(p, q, lexicon) and measure_gap(p, q) <= NEAR * _largest(p, q):
        return True
    if p.stated is None or q.stated is None or p.place == q.place or p.stated == q.stated:
        return False
    if p.written == q.written and (p.effect.is_bound or q.effect.is_bound):
        return False
    place, gap = max(p.place, q.place), abs(p.stated - q.stated)
    if gap * 2 > place:
        return False
    if p.unit == "count":
        return place >= LARGE and gap <= _largest(p, q) * NEAR
    coarse = p if p.place > q.place else q
    return not _ends_in_zeros(coarse, lexicon) or gap <= _largest(p, q) * ZEROS


def is_converted(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether the units of two amounts are of two systems, such as miles and kilometres.

    Those of one system hold each other a whole number of times.
    """
    if p.written == q.written or p.unit != q.unit:
        return False
    one, two = _factor(p, lexicon), _factor(q, lexicon)
    return bool(one % two) and bool(two % one)


def is_loose_dozen(p: Quantity, q: Quantity) -> bool:
    """Whether a dozen, or some dozens, may be said of the other figure: "a dozen" of 11."""
    if p.unit != "count" or p.stated is None or q.stated is None or p.dozens == q.dozens:
        return False
    if p.effect.is_bound or q.effect.is_bound:
        return False
    dozens = p.stated if p.dozens else q.stated
    return abs(p.stated - q.stated) <= dozens * LOOSE


def _factor(p: Quantity, lexicon: Lexicon) -> Decimal:
    """How many base units the unit that an amount is written in holds."""
    return Decimal(1) if p.written is None else lexicon.units.by_name[p.written].unit.factor


def _ends_in_zeros(p: Quantity, lexicon: Lexicon) -> bool:
    """Whether the last place of a figure is told by its zeros: 300, not 3 or 3 million."""
    return 1 < p.place / _factor(p, lexicon) < SCALED


def _largest(p: Quantity, q: Quantity) -> Decimal:
    ends = (p.interval.low, p.interval.high, q.interval.low, q.interval.high)
    return max((abs(end) for end in ends if end is not None), default=Decimal(0))
