"""Speeds whose time stands behind a conversion: "115 miles (185 km) per hour"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.lexicon import Lexicon, UnitIn

BRACKETED = 8
"""Most tokens between the brackets of a conversion."""
SPEEDS = {
    ("mile", "hour"): "mile per hour",
    ("kilometre", "hour"): "kilometre per hour",
    ("mile", "second"): "mile per second",
    ("kilometre", "second"): "kilometre per second",
    ("metre", "second"): "metre per second",
    ("foot", "second"): "foot per second",
}
"""Units of speed by those of the way and of the time."""


def as_speed(view: View, last: int, entry: UnitIn, lexicon: Lexicon) -> UnitIn:
    """The unit of speed of which the way and its conversion, between brackets, stand before the time.

    `last`: the index behind the unit of the way.
    """
    mark = view.low(last)
    if mark == "(":
        words = range(last + 1, min(last + 1 + BRACKETED, len(view)))
        last = next((i for i in words if view.lows[i] == ")"), len(view))
    if mark not in {"(", ")"} or view.low(last + 1) not in lexicon.phrases.closed.each:
        return entry
    name = SPEEDS.get((entry.unit.name, view.low(last + 2)))
    return entry if name is None else lexicon.units.by_name[name]
