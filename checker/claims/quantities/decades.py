"""Ages told by the decade: "a man in his sixties", "in her late 20s"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, singular
from checker.model.document import TokenKind
from checker.model.interval import Interval
from checker.model.quantity import Effect

POSSESSIVES = frozenset({"his", "her", "their", "my", "our", "your"})
BEFORE = 4
"""Most words between a person noun and "in his sixties"."""
YEAR = "year old"


def read_decades(view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """The ages that a sentence tells by the decade."""
    for i in range(1, len(view) - 1):
        if view.lows[i] not in POSSESSIVES or view.lows[i - 1] != "in":
            continue
        found = lexicon.nouns.stages.starting(view, i + 1)
        at, stage = found or (i + 1, (0, 9))
        decade = _decade_at(view, view.after_hyphen(at), lexicon)
        if decade is not None:
            yield _age(view, i - 1, decade[0], decade[1], stage, lexicon)


def _decade_at(view: View, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The index behind a decade at `i`, and its first year: "sixties", "60s", "60's"."""
    first = lexicon.phrases.decades.get(view.low(i))
    if first is not None:
        return i + 1, first
    text = view.low(i)
    if i >= len(view) or view.tokens[i].kind is not TokenKind.NUMBER or len(text) != 2 or text[1] != "0":
        return None
    last = i + 2 if view.low(i + 1) in {"'", "’"} else i + 1
    return (last + 1, int(text)) if view.low(last) == "s" and view.tight(last) else None


def _age(view: View, first: int, last: int, decade: int, stage: tuple[int, int], lexicon: Lexicon) -> Counted:
    low, high = Decimal(decade + stage[0]), Decimal(decade + stage[1])
    amount = Amount(
        first, last, first, last, Interval(low, high), None, Decimal(1), Form.WORDS, effect=Effect.RANGE
    )
    return Counted(amount.measured(lexicon.units.by_name[YEAR]), _noun(view, first, last, lexicon))


def _noun(view: View, i: int, last: int, lexicon: Lexicon) -> Noun:
    """The person noun shortly before token `i`."""
    for at in range(i - 1, max(i - 1 - BEFORE, -1), -1):
        if view.tokens[at].kind is not TokenKind.WORD:
            break
        word = singular(view.lows[at], lexicon.nouns)
        if word in lexicon.nouns.people:
            return Noun(word, (), last)
    return Noun(None, (), last)
