"""The quantity of a claim."""

from __future__ import annotations

from decimal import Decimal

from checker.model.claim import Claim
from checker.model.quantity import Quantity

SCALED = frozenset({"degree Celsius", "degree Celsius of change"})
"""The units that temperatures and their changes are compared in."""


def quantity_of(claim: Claim) -> Quantity:
    """The quantity of a claim.

    Raises:
        TypeError: when it is a claim of another kind.
    """
    if isinstance(claim.value, Quantity):
        return claim.value
    raise TypeError(f"not a quantity: {claim.value!r}")


def forms_of(p: Quantity, q: Quantity) -> list[tuple[Quantity, Quantity]]:
    """The two amounts in every unit that an article gives them in, the units that agree best first."""
    if p.also is None and q.also is None:
        return [(p, q)]
    forms = [(x, y) for x in (p, p.also) for y in (q, q.also) if x is not None and y is not None]
    return sorted(forms, key=lambda form: _likeness_of_form(*form), reverse=True)


def _likeness_of_form(p: Quantity, q: Quantity) -> tuple[bool, bool, Decimal, bool]:
    """How alike two forms are; those of heat are the more so the nearer they lie, as a scale can lack."""
    told = p.unit == q.unit and p.unit in SCALED and p.stated is not None and q.stated is not None
    near = -abs((p.stated or Decimal(0)) - (q.stated or Decimal(0))) if told else Decimal(0)
    return p.unit == q.unit, p.interval == q.interval, near, p.written == q.written
