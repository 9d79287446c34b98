"""The value of a time claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checker.model.interval import Interval


class Grain(StrEnum):
    """The unit a time is stated in."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    PART = "part"
    """A part of a day: morning, night."""
    HOUR = "hour"
    MINUTE = "minute"


_REPORTED = {
    Grain.CENTURY: Grain.DECADE,
    Grain.HALF: Grain.SEASON,
    Grain.QUARTER: Grain.SEASON,
    Grain.WEEKEND: Grain.WEEK,
}
"""Grains that the report's JSON gives by the nearest one of its schema; start, end and timex stay exact."""


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """Whether the clause tells what was done or what is to come."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Border(StrEnum):
    """What a preposition makes of a time: the edge of a stretch that lasts up to it or from it on."""

    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class TimeRange:
    """The stretch of time a statement allows.

    Attributes:
        type: the TIMEX3 type.
        interval: from the first instant to the one after the last (high is open), in the article's
            local time or, where a zone is known, in UTC; None for durations, sets, vague words and
            what stays relative.
        grain: the unit it is stated in.
        timex: TIMEX3 value ("2025-11-24", "2025-W47", "P2D", "PAST_REF"), or None.
        weekday: English name ("Monday") where the words or the date give it, or None.
        part: part of the day in TIMEX3 letters (MO, AF, EV, NI...), or None.
        tense: of the clause.
        modifier: TIMEX3 mod (START, MID, END, APPROX...) that narrows or blurs it, or None.
        border: the edge it makes ("since Tuesday", "until 5 a.m."), or None where the event lies in it.
        holiday: name of the day, where it is called by one ("Easter Sunday"), or None.
        zone: the time zone that a clock time is stated in ("GMT"), or None.
        is_day_stated: whether the day stands in the words themselves; False where a clock time or a
            part of the day takes its day from what was said before, and where direct speech counts
            from when it was spoken ("today").
        is_half_told: False where a clock time of twelve hours may be before noon or after it ("at 2:14").
        distance: how many units (TIMEX3 letters) from the day of publication, where that is not known.
    """

    type: TimexType
    grain: Grain
    interval: Interval[datetime] | None = None
    timex: str | None = None
    weekday: str | None = None
    part: str | None = None
    tense: Tense = Tense.PAST
    modifier: str | None = None
    border: Border | None = None
    holiday: str | None = None
    zone: str | None = None
    is_day_stated: bool = True
    is_half_told: bool = True
    distance: tuple[str, int] | None = None

    def to_dict(self) -> dict[str, object]:
        """The value as the report's JSON gives it; times in ISO 8601."""
        low = self.interval.low if self.interval else None
        high = self.interval.high if self.interval else None
        return {
            "type": "time",
            "start": low.isoformat() if low else None,
            "end": high.isoformat() if high else None,
            "grain": _REPORTED.get(self.grain, self.grain).value,
            "timex": self.timex,
            "weekday": self.weekday,
        }
