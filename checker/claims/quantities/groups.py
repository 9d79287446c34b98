"""Persons whom a noun in front of their number gathers: "a crowd of 300"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import is_plural, singular
from checker.model.document import TokenKind

NUMBERING = frozenset({"numbered", "numbering", "number", "totalled", "totaled", "totalling", "totaling"})
NUMBERED = 5
"""Most tokens from such a verb back to the persons it numbers."""


def group_before(view: View, amount: Amount, lexicon: Lexicon) -> str | None:
    """The persons whom a noun in front of the number gathers: "a crowd of 300", "the miners numbered 40"."""
    found = lexicon.nouns.groups.ending(view, amount.first)
    if found:
        return found[1]
    if view.low(amount.first - 1) not in NUMBERING:
        return None
    for at in range(amount.first - 2, max(amount.first - 2 - NUMBERED, -1), -1):
        if view.tokens[at].kind is TokenKind.MARK:
            return None
        noun = singular(view.lows[at], lexicon.nouns)
        if noun in lexicon.nouns.people and is_plural(view.lows[at], lexicon.nouns):
            return noun
    return None
