"""What happened to those counted: the topic, by the words around the number."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
DESCRIBED = 7
"""Most tokens between a verb and the noun that tells what became of people: "had non-life-threatening"."""
BETWEEN = 4
"""Most words between a verb and the number that it governs."""

PARTING = {",": ",", "-": "-", "–": "–", "—": "—", "(": ")"}
"""What opens the parts named behind those counted, and what closes them."""
OPEN_ENDED = frozenset({"people.missing", "people.injured", "people.casualties", "people.affected"})
"""What befalls people and leaves open how they fare."""
FARED = frozenset({"people.killed", "people.rescued", "people.released"})
SHARED = frozenset({("of", "them"), ("of", "whom")})
OWNERS = frozenset({"'", "’", "its", "their", "our", "has", "have", "had", "with", "having"})
"""Words before a number that give what it counts an owner."""


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
    if named is not None and not named.weak and _in_context(view, named) and _is_owned(view, amount, named):
        return _said_of(view, Event(named, noun.last - 1, noun.last), lexicon, limit)
    told = _modifier(view, amount, noun, lexicon) or _paired(view, amount.first, noun.last, lexicon)
    if told is not None:
        return told if told.first >= noun.last else _fared(view, told, noun.last, lexicon, limit)
    governing = _governing(view, amount.first, lexicon, used)
    if governing is not None:
        return _narrowed(view, governing, noun, lexicon)
    total = _total(view, amount, lexicon) or _total_behind(view, amount, lexicon)
    if total is not None:
        return total
    past = _past_parts(view, noun.last, lexicon)
    said = _predicate(view, past, lexicon, limit if past == noun.last else len(view))
    if said is not None and said.topic.weak:
        said = _beyond(view, said, lexicon)
    elif said is not None and said.first == noun.last:
        said = _fared(view, said, said.last, lexicon, limit)
    if said is None and named is not None and named.weak:
        return Event(named, noun.last - 1, noun.last)
    return said or _fate(view, noun, lexicon, limit)


def _is_owned(view: View, amount: Amount, topic: Topic) -> bool:
    """Whether a noun that needs an owner has one: "the town's 1,200 residents", "it has 1,200 residents"."""
    words = view.lows[max(0, amount.first - 2) : amount.first]
    return not topic.owned or any(word in OWNERS or word.endswith(("'s", "’s", "s'", "s’")) for word in words)


def _paired(view: View, first: int, last: int, lexicon: Lexicon) -> Event | None:
    """A verb in front together with words behind: "let 12 go", "forced 300 people from their homes"."""
    for at in range(first, max(first - BETWEEN, 0), -1):
        found = lexicon.topics.pairs.ending(view, at)
        for behind, topic in found[1] if found else ():
            if view.lows[last : last + len(behind)] == behind:
                return Event(topic, last, last + len(behind))
        if view.low(at - 1) not in lexicon.topics.rules.passed:
            return None
    return None


def _fate(view: View, noun: Noun, lexicon: Lexicon, limit: int) -> Event | None:
    """What becomes of the places by which people are counted: "300 jobs will go"."""
    for at in range(noun.last, min(noun.last + REACH, limit)):
        found = lexicon.topics.fates.starting(view, at)
        if found is not None and noun.head in found[1].places:
            return Event(found[1], at, found[0])
        if ends_clause(view, at, lexicon):
            return None
    return None


def _fared(view: View, told: Event, i: int, lexicon: Lexicon, limit: int) -> Event:
    """How those fared of whom a participle tells what befell them: "two missing climbers were found dead"."""
    if told.topic.id not in OPEN_ENDED:
        return told
    for at in range(i, min(i + REACH, limit)):
        if view.lows[at] == "," or ends_clause(view, at, lexicon):
            return told
        if view.lows[at] in lexicon.topics.rules.helpers:
            said = _predicate(view, at, lexicon, limit)
            return said if said is not None and said.topic.id in FARED else told
    return told


def _beyond(view: View, weak: Event, lexicon: Lexicon) -> Event:
    """What became of people who are told to be somewhere: "62 on board, including six crew, were killed"."""
    past = _past_parts(view, weak.last, lexicon)
    said = _predicate(view, past, lexicon, len(view)) if past > weak.last else None
    return weak if said is None or said.topic.weak else said


def _past_parts(view: View, i: int, lexicon: Lexicon) -> int:
    """The index behind parts named between commas: "nine people, three of them children, died".

    Dashes and brackets do as well as commas.
    """
    closing = PARTING.get(view.low(i))
    if closing is None or not (
        lexicon.nouns.including.starting(view, i + 1) or _is_share(view, i + 1, lexicon)
    ):
        return i
    ends = (at for at in range(i + 2, min(i + REACH, len(view))) if view.lows[at] == closing)
    return next(ends, i - 1) + 1


def _is_share(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether token `i` begins "three of them"."""
    numeral = lexicon.numbers.numeral_at(view, i) if i < len(view) else None
    return numeral is not None and view.lows[numeral.last : numeral.last + 2] in SHARED


def _in_context(view: View, topic: Topic) -> bool:
    """Whether the sentence holds a word that the topic's nouns need beside them."""
    return not topic.contexts or not topic.contexts.isdisjoint(view.lows)


def _said_of(view: View, event: Event, lexicon: Lexicon, limit: int) -> Event:
    """What is said of cases or victims tells more than the noun: "12 cases have recovered"."""
    if event.topic.id not in lexicon.topics.opens:
        return event
    said = _predicate(view, event.last, lexicon, limit)
    return event if said is None else said


def _modifier(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Event | None:
    """As in "30 wounded soldiers": the event stands before the noun."""
    for at in range(amount.last, noun.last - 1):
        found = lexicon.topics.suffers.starting(view, at)
        if found is not None:
            return Event(found[1], at, found[0])
    return None


def _narrowed(view: View, event: Event, noun: Noun, lexicon: Lexicon) -> Event:
    """As in "shot 12 people dead": what stands behind the noun tells more than the verb."""
    found = lexicon.topics.suffers.starting(view, noun.last)
    if found is None or found[1].parent != event.topic.id:
        return event
    return replace(event, topic=found[1])


def names_total(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether words in front make a number a total of persons: "the toll of two bad years rose to 40"."""
    return amount.unit is None and _total(view, amount, lexicon) is not None


def _total_behind(view: View, amount: Amount, lexicon: Lexicon) -> Event | None:
    """As in "bringing to 19 the number of deaths", "raised to 19 the toll"."""
    if view.low(amount.first - 1) != "to" or view.low(amount.last) != "the":
        return None
    topics = lexicon.topics
    found = topics.totals.starting(view, amount.last + 1) or topics.totals.starting(view, amount.last)
    return Event(found[1], amount.last + 1, found[0], governs=True) if found is not None else None


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
        found = _across(view, at, lexicon) or topics.suffers.starting(view, at)
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


def _across(view: View, i: int, lexicon: Lexicon) -> tuple[int, Topic] | None:
    """A verb at `i` and its noun, with what describes it between: "suffered serious leg injuries"."""
    found = lexicon.topics.gaps.starting(view, i)
    if found is None:
        return None
    for at in range(found[0], min(found[0] + DESCRIBED, len(view))):
        for noun, topic in found[1]:
            if view.lows[at : at + len(noun)] == noun:
                return at + len(noun), topic
        other = lexicon.topics.suffers.starting(view, at)
        if other is not None and other[1].id != found[1][0][1].id:
            return None
        if view.tokens[at].kind is TokenKind.MARK and not view.is_hyphen(at):
            return None
    return None


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
