"""What an expression says into the stretch of time it means, given when and where it was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from checker.claims.times import partial
from checker.claims.times.feasts import Feasts, nth_weekday
from checker.claims.times.periods import (
    Period,
    century_of,
    day_of,
    decade_of,
    half_of,
    month_of,
    period_at,
    quarter_of,
    season_of,
    year_of,
)
from checker.claims.times.reading import Calendar, Length, Reading, Vague
from checker.claims.times.shifts import UNIT_GRAINS, Anchors, shifted
from checker.claims.times.values import dated, timed
from checker.model.timerange import Grain, Tense, TimeRange, TimexType

_FAR, _NEAR = 270, 60
"""Days to a day without its year beyond which, and within which, it is doubted and taken."""


class Resolver:
    """Resolves readings. Holds the named days and nothing of any article."""

    def __init__(self, feasts: Feasts) -> None:
        self._feasts = feasts

    def resolve(
        self, reading: Reading, anchors: Anchors, tense: Tense | None
    ) -> tuple[TimeRange, Period | None]:
        """The time meant, and the period of the calendar that later words may count from."""
        match reading:
            case Length():
                grain = UNIT_GRAINS.get(reading.unit, Grain.DAY)
                return TimeRange(reading.type, grain, timex=reading.timex, modifier=reading.modifier), None
            case Vague():
                return TimeRange(TimexType.DATE, Grain.DAY, timex=reading.timex), None
            case Calendar():
                try:
                    return self._resolve_calendar(reading, anchors, tense)
                except (ValueError, OverflowError):
                    return TimeRange(TimexType.DATE, Grain.DAY), None

    def _resolve_calendar(
        self, reading: Calendar, anchors: Anchors, tense: Tense | None
    ) -> tuple[TimeRange, Period | None]:
        if reading.shift and reading.shift.step is None:
            vague = "PAST_REF" if not reading.shift.is_told or reading.modifier else None
            return TimeRange(TimexType.DATE, Grain.DAY, timex=vague or "XXXX-XX-XX"), None
        period = self._period(reading, anchors, tense)
        stated = period is not None
        if period is None and reading.has_time and not reading.has_day:
            day = anchors.day or anchors.published
            period = day_of(day) if day else None
        if period is None:
            return replace(partial.time_of(reading, self._feasts), is_half_told=reading.is_half_told), None
        if reading.fiscal and period.grain is Grain.YEAR and not period.timex.startswith("FY"):
            period = replace(period, timex=f"FY{period.timex}")
        value = (
            timed(reading, period)
            if reading.has_time and period.grain is Grain.DAY
            else dated(reading, period)
        )
        value = replace(value, holiday=reading.holiday, is_day_stated=stated)
        return replace(value, is_half_told=reading.is_half_told), period

    def _period(self, reading: Calendar, anchors: Anchors, tense: Tense | None) -> Period | None:
        """The period that the words name, a day or longer; None where it cannot be known."""
        if reading.shift:
            base = shifted(reading.shift, anchors, tense)
            if base is None:
                return None
            return self._inside(reading, base) if _names_more(reading) else base
        if reading.year is not None:
            return self._in_year(reading, reading.year)
        if reading.century is not None:
            return century_of(reading.century)
        if reading.decade is not None:
            return decade_of(reading.decade if reading.decade > 99 else _full_decade(reading.decade))
        return self._nearest(reading, anchors.published, tense) if _names_more(reading) else None

    def _inside(self, reading: Calendar, base: Period) -> Period | None:
        """A named day, month, quarter... inside a period: "Friday next week", "October last year"."""
        if base.grain in {Grain.YEAR, Grain.DECADE, Grain.CENTURY}:
            return self._in_year(reading, base.first.year)
        if reading.weekday is not None and base.grain is Grain.WEEK:
            return day_of(base.first + timedelta(days=reading.weekday - 1))
        if base.grain is Grain.MONTH and (reading.week or reading.day):
            dated = replace(reading, shift=None, month=base.first.month, year=base.first.year)
            return self._in_year(dated, base.first.year)
        return base

    def _in_year(self, reading: Calendar, year: int) -> Period | None:
        """A year, or what the reading names of it."""
        if reading.holiday:
            day = self._feasts.day(reading.holiday, year)
            return day_of(day) if day else None
        if reading.month:
            return _in_month(reading, year, reading.month)
        return _part_of_year(reading, year) or _whole_year(reading, year)

    def _nearest(self, reading: Calendar, published: date | None, tense: Tense | None) -> Period | None:
        """A month, weekday or holiday without a year: the one that the tense points at."""
        if published is None:
            return None
        has_month = reading.month is not None or reading.day is not None or reading.week is not None
        if reading.weekday is not None and not has_month:
            return day_of(_weekday_near(reading.weekday, published, reading.side, tense))
        if reading.day is not None and reading.month is None:
            months = (_months(published, by) for by in (-1, 0, 1))
            found = [_in_month(reading, year, month) for year, month in months]
        else:
            found = [self._in_year(reading, published.year + by) for by in (-1, 0, 1)]
        return _pick([p for p in found if p], published, reading.side, tense)


def _part_of_year(reading: Calendar, year: int) -> Period | None:
    """The quarter, half, season or week that the reading names."""
    if reading.quarter:
        return quarter_of(year, reading.quarter)
    if reading.half:
        return half_of(year, reading.half)
    if reading.season:
        return season_of(year, reading.season)
    if reading.week:
        day = date(year, 12, 28) if reading.week < 0 else date.fromisocalendar(year, reading.week, 1)
        return period_at(day, "W", 0)
    return None


def _whole_year(reading: Calendar, year: int) -> Period:
    """A year, or several ("1998-99")."""
    whole = year_of(year)
    if reading.until:
        return replace(whole, timex=f"{year}/{reading.until}", after=date(reading.until + 1, 1, 1))
    return whole


def _months(day: date, by: int) -> tuple[int, int]:
    years, index = divmod(day.month - 1 + by, 12)
    return day.year + years, index + 1


def _names_more(reading: Calendar) -> bool:
    """Whether the reading names something inside a longer period."""
    named = (
        reading.month,
        reading.day,
        reading.weekday,
        reading.quarter,
        reading.half,
        reading.season,
        reading.holiday,
        reading.week,
    )
    return any(field is not None for field in named)


def _full_decade(digit: int) -> int:
    """The decade that one digit or two mean: the eighties are the 1980s, the 20s those of 1920."""
    return 190 + digit if digit >= 2 else 200 + digit


def _in_month(reading: Calendar, year: int, month: int) -> Period | None:
    if reading.day is not None:
        try:
            first = date(year, month, reading.day)
            if reading.until is None:
                return day_of(first)
            last = date(year, month, reading.until)
        except ValueError:
            return None
        return Period(f"{first}/{last}", Grain.DAY, first, last + timedelta(days=1))
    if reading.week is not None and reading.weekday is not None:
        day = nth_weekday(year, month, reading.weekday, reading.week)
        return day_of(day) if day else None
    if reading.week is not None:
        day = nth_weekday(year, month, 4, reading.week)
        return period_at(day, "W", 0) if day else None
    return month_of(year, month)


def _weekday_near(weekday: int, published: date, side: int | None, tense: Tense | None) -> date:
    ahead = (weekday - published.isoweekday()) % 7
    if side == -1:
        return published - timedelta(days=(7 - ahead))
    if side == 1:
        return published + timedelta(days=ahead or 7)
    if side == 2:
        return published + timedelta(days=ahead + 7)
    if tense is Tense.FUTURE or (tense is None and ahead <= 3):
        return published + timedelta(days=ahead)
    return published - timedelta(days=(7 - ahead) % 7)


def _pick(found: Iterable[Period], published: date, side: int | None, tense: Tense | None) -> Period | None:
    """Of the same period in several years, the one meant."""
    periods = list(found)
    past = [p for p in periods if p.first <= published]
    future = [p for p in periods if p.after > published]
    if side == -1:
        past = [p for p in past if p.after <= published]
        return past[-1] if past else None
    if side == 1:
        future = [p for p in future if p.first > published]
        return future[0] if future else None
    if side == 0:
        now = [p for p in periods if p.first <= published < p.after]
        this_year = [p for p in periods if p.first.year == published.year]
        return next(iter(now + this_year), None)
    if tense is Tense.FUTURE and future:
        return _unless_far(future[0], past[-1:], published)
    if tense is Tense.PAST and past:
        return _unless_far(past[-1], future[:1], published)
    return min(periods, key=lambda p: _gap(p, published), default=None)


def _unless_far(meant: Period, others: list[Period], published: date) -> Period:
    """A day ten months away is taken for one near on the other side: "a June 3 hearing is set" in May."""
    is_far = meant.grain is Grain.DAY and _gap(meant, published) > _FAR
    near = [other for other in others if _gap(other, published) < _NEAR]
    return near[0] if is_far and near else meant


def _gap(period: Period, published: date) -> int:
    if period.first <= published < period.after:
        return 0
    return min(abs((period.first - published).days), abs((published - period.after).days))
