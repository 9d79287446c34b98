"""How near two amounts lie, whatever is counted."""

from __future__ import annotations

from decimal import Decimal
from math import log2

from checker.model.interval import Interval
from checker.model.quantity import Quantity

FAR = {"second": 10, "count": 20}
"""By unit, how many times a bound can lie off the figure of which it is used.

Any article has stretches of time of all sizes: ten minutes, 30 days, 20 years.
"""

PLAIN = {"second": 8, "metre": 12, "percent": 12}
"""By unit, how many times two plain figures of one fact can differ, if a slip of the pen is left aside."""
BOUND = 2
"""The same for a bound of a time: "within two weeks" is not said of seven."""
ANY = 50
"""The same for other units."""

LARGE, LARGE_SUM = 1_000, 10_000
"""Least counts, and least sums of money in their currency, that chance hardly brings near each other in two
articles on one story. In folds over labelled news ten times as much does nearly as well."""
NEAR = 0.7
"""Nearness of such figures: one is at most some 1.23 times the other."""


def measure_nearness(p: Quantity, q: Quantity) -> float | None:
    """From 1 for the same figure to 0 where one is twice the other or more; None for figures unknown.

    The scale is logarithmic, so that 49 and 50 lie as near as 4,900 and 5,000, and frost is as heat.
    Vague words count by the bound that they give.
    """
    one, two = _figure(p), _figure(q)
    if one is None or two is None:
        return None
    if one == two:
        return 1.0
    if one * two <= 0:
        return 0.0
    return round(max(0.0, 1 - abs(log2(one / two))), 3)


def are_large_and_near(p: Quantity, q: Quantity, least: int) -> bool:
    """Whether two figures are so large that chance hardly brings them so near: 3.28 and 3.3 million.

    Args:
        least: from which figure on they are large.
    """
    one, two = _figure(p), _figure(q)
    if one is None or two is None or min(one, two) < least:
        return False
    return (measure_nearness(p, q) or 0) >= NEAR


def are_of_other_scales(p: Quantity, q: Quantity) -> bool:
    """Whether two amounts lie so far apart that they are of two facts, though a bound has room for both.

    "At least 2" is not said of 5,000, nor "within 30 days" of what took ten minutes.
    """
    if not (p.effect.is_bound or q.effect.is_bound) or p.unit not in FAR:
        return False
    return max(_times(p, q), _times(q, p)) > FAR[p.unit]


def is_many_times(p: Quantity, q: Quantity, times: float) -> bool:
    """Whether one of two amounts is more than so many times the other, whatever is in their bounds."""
    return max(_times(p, q), _times(q, p)) > times


def are_far_apart(p: Quantity, q: Quantity) -> bool:
    """Whether two amounts exclude each other by so much that they are hardly of one fact.

    Amounts of the same digits may be, with a wrong scale: "$3 million" and "$3 billion".
    """
    if p.interval.meets(q.interval) or share_digits(p, q):
        return False
    bound = p.effect.is_bound or q.effect.is_bound
    most = BOUND if p.unit == "second" and bound else PLAIN.get(p.unit, ANY)
    return max(_times(p, q), _times(q, p)) > most


def share_digits(p: Quantity, q: Quantity) -> bool:
    """Whether two figures differ by a power of ten alone."""
    if p.stated is None or q.stated is None or p.written != q.written:
        return False
    return p.stated.normalize().as_tuple().digits == q.stated.normalize().as_tuple().digits


def lies_above(p: Interval[Decimal], q: Interval[Decimal]) -> bool:
    """Whether every amount of the first is larger than every amount of the second."""
    return p.low is not None and q.high is not None and p.low > q.high


def measure_gap(p: Quantity, q: Quantity) -> Decimal:
    """How far apart the nearest ends of two amounts lie, in their unit; 0 where they meet."""
    gaps = [
        high_end - low_end
        for low_end, high_end in ((p.interval.high, q.interval.low), (q.interval.high, p.interval.low))
        if low_end is not None and high_end is not None
    ]
    return max([*gaps, Decimal(0)])


def _times(p: Quantity, q: Quantity) -> Decimal:
    """How many times the most that one amount tells fits into the least that the other tells."""
    most, least = p.interval.high or p.interval.low, q.interval.low or q.interval.high
    if most is None or least is None or most <= 0 or least <= 0:
        return Decimal(0)
    return least / most


def _figure(quantity: Quantity) -> Decimal | None:
    if quantity.stated is not None:
        return quantity.stated
    return quantity.interval.low if quantity.interval.low is not None else quantity.interval.high
