"""Multiples without the word "times": "nearly double the limit", "twice as many", "triple its price"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.bounds import bound_amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import read_noun
from checker.model.interval import Interval

BEHIND = frozenset({"the", "that", "those", "this", "its", "their", "his", "her", "what"})
"""Words behind a multiple of something."""
LIKENED = 4
"""Most words between the two "as" of "twice as likely to win as"."""


def read_multiples(view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """The multiples that one word tells, with their bounds."""
    things = lexicon.things.rules
    if things.multiples.keys().isdisjoint(view.lows):
        return
    unit = lexicon.units.by_name["times"]
    for i, word in enumerate(view.lows):
        if word not in things.multiples or not _multiplies(view, i):
            continue
        value = Decimal(things.multiples[word])
        plain = Amount(i, i + 1, i, i + 1, Interval.point(value), value, Decimal(1), Form.WORDS)
        amount = bound_amount(view, plain.measured(unit), lexicon, 0)
        if word in things.repeats or view.low(amount.first - 1) not in lexicon.phrases.modals:
            yield Counted(amount, read_noun(view, i + 1, lexicon))


def _multiplies(view: View, i: int) -> bool:
    """Whether words behind token `i` tell of what it is a multiple: "double the", "twice as many"."""
    if view.low(i + 1) != "as":
        return view.low(i + 1) in BEHIND
    return view.low(i + 2) in {"many", "much"} or "as" in view.lows[i + 3 : i + 3 + LIKENED]
