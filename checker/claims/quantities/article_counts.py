"""Stretches of time and other measures of one, and of one and a half: "for an hour", "a year and a half"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import Form, Numeral, View, exact
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.model.interval import Interval

ARTICLES = frozenset({"a", "an"})
OPENING = ARTICLES | {"the", "this", "that", "its", "their", "his", "her", "our", "my"}
"""Words in front of what lasts one of a unit."""
LONG, DURATION = "long", "duration"
SECOND = "second"
"""The unit of time that is a number in a row more often than a time: "for a second time"."""
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
WHOLE = 100
"""Largest figure that a half is added to in words."""


def read_singles(view: View, taken: set[int], lexicon: Lexicon) -> Iterator[Numeral]:
    """The articles that count one of a unit: "less than an inch", "for an hour", "an hour and a half".

    `taken`: the tokens of other numbers.
    """
    for i, word in enumerate(view.lows):
        if word not in OPENING or i in taken or i + 1 in taken:
            continue
        if _lasts_one(view, i, lexicon) or (word in ARTICLES and _is_single(view, i, lexicon)):
            yield exact(i, i + 1, Decimal(1), Form.WORDS)


def _lasts_one(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the word behind `i` tells what lasts one of a unit: "the week-long strike"."""
    word = view.low(i + 1)
    if word.endswith(LONG) and word != LONG:
        return lexicon.units.after.starting(view, i + 1) is not None
    found = lexicon.units.after.starting(view, i + 1)
    timed = found is not None and found[1].dimension.topic == DURATION
    return timed and view.lows[i + 2 : i + 4] == ("-", LONG)


def _is_single(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the article at `i` counts one of the unit behind it."""
    found = lexicon.units.after.starting(view, i + 1)
    if found is None:
        return False
    last, entry = found
    if lexicon.bounds.before.ending(view, i) is not None or _part_behind(view, last) is not None:
        return True
    if (
        entry.dimension.topic != "duration"
        or entry.unit.name == SECOND
        or view.low(last) in lexicon.contexts.aside
    ):
        return False
    before = view.low(i - 1)
    if view.low(last) == "in" and view.low(last + 1) in lexicon.units.about[entry.dimension.id]:
        return before != "of"
    term = before in lexicon.contexts.terms or (before == "to" and view.low(i - 2) in lexicon.contexts.terms)
    return term or (before in lexicon.contexts.lasting and view.low(i - 2) != "not")


def with_part(view: View, amount: Amount) -> Amount:
    """The amount with the half that stands behind its unit: "two years and a half"."""
    part = _part_behind(view, amount.last)
    if part is None or amount.unit is None or amount.stated is None or amount.form is Form.FRACTION:
        return amount
    if amount.stated != int(amount.stated) or amount.stated > WHOLE:
        return amount
    value = amount.stated + part
    last = amount.last + 3
    return replace(amount, last=last, interval=Interval.point(value), stated=value, place=part)


def _part_behind(view: View, i: int) -> Decimal | None:
    """The half or the quarter of "and a half" at `i`."""
    if view.lows[i : i + 2] != ("and", "a") or view.after_hyphen(i + 3) != i + 3:
        return None
    return PARTS.get(view.low(i + 2))
