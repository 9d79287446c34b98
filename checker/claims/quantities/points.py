"""Points of a rate or a poll, which a newspaper calls just points: "a 0.75-point rise"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.shared_units import is_bare

POINTS = frozenset({"point", "points"})
BASIS = Decimal(10)
"""From which whole figure on points of a rate are hundredths of one."""
LEAST = Decimal(100)
"""Least figure at which an index stands."""
RATE, POLL, INDEX = "rate", "poll", "index"
"""What the words around points may tell; of anything else they are no points of a share."""


def in_points(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """The amount in percentage or basis points; None where it is of no points or of those of a game."""
    at = _past_of_a(view, amount)
    if view.low(at) not in POINTS or amount.stated is None:
        return _as_level(view, amount, lexicon)
    told = _told(view, lexicon) or (
        {POLL} if not lexicon.phrases.closed.shares.isdisjoint(view.lows) else set()
    )
    whole = amount.stated == int(amount.stated)
    if told == {RATE}:
        name = "basis point" if whole and amount.stated >= BASIS else "percentage point"
    elif told == {POLL} and whole:
        name = "percentage point"
    elif told == {INDEX}:
        name = "index point"
    else:
        return None
    compound = view.after_hyphen(amount.last) != amount.last
    return replace(amount.measured(lexicon.units.by_name[name]), last=at + 1, compound=compound)


def _as_level(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """Where an index stands, of which no word tells that it is in points: "the Dax fell to 12,410.25"."""
    if amount.unit is not None or amount.form is not Form.DIGITS or (amount.stated or 0) < LEAST:
        return None
    precise = "." in view.low(amount.number) or "," in view.low(amount.number)
    if (
        not precise
        or view.low(amount.first - 1) not in lexicon.phrases.closed.levels
        or not is_bare(view, amount, lexicon)
    ):
        return None
    named = not lexicon.contexts.indexes.isdisjoint(view.lows)
    return amount.measured(lexicon.units.by_name["index point"]) if named else None


def _past_of_a(view: View, amount: Amount) -> int:
    """The index behind the hyphen of "0.5-point", or behind "a" of "half a point", "a quarter of a point"."""
    at = view.after_hyphen(amount.last)
    if amount.form is not Form.FRACTION or at != amount.last:
        return at
    at = at + 1 if view.low(at) == "of" else at
    return at + 1 if view.low(at) == "a" else amount.last


def _told(view: View, lexicon: Lexicon) -> set[str]:
    """What the words of a sentence tell its points to be of."""
    known = lexicon.units.about["unit.point"]
    words = {*view.lows, *(f"{a} {b}" for a, b in zip(view.lows, view.lows[1:], strict=False))}
    return {known[word] for word in words if word in known}
