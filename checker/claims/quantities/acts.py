"""Acts counted by "times": "fired five times" counts shots."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun
from checker.model.document import TokenKind

TIME = "time"
NEAR = 6
"""Most tokens between the verb and the number: "fired his service weapon at least five times"."""


def act_of(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """The noun of what an act leaves, where "times" counts such an act; else the noun as it is."""
    if noun.head != TIME or amount.unit is not None:
        return noun
    for i in range(amount.first - 1, max(amount.first - NEAR, 0) - 1, -1):
        if view.tokens[i].kind is TokenKind.MARK:
            return noun
        left = lexicon.things.acts.get(view.lows[i])
        if left is not None:
            return Noun(left, (), noun.last)
    return noun
