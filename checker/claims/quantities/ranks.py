"""Which of a row something is: "a third straight term", "the second night of protests"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, same_sense, singular
from checker.claims.quantities.streaks import result_before
from checker.model.document import TokenKind
from checker.model.interval import Interval

BEFORE = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "in", "for", "this", "'s", "’s"})
"""Words in front of such an ordinal."""
SINCE = frozenset({"since"})
"""Words behind what is reckoned from a moment on: "the fourth rise since June"."""
BETWEEN = 2
"""Most words between the ordinal and its noun: "a third straight five-year term"."""
ENDINGS = frozenset({"st", "nd", "rd", "th"})
TIMES = frozenset({"night", "day", "week", "weekend", "month", "quarter", "year", "season", "hour", "minute"})
UNIT = "rank"


def read_ranks(view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """The ranks that a sentence tells."""
    for i in range(len(view)):
        found = ordinal_at(view, i, lexicon)
        if found is None or not _begins(view, i):
            continue
        last = _noun_behind(view, found[0], lexicon)
        if last is None:
            continue
        noun = _ranked(view, i, last, lexicon)
        value = Decimal(found[1])
        amount = Amount(i, last, i, found[0], Interval.point(value), value, Decimal(1), Form.WORDS)
        counts = _tells_count(view, found[0], last, noun, lexicon)
        yield Counted(
            amount if counts else amount.measured(lexicon.units.by_name[UNIT]), Noun(noun, (), last)
        )


def _begins(view: View, i: int) -> bool:
    return i == 0 or view.low(i - 1) in BEFORE or view.low(i - 1).endswith(("'s", "’s"))


def ordinal_at(view: View, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The index behind an ordinal from the second on at `i`, and its number: "third", "21st"."""
    word = view.lows[i]
    value = lexicon.things.ordinals.get(word)
    if value is not None:
        return i + 1, value
    number = view.tokens[i].kind is TokenKind.NUMBER and word.isdecimal() and len(word) <= len("1000")
    if not number or int(word) < 2 or view.low(i + 1) not in ENDINGS or not view.tight(i + 1):
        return None
    return i + 2, int(word)


def _tells_count(view: View, i: int, last: int, noun: str, lexicon: Lexicon) -> bool:
    """Whether a rank tells how many there were: "a ninth straight loss", "the 27th murder of the year"."""
    if noun in lexicon.things.streaks.values():
        return _is_in_row(view, i, last, lexicon)
    person = noun in lexicon.nouns.people or noun in lexicon.nouns.anyone or noun == "time"
    return not person and (view.low(last) in SINCE or _is_of_year(view, last))


def _is_of_year(view: View, i: int) -> bool:
    """Whether the words at `i` are "this year", "of the season"."""
    at = i + 1 if view.low(i) == "of" else i
    return (
        view.low(at) in {"this", "the"} and view.low(at + 1) in TIMES and (at > i or view.low(at) == "this")
    )


def _ranked(view: View, i: int, last: int, lexicon: Lexicon) -> str:
    """The normal form of the ranked noun: a win of "won their fifth straight game"."""
    noun = same_sense(singular(view.lows[last - 1], lexicon.nouns), lexicon.nouns)
    if noun != "game" or not _is_in_row(view, i, last, lexicon):
        return noun
    return result_before(view, i, lexicon) or noun


def _is_in_row(view: View, i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a rank tells how many there were in a row, too: "a ninth straight loss"."""
    running = not lexicon.things.running.isdisjoint(view.lows[i:last])
    return running or lexicon.things.in_row.starting(view, last) is not None


def _noun_behind(view: View, i: int, lexicon: Lexicon) -> int | None:
    """The index behind the ranked noun; days and the like are ranked only in a row."""
    things, row = lexicon.things, False
    for at in range(i, min(i + BETWEEN + 1, len(view))):
        word = view.lows[at]
        row = row or word in things.running
        follows = things.in_row.starting(view, at + 1) is not None
        if word in things.ranked or (word in things.periods and (row or follows)):
            return at + 1
        if view.tokens[at].kind is not TokenKind.WORD or word in lexicon.nouns.stops:
            return None
        if _is_reckoned(view, at, lexicon):
            return at + 1
    return None


def _is_reckoned(view: View, at: int, lexicon: Lexicon) -> bool:
    """Whether it is told of what time or for what the noun at `at` is the so manyth.

    As in "the fourth time since June", "the third coach to resign". Days and the like tell when, and of
    persons as such other words tell what became of them.
    """
    noun, behind = singular(view.lows[at], lexicon.nouns), view.low(at + 1)
    if noun in TIMES or noun in lexicon.nouns.anyone or noun.endswith("ly"):
        return False
    told = (
        behind in SINCE
        or _is_of_year(view, at + 1)
        or (behind == "to" and view.low(at + 2) not in lexicon.nouns.stops)
    )
    return told or (behind in lexicon.nouns.stops and view.low(at + 2) in SINCE)
