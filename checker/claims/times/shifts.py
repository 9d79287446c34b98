"""Periods counted from another: "last week", "the following day", "a year earlier"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from checker.claims.times.periods import (
    SEASONS,
    Period,
    day_of,
    half_of,
    month_of,
    period_at,
    quarter_of,
    season_of,
    weekend_of,
    year_of,
)
from checker.claims.times.reading import Shift
from checker.model.timerange import Grain, Tense

UNIT_GRAINS = {"H": Grain.HOUR, "MI": Grain.MINUTE, "S": Grain.MINUTE, "W": Grain.WEEK, "M": Grain.MONTH}
UNIT_GRAINS |= {"Q": Grain.QUARTER, "Y": Grain.YEAR, "DE": Grain.DECADE, "CE": Grain.CENTURY, "D": Grain.DAY}
UNIT_GRAINS |= {
    "WE": Grain.WEEKEND,
    "FN": Grain.WEEK,
    "HY": Grain.HALF,
    "NI": Grain.DAY,
    "ML": Grain.CENTURY,
}
_RANKS = {grain: rank for rank, grain in enumerate(Grain)}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative times count from.

    Attributes:
        published: the day of publication, or None where unknown.
        day: the day that the text spoke of last, or None.
        period: the stretch of any length that it spoke of last, or None.
    """

    published: date | None = None
    day: date | None = None
    period: Period | None = None


def shifted(shift: Shift, anchors: Anchors, tense: Tense | None) -> Period | None:
    """The period so many units from publication, or from what the text told last."""
    if shift.unit == "same":
        published = year_of(anchors.published.year) if anchors.published else None
        period = anchors.period or published
        return _year_apart(period, shift.step or 0) if period else None
    if shift.unit == "told":
        return anchors.period
    if shift.is_told and anchors.period:
        return _shifted_as_told(shift, anchors, anchors.period)
    return _from_day(shift, anchors.published, tense)


def _shifted_as_told(shift: Shift, anchors: Anchors, told: Period) -> Period | None:
    """Counted from what the text told last, where that is as fine as the unit."""
    step = shift.step or 0
    if shift.unit == "D" and anchors.day:
        return period_at(anchors.day, "D", step)
    if shift.unit == "Y" and shift.keeps_place and told.grain in {Grain.QUARTER, Grain.MONTH, Grain.HALF}:
        return _year_apart(told, step)
    if _RANKS[told.grain] < _RANKS[UNIT_GRAINS.get(shift.unit, Grain.DAY)]:
        return _from_day(shift, anchors.published, None)
    return _from_day(shift, told.first, None)


def _from_day(shift: Shift, anchor: date | None, tense: Tense | None) -> Period | None:
    if anchor is None:
        return None
    if shift.unit in {"H", "MI", "S"}:
        return day_of(anchor)
    if shift.unit == "WE" and shift.step == 0 and anchor.isoweekday() <= 4 and tense is not Tense.FUTURE:
        return weekend_of(anchor - timedelta(days=7))
    return period_at(anchor, shift.unit, shift.step or 0)


def _year_apart(period: Period, step: int) -> Period | None:
    """The same quarter, month, week or day so many years away."""
    year, first = period.first.year + step, period.first
    match period.grain:
        case Grain.QUARTER:
            return quarter_of(year, (first.month + 2) // 3)
        case Grain.HALF:
            return half_of(year, 1 if first.month == 1 else 2)
        case Grain.MONTH:
            return month_of(year, first.month)
        case Grain.SEASON:
            return season_of(year, next(s for s, month in SEASONS.items() if month == first.month))
        case Grain.DAY:
            return month_of(year, first.month)
        case _:
            return year_of(year)
