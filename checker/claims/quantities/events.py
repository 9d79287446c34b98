"""What happened to those counted: the topic, by the words around the number."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun
from checker.model.document import TokenKind
from checker.rulebook.quantities import Topic

REACH = 14
"""Most tokens between what is counted and the word that says what happened to it."""
FAR = 24
"""Most tokens between a total and its figure behind a verb of rising or standing."""
BETWEEN = 4
"""Most words between a verb and the number that it governs."""


APOSTROPHES = ("'s", "’s", "'", "’")
"""How an owner ends."""


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
    named = topics.nouns.get(noun.head) if noun.head is not None else None
    if (
        named is not None
        and not named.weak
        and _in_context(view, named)
        and _is_owned(view, amount, named, lexicon.phrases.closed.owning)
    ):
        return Event(named, noun.last - 1, noun.last)
    told = _governing(view, amount.first, lexicon, used) or _total(view, amount, lexicon)
    said = told or _predicate(view, noun.last, lexicon, limit)
    weak = said is None and named is not None and named.weak
    return Event(named, noun.last - 1, noun.last) if named is not None and weak else said


def _is_owned(view: View, amount: Amount, topic: Topic, owning: frozenset[str]) -> bool:
    """Whether a noun that needs an owner has one: "the town's 1,200 residents", "it has 1,200 residents"."""
    words = view.lows[max(0, amount.first - 2) : amount.first]
    return not topic.owned or any(word in owning or word.endswith(APOSTROPHES) for word in words)


def _in_context(view: View, topic: Topic) -> bool:
    """Whether the sentence holds a word that the topic's nouns need beside them."""
    return not topic.contexts or not topic.contexts.isdisjoint(view.lows)


def _total(view: View, amount: Amount, lexicon: Lexicon) -> Event | None:
    """As in "the toll rose to 40", "the toll rose above 40", "the number of dead was 12", "a toll of 9"."""
    topics = lexicon.topics
    passed = amount.effect.is_bound and not lexicon.contexts.rising.isdisjoint(
        view.lows[amount.first - 1 : amount.first + 1]
    )
    if not passed and view.low(amount.first - 1) not in topics.rules.reaching:
        return None
    reach = FAR if view.low(amount.first - 2) in lexicon.contexts.rising else REACH
    for i in range(amount.first - 1, max(amount.first - reach, -1), -1):
        found = topics.totals.starting(view, i)
        if found is not None and _in_context(view, found[1]):
            return Event(found[1], i, found[0], governs=True)
    return None


def _governing(view: View, i: int, lexicon: Lexicon, used: set[int]) -> Event | None:
    """A word in front that has the number as its object: "killing [at least] 12"."""
    topics = lexicon.topics
    for at in range(i, max(i - BETWEEN, 0), -1):
        found = topics.takes.ending(view, at)
        if found is not None:
            return None if found[0] in used or at - 1 in used else Event(found[1], found[0], at, governs=True)
        if view.low(at - 1) not in topics.rules.passed:
            return None
    return None


def _predicate(view: View, i: int, lexicon: Lexicon, limit: int) -> Event | None:
    """A word behind what is counted: "12 people [in the market] were killed", "12 dead"."""
    topics, helped = lexicon.topics, False
    weak: Event | None = None
    if view.low(i) in topics.rules.relatives:
        i += 1
    for at in range(i, min(i + REACH, len(view))):
        found = topics.suffers.starting(view, at)
        if found is not None and (at < limit or helped):
            others = at > i and view.low(at - 1) in topics.rules.relatives
            active = not helped and (others or _has_object(view, at, found[0], lexicon))
            event = None if active else Event(found[1], at, found[0])
            if event is None or not event.topic.weak:
                return event or weak
            weak = weak or event
        if at >= limit or ends_clause(view, at, lexicon):
            return weak
        if helped and view.lows[at].endswith("ing") and view.lows[at] not in topics.rules.helpers:
            return weak
        helped = helped or view.lows[at] in topics.rules.helpers
        helped = helped and view.lows[at] not in topics.rules.relatives
    return weak


def ends_clause(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether token `i` parts what is counted from what follows."""
    word = view.lows[i]
    if view.tokens[i].kind is TokenKind.MARK:
        return not view.is_hyphen(i) and word not in {",", "'", "’"}
    return word in lexicon.topics.rules.breaks


def _has_object(view: View, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a word has an object, and so says what those counted did: "two gunmen killed 12 people"."""
    topics = lexicon.topics
    if topics.takes.starting(view, first) is None:
        return False
    found = lexicon.bounds.before.starting(view, last)
    at = found[0] if found else last
    if view.low(at) in topics.rules.objects:
        return True
    numeral = lexicon.numbers.numeral_at(view, at)
    if numeral is not None:
        headless = topics.suffers.starting(view, numeral.last) is not None
        return not headless and view.low(numeral.last) not in {",", ".", ""}
    named = at == last and view.is_capitalised(at) and view.tokens[first].text.islower()
    return named and view.lows[at] not in lexicon.phrases.stops
