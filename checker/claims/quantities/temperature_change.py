"""Degrees by which it grew warmer or colder, which are no reading: a rise of 20C is one of 36F, not 68F."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind

TEMPERATURE, CHANGE = "temperature", "temperature-change"
DEGREE = "degree"
SCALES = {
    "degree Celsius": "degree Celsius of change",
    "degree Fahrenheit": "degree Fahrenheit of change",
    "kelvin": "degree Celsius of change",
    DEGREE: "degree of change",
}
"""The unit of a change, by that of a reading."""
REACH = 9
"""Most words from a noun of change to the degrees: "the rise in average global temperatures below 2C"."""
READINGS = frozenset({"unit.temperature", "unit.degree"})
TOWARDS = frozenset({"to", "from"})
"""Words behind a verb of change in front of a reading: "rose to 40C", but "limit the rise to 2C"."""
OPENING = frozenset({("(",), ("[",), ("/",), (",", "or"), ("or",)})
"""What may stand between the same change on two scales."""


def read_change(view: View, amount: Amount, before: Amount | None, lexicon: Lexicon) -> Amount:
    """The amount as one of a change of temperature, where the words around it tell so.

    `before`: the amount in front of it, of which it may be the same on another scale.
    """
    name = None if amount.unit is None else SCALES.get(amount.unit.unit.name)
    if name is None or amount.topic not in {TEMPERATURE, DEGREE}:
        return amount
    again = before is not None and before.topic == CHANGE and view.lows[before.last : amount.first] in OPENING
    if again or _is_compared(view, amount.last, lexicon) or _is_moved(view, amount, lexicon):
        rules = tuple(rule for rule in amount.rules if rule not in READINGS)
        return replace(amount, rules=rules).measured(lexicon.units.by_name[name])
    return amount


def _is_compared(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether words at `i` compare: "20C warmer", "36F above average", but not "2C above zero"."""
    if view.low(i) == "(":
        i = next((at + 1 for at in range(i, min(i + 6, len(view))) if view.lows[at] == ")"), i)
    if view.low(i) in lexicon.contexts.warmer:
        return True
    norm = i + 2 if view.low(i + 1) in lexicon.bounds.rules.determiners else i + 1
    return view.low(i) in lexicon.phrases.closed.limits and (
        view.low(norm) in lexicon.contexts.norms or view.after_hyphen(norm + 1) != norm + 1
    )


def _is_moved(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether words in front tell that the degrees are those of a rise or a fall: "warmed by 4C"."""
    bare = amount.unit is not None and amount.unit.unit.name == DEGREE
    contexts, rules = lexicon.contexts, lexicon.bounds.rules
    heated = not bare or not contexts.heated.isdisjoint(view.lows)
    verbs = contexts.warming | rules.up | rules.down if heated else contexts.warming
    towards = False
    for at in range(amount.first - 1, max(amount.first - 1 - REACH, -1), -1):
        word = view.lows[at]
        if word in contexts.shifts:
            return heated or word in contexts.warming
        if word in verbs:
            return not towards
        towards = towards or word in TOWARDS
        if view.tokens[at].kind is not TokenKind.WORD or not _may_part(word, lexicon):
            return False
    return False


def _may_part(word: str, lexicon: Lexicon) -> bool:
    """Whether a word may stand between a change and its degrees: no verb, and no other noun."""
    return word in lexicon.contexts.parting or word in lexicon.contexts.heated
