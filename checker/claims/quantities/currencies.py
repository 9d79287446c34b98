"""Sums told in two ways: a currency named short or in full, two currencies, by the week or by the year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.quantities.lexicon import Lexicon, UnitIn
from checker.claims.quantities.tallies import as_sides
from checker.claims.quantities.values import forms_of
from checker.model.interval import Interval
from checker.model.quantity import Effect, Quantity

MONEY = "money"
NEAR = Decimal("0.2")
"""Largest relative gap, at usual rates, between two sums in two currencies that may be one.

Rates between the large currencies mostly stay within it over a decade, and articles round.
"""
LEAST = Decimal(100)
"""Least of such sums, in dollars: prices of a few dollars lie near one another by chance."""
ROUNDED = Decimal("0.05")
"""Largest relative gap between a sum by the week or the month and the same by the year."""
IN_A_YEAR = {"week": Decimal(52), "month": Decimal(12), "year": Decimal(1)}
"""How many times in a year that is paid which is told for each of a stretch of time."""


def nearest_forms(p: Quantity, q: Quantity, lexicon: Lexicon) -> tuple[Quantity, Quantity]:
    """The two amounts in the units that agree best, where an article gives one in two or but a side."""
    forms = forms_of(*as_sides(p, q))
    if len(forms) == 1 or forms[0][0].unit == forms[0][1].unit:
        return _in_one_unit(*forms[0], lexicon)
    one = (form for form in forms if (told := in_one_money(*form, lexicon))[0].unit == told[1].unit)
    return next(one, forms[0])


def _in_one_unit(p: Quantity, q: Quantity, lexicon: Lexicon) -> tuple[Quantity, Quantity]:
    """Two measures of one printed figure whose units newspapers call by one name: "40 tons", "40 tonnes"."""
    one, two = (lexicon.units.by_name.get(x.written or "") for x in (p, q))
    if one is None or two is None or p.unit != q.unit or p.stated is None or q.stated is None:
        return p, q
    if not are_one_unit(one, two) or p.stated * two.unit.factor != q.stated * one.unit.factor:
        return p, q
    alike = _scaled(q, one.unit.factor, over=two.unit.factor)
    return p, replace(alike, written=p.written, place=p.place)


def in_one_money(p: Quantity, q: Quantity, lexicon: Lexicon) -> tuple[Quantity, Quantity]:
    """Two quantities, as they are, or as sums in the currency and the stretch of time of the first.

    Sums of two currencies become sums of one only where they can be the same at a usual rate, or where
    one of the names is short for the other: "francs", "Swiss francs".
    """
    one, two = _currency(p, lexicon), _currency(q, lexicon)
    if one is None or two is None:
        return p, q
    a, b = _by_one_stretch(p, q)
    if one.unit.name == two.unit.name or are_one_unit(one, two):
        same = not _are_of_two_stretches(p, q) or _are_near(a, b, ROUNDED)
        return (a, replace(b, unit=a.unit)) if same else (p, q)
    if one.unit.worth is None or two.unit.worth is None or p.stated == q.stated:
        return p, q
    b = _scaled(b, two.unit.worth / one.unit.worth, unit=p.unit)
    large = all(x.stated is not None and x.stated * one.unit.worth >= LEAST for x in (a, b))
    return (a, b) if large and _are_near(a, b, NEAR) else (p, q)


def are_one_unit(a: UnitIn, b: UnitIn) -> bool:
    """Whether two names of units may be of one: pesos are Mexican or Cuban, tons are metric or short."""
    return a.unit.name in b.unit.covers or b.unit.name in a.unit.covers


def may_be_same_money(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether the names of two currencies may be of one; a name that is unknown may be of any."""
    one, two = _currency(p, lexicon), _currency(q, lexicon)
    return one is None or two is None or one.unit.name == two.unit.name or are_one_unit(one, two)


def tells_converted(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool | None:
    """Whether sums of two currencies or two stretches of time tell one figure; None for other quantities.

    They do not where one has a bound that the other has not, which leaves room for any rate.
    """
    a, b = in_one_money(p, q, lexicon)
    one, two = _currency(p, lexicon), _currency(q, lexicon)
    if (a is p and b is q) or one is None or two is None:
        return None
    if one.unit.name == two.unit.name or are_one_unit(one, two):
        return True if _are_of_two_stretches(p, q) else None
    blurred = Effect.ABOUT, Effect.ESTIMATE, Effect.EXACT
    return p.effect is q.effect or (p.effect in blurred and q.effect in blurred)


def _currency(p: Quantity, lexicon: Lexicon) -> UnitIn | None:
    """The currency of a sum; None for what is no money."""
    entry = lexicon.units.by_name.get(p.unit)
    return entry if entry is not None and entry.dimension.topic == MONEY else None


def _by_one_stretch(p: Quantity, q: Quantity) -> tuple[Quantity, Quantity]:
    """Sums by the year where one is by the week or the month and the other by another stretch of time."""
    if p.per is None or q.per is None or not _are_of_two_stretches(p, q):
        return p, q
    return _scaled(p, IN_A_YEAR[p.per], per="year"), _scaled(q, IN_A_YEAR[q.per], per="year")


def _are_of_two_stretches(p: Quantity, q: Quantity) -> bool:
    """Whether one is told by the week, the month or the year, and the other by another of these."""
    return p.per != q.per and p.per in IN_A_YEAR and q.per in IN_A_YEAR


def _scaled(
    p: Quantity,
    times: Decimal,
    *,
    over: Decimal = Decimal(1),
    unit: str | None = None,
    per: str | None = None,
) -> Quantity:
    """An amount so many times as large, and that divided by `over`."""
    low, high = p.interval.low, p.interval.high
    interval = Interval(
        None if low is None else low * times / over,
        None if high is None else high * times / over,
        p.interval.low_open,
        p.interval.high_open,
    )
    stated = None if p.stated is None else p.stated * times / over
    return replace(p, interval=interval, stated=stated, unit=unit or p.unit, per=per or p.per)


def _are_near(p: Quantity, q: Quantity, most: Decimal) -> bool:
    """Whether the figures of two sums differ by no more than a share of the larger."""
    if p.stated is None or q.stated is None:
        return False
    return abs(p.stated - q.stated) <= most * max(abs(p.stated), abs(q.stated))
