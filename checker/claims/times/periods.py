"""The calendar: stretches of time with their TIMEX3 value and their first and last instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checker.model.interval import Interval
from checker.model.timerange import Grain

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each meteorological season of the north begins; it lasts three."""
PARTS: dict[str, tuple[int, int, str]] = {
    "MO": (0, 12, "MO"),
    "AF": (12, 18, "AF"),
    "EV": (17, 24, "EV"),
    "NI": (18, 24, "NI"),
    "ON": (0, 6, "NI"),
    "DA": (4, 8, "MO"),
    "DU": (17, 20, "EV"),
    "MD": (11, 14, "MI"),
}
"""First and last hour of each part of the day as news uses it, and its TIMEX3 letters.

"Morning" includes the hours after midnight ("early Sunday morning"), and a night is that of the day that
it is named by, up to midnight: what is past it, news calls "early Saturday".
"""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar.

    Attributes:
        first: its first day.
        after: the day after its last.
    """

    timex: str
    grain: Grain
    first: date
    after: date

    @property
    def interval(self) -> Interval[datetime]:
        """From the first instant to the one after the last."""
        return between(self.first, self.after)


def between(first: date, after: date) -> Interval[datetime]:
    """From the beginning of one day to the beginning of another."""
    start = datetime(first.year, first.month, first.day)  # noqa: DTZ001 - local time
    end = datetime(after.year, after.month, after.day)  # noqa: DTZ001 - local time
    return Interval(start, end, high_open=True)


def day_of(day: date) -> Period:
    """One day."""
    return Period(day.isoformat(), Grain.DAY, day, day + timedelta(days=1))


def week_of(day: date) -> Period:
    """The ISO week that holds a day."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = monday.isocalendar()
    return Period(f"{year:04}-W{week:02}", Grain.WEEK, monday, monday + timedelta(days=7))


def weekend_of(day: date) -> Period:
    """Saturday and Sunday of the ISO week that holds a day."""
    week = week_of(day)
    return Period(f"{week.timex}-WE", Grain.WEEKEND, week.first + timedelta(days=5), week.after)


def month_of(year: int, month: int) -> Period:
    """One month."""
    return Period(f"{year:04}-{month:02}", Grain.MONTH, date(year, month, 1), _months_on(year, month, 1))


def quarter_of(year: int, quarter: int) -> Period:
    """Quarter 1 to 4 of a calendar year."""
    month = 3 * quarter - 2
    return Period(f"{year:04}-Q{quarter}", Grain.QUARTER, date(year, month, 1), _months_on(year, month, 3))


def half_of(year: int, half: int) -> Period:
    """Half 1 or 2 of a calendar year."""
    month = 6 * half - 5
    return Period(f"{year:04}-H{half}", Grain.HALF, date(year, month, 1), _months_on(year, month, 6))


def season_of(year: int, season: str) -> Period:
    """A season; winter is named by the year that it begins in."""
    month = SEASONS[season]
    return Period(f"{year:04}-{season}", Grain.SEASON, date(year, month, 1), _months_on(year, month, 3))


def year_of(year: int) -> Period:
    """One calendar year."""
    return Period(f"{year:04}", Grain.YEAR, date(year, 1, 1), date(year + 1, 1, 1))


def decade_of(decade: int) -> Period:
    """Ten years; 199 is the 1990s."""
    return Period(f"{decade:03}", Grain.DECADE, date(decade * 10, 1, 1), date(decade * 10 + 10, 1, 1))


def century_of(century: int) -> Period:
    """A hundred years; 20 is the one that began in 1900, as news counts."""
    return Period(
        f"{century - 1:02}", Grain.CENTURY, date(max(century * 100 - 100, 1), 1, 1), date(century * 100, 1, 1)
    )


def _months_on(year: int, month: int, by: int) -> date:
    years, index = divmod(month - 1 + by, 12)
    return date(year + years, index + 1, 1)


def months_on(day: date, by: int) -> tuple[int, int]:
    """Year and month so many months after a day's."""
    years, index = divmod(day.month - 1 + by, 12)
    return day.year + years, index + 1


def period_at(anchor: date, unit: str, step: int) -> Period | None:
    """The period of a unit that lies so many units after the one that holds `anchor`.

    `unit` is in TIMEX3 letters; None for units shorter than a day.

    Raises:
        ValueError: when the calendar does not reach so far; so does OverflowError.
    """
    match unit:
        case "D" | "NI":
            return day_of(anchor + timedelta(days=step))
        case "W":
            return week_of(anchor + timedelta(days=7 * step))
        case "WE":
            return weekend_of(anchor + timedelta(days=7 * step))
        case "FN":
            return week_of(anchor + timedelta(days=14 * step))
        case "M":
            return month_of(*months_on(anchor, step))
        case _:
            return _long_period_at(anchor, unit, step)


def _long_period_at(anchor: date, unit: str, step: int) -> Period | None:
    match unit:
        case "Q":
            year, month = months_on(anchor, 3 * step)
            return quarter_of(year, (month + 2) // 3)
        case "HY":
            year, month = months_on(anchor, 6 * step)
            return half_of(year, 1 if month <= 6 else 2)
        case "Y":
            return year_of(anchor.year + step)
        case "DE":
            return decade_of(anchor.year // 10 + step)
        case "CE":
            return century_of(anchor.year // 100 + 1 + step)
        case _:
            return None


def slack_of(minute: int, modifier: str | None) -> int:
    """Minutes by which a clock time with "about", "just after" or "shortly before" may be off.

    The rounder the time, the more: "shortly before ten" may be 9:40, "about 4:20" is within five minutes.
    """
    if modifier is None:
        return 0
    if minute == 0:
        return 20
    return next(slack for step, slack in ((15, 15), (5, 5), (1, 1)) if minute % step == 0)


def share_of(modifier: str | None) -> tuple[float, float]:
    """Which part of a month or longer "early", "mid" or "late" leaves, from 0 to 1: two fifths each."""
    match modifier:
        case "START":
            return 0.0, 0.4
        case "MID":
            return 0.3, 0.7
        case "END":
            return 0.6, 1.0
        case _:
            return 0.0, 1.0


def hours_of(part: str | None, modifier: str | None) -> tuple[float, float]:
    """First and last hour of a part of a day, or of its beginning or end ("early Tuesday")."""
    low, high = PARTS[part][:2] if part else (0, 24)
    if part is None and modifier == "START":
        return 0, 10
    if part is None and modifier == "END":
        return 17, 24
    third = (high - low) / 3
    match modifier:
        case "START":
            return low, low + 1.5 * third
        case "MID":
            return low + third / 2, high - third / 2
        case "END":
            return high - 1.5 * third, high
        case _:
            return low, high


def hours_on(day: date, low: float, high: float) -> Interval[datetime]:
    """Some hours of a day, counted from its midnight."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - local time
    return Interval(midnight + timedelta(hours=low), midnight + timedelta(hours=high), high_open=True)
