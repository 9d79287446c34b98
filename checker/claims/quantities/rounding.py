"""Whether two figures that differ are one, told more or less finely."""

from __future__ import annotations

from decimal import Decimal

from checker.claims.quantities.currencies import MONEY
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nearness import measure_gap
from checker.claims.quantities.ranges import PART
from checker.model.quantity import Effect, Quantity

LARGE = Decimal(100)
"""Least last place at which a round count may stand for a finer one."""
NEAR = Decimal("0.05")
"""Largest relative gap between a count and its rounding, or between a measure and its conversion."""
EXACT = Decimal("0.02")
"""Largest relative gap that newspapers leave between a measure and its conversion without a thought."""
ZEROS = Decimal("0.1")
"""Largest relative gap between a measure and one that ends in zeros, such as "some 300 km"."""
SCALED = Decimal(1000)
"""Last place from which it is that of a scale word ("2 million"), not of zeros."""
LOOSE = Decimal(1) / 12
"""By how much of itself a dozen may be missed."""
PERCENT = "percent"
"""The unit of shares."""
CALENDAR = "second"
"""The unit of times, whose weeks and months are no conversions of each other."""


def is_rounded(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether one figure is the other, rounded to the place that it is printed to."""
    if is_converted(p, q, lexicon):
        wide = p.unit == CALENDAR or any(_has_zeros(amount, lexicon) for amount in (p, q))
        if measure_gap(p, q) <= (ZEROS if wide else NEAR) * _largest(p, q):
            return True
    if p.stated is None or q.stated is None or p.place == q.place or p.stated == q.stated:
        return False
    if p.written == q.written and (p.effect.is_bound or q.effect.is_bound):
        return False
    place, gap = max(p.place, q.place), abs(p.stated - q.stated)
    if gap * 2 > place:
        return False
    money = _is_money(p, lexicon)
    if p.unit == "count" or money:
        return (money or place >= LARGE) and gap <= _largest(p, q) * NEAR
    coarse = p if p.place > q.place else q
    return not _ends_in_zeros(coarse, lexicon) or gap <= _largest(p, q) * ZEROS


def _is_money(p: Quantity, lexicon: Lexicon) -> bool:
    entry = lexicon.units.by_name.get(p.unit)
    return entry is not None and entry.dimension.topic == MONEY


def is_converted(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether the units of two amounts are of two systems, such as miles and kilometres.

    Those of one system hold each other a whole number of times.
    """
    if p.written == q.written or p.unit != q.unit:
        return False
    one, two = _factor(p, lexicon), _factor(q, lexicon)
    return bool(one % two) and bool(two % one)


def converts(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether one figure is the other in a unit of another system, rounded as newspapers round.

    As 4,100 metres and 13,500 feet are, or two miles and 3 km; also where one says "about". Both are bound
    alike, or neither is.
    """
    if p.unit == CALENDAR or p.stated is None or q.stated is None:
        return False
    blurred = all(amount.effect is Effect.EXACT or amount.effect.is_hedge for amount in (p, q))
    if p.effect is not q.effect and not blurred:
        return False
    if p.unit == PERCENT:
        return any(_is_fraction_of(*pair) for pair in ((p, q), (q, p)))
    if not is_converted(p, q, lexicon):
        return False
    gap, largest = abs(p.stated - q.stated), max(abs(p.stated), abs(q.stated))
    if _is_offset(p, lexicon) or _is_offset(q, lexicon):
        return gap * 2 <= max(p.place, q.place)
    halved = gap * 2 <= max(_last_place(p, lexicon), _last_place(q, lexicon))
    single = all(_is_single(amount, lexicon) for amount in (p, q))
    return gap <= largest * EXACT or (halved and gap <= largest * (ZEROS if single else NEAR))


def _is_fraction_of(p: Quantity, q: Quantity) -> bool:
    """Whether one is a fraction that no percentage gives, and the other the nearest: a third, 33 percent."""
    if p.stated is None or q.stated is None or p.stated == int(p.stated):
        return False
    return p.place == PART and q.place == 1 and abs(p.stated - q.stated) * 2 <= q.place


def _as_written(p: Quantity, lexicon: Lexicon) -> Decimal:
    """The figure in the unit that it is written in, to six significant digits; 0 where there is none."""
    factor = _factor(p, lexicon)
    return Decimal(0) if p.stated is None else Decimal(f"{p.stated / factor:.6g}").normalize()


def _is_single(p: Quantity, lexicon: Lexicon) -> bool:
    """Whether a figure has one digit, so that its rounding can be wide: "two miles", "3 km"."""
    told = _as_written(p, lexicon)
    return told == int(told) and abs(told) < 10


def _last_place(p: Quantity, lexicon: Lexicon) -> Decimal:
    """The value, in the base unit, of the last digit of a figure that is no zero at its end."""
    exponent = _as_written(p, lexicon).as_tuple().exponent
    return max(p.place, Decimal(10) ** int(exponent) * _factor(p, lexicon))


def _has_zeros(p: Quantity, lexicon: Lexicon) -> bool:
    """Whether a figure ends in a zero, as one that is rounded to tens does."""
    return _last_place(p, lexicon) > _factor(p, lexicon)


def _is_offset(p: Quantity, lexicon: Lexicon) -> bool:
    """Whether a unit begins elsewhere than its base, as degrees Fahrenheit do: no share can be told."""
    return p.written is not None and bool(lexicon.units.by_name[p.written].unit.offset)


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
