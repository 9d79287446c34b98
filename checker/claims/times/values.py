"""The value of a time whose period of the calendar is known: narrowed, a part of a day, a clock time."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from checker.claims.times.periods import (
    PARTS,
    WEEKDAYS,
    Period,
    between,
    hours_of,
    hours_on,
    share_of,
    slack_of,
)
from checker.claims.times.reading import Calendar
from checker.claims.times.zones import to_utc
from checker.model.interval import Interval
from checker.model.timerange import Grain, TimeRange, TimexType


def dated(reading: Calendar, period: Period) -> TimeRange:
    """A time of a day or longer, narrowed by "early", "late", "the end of"."""
    interval = period.interval
    modifier, part = reading.modifier, None
    if period.grain is Grain.DAY and not reading.until and modifier in {"START", "END"}:
        interval = hours_on(period.first, *hours_of(None, modifier))
        part = "MO" if modifier == "START" else "NI"
    elif modifier in {"START", "MID", "END"}:
        interval = _share(period, share_of(modifier))
    return TimeRange(
        TimexType.DATE,
        period.grain,
        interval,
        period.timex,
        WEEKDAYS[period.first.weekday()] if period.grain is Grain.DAY and not reading.until else None,
        part,
        modifier=modifier,
    )


def _share(period: Period, share: tuple[float, float]) -> Interval[datetime]:
    """A part of a period, of a day or longer."""
    days = (period.after - period.first).days
    first = period.first + timedelta(days=int(days * share[0]))
    return between(
        first, max(period.first + timedelta(days=round(days * share[1])), first + timedelta(days=1))
    )


def timed(reading: Calendar, period: Period) -> TimeRange:
    """A clock time or a part of a known day."""
    day = period.first
    if reading.clock:
        return _clocked(reading, day)
    part = reading.part or "MO"
    return TimeRange(
        TimexType.TIME,
        Grain.PART,
        hours_on(day, *hours_of(part, reading.modifier)),
        f"{day.isoformat()}T{PARTS[part][2]}",
        WEEKDAYS[day.weekday()],
        part,
        modifier=reading.modifier,
    )


def _clocked(reading: Calendar, day: date) -> TimeRange:
    hour, minute, second = reading.clock or (0, 0, None)
    low = datetime(day.year, day.month, day.day) + timedelta(hours=hour, minutes=minute)  # noqa: DTZ001
    low, zone = to_utc(low, reading.zone)
    slack = timedelta(minutes=slack_of(minute, reading.modifier))
    first = low if reading.modifier == "AFTER" else low - slack
    last = low if reading.modifier == "BEFORE" else low + slack
    seconds = f":{second:02}" if second is not None else ""
    zulu = "Z" if zone == "UTC" else ""
    return TimeRange(
        TimexType.TIME,
        Grain.MINUTE,
        Interval(first, last + timedelta(minutes=1), high_open=True),
        f"{day.isoformat()}T{hour:02}:{minute:02}{seconds}{zulu}",
        WEEKDAYS[day.weekday()],
        None,
        modifier=reading.modifier,
        zone=zone,
    )
