"""The measures that a time can be told in: the calendar, the week, the year, the hours of a day.

Two articles that both say "Friday night" and no date still agree on a weekday and a part of the day.
Each measure puts a time on a line of its own, on which intervals are compared as everywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from checker.claims.times.periods import WEEKDAYS, hours_of, share_of, slack_of
from checker.model.interval import Interval, Lie
from checker.model.timerange import Grain, TimeRange

Measure = Literal["calendar", "weekday", "month-day", "month", "hours"]

_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_MONTH_DAY = re.compile(r"^[\dX]{4}-(\d\d)-(\d\d)")
_MONTH_HOURS = 24 * 31
_MONTHS = re.compile(r"^[\dX]{4}-(Q[1-4]|H[12]|SP|SU|FA)$")
_FIRST_MONTHS = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}
_FIRST_MONTHS |= {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3)}
"""First month and number of months of what lies within one year, as a winter does not."""
_MONTH = re.compile(r"^[\dX]{4}-(\d\d)$")


@dataclass(frozen=True, slots=True)
class Frame:
    """A time on the line of one measure.

    Attributes:
        line: hours since the line's beginning; for "calendar" since 1 January of year 1.
        day: what names the day or period on that line, for equality.
    """

    measure: Measure
    line: Interval[float]
    day: str

    def lie(self, other: Frame) -> Lie:
        """How this time lies to another of the same measure."""
        return self.line.lie(other.line)

    def gap(self, other: Frame) -> float:
        """Hours between the two times; 0 where they touch."""
        return max(0.0, _from_to(self.line, other.line), _from_to(other.line, self.line))


def frames_of(time: TimeRange) -> Iterator[Frame]:
    """The measures that the time can be told in, the surest first."""
    if time.interval is not None and time.is_day_stated and time.interval.is_bounded:
        yield _calendar(time, time.interval)
    hours = _hours(time)
    if time.weekday and time.is_day_stated and time.grain in {Grain.DAY, Grain.PART, Grain.MINUTE}:
        start = 24 * WEEKDAYS.index(time.weekday)
        yield Frame("weekday", _between(start + hours[0], start + hours[1]), time.weekday)
    yield from _dated(time, hours)
    if (time.grain in {Grain.PART, Grain.MINUTE} or time.part) and time.part != "ON":
        yield Frame("hours", _between(*hours), "")


def _calendar(time: TimeRange, interval: Interval[datetime]) -> Frame:
    low, high = interval.low or datetime.min, interval.high or datetime.max  # noqa: DTZ901 - local time
    day = (time.timex or "").partition("T")[0]
    return Frame("calendar", _between(_hours_since(low), _hours_since(high)), day)


def _hours_since(moment: datetime) -> float:
    return (moment - datetime(1, 1, 1)) / timedelta(hours=1)  # noqa: DTZ001 - local time


def names_day_of_month(time: TimeRange) -> bool:
    """Whether the words or the calendar tell the month and the day."""
    return time.is_day_stated and _MONTH_DAY.match(time.timex or "") is not None


def _dated(time: TimeRange, hours: tuple[float, float]) -> Iterator[Frame]:
    """Month and day, or month, of a time whose year may be unknown."""
    timex = time.timex or ""
    dated, month, months = _MONTH_DAY.match(timex), _MONTH.match(timex), _MONTHS.match(timex)
    if dated and time.is_day_stated:
        start = 24 * (31 * int(dated[1]) + int(dated[2]))
        yield Frame("month-day", _between(start + hours[0], start + hours[1]), dated[0][5:])
        yield Frame("month", _between(start, start + 24), dated[1])
    elif month:
        start = 24 * (31 * int(month[1]) + 1)
        low, high = share_of(time.modifier)
        yield Frame("month", _between(start + low * _MONTH_HOURS, start + high * _MONTH_HOURS), month[1])
    elif time.grain is Grain.WEEK and time.interval and time.interval.is_bounded and time.is_day_stated:
        yield from _months_of_week(time.interval)
    elif months:
        first, count = _FIRST_MONTHS[months[1]]
        start, length = 24 * (31 * first + 1), count * _MONTH_HOURS
        low, high = share_of(time.modifier)
        yield Frame("month", _between(start + low * length, start + high * length), months[1])


def _months_of_week(week: Interval[datetime]) -> Iterator[Frame]:
    """A week of the calendar among the months of any year."""
    if week.low and week.high:
        start = 24 * (31 * week.low.month + week.low.day)
        yield Frame("month", _between(start, start + (week.high - week.low) / timedelta(hours=1)), "")


def _hours(time: TimeRange) -> tuple[float, float]:
    """The hours of the day that the time allows."""
    clock = _CLOCK.search(time.timex or "")
    if clock is None:
        return hours_of(
            time.part, None if time.part in {"MO", "NI"} and time.grain is Grain.DAY else time.modifier
        )
    at = int(clock[1]) + int(clock[2]) / 60
    slack = slack_of(int(clock[2]), time.modifier) / 60
    low = at if time.modifier == "AFTER" else at - slack
    return low, (at if time.modifier == "BEFORE" else at + slack) + 1 / 60


def _from_to(a: Interval[float], b: Interval[float]) -> float:
    """How far it is from the end of one stretch to the beginning of another."""
    return b.low - a.high if a.high is not None and b.low is not None else 0.0


def _between(low: float, high: float) -> Interval[float]:
    return Interval(low, max(high, low + 1 / 60), high_open=True)
