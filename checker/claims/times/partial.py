"""Times of which the article's date would say more: "Monday", "Nov. 24", "8:30 p.m." alone."""

from __future__ import annotations

from checker.claims.times.feasts import Feasts
from checker.claims.times.periods import PARTS, WEEKDAYS
from checker.claims.times.reading import Calendar
from checker.claims.times.zones import name_of
from checker.model.timerange import Grain, TimeRange, TimexType


def time_of(reading: Calendar, feasts: Feasts) -> TimeRange:
    """The value of a time whose day or year is not known, with X for what is not."""
    if reading.year is not None:
        return TimeRange(TimexType.DATE, _grain(reading))  # a day that its month does not have
    weekday = reading.weekday or (feasts.weekday(reading.holiday) if reading.holiday else None)
    day = _day(reading, feasts)
    timex, grain = day, _grain(reading)
    if reading.clock:
        hour, minute, _ = reading.clock
        timex, grain = f"{day}T{hour:02}:{minute:02}", Grain.MINUTE
    elif reading.part:
        timex, grain = f"{day}T{PARTS[reading.part][2]}", Grain.PART
    part = reading.part
    if part is None and grain is Grain.DAY and reading.modifier in {"START", "END"}:
        part = "MO" if reading.modifier == "START" else "NI"
    return TimeRange(
        TimexType.TIME if reading.has_time else TimexType.DATE,
        grain,
        timex=timex,
        weekday=WEEKDAYS[weekday - 1] if weekday else None,
        part=part,
        modifier=reading.modifier,
        holiday=reading.holiday,
        zone=name_of(reading.zone),
        is_day_stated=reading.has_day,
        distance=_distance(reading),
    )


def _distance(reading: Calendar) -> tuple[str, int] | None:
    """How far from publication, where the words say nothing else."""
    shift = reading.shift
    if shift is None or shift.is_told or shift.step is None or _named_period(reading) or reading.weekday:
        return None
    return shift.unit, shift.step


def _day(reading: Calendar, feasts: Feasts) -> str:
    shift = reading.shift
    if shift and shift.unit not in {"D", "NI"} and not reading.weekday:
        return _named_period(reading) or {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX"}.get(
            shift.unit, "XXXX"
        )
    if reading.holiday:
        fixed = feasts.month_day(reading.holiday)
        return f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if fixed else "XXXX-XX-XX"
    named = _named_period(reading)
    if named:
        return named
    return f"XXXX-WXX-{reading.weekday}" if reading.weekday else "XXXX-XX-XX"


def _named_period(reading: Calendar) -> str | None:
    if reading.month:
        return f"XXXX-{reading.month:02}" + (f"-{reading.day:02}" if reading.day else "")
    if reading.quarter:
        return f"XXXX-Q{reading.quarter if reading.quarter > 0 else 4}"
    if reading.half:
        return f"XXXX-H{reading.half}"
    return f"XXXX-{reading.season}" if reading.season else None


def _grain(reading: Calendar) -> Grain:
    if reading.has_day or reading.day:
        return Grain.DAY
    if reading.month:
        return Grain.MONTH
    if reading.quarter:
        return Grain.QUARTER
    if reading.half:
        return Grain.HALF
    if reading.season:
        return Grain.SEASON
    units = {"W": Grain.WEEK, "WE": Grain.WEEKEND, "M": Grain.MONTH, "Y": Grain.YEAR, "Q": Grain.QUARTER}
    units |= {"DE": Grain.DECADE, "CE": Grain.CENTURY}
    return units.get(reading.shift.unit, Grain.DAY) if reading.shift else Grain.DAY
