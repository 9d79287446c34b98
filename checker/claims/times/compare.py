"""Two times compared as sets of instants, as far as both articles tell them."""

from __future__ import annotations

from checker.claims.kind import Comparison
from checker.claims.times.frames import Frame, frames_of
from checker.model.claim import Claim
from checker.model.interval import Lie
from checker.model.timerange import Grain, Tense, TimeRange

FACTS = frozenset(
    {"equal", "inside", "overlapping", "apart", "undecided", "weekday", "part", "hedge", "zone", "border", "plan"}
)
_DATED = frozenset({"date", "time"})
_LONG = frozenset(
    {Grain.CENTURY, Grain.DECADE, Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH}
)
_RANKS = {grain: rank for rank, grain in enumerate(Grain)}
_EVENT = "event."


def times_of(a: Claim, b: Claim) -> tuple[TimeRange, TimeRange] | None:
    """Both values, where both are times."""
    if isinstance(a.value, TimeRange) and isinstance(b.value, TimeRange):
        return a.value, b.value
    return None


def comparable(a: Claim, b: Claim) -> bool:
    """Whether the two can be the time of one event.

    Durations, recurrences, vague words and the stamps of articles never are; neither are a year and a
    clock time, nor two long periods that lie apart and share no event.
    """
    values = times_of(a, b)
    if values is None or not {a.topic, b.topic} <= _DATED:
        return False
    if (values[0].border is None) != (values[1].border is None) and _is_historic(*values):
        return False
    if abs(_RANKS[values[0].grain] - _RANKS[values[1].grain]) > _reach(*values):
        return False
    frame = shared_frame(*values)
    if frame is None:
        return _may_meet(*values)
    if frame[0].lie(frame[1]) in {Lie.APART, Lie.TOUCHING}:
        return not _is_historic(*values) or bool(affinity(a, b))
    return True


def _is_historic(a: TimeRange, b: TimeRange) -> bool:
    return a.grain in _LONG and b.grain in _LONG


def _reach(a: TimeRange, b: TimeRange) -> int:
    """How many steps apart the grains may lie: a year and a month, a month and a day, a day and a minute."""
    coarse = min(_RANKS[a.grain], _RANKS[b.grain])
    if coarse <= _RANKS[Grain.DECADE]:
        return 1
    if coarse == _RANKS[Grain.YEAR]:
        return _RANKS[Grain.MONTH] - _RANKS[Grain.YEAR]
    if coarse < _RANKS[Grain.DAY]:
        return _RANKS[Grain.PART] - coarse
    return 10


def _may_meet(a: TimeRange, b: TimeRange) -> bool:
    """Whether times of no common measure can be the same: "last night" and "Thursday evening"."""
    fine = {Grain.DAY, Grain.PART, Grain.MINUTE}
    if a.grain not in fine or b.grain not in fine:
        return a.grain is b.grain
    return True


def shared_frame(a: TimeRange, b: TimeRange) -> tuple[Frame, Frame] | None:
    """The finest measure that both times can be told in."""
    of_b = {frame.measure: frame for frame in frames_of(b)}
    for frame in frames_of(a):
        other = of_b.get(frame.measure)
        if other:
            return frame, other
    return None


def compare(a: Claim, b: Claim) -> Comparison:
    """How the two stretches of time lie to each other."""
    details = {"a": a.text, "b": b.text}
    values = times_of(a, b)
    if values is None:
        return Comparison(frozenset({"undecided"}), details)
    first, second = values
    facts = _lie(first, second)
    if first.border is not second.border and not _same_side(first, second):
        facts.add("border")
    if (first.tense is Tense.FUTURE) != (second.tense is Tense.FUTURE):
        facts.add("plan")
    if first.modifier != second.modifier and _is_blurred(first, second):
        facts.add("hedge")
    if (first.zone is None) != (second.zone is None):
        facts.add("zone")
    return Comparison(frozenset(facts), details)


def _lie(a: TimeRange, b: TimeRange) -> set[str]:
    if a.holiday and a.holiday == b.holiday and _same_part(a, b):
        return {"equal"}
    frame = shared_frame(a, b)
    if frame is None:
        return {"undecided"}
    facts: set[str] = {"weekday"} if frame[0].measure == "weekday" else set()
    if (a.part is None) != (b.part is None) or (a.grain is Grain.MINUTE) != (b.grain is Grain.MINUTE):
        facts.add("part")
    if frame[0].day == frame[1].day and _same_part(a, b) and a.grain is b.grain and a.grain is not Grain.MINUTE:
        return facts | {"equal"}
    lie = frame[0].lie(frame[1])
    names = {Lie.EQUAL: "equal", Lie.INSIDE: "inside", Lie.AROUND: "inside", Lie.OVERLAPPING: "overlapping"}
    return facts | {names.get(lie, "apart")}


def _same_part(a: TimeRange, b: TimeRange) -> bool:
    """Whether both tell the same part of the day; evening and night are one, as news uses them."""
    letters = {"EV": "NI", "DU": "NI", "DA": "MO", "ON": "MO"}
    part_a, part_b = letters.get(a.part or "", a.part), letters.get(b.part or "", b.part)
    if part_a != part_b or a.part is None:
        return part_a == part_b and a.modifier == b.modifier
    return True


def _is_blurred(a: TimeRange, b: TimeRange) -> bool:
    return a.grain is Grain.MINUTE and b.grain is Grain.MINUTE


def _same_side(a: TimeRange, b: TimeRange) -> bool:
    return a.border is None or b.border is None


def affinity(a: Claim, b: Claim) -> float | None:
    """How alike the events of the two clauses are, from 0 to 1; None where one of them tells none."""
    events_a = [word for word in a.about if word.startswith(_EVENT)]
    events_b = [word for word in b.about if word.startswith(_EVENT)]
    words_a = {word for word in a.about if not word.startswith(_EVENT)}
    words_b = {word for word in b.about if not word.startswith(_EVENT)}
    if not words_a or not words_b:
        return None
    shared = len(words_a & words_b) / min(len(words_a), len(words_b))
    if not events_a or not events_b:
        return round(shared, 3)
    likeness = 0.5 * (_nearness(events_a, events_b) + _nearness(events_b, events_a))
    return round(min(1.0, 0.7 * likeness + 0.6 * shared), 3)


def _nearness(events: list[str], others: list[str]) -> float:
    """The share of events also told by the other clause, the nearest to the time counting most."""
    weights = [1 / (rank + 1) for rank in range(len(events))]
    return sum(w for w, event in zip(weights, events, strict=True) if event in others) / sum(weights)
