"""Degrees whose scale is left out: "it hit 102 degrees", "39 degrees (102 Fahrenheit)", "highs near 20"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon

DEGREE, RULE = "degree", "unit.degree"
HEAT = "degree of heat"
"""The unit of a temperature without a scale."""
CELSIUS, FAHRENHEIT = "degree Celsius", "degree Fahrenheit"
SCALES = {
    HEAT: (CELSIUS, FAHRENHEIT),
    "degree of change": ("degree Celsius of change", "degree Fahrenheit of change"),
}
"""The scales that degrees without one may be of: of a reading, of a change."""
HOTTEST = Decimal(55)
"""Degrees Celsius that no weather reaches."""
TEMPERATURE, ANGLE = "temperature", "angle"
"""What the words around degrees may tell of them."""
NEAR = 3
"""Most words between degrees and the word that makes them those of an angle: "listed 12 degrees"."""
OPENING = frozenset({("(",), ("[",), ("/",), (",", "or"), ("or",)})
"""What may stand between the same heat on two scales."""


def tells_heat(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether words tell of temperatures."""
    known = lexicon.units.about["unit.degree"]
    return any(known.get(word) == TEMPERATURE for word in words)


def read_heat(view: View, amounts: Sequence[Amount], lexicon: Lexicon, *, hot: bool) -> tuple[Amount, ...]:
    """The amounts of a sentence, with degrees that are of heat as temperatures.

    `hot`: the article tells of temperatures.
    """
    hot = any(amount.topic == DEGREE for amount in amounts) and (hot or tells_heat(view.lows, lexicon))
    found: list[Amount] = []
    for amount in amounts:
        named = found[-1] if found else None
        if named is not None and _converts(view, named, amount):
            other = CELSIUS if amount.unit and amount.unit.unit.name == FAHRENHEIT else FAHRENHEIT
            found[-1] = _measured(named, other, lexicon)
            found.append(replace(amount, restates=True))
        elif amount.topic == DEGREE and hot and _is_heat(view, amount, lexicon):
            found.append(_measured(amount, HEAT, lexicon))
        else:
            found.append(amount)
    return tuple(found)


def _measured(amount: Amount, unit: str, lexicon: Lexicon) -> Amount:
    """Degrees as those of a temperature."""
    rules = tuple(rule for rule in amount.rules if rule != RULE)
    return replace(amount, rules=rules).measured(lexicon.units.by_name[unit])


def _converts(view: View, a: Amount, b: Amount) -> bool:
    """Whether the second gives the first on a scale that it names: "102 degrees (39C)"."""
    bare = a.unit is not None and a.unit.unit.name in {DEGREE, HEAT}
    return bare and b.topic == TEMPERATURE and view.lows[a.last : b.first] in OPENING


def _is_heat(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether no word near degrees makes them those of an angle."""
    known = lexicon.units.about["unit.degree"]
    angle = view.lows[max(0, amount.first - NEAR) : amount.last + NEAR]
    return not any(known.get(word) == ANGLE for word in angle)


def with_scales(counted: Counted, lexicon: Lexicon) -> Counted:
    """A temperature without a scale as one on each; too hot for the weather, it is in Fahrenheit."""
    amount, names = counted.amount, lexicon.units.by_name
    scales = SCALES.get(amount.unit.unit.name) if amount.unit is not None else None
    if scales is None:
        return counted
    celsius, fahrenheit = (replace(amount, unit=names[scale]) for scale in scales)
    if amount.stated is not None and amount.stated > HOTTEST:
        return replace(counted, amount=fahrenheit)
    return replace(counted, amount=celsius, restated=fahrenheit)
