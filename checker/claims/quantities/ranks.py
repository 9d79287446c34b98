"""Which of a row something is: "a third straight term", "the second night of protests"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.bounds import bound_amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, read_noun, same_sense, singular
from checker.claims.quantities.ordinals import ordinal_at
from checker.claims.quantities.repetitions import PRIOR, TIME
from checker.claims.quantities.standings import PLACE, place_at
from checker.claims.quantities.streaks import result_before
from checker.model.document import TokenKind
from checker.model.interval import Interval
from checker.model.quantity import Extent

BEFORE = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "our", "my", "in", "for", "this", "'s", "’s", "record"}
)
"""Words in front of such an ordinal."""
SINCE = frozenset({"since"})
"""Words behind what is reckoned from a moment on: "the fourth rise since June"."""
BETWEEN = 2
"""Most words between the ordinal and its noun: "a third straight five-year term"."""
REACH = 8
"""Most tokens behind the noun in which it may be told of what time it is the so manyth."""
BECOMING = frozenset({"be", "have", "lose", "leave", "die", "win", "go"})
"""Verbs of what became of the last of a row: "the sixth coach in the league to be sacked"."""
NUMBERED = frozenset({"number", "no", "#"})
COURSE = 3
"""From the how manyth day on what goes on is told by it: the second is often only one of two."""
UNIT = "rank"


def read_ranks(view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """The ranks that a sentence tells; one that leaves out its noun is of that before it."""
    told: str | None = None
    for i, word in enumerate(view.lows):
        found = ordinal_at(view, i, lexicon)
        if found is None:
            if word in lexicon.things.rules.repeats or word in NUMBERED:
                yield from _without_ordinal(view, i, lexicon)
            continue
        after, value = found
        place = place_at(view, i, after, lexicon)
        noun = place or _ranked(view, i, after, lexicon)
        if noun is None:
            continue
        noun = replace(noun, head=noun.head or told)
        told = noun.head
        amount = _amount(i, max(noun.last, after), i, after, value)
        if place is None and _tells_count(view, after, noun, lexicon):
            yield Counted(amount, noun, extent=Extent.CUMULATIVE)
        else:
            yield _rank(amount, noun, lexicon)


def _amount(first: int, last: int, number: int, after: int, value: int) -> Amount:
    figure = Decimal(value)
    return Amount(first, last, number, after, Interval.point(figure), figure, Decimal(1), Form.WORDS)


def _rank(amount: Amount, noun: Noun, lexicon: Lexicon) -> Counted:
    return Counted(amount.measured(lexicon.units.by_name[UNIT]), noun)


def _without_ordinal(view: View, i: int, lexicon: Lexicon) -> Iterator[Counted]:
    """As in "trip number three", "win No. 12", "in treatment twice before"."""
    things = lexicon.things.rules
    if view.lows[i] in things.repeats and view.low(i + 1) in PRIOR:
        amount = _amount(i, i + 2, i, i + 2, things.multiples[view.lows[i]] + 1)
        yield _rank(bound_amount(view, amount, lexicon, 0), Noun(TIME, (), i + 2), lexicon)
    if view.lows[i] not in NUMBERED or i == 0:
        return
    short = view.low(i + 1) == "." and view.tight(i + 1)
    at = i + 1 + short
    numeral = (
        lexicon.numbers.numeral_at(view, at) if at < len(view) and short == (view.low(i) == "no") else None
    )
    if numeral is None or numeral.stated is None or numeral.stated % 1:
        return
    word = singular(view.lows[i - 1], lexicon.nouns)
    if view.low(i - 1) in lexicon.contexts.ranked:
        yield _rank(
            _amount(i, numeral.last, at, numeral.last, int(numeral.stated)), Noun(PLACE, (), at), lexicon
        )
    if not _may_repeat(word, lexicon):
        return
    amount = _amount(i - 1, numeral.last, at, numeral.last, int(numeral.stated))
    yield _rank(amount, _named(view, i, Noun(word, (), numeral.last), lexicon, row=False), lexicon)


def _may_repeat(noun: str, lexicon: Lexicon) -> bool:
    """Whether of a noun a newspaper tells the number in a row by "number", too: "trip number three"."""
    things = lexicon.things.rules
    return noun in things.ranked or noun in things.rows or noun in things.scored


def _ranked(view: View, i: int, after: int, lexicon: Lexicon) -> Noun | None:
    """What an ordinal at `i` ranks; None where it tells of no row."""
    if i > 0 and view.low(i - 1) not in BEFORE and not view.low(i - 1).endswith(("'s", "’s")):
        return None
    return (
        _in_row(view, i, after, lexicon)
        or _of_row(view, i, after, lexicon)
        or _reckoned(view, i, after, lexicon)
    )


def _in_row(view: View, i: int, after: int, lexicon: Lexicon) -> Noun | None:
    """As in "the second consecutive weekly decline": whatever it is, it came one upon the other."""
    for at in _words(view, after, lexicon):
        if view.lows[at] in lexicon.things.rules.running:
            noun = read_noun(view, at + 1, lexicon, single=True)
            return None if noun.head is None else _named(view, i, noun, lexicon, row=True)
    return None


def _of_row(view: View, i: int, after: int, lexicon: Lexicon) -> Noun | None:
    """A noun of which the number in a row is told; days and the like are only with words behind them."""
    things = lexicon.things
    for at in _words(view, after, lexicon):
        word = singular(view.lows[at], lexicon.nouns)
        row = things.in_row.starting(view, at + 1) is not None or _goes_on(view, i, lexicon)
        if word in things.rules.ranked or (word in things.rules.periods and row):
            return _named(view, i, Noun(word, (), at + 1), lexicon, row=row)
        course = _of_course(view, at, ordinal_at(view, i, lexicon), lexicon) if at == after else None
        if course is not None:
            return course
    return None


def _of_course(view: View, i: int, ordinal: tuple[int, int] | None, lexicon: Lexicon) -> Noun | None:
    """The day or the like at `i` of what goes on for many: "the 23rd day of the trial", not "of May"."""
    word = singular(view.lows[i], lexicon.nouns)
    timed = word in lexicon.things.rules.periods and view.low(i + 1) == "of"
    if not timed or ordinal is None or ordinal[1] < COURSE:
        return None
    noun = read_noun(view, i + 2, lexicon, single=True)
    if noun.head is None or view.is_capitalised(noun.last - 1):
        return None
    return Noun(word, (noun.head,), noun.last)


def _goes_on(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the words in front of an ordinal tell that something goes on: "for a second", "entered its"."""
    return view.low(i - 1) in BEFORE and lexicon.things.going_on.ending(view, i - 1) is not None


