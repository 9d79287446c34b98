"""Dates and times as American newspapers print them: "Tuesday, March 5, 2024", "9:30 p.m."."""

from __future__ import annotations

import re
from datetime import date, datetime

from checker.model.timerange import Grain, TimeRange

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip
_LENGTH = re.compile(r"P(?P<time>T?)(?P<count>\d+(?:\.\d+)?)(?P<unit>[A-Z]+)")
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second", "WE": "weekend",
    "DE": "decade", "CE": "century",
}  # fmt: skip


def date_words(time: TimeRange) -> str:
    """The time as a newspaper prints it; in plain words where it is not tied to a date."""
    low = time.interval.low if time.interval else None
    if low is not None:
        return _dated(low, time)
    length = _LENGTH.fullmatch(time.timex or "")
    if length is not None:
        return _length_words(length)
    part = _PARTS.get(time.part or "")
    if time.weekday:
        return f"{time.weekday} {part}" if part else time.weekday
    return part or "no date given"


def _dated(low: datetime, time: TimeRange) -> str:
    match time.grain:
        case Grain.HOUR | Grain.MINUTE:
            return f"{print_clock(low)}, {print_weekday(low)}"
        case Grain.DAY | Grain.PART:
            part = _PARTS.get(time.part or "")
            return f"{print_weekday(low)}, {part}" if part else print_weekday(low)
        case Grain.WEEK | Grain.WEEKEND:
            return f"the {time.grain.value} of {print_day(low)}"
        case _:
            return _long_words(low, time.grain)


def _long_words(low: datetime, grain: Grain) -> str:
    """A stretch of a month or longer that begins at `low`."""
    month = f"{_MONTHS[low.month - 1]} {low.year}"
    words = {
        Grain.MONTH: month,
        Grain.YEAR: str(low.year),
        Grain.DECADE: f"the {low.year}s",
        Grain.CENTURY: f"the century from {low.year}",
    }
    return words.get(grain, f"the {grain.value} from {month}")


def _length_words(length: re.Match[str]) -> str:
    unit = _UNITS.get(length["unit"], length["unit"].lower())
    if length["time"] and length["unit"] == "M":
        unit = "minute"
    return f"{length['count']} {unit}{'' if length['count'] == '1' else 's'}"


def print_day(day: date) -> str:
    """A day: "Nov. 24, 2025"."""
    return f"{_SHORT[day.month - 1]} {day.day}, {day.year}"


def print_weekday(day: date) -> str:
    """A day with its weekday: "Monday, Nov. 24, 2025"."""
    return f"{_WEEKDAYS[day.weekday()]}, {print_day(day)}"


def print_clock(moment: datetime) -> str:
    """A clock time: "9:30 p.m.", "noon"."""
    if (moment.hour, moment.minute) in {(0, 0), (12, 0)}:
        return "noon" if moment.hour else "midnight"
    minute = f":{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minute} {'p.m.' if moment.hour >= 12 else 'a.m.'}"


def print_moment(published: str) -> str:
    """When an article was published, from ISO 8601; other text as it is.

    "2024-03-06T07:15:00+00:00" reads "March 6, 2024, 7:15 a.m. UTC".
    """
    try:
        moment = datetime.fromisoformat(published.strip())
    except ValueError:
        return published
    if len(published.strip()) <= len("2024-03-06"):
        return print_day(moment)
    zone = re.sub(r"(UTC[+-])0?(\d+)(?::00)?", r"\1\2", moment.strftime("%Z")).removesuffix("+0")
    return f"{print_day(moment)}, {print_clock(moment)}{f' {zone}' if zone else ''}"
