"""One figure in two units, of which one is wrong: "€1,000", "$1,000"; "1 percent", "1 percentage point"."""

from __future__ import annotations

from decimal import Decimal

from checker.claims.quantities.currencies import MONEY, may_be_same_money
from checker.claims.quantities.dollars import may_be_one_dollar
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.values import quantity_of
from checker.model.claim import Claim
from checker.model.quantity import Quantity

SHARES = frozenset({"percent", "percentage point"})
"""Units of shares, and of what they rise or fall by."""
FEWEST = Decimal(10)
"""Least count of which one rate is hardly given by chance: "40 a day", "40 an hour"."""


def has_other_unit(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether two claims give one figure of one thing in units that cannot both be right."""
    p, q = quantity_of(a), quantity_of(b)
    figure = _figure(p, lexicon)
    if figure is None or figure != _figure(q, lexicon) or p.against is not None or q.against is not None:
        return False
    if p.unit == q.unit:
        return _has_other_rate(a, b, p, q)
    told_alike = not set(a.about).isdisjoint(b.about)
    if {p.unit, q.unit} == SHARES:
        return told_alike and p.change is q.change
    both = a.topic == b.topic == MONEY and not may_be_one_dollar(a, b)
    return told_alike and both and not may_be_same_money(p, q, lexicon)


def may_be_slip(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether two amounts that exclude each other have one figure's digits: dropped zeros, a wrong unit.

    As "$3.2 million" and "$3.2 billion", "12,000" and "120,000", "30 days" and "30 weeks".
    """
    one, two = _figure(p, lexicon), _figure(q, lexicon)
    if (
        one is None
        or two is None
        or p.unit != q.unit
        or p.against is not None
        or p.interval.meets(q.interval)
    ):
        return False
    return one.normalize().as_tuple().digits == two.normalize().as_tuple().digits


def _figure(p: Quantity, lexicon: Lexicon) -> Decimal | None:
    """The figure as it is printed."""
    unit = lexicon.units.by_name.get(p.written) if p.written else None
    return p.stated / unit.unit.factor if p.stated is not None and unit is not None else p.stated


def _has_other_rate(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether one count is told by the day and by the hour."""
    rates = p.per is not None and q.per is not None and p.per != q.per
    return rates and a.topic == b.topic and p.counted == q.counted and (p.stated or 0) >= FEWEST
