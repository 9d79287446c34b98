"""How near two amounts lie, whatever is counted."""

from __future__ import annotations

from decimal import Decimal
from math import log2

from checker.model.quantity import Quantity


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


def _figure(quantity: Quantity) -> Decimal | None:
    if quantity.stated is not None:
        return quantity.stated
    return quantity.interval.low if quantity.interval.low is not None else quantity.interval.high
