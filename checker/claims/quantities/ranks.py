"""Which of a row something is: "her third term", "a second straight night", "the 23rd day of the trial"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, read_noun, same_sense, singular
from checker.claims.quantities.ordinals import ordinal_at
from checker.model.document import TokenKind
from checker.model.interval import Interval

BETWEEN = 2
"""Most words between the ordinal and its noun: "a third straight five-year term"."""
COURSE = 3
"""From the how manyth day on what goes on is told by it: the second is often only one of two."""
BECOMING = frozenset({"be", "have"})
"""Verbs that may be an auxiliary: "the third to be sacked"."""
UNIT = "rank"


def read_ranks(view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """The ranks that a sentence tells, each with the noun of its row."""
    end = 0
    for i in range(len(view)):
        found = ordinal_at(view, i, lexicon) if i >= end else None
        noun = None if found is None else _ranked(view, *found, lexicon)
        if found is not None and noun is not None:
            end = max(noun.last, found[0])
            yield Counted(_amount(i, found, noun, lexicon), noun)


def _amount(i: int, ordinal: tuple[int, int], noun: Noun, lexicon: Lexicon) -> Amount:
    after, value = ordinal
    figure = Decimal(value)
    last = max(noun.last, after)
    plain = Amount(i, last, i, after, Interval.point(figure), figure, Decimal(1), Form.WORDS)
    return plain.measured(lexicon.units.by_name[UNIT])


def _ranked(view: View, after: int, value: int, lexicon: Lexicon) -> Noun | None:
    """What an ordinal before token `after` ranks; days and the like only where words tell that they go on."""
    things, running = lexicon.things, False
    for at in _words(view, after, lexicon):
        word = singular(view.lows[at], lexicon.nouns)
        row = running or lexicon.nouns.in_row.starting(view, at + 1) is not None
        if word in things.ranked or (row and word in things.periods):
            head = same_sense(word, lexicon.nouns)
            return Noun(things.rows.get(head, head), (), at + 1)
        if at == after and value >= COURSE and word in things.periods:
            return _of_course(view, at, word, lexicon)
        running = running or view.lows[at] in things.running
    return _of_act(view, after, lexicon)


def _of_act(view: View, after: int, lexicon: Lexicon) -> Noun | None:
    """The one who is the so manyth to do something: "the third coach to resign"."""
    noun = read_noun(view, after, lexicon, single=True)
    told = noun.head is not None and noun.head not in lexicon.phrases.stretches | lexicon.nouns.anyone
    verb = view.low(noun.last + 1)
    acts = view.low(noun.last) == "to" and (verb in BECOMING or verb not in lexicon.phrases.stops)
    if not told or not acts:
        return None
    return Noun(same_sense(noun.head or "", lexicon.nouns), (), noun.last)


def _of_course(view: View, i: int, word: str, lexicon: Lexicon) -> Noun | None:
    """The day or the like at `i` of what goes on for many: "the 23rd day of the trial", not "of May"."""
    noun = read_noun(view, i + 2, lexicon, single=True) if view.low(i + 1) == "of" else None
    if noun is None or noun.head is None or view.is_capitalised(noun.last - 1):
        return None
    return Noun(word, (noun.head,), noun.last)


def _words(view: View, i: int, lexicon: Lexicon) -> Iterator[int]:
    """The indices of the next few words of a noun phrase."""
    for at in range(i, min(i + BETWEEN + 1, len(view))):
        if view.tokens[at].kind is not TokenKind.WORD or view.lows[at] in lexicon.phrases.stops:
            return
        yield at
