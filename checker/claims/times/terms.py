"""Terms: what a word, a number or a compound of digits may stand for in a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from checker.model.document import Token

Clock: TypeAlias = tuple[int, int, int | None]
"""Hour, minute and second; the second is None where not given."""
Digits: TypeAlias = tuple[int, ...]
"""The numbers of a compound such as 2025-11-24, in the order written."""
Meaning: TypeAlias = int | float | str | Clock | Digits

_DASHES = {"–": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "`": "'"}


@dataclass(frozen=True, slots=True)
class Term:
    """One reading of a stretch of tokens.

    Attributes:
        symbol: its class, as shapes name it.
        meaning: what it stands for.
        after: index of the token after it.
        rules: ids of the rules whose words it is; none for digits.
        trim: characters at its end that are not part of the time (the 's of "Monday's").
    """

    symbol: str
    meaning: Meaning
    after: int
    rules: tuple[str, ...] = ()
    trim: int = 0


def literal(token: Token) -> str:
    """The token as literal words of shapes are written: lower case, plain hyphen and apostrophe."""
    return _DASHES.get(token.lower, token.lower)


def is_word(tokens: Sequence[Token], i: int, word: str) -> bool:
    """Whether a token is there and is the word."""
    return i < len(tokens) and literal(tokens[i]) == word


def follows(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    """Whether the words stand at token `i`."""
    if i + len(words) > len(tokens):
        return False
    for k, word in enumerate(words, i):  # noqa: SIM110 - the hottest loop; a generator costs twice as much
        if literal(tokens[k]) != word:
            return False
    return True
