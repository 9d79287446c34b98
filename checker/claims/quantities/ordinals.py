"""Ordinal numbers: "third", "21st", "twenty-first"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind

LONGEST = len("1000")
"""Most digits of an ordinal."""


def ordinal_at(view: View, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The index behind an ordinal from the second on at `i`, and its number."""
    word = view.lows[i]
    value = lexicon.things.ordinals.get(word)
    if value is not None:
        return i + 1, value
    if view.tokens[i].kind is TokenKind.NUMBER:
        return _in_digits(view, i, lexicon)
    return _in_words(view, i, lexicon)


def _in_digits(view: View, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    word = view.lows[i]
    number = word.isdecimal() and len(word) <= LONGEST and int(word) >= 2
    behind = view.low(i + 1) in lexicon.phrases.closed.ordinal_endings and view.tight(i + 1)
    return (i + 2, int(word)) if number and behind else None


def _in_words(view: View, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """As in "twenty-first"."""
    tens = lexicon.numbers.tables.tens.get(view.lows[i])
    if tens is None:
        return None
    at = view.after_hyphen(i + 1)
    if at == i + 1:
        return None
    units = 1 if view.low(at) == "first" else lexicon.things.ordinals.get(view.low(at), 10)
    return (at + 1, int(tens[0]) + units) if units < 10 else None
