"""Numbers that no number word writes: none ("no one was hurt") and one ("another man was hurt")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted, extent_of, is_joined, takes_event
from checker.claims.quantities.events import Event, event_of
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, is_plural, read_noun
from checker.model.interval import Interval
from checker.model.quantity import Extent

SINGLE = frozenset({"people.casualties", "people.affected"})
"""Topics whose kinds are told of one person, too: "another sailor was injured"."""
HELD = frozenset({"people.arrested", "people.missing"})
"""Other topics that are: "a third is in custody"."""
NEGATED = frozenset({"not", "never"})
OF = ("'s", "’s", "'", "’")
"""What makes a noun the owner of the next: "the child's mother"."""


def read_implied(view: View, taken: list[Counted], lexicon: Lexicon) -> list[Counted]:
    """The counts of none and of one that a sentence implies about people, outside those `taken`."""
    if lexicon.event_words.isdisjoint(view.lows):
        return []
    ages = {c.amount.first: c.noun for c in taken if c.amount.topic == "age"}
    covered = {i for counted in taken for i in range(counted.amount.first, counted.last)}
    starts = sorted(counted.amount.first for counted in taken if counted.amount.topic != "age")
    found: list[Counted] = []
    used = {i for c in taken if c.event and not c.event.governs for i in range(c.event.first, c.event.last)}
    for i, word in enumerate(view.lows):
        if word not in lexicon.implying or i in covered:
            continue
        behind = bisect_right(starts, i)
        limit = starts[behind] if behind < len(starts) else len(view)
        counted = _none(view, i, lexicon, limit) or _one(view, i, lexicon, used, starts, ages)
        if counted is not None:
            found.append(counted)
            covered.update(range(i, counted.last))
    return found


def _amount(first: int, last: int, value: int) -> Amount:
    figure = Decimal(value)
    return Amount(first, last, first, last, Interval.point(figure), figure, Decimal(1), Form.WORDS)


def _none(view: View, i: int, lexicon: Lexicon, limit: int) -> Counted | None:
    """As in "no one was injured", "no injuries", "without casualties"."""
    topics = lexicon.topics
    denial = topics.denials.starting(view, i)
    if denial is not None:
        return _said(_amount(i, denial[0], 0), Noun(None, (), denial[0]), denial[1].id, lexicon)
    nobody = topics.nobody.starting(view, i)
    if nobody is not None:
        amount, noun = _amount(i, nobody[0], 0), Noun("people", (), nobody[0])
        if nobody[0] == i + 1 and view.low(i) == "none" and view.low(i + 1) == "of":
            noun = read_noun(view, i + 1, lexicon)
            limit = len(view) if limit < noun.last else limit
            if noun.head is None or noun.head not in lexicon.nouns.people:
                return None
    else:
        negated = topics.negations.starting(view, i)
        if negated is None:
            return None
        noun = read_noun(view, negated[0], lexicon)
        if noun.head is None or not (noun.head in topics.nouns or noun.head in lexicon.nouns.people):
            return None
        amount = _amount(i, negated[0], 0)
    event = event_of(view, amount, noun, lexicon, set(), limit)
    return Counted(amount, noun, event, implied=True) if event is not None else None


def _said(amount: Amount, noun: Noun, topic: str, lexicon: Lexicon) -> Counted:
    return Counted(amount, noun, Event(lexicon.topics.by_id[topic], amount.first, amount.last), implied=True)


def _one(
    view: View, i: int, lexicon: Lexicon, used: set[int], starts: list[int], ages: dict[int, Noun]
) -> Counted | None:
    """As in "another person was injured", "killed a guard", "wounding a third"."""
    last = _single(view, i, lexicon)
    if last is None:
        return None
    noun = ages.get(last) or read_noun(view, last, lexicon, single=True)
    amount = _amount(i, last, 1)
    if not _names_one(view, i, last, noun, lexicon):
        return None
    event = event_of(view, amount, noun, lexicon, used, _past_joined(view, noun.last, starts, lexicon))
    if event is None or not takes_event(noun, event, lexicon) or _is_denied(view, noun, event):
        return None
    if event.topic.parent not in SINGLE and event.topic.id not in HELD:
        return None
    counted = Counted(amount, noun, event, implied=True)
    extent = extent_of(view, counted, [], lexicon)
    return Counted(amount, noun, event, extent if extent is not Extent.NEW else Extent.WHOLE, implied=True)


def _past_joined(view: View, last: int, starts: list[int], lexicon: Lexicon) -> int:
    """Where the next count begins that is not joined to what ends at `last`: "a woman and her two sons".

    Neither is one that another person stands before: "a man, his wife and their two sons".
    """
    for place in range(bisect_left(starts, last), len(starts)):
        words = view.lows[last : starts[place]]
        listed = (
            words[:1] == (",",)
            and lexicon.phrases.closed.possessives.issuperset(words[1:2])
            and is_joined(words[3:])
        )
        if not listed and not is_joined(words):
            return starts[place]
    return len(view)


def _names_one(view: View, i: int, last: int, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether the words at `i`, whose noun begins at `last`, can be one person: not "a death"."""
    alone = view.low(i) in lexicon.phrases.closed.determiners and last == i + 1
    if noun.head in lexicon.topics.nouns and view.low(last - 1) in lexicon.phrases.closed.lone:
        return not is_plural(view.low(noun.last - 1), lexicon.nouns)
    if not _person(noun, lexicon) and (alone or noun.head is not None):
        return False
    word = view.low(noun.last - 1)
    several = view.low(i) not in lexicon.phrases.closed.articles and is_plural(word, lexicon.nouns)
    owner = word.endswith(OF) or view.low(noun.last) in OF
    return not several and not owner and noun.head not in lexicon.topics.nouns


def _is_denied(view: View, noun: Noun, event: Event) -> bool:
    """Whether what is told of one did not come: "the guard was not hurt"."""
    words = view.lows[noun.last : event.first]
    return any(word in NEGATED or word.endswith(("n't", "n’t")) for word in words)


def _person(noun: Noun, lexicon: Lexicon) -> bool:
    return noun.head is not None and noun.head in lexicon.nouns.people


def _single(view: View, i: int, lexicon: Lexicon) -> int | None:
    """The index after words that mean one person at `i`, or None."""
    for phrases in (lexicon.topics.thirds, lexicon.topics.someone):
        found = phrases.starting(view, i)
        if found is not None:
            return found[0]
    if view.low(i) not in lexicon.phrases.closed.determiners:
        return None
    return i + 2 if view.low(i + 1) in lexicon.phrases.closed.lone else i + 1
