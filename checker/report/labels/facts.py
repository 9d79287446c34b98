"""What a fact is called at the head of a finding: "firefighters injured", "age of Quist"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Claim, Kind
from checker.model.frame import Role
from checker.model.name import PersonName
from checker.model.quantity import Quantity
from checker.model.quotation import Quotation
from checker.model.timerange import TimeRange
from checker.report.labels.nouns import plural
from checker.report.labels.table import LabelTable, TopicLabel, read_labels, topic_words

_PEOPLE = frozenset({"people", "person", "other", "individual", "human", "one", "soul"})

_MEASURES = frozenset({"length", "area", "volume", "mass", "percent", "money"})
"""Topics whose label says little of what is measured."""
_EMPTY = frozenset({"be", "have", "do", "take", "make", "get", "it", "come", "go", "say"})
"""Verbs that name no event."""


def fact_label(claims: Sequence[Claim]) -> str:
    """What the claims of one fact tell: "people killed", "houses destroyed", "Ines Corval, quoted".

    Args:
        claims: one or more; where they name what is counted in different words, the label keeps to what
            they share.
    """
    table = read_labels()
    first = claims[0]
    topics = {claim.topic for claim in claims}
    topic = first.topic if len(topics) == 1 else min(topics, key=lambda topic: (len(topic), topic))
    label = table.topic(topic)
    match first.value:
        case Quantity():
            values = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
            return _quantity_label(topic, label, values, claims, table)
        case TimeRange() if topic == "date":
            return _date_label(claims, label.label)
        case Quotation():
            speakers = {c.value.speaker for c in claims if isinstance(c.value, Quotation) and c.value.speaker}
            surnames = {speaker.split()[-1] for speaker in speakers}
            return f"{min(sorted(speakers), key=len)}, quoted" if len(surnames) == 1 else label.label
        case PersonName() if "title" in first.topic:
            return "title"
        case _:
            return label.label or first.kind.value


def _quantity_label(
    topic: str, label: TopicLabel, values: list[Quantity], claims: Sequence[Claim], table: LabelTable
) -> str:
    if topic == "age":
        owners = {value.of for value in values if value.of}
        return f"age of {owners.pop().title()}" if len(owners) == 1 else label.label
    if topic in _MEASURES:
        return _measure_label(topic, values, claims, label.label)
    noun = _shared_noun(values, label)
    if topic.startswith("things.") and (noun or topic not in table.topics):
        return _thing_label(noun or topic_words(topic), claims, table)
    if noun is None:
        return label.label or Kind.QUANTITY.value
    if label.state is None:
        return plural(noun) if topic == "people" else label.label
    return f"{plural(noun)} {label.state}"


def _measure_label(topic: str, values: list[Quantity], claims: Sequence[Claim], label: str) -> str:
    """What is measured, where one of the articles says so: "depth", "distance from Orrin"."""
    things = {
        claim.frame.predicate
        for claim in claims
        if claim.frame and claim.frame.names_thing and claim.frame.role in {Role.PATIENT, Role.AMOUNT}
    }
    if len(things) == 1:
        return things.pop()
    owners = {value.of for value in values}
    owner = owners.pop() if len(owners) == 1 else None
    if owner is None:
        return label
    return f"distance from {owner.title()}" if topic == "length" else f"{label}, {owner.title()}"


def _date_label(claims: Sequence[Claim], label: str) -> str:
    """What is dated, where all articles tell it by one verb: "date (strike)"."""
    events = {
        claim.frame.predicate if claim.frame and not claim.frame.names_thing else "" for claim in claims
    }
    event = events.pop() if len(events) == 1 else ""
    return label if not event or event in _EMPTY else f"{label} ({event})"


def _shared_noun(values: list[Quantity], label: TopicLabel) -> str | None:
    """What all of them count, in one word; None where it says no more than the label, or they differ."""
    nouns = {value.counted for value in values if value.unit == "count"}
    if len(nouns) != 1:
        return None
    noun = nouns.pop()
    return None if noun is None or noun in label.plain or noun in _PEOPLE else noun


def _thing_label(noun: str, claims: Sequence[Claim], table: LabelTable) -> str:
    """The things counted, with what all articles say is done to them: "houses destroyed"."""
    frames = [claim.frame for claim in claims]
    verbs = {frame.predicate if frame and frame.role is Role.PATIENT else "" for frame in frames}
    words = table.fates.get(verbs.pop()) if len(verbs) == 1 else None
    return f"{plural(noun)} {words}" if words else plural(noun)
