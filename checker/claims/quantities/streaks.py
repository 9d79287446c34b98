"""Defeats and wins counted as a row of games: "a nine-game losing streak", "lost nine in a row"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, is_plural
from checker.model.document import TokenKind

FEWEST = 2
NEAR = 6
"""Most tokens between such a verb, or the name of a streak, and its number: "extended it to nine"."""
BEHIND = 6
"""Most tokens from the number to the name of a streak behind it: "nine-game, month-long losing run"."""
LEVELS = frozenset({"to", "of", "at", "reached", "hit"})
"""Words in front of the length of a streak."""


def streak_of(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """The noun with what is had in a row as its head, where a number counts games of a streak."""
    plain = amount.unit is None and amount.stated is not None and amount.stated >= FEWEST
    if not plain or amount.against is not None:
        return noun
    things = lexicon.things
    if amount.compound or view.is_hyphen(amount.last):
        return _named_behind(view, amount, noun, lexicon)
    before = view.low(amount.first - 1)
    if before in LEVELS and _is_of_games(noun, lexicon):
        result = _named_before(view, amount, lexicon)
        return noun if result is None else Noun(result, (), max(noun.last, amount.last))
    if before in lexicon.things.rules.streaks and view.low(noun.last - 1) in lexicon.contexts.games:
        return Noun(lexicon.things.rules.streaks[before], noun.modifiers, noun.last)
    rows = things.in_row.starting(view, amount.last) is not None
    if (rows or view.low(amount.last) in things.rules.running) and (
        _is_of_games(noun, lexicon) or noun.last <= amount.last
    ):
        result = result_before(view, amount.first, lexicon)
        last = noun.last if is_plural(view.low(noun.last - 1), lexicon.nouns) else amount.last
        return noun if result is None else Noun(result, (), max(last, amount.last))
    return noun


def _is_of_games(noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a number counts games or leaves out what it counts: "six straight [games]"."""
    head = noun.head
    if head is None or head in lexicon.things.rules.running:
        return True
    return lexicon.nouns.sets.get(head, head) == "game"


def _named_behind(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """As in "a nine-game losing streak"."""
    if noun.head is None or not _is_of_games(noun, lexicon):
        return noun
    for i in range(amount.last, min(amount.last + BEHIND, len(view) - 1)):
        result = lexicon.things.rules.streaks.get(view.lows[i])
        if result is not None and view.low(i + 1) in lexicon.things.rules.runs:
            return Noun(result, (), max(noun.last, i + 2))
    return noun


def _named_before(view: View, amount: Amount, lexicon: Lexicon) -> str | None:
    """As in "extended its losing streak to nine"."""
    for i in range(amount.first - 2, max(amount.first - NEAR, 0), -1):
        if view.lows[i] in lexicon.things.rules.runs:
            return lexicon.things.rules.streaks.get(view.low(i - 1))
        if view.tokens[i].kind is TokenKind.MARK:
            return None
    return None


def result_before(view: View, first: int, lexicon: Lexicon) -> str | None:
    """What games ended in by the verb in front of token `first`: "have lost nine in a row"."""
    for i in range(first - 1, max(first - NEAR, -1), -1):
        result = lexicon.things.rules.streaks.get(view.lows[i])
        if result is not None or view.tokens[i].kind is TokenKind.MARK:
            return result
    return None