def _words(view: View, i: int, lexicon: Lexicon) -> Iterator[int]:
    """The indices of the next few words of a noun phrase, or of that which a hyphen joins to the ordinal."""
    if view.after_hyphen(i) != i:
        yield i + 1
        return
    for at in range(i, min(i + BETWEEN + 1, len(view))):
        if view.tokens[at].kind is not TokenKind.WORD or view.lows[at] in lexicon.phrases.stops:
            return
        yield at


def _named(view: View, i: int, noun: Noun, lexicon: Lexicon, *, row: bool) -> Noun:
    """The noun by its normal form: a win of "won their fifth straight game"; the week of a weekly fall."""
    head = same_sense(noun.head or "", lexicon.nouns)
    if head == "game" and row:
        head = result_before(view, i, lexicon) or head
    head = lexicon.things.rules.rows.get(head, head)
    rates = (lexicon.nouns.rates.starting(view, at) for at in range(i, noun.last))
    periods = {found[1] for found in rates if found is not None}
    return Noun(head, tuple(sorted(periods)), noun.last)


def _reckoned(view: View, i: int, after: int, lexicon: Lexicon) -> Noun | None:
    """What is told to be the so manyth of a time or for what: "the third coach to resign", "its sixth since".

    Days and the like tell when, and of persons as such other words tell what became of them.
    """
    noun = read_noun(view, after, lexicon, single=True)
    if noun.partitive:
        noun = Noun(None, (), after)
    if noun.head in lexicon.phrases.stretches or noun.head in lexicon.nouns.anyone:
        return None
    to = view.low(noun.last) == "to" and view.low(noun.last + 1)
    near = bool(to) and (to in BECOMING or to not in lexicon.phrases.stops)
    if noun.head is None:
        told = near if i > 0 else False
        return noun if (told or _tells_since(view, after, 1, lexicon)) and view.low(i - 1) in BEFORE else None
    told = near or _tells_since(view, noun.last, REACH, lexicon) or _tells_fate(view, noun.last)
    return _named(view, i, noun, lexicon, row=False) if told else None


def _tells_fate(view: View, i: int) -> bool:
    """Whether it is told shortly behind what became of the last of a row: "in the league to be sacked"."""
    ahead = range(i, min(i + REACH, len(view)))
    return any(view.lows[at] == "to" and view.low(at + 1) in {"be", "have"} for at in ahead)


def _tells_since(view: View, i: int, reach: int, lexicon: Lexicon) -> bool:
    """Whether shortly behind `i` it is told of what time something is the so manyth: "since June"."""
    for at in range(i, min(i + reach, len(view))):
        if view.tokens[at].kind is TokenKind.MARK and view.lows[at] != ".":
            return False
        if view.lows[at] in SINCE or _is_of_year(view, at, lexicon):
            return True
    return False


def _is_of_year(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the words at `i` are "this year", "of the season"."""
    at = i + 1 if view.low(i) == "of" else i
    return (
        view.low(at) in {"this", "the"}
        and view.low(at + 1) in lexicon.phrases.stretches
        and (at > i or view.low(at) == "this")
    )


def _tells_count(view: View, after: int, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a rank tells how many there were: "a ninth straight loss", "the 27th murder of the year"."""
    head = noun.head
    if head in lexicon.things.rules.streaks.values():
        running = not lexicon.things.rules.running.isdisjoint(view.lows[after : noun.last])
        return running or lexicon.things.in_row.starting(view, noun.last) is not None
    person = head is None or head in lexicon.nouns.people or head in lexicon.nouns.anyone
    return (
        not person
        and head not in lexicon.phrases.stretches | {TIME}
        and _tells_since(view, noun.last, REACH, lexicon)
    )
