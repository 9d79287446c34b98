"""Which of a row something is: "a third straight term", "the second night of protests"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, same_sense, singular
from checker.model.document import TokenKind
from checker.model.interval import Interval

BEFORE = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "in", "for", "this", "'s", "’s"})
"""Words in front of such an ordinal."""
BETWEEN = 2
"""Most words between the ordinal and its noun: "a third straight five-year term"."""
ENDINGS = frozenset({"st", "nd", "rd", "th"})
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
        noun = same_sense(singular(view.lows[last - 1], lexicon.nouns), lexicon.nouns)
        value = Decimal(found[1])
        amount = Amount(i, last, i, found[0], Interval.point(value), value, Decimal(1), Form.WORDS)
        yield Counted(amount.measured(lexicon.units.by_name[UNIT]), Noun(noun, (), last))


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
    return None
