"""Whether two times date one event: by its name, by who and what takes part, by the edges they set."""

from __future__ import annotations

from checker.claims.times.events import Events
from checker.model.frame import Argument, Frame, Role
from checker.model.timerange import TimeRange

_STEM = 4
"""Letters that two words for one sort of event share where one is made of the other: "shoot", "shooting"."""
_SEVERAL = 2
"""Participants in common from which two kindred events are one."""


def are_one_event(a: Frame, b: Frame, times: tuple[TimeRange, TimeRange], events: Events) -> bool:
    """Whether the frames of two times say that they date one event, however far apart the times lie.

    The event has one name in both and a participant in common, or one of the frames names none; or the events
    are kindred, and several take part in both. Other names in one part tell of two events.
    """
    if a.predicate in events.told_of or b.predicate in events.told_of or _names_differ(a, b):
        return False
    heads_a, heads_b = _heads(a), _heads(b)
    shared = len(heads_a & heads_b)
    if a.predicate in events.light or b.predicate in events.light:
        return shared > 0 and times[0].border is not None and times[0].border is times[1].border
    if _is_one_word(a.predicate, b.predicate, events):
        return shared > 0 or not heads_a or not heads_b
    return events.are_kindred(a.predicate, b.predicate) and shared >= _SEVERAL


def _is_one_word(a: str, b: str, events: Events) -> bool:
    """Whether two words name one event: the same, a synonym, or a noun of the verb."""
    if a == b or events.are_synonyms(a, b):
        return True
    return a[:_STEM] == b[:_STEM] and events.sort(a) is not None and events.sort(a) == events.sort(b)


def _heads(frame: Frame) -> frozenset[str]:
    """Base forms of who and what takes part."""
    return frozenset(a.head for a in _known(frame)) - {frame.predicate}


def _known(frame: Frame) -> list[Argument]:
    """The participants that are told, be it by a name or by a noun."""
    return [a for a in frame.arguments if a.role is not Role.DATE and a.pos != "PRON"]


def _names_differ(a: Frame, b: Frame) -> bool:
    """Whether another name stands in the same part of the event."""
    for role in (Role.AGENT, Role.PATIENT):
        one, other = ({x.head for x in _known(f) if x.role is role and x.pos == "PROPN"} for f in (a, b))
        if one and other and one.isdisjoint(other):
            return True
    return False
