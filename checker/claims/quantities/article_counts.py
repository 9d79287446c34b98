"""Stretches of time and other measures of one, and of one and a half: "for an hour", "a year and a half"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, Numeral, View, exact
from checker.claims.quantities.lexicon import Lexicon

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
        if (
            word not in lexicon.phrases.closed.pointing | lexicon.phrases.closed.articles
            or i in taken
            or i + 1 in taken
        ):
            continue
        if _lasts_one(view, i, lexicon) or (
            word in lexicon.phrases.closed.articles and _is_single(view, i, lexicon)
        ):
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
    if lexicon.bounds.before.ending(view, i) is not None:
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
