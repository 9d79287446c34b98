"""Acts counted by "times": "fired five times" counts shots, "fired twice" two."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.bounds import bound_amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun
from checker.model.document import TokenKind
from checker.model.interval import Interval

TIME = "time"
MULTIPLYING = frozenset(
    {"as", "the", "a", "an", "that", "this", "its", "his", "her", "their", "what", "more", "-", "over"}
)
"""Words behind "twice" that make it a multiple or a rate: "twice as many", "twice a week"."""
PRIOR = frozenset({"before", "previously", "already"})
"""Words that make so many times those before the one told: "in treatment twice before" tells of a third."""
NEAR = 6
"""Most tokens between the verb and the number: "fired his service weapon at least five times"."""


def act_of(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """The noun of what an act leaves, where "times" counts such an act; else the noun as it is."""
    if noun.head != TIME or amount.unit is not None:
        return noun
    left = _left_by(view, amount.first, lexicon)
    return noun if left is None else Noun(left, (), noun.last)


def read_twice(view: View, lexicon: Lexicon) -> Iterator[tuple[Amount, Noun]]:
    """What "twice" and "thrice" count: "was shot twice", "twice nominated", "scored twice"."""
    things = lexicon.things.rules
    for i, word in enumerate(view.lows):
        if word not in things.repeats or view.low(i + 1) in MULTIPLYING or view.low(i + 1) in PRIOR:
            continue
        left = _left_by(view, i, lexicon) or things.acts.get(view.low(i + 1)) or TIME
        value = Decimal(things.multiples[word])
        amount = Amount(i, i + 1, i, i + 1, Interval.point(value), value, Decimal(1), Form.WORDS)
        yield bound_amount(view, amount, lexicon, 0), Noun(left, (), i + 1)


def _left_by(view: View, first: int, lexicon: Lexicon) -> str | None:
    """What the act leaves whose verb stands shortly before token `first`; None where none does."""
    for i in range(first - 1, max(first - NEAR, 0) - 1, -1):
        if view.tokens[i].kind is TokenKind.MARK:
            return None
        left = lexicon.things.rules.acts.get(view.lows[i])
        if left is not None:
            return left
    return None
