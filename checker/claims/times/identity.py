"""Whether two times date one event: by its name, by who and what takes part, by the edges they set."""

from __future__ import annotations

from checker.claims.times.events import Events
from checker.model.claim import Claim
from checker.model.frame import Argument, Frame, Role
from checker.model.timerange import TimeRange

_STEM = 4
"""Letters that two words for one sort of event share where one is made of the other: "shoot", "shooting"."""
_SEVERAL = 2
"""Participants in common from which two kindred events are one."""


def are_one_event(a: Claim, b: Claim, events: Events) -> bool:
    """Whether two times date one event by what their sentences tell of it, however the times lie.

    The event has one name in both and something in common besides, or one tells nothing else of it; or
    both came suddenly, are kindred, and several take part in both. Another name in a part tells of another
    event.
    """
    one, two = a.frame, b.frame
    if (
        one is None
        or two is None
        or events.told_of & {one.predicate, two.predicate}
        or _names_differ(one, two)
    ):
        return False
    heads_a, heads_b = _heads(one), _heads(two)
    shared = len(heads_a & heads_b)
    if events.light & {one.predicate, two.predicate}:
        return shared > 0 and _set_one_edge(a, b)
    if _is_one_word(one.predicate, two.predicate, events):
        around = set(a.about) & set(b.about) - {one.predicate, two.predicate}
        return bool(shared or around) or not heads_a or not heads_b
    sudden = events.is_unplanned(one.predicate) and events.is_unplanned(two.predicate)
    return sudden and events.are_kindred(one.predicate, two.predicate) and shared >= _SEVERAL


def may_be_mentions(a: Claim, b: Claim, events: Events) -> bool:
    """Whether one article can date one event with both: kindred events, or something in common."""
    if a.frame is None or b.frame is None:
        return True
    one, two = ({*claim.about, *claim.frame.heads} for claim in (a, b) if claim.frame)
    return bool(one & two) or events.are_kindred(a.frame.predicate, b.frame.predicate)


def are_statements(a: Claim, b: Claim, events: Events) -> bool:
    """Whether one of two times is that of a statement: another time is then that of another."""
    return any(claim.frame is not None and claim.frame.predicate in events.told_of for claim in (a, b))


def _set_one_edge(a: Claim, b: Claim) -> bool:
    """Whether both times are where something begins, or where it ends: "since 2015"."""
    one, two = (c.value.border if isinstance(c.value, TimeRange) else None for c in (a, b))
    return one is not None and one is two


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
