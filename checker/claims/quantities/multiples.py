"""Multiples without the word "times": "nearly double the limit", "twice as many", "sales tripled"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.bounds import bound_amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, read_noun
from checker.claims.quantities.topics import TIME
from checker.model.interval import Interval
from checker.model.quantity import Effect

LIKENED = 4
"""Most words between the two "as" of "twice as likely to win as"."""


def read_multiples(view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """The multiples that one word tells, with their bounds."""
    things = lexicon.things
    if things.multiples.keys().isdisjoint(view.lows) and things.growths.keys().isdisjoint(view.lows):
        return
    unit = lexicon.units.by_name["times"]
    for i, word in enumerate(view.lows):
        grows = word in things.growths and view.low(i + 1) not in things.astray
        if not grows and (word not in things.multiples or not _multiplies(view, i, lexicon)):
            continue
        value = things.growths[word] if grows else Decimal(things.multiples[word])
        plain = Amount(i, i + 1, i, i + 1, Interval.point(value), value, Decimal(1), Form.WORDS)
        amount = bound_amount(view, plain.measured(unit), lexicon, 0)
        if value < 1 and amount.effect is Effect.ABOVE:
            amount = replace(amount, interval=Interval.below(value), effect=Effect.BELOW)
        if word in things.repeats or view.low(amount.first - 1) not in lexicon.phrases.modals:
            yield Counted(amount, read_noun(view, i + 1, lexicon))


def read_twice(view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """How often something happened, by one word: "was shot twice"."""
    things = lexicon.things
    for i, word in enumerate(view.lows):
        if (
            word not in things.repeats
            or _multiplies(view, i, lexicon)
            or view.low(i + 1) in {"as", *lexicon.phrases.closed.articles}
        ):
            continue
        value = Decimal(things.multiples[word])
        amount = Amount(i, i + 1, i, i + 1, Interval.point(value), value, Decimal(1), Form.WORDS)
        yield Counted(bound_amount(view, amount, lexicon, 0), Noun(TIME, (), i + 1))


def _multiplies(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether words behind token `i` tell of what it is a multiple: "double the", "twice as many"."""
    if view.low(i + 1) != "as":
        return view.low(i + 1) in lexicon.phrases.closed.pointing
    return view.low(i + 2) in {"many", "much"} or "as" in view.lows[i + 3 : i + 3 + LIKENED]
