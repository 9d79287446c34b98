"""Events told by how long after or before them something else was: "on Wednesday, a day after the raid".

The length dates the event after it, counted from the day that the rest of the sentence tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims.times.clause import Clauses
from checker.claims.times.reading import Calendar, Length, Shift
from checker.claims.times.sightings import Sighting
from checker.claims.times.terms import literal
from checker.model.document import Token, TokenKind
from checker.model.timerange import TimeRange, TimexType

_SIGNS = {"after": -1, "before": 1}
"""Where the event lies, seen from what is told of: "a day after the raid", the raid was a day before."""
_UNITS = frozenset({"D", "W", "M", "Y"})
_DAY = re.compile(r"-\d\d$")
_MOST = 6
"""Days at most that lead from one weekday to another without doubt."""
_NO_EVENT = frozenset({"it", "then", "all"})
"""Words that alone after "after" name no event."""
_STRETCHES = frozenset(
    "for within in every each first last of over during next past these those than until to".split()  # noqa: SIM905
)
"""Words before a length that leave it a stretch of time: "within two days after the quake"."""
_REACH = 16
"""Words between the day of the sentence and the length that counts from it."""


def reckon(sightings: Sequence[Sighting], clauses: Clauses) -> Iterator[Sighting]:
    """The sightings, lengths before "after" or "before" and an event as times of that event.

    Args:
        sightings: of one article, in the order of its text.
        clauses: what reads where the event ends.
    """
    by_sentence: dict[int, list[Sighting]] = {}
    for sighting in sightings:
        by_sentence.setdefault(sighting.sentence.index, []).append(sighting)
    for sighting in sightings:
        yield _reckoned(sighting, by_sentence[sighting.sentence.index], clauses) or sighting


def as_worded(value: TimeRange, sighting: Sighting) -> TimeRange:
    """The value with the TIMEX3 type and value of the words alone: "two days" are P2D.

    A day of a month in an unknown year stays, as nothing else tells it.
    """
    if sighting.length is None or (value.interval is None and _DAY.search(value.timex or "")):
        return value
    return replace(value, type=TimexType.DURATION, timex=sighting.length.timex)


def _reckoned(sighting: Sighting, others: Sequence[Sighting], clauses: Clauses) -> Sighting | None:
    reading, tokens = sighting.reading, sighting.sentence.tokens
    steps = _steps(reading) if isinstance(reading, Length) else None
    mark = sighting.after - 1 if literal(tokens[sighting.after - 1]) in _SIGNS else sighting.after
    sign = _SIGNS.get(literal(tokens[mark])) if mark < len(tokens) else None
    if steps is None or sign is None or not isinstance(reading, Length):
        return None
    if _is_rate(sighting) or (sighting.first and literal(tokens[sighting.first - 1]) in _STRETCHES):
        return None
    event = clauses.following(tokens, mark + 1)
    others = _around(sighting, event, others)
    if (
        not event
        or not _is_event(tokens, event)
        or any(_dates(other, event, is_of_days=reading.unit == "D") for other in others)
    ):
        return None
    day = _day_of(sighting, event, others) if reading.unit == "D" else None
    counted = _moved(day, sign * steps) if day else None
    if counted is None and mark < sighting.after:
        return None
    plain = Calendar(shift=Shift(reading.unit, sign * steps, is_told=True))
    told = replace(sighting, reading=counted or plain, event=event, length=reading)
    return replace(told, is_loose=counted is None)


def _around(sighting: Sighting, event: range, others: Sequence[Sighting]) -> Sequence[Sighting]:
    """The sightings of a sentence, which are in order, that stand near a length and its event."""
    start = bisect_left(others, sighting.first - _REACH, key=lambda other: other.after)
    stop = bisect_right(others, event.stop + _REACH, key=lambda other: other.first)
    return others[start:stop]


def _steps(reading: Length) -> int | None:
    """How many days, weeks, months or years it is; None where that is not sure."""
    number = reading.timex[1:-1]
    is_sure = reading.type is TimexType.DURATION and reading.modifier is None and reading.unit in _UNITS
    return int(number) if is_sure and number.isdecimal() and 0 < int(number) < 100 else None


def _is_event(tokens: Sequence[Token], event: range) -> bool:
    first = literal(tokens[event.start])
    return first[0].isalnum() and not (len(event) == 1 and first in _NO_EVENT)


def _dates(other: Sighting, event: range, *, is_of_days: bool) -> bool:
    """Whether the event has a day of its own: "a day after the raid on Monday"."""
    reading = other.reading
    if not isinstance(reading, Calendar) or other.first not in event:
        return False
    return not is_of_days or reading.has_day or reading.month is not None


def _is_rate(sighting: Sighting) -> bool:
    """Whether "a month" tells how often: "5,400 crowns a month before the sale"."""
    tokens, first = sighting.sentence.tokens, sighting.first
    if literal(tokens[first]) not in {"a", "an"} or not first:
        return False
    near = tokens[max(first - 3, 0) : first]
    if literal(near[-1]) == ")":
        return True
    return any(token.kind is TokenKind.NUMBER for token in near) and not any(literal(t) == "," for t in near)


def _day_of(sighting: Sighting, event: range, others: Sequence[Sighting]) -> Calendar | None:
    """The day that the sentence tells beside the event, from which the length counts."""
    days = [
        (other, other.reading)
        for other in others
        if isinstance(other.reading, Calendar) and other.reading.has_day
    ]
    before = [(o, day) for o, day in days if 0 <= sighting.first - o.after <= _REACH]
    if before:
        return before[-1][1]
    after = [(o, day) for o, day in days if sighting.first <= 1 and 0 <= o.first - event.stop <= _REACH]
    return after[0][1] if after else None


def _moved(day: Calendar, by: int) -> Calendar | None:
    """The day so many days on; None where the words do not tell which it is."""
    if day.shift and day.shift.unit == "D" and day.shift.step is not None and not day.shift.is_told:
        return Calendar(shift=Shift("D", day.shift.step + by)) if not day.weekday else None
    if day.shift or day.holiday or day.until or day.week:
        return None
    if day.month and day.day:
        return Calendar(year=day.year, month=day.month, day=day.day + by) if 1 <= day.day + by <= 28 else None
    if day.weekday and not day.day and abs(by) <= _MOST and day.side is None:
        return Calendar(weekday=(day.weekday - 1 + by) % 7 + 1)
    return None
