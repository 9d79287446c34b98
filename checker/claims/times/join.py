"""Two neighbouring times that make one: "8:30 p.m. Thursday", "the third quarter of last year"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.times.reading import Calendar, told_by

_TO_DAY = {(), (",",), ("on",), ("of",), ("on", "the"), ("this",)}
_TO_DATE = {(), (",",)}
_FROM_YEAR = {("in",), (",", "in")}
_TO_YEAR = {(), ("of",), ("in",), (",",), ("of", "the")}


def join(left: Calendar, right: Calendar, between: tuple[str, ...]) -> Calendar | None:
    """The one time that the two make; None where they are two."""
    if between in _TO_DAY and _is_time_alone(left) and right.has_day and not right.clock:
        if right.part and not left.clock:
            return None
        modifier = left.modifier or right.modifier
        left = told_by(left, right.part)
        return replace(
            right,
            part=None if left.clock else left.part,
            clock=left.clock,
            is_half_told=left.is_half_told,
            zone=left.zone,
            modifier=modifier,
        )
    if between in _TO_DATE and _is_holiday_alone(left) and right.month and right.day and not right.holiday:
        return replace(right, holiday=left.holiday)
    if between in _TO_YEAR and _is_in_year(left) and _is_year_alone(right):
        return replace(left, year=right.year, shift=right.shift, modifier=left.modifier or right.modifier)
    if between in _FROM_YEAR and _is_year_alone(left) and _is_in_year(right) and not right.holiday:
        return replace(right, year=left.year, shift=left.shift)
    return None


def _is_time_alone(reading: Calendar) -> bool:
    return reading.has_time and not reading.has_day and reading.shift is None


def _is_holiday_alone(reading: Calendar) -> bool:
    """Whether a holiday is all that is named: "Easter Sunday" before ", April 8"."""
    return replace(reading, holiday=None) == Calendar() and reading.holiday is not None


def _is_in_year(reading: Calendar) -> bool:
    """Whether it names part of a year and not which year."""
    named = reading.month or reading.quarter or reading.half or reading.season or reading.holiday
    return bool(named) and reading.year is None and reading.shift is None and reading.side is None


def _is_year_alone(reading: Calendar) -> bool:
    bare = replace(reading, year=None, shift=None, modifier=None, fiscal=False) == Calendar()
    shifted = reading.shift is not None and reading.shift.unit == "Y" and reading.shift.step is not None
    return bare and (reading.year is not None or shifted) and reading.until is None
