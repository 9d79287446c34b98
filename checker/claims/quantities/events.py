"""What happened to those counted: the topic, by the words around the number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.claims.numbers import Phrases, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun
from checker.model.document import TokenKind
from checker.rulebook.quantities import Topic

REACH = 14
"""Most tokens between what is counted and the word that says what happened to it."""
AUXILIARIES = frozenset(
    "is are was were be been being have has had will would may might could can should did do does get got "
    "reported believed confirmed feared presumed found also both reportedly among all either still left not".split()
)
BREAKS = frozenset('; : ( ) " “ ” while when after before because although but who which as if until'.split())


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to those counted.

    Attributes:
        first, last: the tokens that tell it; `last` exclusive.
        governs: whether it stands in front, with the number as its object.
    """

    topic: Topic
    first: int
    last: int
    governs: bool = False


def event_of(
    view: View, amount: Amount, noun: Noun, lexicon: Lexicon, used: set[int], limit: int
) -> Event | None:
    """The event that an amount of people belongs to, or None.

    Args:
        view: the sentence.
        amount: the amount.
        noun: what it counts.
        lexicon: the rules.
        used: tokens of events that an earlier amount of the sentence has taken as its predicate.
        limit: index of the first token of the next amount, or the length of the sentence.
    """
    topics = lexicon.topics
    if noun.head is not None and noun.head in topics.nouns:
        topic = topics.nouns[noun.head]
        return Event(topic, noun.last - 1, noun.last)
    governing = _governing(view, amount.first, topics.takes, used)
    if governing is not None:
        return _narrowed(view, governing, noun, lexicon)
    return _total(view, amount, lexicon) or _predicate(view, noun.last, lexicon, limit)


def _narrowed(view: View, event: Event, noun: Noun, lexicon: Lexicon) -> Event:
    """ "Shot 12 people dead": what stands behind the noun tells more than the verb."""
    found = lexicon.topics.suffers.starting(view, noun.last)
    if found is None or found[1].parent != event.topic.id:
        return event
    return replace(event, topic=found[1])


def _total(view: View, amount: Amount, lexicon: Lexicon) -> Event | None:
    """As in "the death toll rose to 40", "the number of dead stood at 12", "a toll of 9"."""
    if view.low(amount.first - 1) not in {
        "to",
        "at",
        "of",
        "is",
        "was",
        ":",
        "reached",
        "reaches",
        "hit",
        "hits",
        "passed",
        "passes",
        "stands",
        "from",
        "by",
        "topped",
        "tops",
        "surpassed",
        "now",
        "exceeded",
        "exceeds",
        "as",
    }:
        return None
    for i in range(amount.first - 1, max(amount.first - REACH, -1), -1):
        found = lexicon.topics.totals.starting(view, i)
        if found is not None:
            return Event(found[1], i, found[0], governs=True)
    return None


def _governing(view: View, i: int, takes: Phrases[Topic], used: set[int]) -> Event | None:
    """A word in front that has the number as its object: "killing [at least] 12"."""
    for at in range(i, max(i - 4, 0), -1):
        found = takes.ending(view, at)
        if found is not None:
            return None if found[0] in used or at - 1 in used else Event(found[1], found[0], at, governs=True)
        if view.low(at - 1) not in PASSABLE:
            return None
    return None


PASSABLE = frozenset(
    "the a an another all some of his her their its also and up to with at least other those".split()
)
"""Words that may stand between a verb and the number that it governs."""


def _predicate(view: View, i: int, lexicon: Lexicon, limit: int) -> Event | None:
    """A word behind what is counted: "12 people [in the market] were killed", "12 dead"."""
    aux = False
    if view.low(i) in {"who", "that", "which"}:
        i += 1
    for at in range(i, min(i + REACH, len(view))):
        word = view.lows[at]
        found = lexicon.topics.suffers.starting(view, at)
        if found is not None and (at < limit or aux):
            if _is_active(view, at, found[0], aux, lexicon):
                return None
            return Event(found[1], at, found[0])
        if at >= limit or word in BREAKS:
            return None
        if view.tokens[at].kind is TokenKind.MARK and not view.is_hyphen(at) and word not in {",", "'", "’"}:
            return None
        aux = aux or word in AUXILIARIES
    return None


def _is_active(view: View, first: int, last: int, aux: bool, lexicon: Lexicon) -> bool:
    """Whether the word has an object and so says what those counted did: "two gunmen killed 12 people"."""
    if aux or lexicon.topics.takes.starting(view, first) is None:
        return False
    at = last
    while view.low(at) in {
        "at",
        "least",
        "more",
        "than",
        "the",
        "a",
        "an",
        "up",
        "to",
        "some",
        "about",
        "nearly",
        "him",
        "her",
        "them",
    }:
        if view.low(at) in {"him", "her", "them", "the", "a", "an"}:
            return True
        at += 1
    if at >= len(view):
        return False
    token = view.tokens[at]
    numeral = lexicon.numbers.numeral_at(view, at)
    if numeral is not None:
        return lexicon.topics.suffers.starting(view, numeral.last) is None and view.low(numeral.last) not in {
            ",",
            ".",
        }
    return (
        token.kind is TokenKind.WORD
        and token.is_capitalised
        and view.tokens[first].text.islower()
        and at == last
    )
