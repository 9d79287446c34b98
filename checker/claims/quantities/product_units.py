"""Goods counted without a word for them: "sold four million of the original model", "of them"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, is_plural

UNIT = "unit"
FEWEST = Decimal(100)
"""Least figure that is read as goods: "sold two of the family silver" tells of no units."""
NEAR = 3
"""Most words between the number and the verb of trade."""
DETERMINERS = frozenset({"the", "this", "that", "its", "their", "these", "those"})


def goods_of(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """The noun with units as its head, where a number counts some of one product that is traded or made."""
    large = amount.stated is not None and amount.stated >= FEWEST and amount.form is not Form.FRACTION
    if not large or amount.unit is not None or view.low(amount.last) != "of":
        return noun
    at = amount.last + 1
    if view.low(at) == "them":
        last = at + 1
    elif (
        view.low(at) in DETERMINERS
        and noun.head is not None
        and not is_plural(view.low(noun.last - 1), lexicon.nouns)
    ):
        last = noun.last
    else:
        return noun
    around = (
        *view.lows[max(0, amount.first - NEAR) : amount.first],
        *view.lows[last : last + NEAR],
    )
    if lexicon.phrases.trading.isdisjoint(around):
        return noun
    return replace(noun, head=UNIT, modifiers=(), last=last, partitive=False)
