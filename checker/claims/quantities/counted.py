"""What each amount of a sentence counts: noun, event and extent."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.ellipsis import is_elliptic
from checker.claims.quantities.events import Event, event_of
from checker.claims.quantities.gathered import antecedent_of, gathered_noun
from checker.claims.quantities.heads import head_of
from checker.claims.quantities.kin import kin_of
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import (
    DETERMINERS,
    Noun,
    read_aged,
    read_compound,
    read_noun,
)
from checker.model.quantity import Effect, Extent

CHANGED = 12
"""Most tokens from a word of rising or falling to the figure that it began from."""
VERSUS = frozenset({"against", "versus", "vs", "vs."})
"""Words behind a comma in front of the figure of before."""
MOVED = frozenset({"length", "duration"})
"""Topics of which "from" also tells a way or a time."""
LISTED = frozenset({("and",), (",",), (",", "and")})
"""What may stand between the items of a list."""
PRONOUNS = frozenset({"them", "us", "you"})
EXCEPTED = ("all", "but")
"""Words before those of whom something is not told: "all but two of the boats sank"."""
KINDRED = frozenset({("her",), ("his",), ("their",), ("its",)})
"""Words before those who belong to one told before: "and her two sons"."""
OWNED = frozenset({"its", "our", "his", "her"})
"""Words before those whom only their owner sets apart: "34 of its soldiers"."""
DENYING = frozenset({"none", "neither"})
DEADLY = frozenset({"people.killed", "people.injured", "people.arrested", "people.casualties"})


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount with what it counts.

    Attributes:
        implied: whether no number is written ("another sailor was injured").
        total: whether it is the sum of others in the sentence.
        restated: the same amount in another unit, where the sentence gives it, too.
    """

    amount: Amount
    noun: Noun
    event: Event | None = None
    extent: Extent = Extent.WHOLE
    implied: bool = False
    total: bool = False
    restated: Amount | None = None

    @property
    def last(self) -> int:
        """Index of the token after the amount and its noun."""
        return max(self.amount.last, self.noun.last)


def count_all(
    view: View, amounts: tuple[Amount, ...], lexicon: Lexicon, told: Noun | None = None
) -> list[Counted]:
    """What each amount without a unit counts; amounts with one get the noun phrase behind them.

    `told`: what the last number of the sentence before counts.
    """
    used: set[int] = set()
    found: list[Counted] = []
    for place, amount in enumerate(amounts):
        counted = _count(view, amount, lexicon, used, amounts[place + 1 :], told)
        if found and amount.first < found[-1].noun.last:
            counted = _inside(view, counted, lexicon)
        extent = extent_of(view, counted, found, lexicon)
        found.append(counted if extent is Extent.WHOLE else replace(counted, extent=extent))
        told = counted.noun if counted.amount.unit is None and counted.noun.head else told
    return found


def told_by(found: list[Counted]) -> Noun | None:
    """The noun of the last plain count of a sentence, which a number further on can leave out."""
    nouns = (counted.noun for counted in reversed(found) if counted.amount.unit is None)
    return next((noun for noun in nouns if noun.head is not None), None)


def share_events(view: View, found: list[Counted], lexicon: Lexicon) -> list[Counted]:
    """The counts of a sentence in order, with the events that they share with their neighbours."""
    shared: list[Counted] = []
    for counted in sorted(found, key=lambda counted: counted.amount.first):
        shared.append(_inherit(view, counted, shared, lexicon))
    return _share_predicates(view, shared, lexicon)


def join_restated(found: list[Counted]) -> list[Counted]:
    """The counts of a sentence, each with its conversion: "58 km (36 miles)" is one."""
    joined: list[Counted] = []
    for counted in found:
        if counted.amount.restates and joined:
            joined[-1] = replace(joined[-1], restated=counted.amount)
        else:
            joined.append(counted)
    return joined


def _inside(view: View, counted: Counted, lexicon: Lexicon) -> Counted:
    """The whole that a part before it names: of "three of the eight hostages were freed", not eight were."""
    event = counted.event
    if event is None or event.first < counted.noun.last:
        return counted
    return replace(counted, event=None) if _is_apart(view, event, counted.noun, lexicon) else counted


