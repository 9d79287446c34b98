"""Whether a date is that of a dateline: "QUETTA, Pakistan, March 3 (Reuters) - At least ..."."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.times.terms import literal
from checker.model.document import Token, TokenKind

_LONGEST = 12
"""Most tokens of the places before the date: "SAN JOSE, Calif., and BOISE, Idaho, "."""
_AGENCY = 6
"""Most tokens between the brackets, or the strokes, that hold the agency."""
_JOINING = frozenset({"and", "de", "del", "la", "el", "of", "on", "upon"})
"""Words in lower case that a dateline has among the names of places."""
_BRACKETS = {"(": ")", "/": "/", "[": "]"}
_DASHES = frozenset("-–—―")


def is_dateline(tokens: Sequence[Token], first: int, after: int, leading: frozenset[str]) -> bool:
    """Whether the date of tokens `first` to `after` is that of a dateline, and so of no event.

    Args:
        tokens: those of its sentence.
        first: index of the first token of the date.
        after: index of the token after its last.
        leading: words that lead to a date within a sentence, which no dateline begins with: "in", "since".
    """
    if first > _LONGEST or (first and tokens[0].lower in leading):
        return False
    if first and (tokens[first - 1].kind is not TokenKind.MARK or not tokens[0].is_capitalised):
        return False
    if any(_is_prose(token) for token in tokens[:first]):
        return False
    end = _past_agency(tokens, after)
    return _has_dash(tokens, end) and (first > 0 or end > after)


def _is_prose(token: Token) -> bool:
    """Whether a word is none of a place's name."""
    return token.kind is not TokenKind.MARK and not token.is_capitalised and token.lower not in _JOINING


def _past_agency(tokens: Sequence[Token], place: int) -> int:
    """The index after the agency in brackets that begins at a place; the place itself where none does."""
    closing = _BRACKETS.get(literal(tokens[place])) if place < len(tokens) else None
    if closing is None:
        return place
    for i in range(place + 1, min(place + 1 + _AGENCY, len(tokens))):
        if tokens[i].text == closing:
            return i + 1
    return place


def _has_dash(tokens: Sequence[Token], place: int) -> bool:
    """Whether a dash stands there that ends a dateline, and joins no words: "March 3 -", not "March 3-4"."""
    if not 0 < place < len(tokens) or not _DASHES.intersection(tokens[place].text):
        return False
    return tokens[place].start > tokens[place - 1].end or tokens[place].text != "-"
