"""What each amount of a sentence counts: noun, event and extent."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.events import Event, event_of
from checker.claims.quantities.kin import kin_of
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import (
    Noun,
    read_aged,
    read_compound,
    read_noun,
)
from checker.model.quantity import Effect, Extent

CHANGED = 12
"""Most tokens from a word of rising or falling to the figure that it began from."""
MOVED = frozenset({"length", "duration"})
"""Topics of which "from" also tells a way or a time."""
EXCEPTED = ("all", "but")
"""Words before those of whom something is not told: "all but two of the boats sank"."""
KINDRED = frozenset({("her",), ("his",), ("their",), ("its",)})
"""Words before those who belong to one told before: "and her two sons"."""
DEADLY = frozenset({"people.killed", "people.injured", "people.arrested", "people.casualties"})


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount with what it counts.

    Attributes:
        inside: whether it stands within what another counts, whose event is not its own: the eight
            of "three of the eight hostages were freed", the two of "all but two sank".
        implied: whether no number is written ("another sailor was injured").
        restated: the same amount in another unit, where the sentence gives it, too.
    """

    amount: Amount
    noun: Noun
    event: Event | None = None
    extent: Extent = Extent.WHOLE
    inside: bool = False
    implied: bool = False
    restated: Amount | None = None

    @property
    def last(self) -> int:
        """Index of the token after the amount and its noun."""
        return max(self.amount.last, self.noun.last)


def count_all(view: View, amounts: tuple[Amount, ...], lexicon: Lexicon) -> list[Counted]:
    """What each amount without a unit counts; amounts with one get the noun phrase behind them."""
    used: set[int] = set()
    found: list[Counted] = []
    for place, amount in enumerate(amounts):
        counted = _count(view, amount, lexicon, used, amounts[place + 1 :])
        extent = extent_of(view, counted, found, lexicon)
        found.append(counted if extent is Extent.WHOLE else replace(counted, extent=extent))
    return found


def join_restated(found: list[Counted]) -> list[Counted]:
    """The counts of a sentence, each with its conversion: "58 km (36 miles)" is one."""
    joined: list[Counted] = []
    for counted in found:
        if counted.amount.restates and joined:
            joined[-1] = replace(joined[-1], restated=counted.amount)
        else:
            joined.append(counted)
    return joined


def _count(
    view: View,
    amount: Amount,
    lexicon: Lexicon,
    used: set[int],
    following: tuple[Amount, ...],
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
        return Counted(amount, replace(noun, head=None), inside=True)
    kin = kin_of(view, amount, noun, lexicon)
    if kin is not None:
        return Counted(amount, kin)
    rivals = (other.first for other in following if other.first >= noun.last and other.unit is None)
    limit = next(rivals, len(view))
    event = event_of(view, amount, noun, lexicon, used, limit)
    if event is not None and not (takes_event(noun, event, lexicon) and _suits(view, noun, event, lexicon)):
        event = None
    if event is not None and not event.governs:
        used.update(range(event.first, event.last))
    return Counted(amount.joined() if at != amount.last else amount, noun, event)


def _suits(view: View, noun: Noun, event: Event, lexicon: Lexicon) -> bool:
    """Whether a verb that tells the topic of its places alone ("drop") has one of them as its object."""
    verb = " ".join(view.lows[event.first : event.last])
    placed = event.governs and verb in lexicon.topics.rules.placed
    return not placed or noun.head in event.topic.places


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
    vague = (
        amount.effect is Effect.VAGUE and view.low(amount.last + 1) not in lexicon.phrases.closed.determiners
    )
    if (
        noun.partitive
        and told
        and not vague
        and view.low(amount.last + 1) not in lexicon.phrases.closed.counted
    ):
        return True
    return bool(before) and nouns.among.starting(view, amount.last) is not None


def _comes_from(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "up from 30", "rose to 40 percent from 30", "compared with 30", "40, against 30 in May"."""
    first, second = view.low(amount.first - 2), view.low(amount.first - 1)
    if second in lexicon.phrases.closed.versus:
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


def is_joined(words: tuple[str, ...]) -> bool:
    """Whether words join two counts of those who fared alike: "a woman [and her] two sons"."""
    return words[:1] == ("and",) and (len(words) == 1 or words[1:] in KINDRED)