def _is_apart(view: View, event: Event, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether an event behind a noun is no part of it, as "wounded" is of "the 80 wounded"."""
    word = view.low(event.first)
    behind = event.first == noun.last and (
        word in lexicon.topics.rules.helpers or word in lexicon.topics.rules.finite
    )
    return event.first > noun.last or behind


def _count(
    view: View,
    amount: Amount,
    lexicon: Lexicon,
    used: set[int],
    following: tuple[Amount, ...],
    told: Noun | None,
) -> Counted:
    at = view.after_hyphen(amount.last)
    if amount.topic == "age":
        noun = read_aged(view, at, lexicon)
    elif amount.unit is None and at != amount.last:
        noun = read_compound(view, at, lexicon)
    else:
        noun = read_noun(view, at, lexicon, single=amount.stated == 1 or amount.compound)
    if amount.unit is not None:
        return Counted(amount, noun)
    if view.lows[max(0, amount.first - 2) : amount.first] == EXCEPTED:
        return Counted(amount, replace(noun, head=None))
    kin = kin_of(view, amount, noun, lexicon)
    if kin is not None:
        return Counted(amount, kin)
    noun = gathered_noun(view, amount, head_of(view, amount, noun, told, lexicon), lexicon)
    rivals = (other.first for other in following if other.first >= noun.last and other.unit is None)
    limit = next(rivals, len(view))
    event = event_of(view, amount, noun, lexicon, used, limit)
    if event is not None and not _belongs(view, amount, noun, event, lexicon):
        event = None
    if event is None and noun.head is None:
        noun = antecedent_of(view, amount, noun, told, lexicon)
    if event is not None and not event.governs:
        used.update(range(event.first, event.last))
    return Counted(amount.joined() if at != amount.last else amount, noun, event)


def _belongs(view: View, amount: Amount, noun: Noun, event: Event, lexicon: Lexicon) -> bool:
    """Whether the words of an event tell it of what is counted."""
    if event.first >= noun.last and _is_denied(view, amount):
        return False
    if noun.head is None and _describes(view, noun.last, event, lexicon):
        return False
    return takes_event(noun, event, lexicon) and _suits(view, noun, event, lexicon)


def _is_denied(view: View, amount: Amount) -> bool:
    """Whether what follows is said of none of those counted: "none of the 36 sailors was hurt"."""
    at = amount.first - 1
    while view.low(at) in DETERMINERS:
        at -= 1
    return view.low(at) == "of" and view.low(at - 1) in DENYING


def _describes(view: View, i: int, event: Event, lexicon: Lexicon) -> bool:
    """Whether an event tells how badly some of others are hurt: "two [of them] with burns"."""
    at = i + 1 if view.low(i) in {"them", "whom"} else i
    return event.first == at and view.low(at) == "with" and lexicon.topics.suffers.starting(view, at) is None


def _suits(view: View, noun: Noun, event: Event, lexicon: Lexicon) -> bool:
    """Whether a verb that takes other things than people, too, has a person noun as its object."""
    loose = event.governs and view.low(event.first) in lexicon.topics.rules.loose
    if noun.head in event.topic.places:
        return True
    if event.governs and " ".join(view.lows[event.first : event.last]) in lexicon.topics.rules.placed:
        return False
    return not loose or is_person(noun, lexicon) or noun.others or noun.more


def takes_event(noun: Noun, event: Event, lexicon: Lexicon) -> bool:
    """Whether an event of people can be said of what is counted."""
    head = noun.head
    if head is None or is_person(noun, lexicon) or head in lexicon.topics.nouns:
        return True
    if head in event.topic.places:
        return True
    known = head.endswith(lexicon.persons.endings) or head in lexicon.persons.figures
    return event.topic.id in DEADLY and known and head not in lexicon.nouns.sets


def is_person(noun: Noun, lexicon: Lexicon) -> bool:
    """Whether what is counted are persons."""
    return noun.head is not None and noun.head in lexicon.nouns.people


def extent_of(view: View, counted: Counted, before: list[Counted], lexicon: Lexicon) -> Extent:
    """Whether an amount is a whole, a part of another, an addition, a running total or an earlier figure."""
    amount = counted.amount
    if amount.earlier or _comes_from(view, amount, lexicon):
        return Extent.EARLIER
    if amount.unit is not None:
        return Extent.WHOLE
    if _is_part(view, counted, before, lexicon):
        return Extent.PART
    if _adds(counted, before, lexicon):
        return Extent.NEW
    if counted.event is not None and counted.event.governs and _runs(view, counted, lexicon):
        return Extent.CUMULATIVE
    return Extent.WHOLE


def _adds(counted: Counted, before: list[Counted], lexicon: Lexicon) -> bool:
    """Whether a count adds to an earlier one: "12 more", "four other villages"."""
    noun = counted.noun
    if noun.others and counted.event is None and noun.head is not None and not is_person(noun, lexicon):
        return True
    return noun.more and not any(other.event or is_person(other.noun, lexicon) for other in before)


def _is_part(view: View, counted: Counted, before: list[Counted], lexicon: Lexicon) -> bool:
    """As in "including six Americans", "six of the dead", "six of them children"."""
    amount, noun, nouns = counted.amount, counted.noun, lexicon.nouns
    if nouns.including.ending(view, amount.first) or nouns.among.starting(view, noun.last):
        return True
    told = noun.head is not None or counted.event is not None
    vague = amount.effect is Effect.VAGUE and view.low(amount.last + 1) not in DETERMINERS
    if noun.partitive and told and not vague and view.low(amount.last + 1) not in PRONOUNS:
        return not _is_all(view, counted, lexicon)
    if before and nouns.among.starting(view, amount.last) is not None:
        return True
    return bool(before) and noun.head is None and _is_worse(view, amount, lexicon)


def _is_all(view: View, counted: Counted, lexicon: Lexicon) -> bool:
    """Whether all are counted of whom something is said: "two of the group of 11 died" tells how many."""
    noun, event = counted.noun, counted.event
    if event is None or not _is_apart(view, event, noun, lexicon):
        return False
    if view.low(counted.amount.last + 1) in OWNED:
        return True
    words = range(counted.amount.last + 1, noun.last)
    return any(lexicon.numbers.numeral_at(view, i) is not None for i in words)


def _is_worse(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "nine were hurt, two seriously", "..., two with grave injuries": some of those before."""
    if view.low(amount.first - 1) not in {",", "and"} or view.low(amount.first - 2) in {"dead", "killed"}:
        return False
    word, behind = view.low(amount.last), view.lows[amount.last + 1 : amount.last + 4]
    if word == "in":
        return "condition" in behind or "intensive" in behind
    told = lexicon.topics.rules.grave | lexicon.topics.rules.slight
    return word == "with" or (word in told and word.endswith("ly"))


def _comes_from(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "up from 30", "rose to 40 percent from 30", "compared with 30", "40, against 30 in May"."""
    first, second = view.low(amount.first - 2), view.low(amount.first - 1)
    if second in VERSUS:
        return first == "," and amount.against is None
    if second != "from":
        return first == "compared" and second in {"with", "to"}
    near = view.lows[max(0, amount.first - CHANGED) : amount.first - 1]
    changes = [word for word in near if word in lexicon.bounds.rules.up or word in lexicon.bounds.rules.down]
    return bool(changes) and (changes[-1] == first or (amount.topic not in MOVED and "to" in near))


def _runs(view: View, counted: Counted, lexicon: Lexicon) -> bool:
    event = counted.event
    words = range(max(0, counted.amount.first - 8), counted.amount.first)
    return event is not None and any(lexicon.nouns.running.starting(view, i) for i in words)


def _inherit(view: View, counted: Counted, before: list[Counted], lexicon: Lexicon) -> Counted:
    """The event of the amount before, for a part of it and for what "and" joins to it."""
    if not _can_inherit(counted, before):
        return counted
    other = before[-1]
    if counted.noun.head is None and is_elliptic(view, counted.amount, counted.noun, other.noun):
        return _as_told(view, counted, other)
    if counted.extent is Extent.EARLIER and counted.noun.head is None and other.amount.unit is None:
        noun = replace(other.noun, last=counted.last)
        return replace(counted, noun=noun, event=other.event)
    same = counted.noun.head in {None, other.noun.head}
    if other.event is None or not (same or is_person(counted.noun, lexicon)):
        return counted
    gap = view.lows[other.last : counted.amount.first]
    if other.extent is Extent.PART and gap in LISTED and is_person(counted.noun, lexicon):
        return replace(counted, event=other.event, extent=Extent.PART)
    listed = len(gap) <= 2 and all(word in {"and", ",", "as", "well"} for word in gap)
    joined = other.event.governs and (listed or is_joined(gap))
    named = counted.noun.head is not None and counted.noun.head != "people"
    near = counted.extent is Extent.PART and counted.amount.first - other.last <= 12
    return replace(counted, event=other.event) if (joined and named) or near else counted


def is_joined(words: tuple[str, ...]) -> bool:
    """Whether words join two counts of those who fared alike: "a woman [and her] two sons"."""
    return words[:1] == ("and",) and (len(words) == 1 or words[1:] in KINDRED)


def _as_told(view: View, counted: Counted, other: Counted) -> Counted:
    """A number that leaves out its noun, with that of the amount before it, and with its event in a list."""
    noun = replace(counted.noun, head=other.noun.head, modifiers=other.noun.modifiers)
    before = view.low(counted.amount.first - 1)
    part = before in {"with", "including"} or counted.extent is Extent.PART
    listed = part or before in {"and", ","}
    return replace(
        counted,
        noun=noun,
        event=other.event if listed and not counted.noun.others else None,
        extent=Extent.PART if part else counted.extent,
    )


def _can_inherit(counted: Counted, before: list[Counted]) -> bool:
    """Whether an amount lacks an event, and another that does not hold it stands before it."""
    lacking = counted.event is None and counted.amount.unit is None
    return lacking and bool(before) and counted.amount.first >= before[-1].last


def _share_predicates(view: View, found: list[Counted], lexicon: Lexicon) -> list[Counted]:
    """As in "Eight students and two teachers were killed": what is said of the last is said of all."""
    for place in range(len(found) - 2, -1, -1):
        counted, other = found[place], found[place + 1]
        if (
            counted.event is not None
            or other.event is None
            or other.event.governs
            or counted.amount.unit is not None
        ):
            continue
        gap = view.lows[counted.last : other.amount.first]
        apposed = gap == (",",) and other.noun.head is None
        if gap in LISTED and is_person(counted.noun, lexicon) and not other.noun.others and not apposed:
            found[place] = replace(counted, event=other.event)
    return found
