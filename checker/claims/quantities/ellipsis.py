"""Numbers whose noun was told just before: "12,000 people left and another 24,000 may follow"."""

from __future__ import annotations

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.nouns import Noun

FEWEST = 2
"""Least figure that can leave out its noun."""
ADDING = frozenset({"another", "further"})
JOINING = frozenset({"with", "and", ",", "but"})


def is_elliptic(view: View, amount: Amount, told: Noun) -> bool:
    """Whether a number without a noun of its own counts more, or some, of what was `told` before it.

    It does where "another" adds it ("another 24,000"), and where a place sets it apart ("with 900 in Orla").
    """
    if told.head is None or amount.unit is not None or amount.form is Form.FRACTION:
        return False
    if amount.stated is None or amount.stated < FEWEST or amount.against is not None:
        return False
    if not ADDING.isdisjoint(view.lows[max(0, amount.first - 1) : amount.number]):
        return True
    placed = view.low(amount.last) == "in" and view.is_capitalised(amount.last + 1)
    return placed and view.low(amount.first - 1) in JOINING
