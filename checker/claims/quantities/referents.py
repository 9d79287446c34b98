"""What a distance is reckoned from: the place of "58 km (36 miles) south-west of the port of Orla"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind

BRACKETED = 8
"""Most tokens in brackets behind a distance: its conversion."""
PLAIN = 6
"""Most words between "of" or "from" and the name: "off the southern coast of"."""
NAME = 5
"""Most tokens of a name."""


def place_from(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The lower-case name of the place that a distance is reckoned from; None where none is named."""
    if counted.amount.topic != "length":
        return None
    at = _past_conversion(view, counted.amount.last)
    way = _past_direction(view, at, lexicon)
    preposition = view.low(way)
    if preposition not in lexicon.nouns.origins or (preposition == "of" and way == at):
        return None
    first = _name_at(view, way + 1)
    return None if first is None else _name(view, first)


def _past_conversion(view: View, i: int) -> int:
    """The index behind "(36 miles)" at `i`, or behind the bracket that closes there."""
    if view.low(i) == ")":
        return i + 1
    if view.low(i) != "(":
        return i
    ends = (at + 1 for at in range(i + 1, min(i + BRACKETED, len(view))) if view.lows[at] == ")")
    return next(ends, i)


def _past_direction(view: View, i: int, lexicon: Lexicon) -> int:
    """The index behind words of a direction: "south - west", "to the north", "away"."""
    while i < len(view) and (view.lows[i] in lexicon.nouns.directions or view.after_hyphen(i) != i):
        i += 1
    return i


def _name_at(view: View, i: int) -> int | None:
    """The index of the first capital from `i` on, past words such as "the coast of" and "the capital,"."""
    for at in range(i, min(i + PLAIN, len(view))):
        if view.is_capitalised(at):
            return at
        comma = view.lows[at] == "," and at > i and view.is_capitalised(at + 1)
        if view.tokens[at].kind is not TokenKind.WORD and not comma:
            return None
    return None


def _name(view: View, first: int) -> str:
    last, end = first + 1, min(first + NAME, len(view))
    while last < end and (view.is_capitalised(last) or view.after_hyphen(last) != last):
        last += 1
    return " ".join(word for word in view.lows[first:last] if word.isalpha())
