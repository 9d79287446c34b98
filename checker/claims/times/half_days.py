"""Two clock times put into the halves of the day that bring them nearest, where one does not tell its own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from checker.claims.times.frames import Frame, frames_of
from checker.model.interval import Interval
from checker.model.timerange import Grain, TimeRange

_HOUR = re.compile(r"T(\d\d):")


def in_one_half(a: TimeRange, b: TimeRange) -> tuple[TimeRange, TimeRange]:
    """Both times, of "2:14" the half of the day that is nearer to the other: it may be 2:14 p.m."""
    if a.is_half_told and b.is_half_told:
        return a, b
    pairs = [(x, y) for x in _halves(a) for y in _halves(b)]
    return min(pairs, key=lambda pair: _gap(*pair))


def _halves(time: TimeRange) -> list[TimeRange]:
    """The time as it is and, where its half is not told, twelve hours on."""
    clock = _HOUR.search(time.timex or "")
    if time.is_half_told or clock is None or time.grain is not Grain.MINUTE:
        return [time]
    by = 12 if int(clock[1]) < 12 else -12
    hour = f"T{int(clock[1]) + by:02}:"
    return [
        time,
        replace(time, timex=_HOUR.sub(hour, time.timex or ""), interval=_moved(time, timedelta(hours=by))),
    ]


def _moved(time: TimeRange, by: timedelta) -> Interval[datetime] | None:
    interval = time.interval
    if interval is None or interval.low is None or interval.high is None:
        return interval
    return Interval(interval.low + by, interval.high + by, interval.low_open, interval.high_open)


def _gap(a: TimeRange, b: TimeRange) -> float:
    """Hours between the two in the surest measure that both can be told in; 0 where in none."""
    hours = {frame.measure: frame for frame in frames_of(b)}
    return next(
        (_between(frame, hours[frame.measure]) for frame in frames_of(a) if frame.measure in hours), 0.0
    )


def _between(a: Frame, b: Frame) -> float:
    return a.gap(b)
