"""Amounts for each of something: "three quakes a day", "two per household", "$5 apiece"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import singular
from checker.model.document import TokenKind

ARTICLES = frozenset({"a", "an"})
NEAR = 2
"""Most words between what is counted and "a day"."""
FAR = 12
"""Most words between what is counted and "every day", or between "every day" and the number."""
BEFORE = 3
"""Most words between "daily" and the number: "a daily average of 12 flights"."""
MONEY, SEASON, YEAR = "money", "season", "year"
EVERY = (("for", "every"), ("for", "each"))
EACH = "each"
ADJECTIVES = frozenset({"annual"})
"""Words of a rate that stand only before a noun; those in -ly stand behind it, too."""


def rate_of(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """Normal form of what an amount is counted for each of; None for a plain amount.

    Players are paid by the season, of which there is one in a year.
    """
    unit = counted.amount.unit
    found = unit.unit.per if unit is not None and unit.unit.per else _find_rate(view, counted, lexicon)
    return YEAR if found == SEASON and counted.amount.topic == MONEY else found


def _find_rate(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    return (
        _behind(view, counted, lexicon)
        or _inside(view, counted, lexicon)
        or _in_front(view, counted, lexicon)
    )


def _behind(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """As in "12 flights a day", "12 people die here every day", "12 per household"."""
    for i in range(counted.last, min(counted.last + FAR + 1, len(view))):
        if view.tokens[i].kind is not TokenKind.WORD or view.lows[i] in lexicon.topics.rules.breaks:
            return None
        found = _rate_at(view, i, lexicon)
        if found is None:
            continue
        last, name = found
        if view.lows[i] in ARTICLES and (
            view.low(i - 1) == "and" or i > counted.last + NEAR or not _prices(counted, name, lexicon)
        ):
            return None
        if name == EACH and i != counted.last and last != i + 2:
            return None
        if last == i + 1 and not _ends(view, last, lexicon):
            return None
        return None if view.low(last) in lexicon.phrases.moments else name
    return None


def _prices(counted: Counted, name: str, lexicon: Lexicon) -> bool:
    """Whether "a" can go with what the amount is for each of; but for a time, only with a price."""
    return name in lexicon.phrases.stretches | lexicon.phrases.fixtures or counted.amount.topic == MONEY


def _rate_at(view: View, i: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """The wording of a rate that begins at `i`: the index after it and its normal form."""
    found = lexicon.nouns.rates.starting(view, i)
    if found is not None:
        return found
    at = i + 1 if view.low(i) == "per" else i + 2 if view.lows[i : i + 2] in EVERY else i
    if at == i + 2 and _ends(view, at, lexicon):
        return at, EACH
    if at == i or view.low(at) in {"", "cent", "se"} or view.tokens[at].kind is TokenKind.MARK:
        return None
    numeral = lexicon.numbers.numeral_at(view, at)
    if numeral is not None:
        return numeral.last, " ".join(view.lows[at : numeral.last])
    noun = singular(view.low(at), lexicon.nouns)
    return at + 1, "person" if noun in lexicon.phrases.heads else noun


def _ends(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether no noun follows that "each" or "daily" could go with."""
    if i >= len(view) or view.tokens[i].kind is not TokenKind.WORD:
        return True
    return view.lows[i] in lexicon.phrases.stops


def _inside(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """As in "12 daily flights", but not "12 hourly workers", who are paid so."""
    if counted.noun.head in lexicon.phrases.paid:
        return None
    names = (_adverb(view, i, lexicon) for i in range(counted.amount.last, counted.noun.last - 1))
    return next((name for name in names if name is not None), None)


def _in_front(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """As in "a daily average of 12 flights"."""
    if (
        counted.amount.unit is not None
        or "of" not in view.lows[counted.amount.first - 1 : counted.amount.last]
    ):
        return None
    first = counted.amount.first
    names = (_adverb(view, i, lexicon) for i in range(first - 1, max(first - 1 - BEFORE, -1), -1))
    return next((name for name in names if name is not None), None)


def _adverb(view: View, i: int, lexicon: Lexicon) -> str | None:
    """The rate that one word tells: "daily"."""
    found = lexicon.nouns.rates.starting(view, i)
    word = view.lows[i]
    alone = found is not None and found[0] == i + 1 and (word.endswith("ly") or word in ADJECTIVES)
    named = i > 0 and view.is_capitalised(i)
    return found[1] if found is not None and alone and not named else None
