"""Named days: which day of a year they fall on."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

from checker.rulebook.times import Holiday


class Feasts:
    """The named days of the rules. The `holidays` library is loaded for a day that follows the moon."""

    def __init__(self, rules: Iterable[Holiday]) -> None:
        self._rules = {rule.name: rule for rule in rules}
        self._moon: dict[tuple[str, int], dict[date, str]] = {}

    def weekday(self, name: str) -> int | None:
        """The weekday (1 is Monday) that the day always falls on, or None."""
        rule = self._rules[name]
        if rule.easter is not None:
            return (rule.easter + 6) % 7 + 1
        return (rule.nth[1] - 1 + rule.days) % 7 + 1 if rule.nth else None

    def month_day(self, name: str) -> tuple[int, int] | None:
        """Month and day where they are the same each year."""
        fixed = self._rules[name].fixed
        return (int(fixed[:2]), int(fixed[3:])) if fixed else None

    def day(self, name: str, year: int) -> date | None:
        """The day in one year; None where the calendar or the library does not reach."""
        rule = self._rules[name]
        if rule.fixed:
            return date(year, int(rule.fixed[:2]), int(rule.fixed[3:]))
        if rule.nth:
            found = nth_weekday(year, *rule.nth)
            return found + timedelta(days=rule.days) if found else None
        if rule.easter is not None:
            return easter_sunday(year) + timedelta(days=rule.easter)
        return self._by_moon(rule, year)

    def _by_moon(self, rule: Holiday, year: int) -> date | None:
        if rule.library is None or not 1950 <= year <= 2099:
            return None
        country, part = rule.library
        if (country, year) not in self._moon:
            from holidays import country_holidays

            self._moon[country, year] = dict(country_holidays(country, years=year, language="en_US"))
        days = self._moon[country, year]
        return min((day for day, name in days.items() if part in name and "Eve" not in name), default=None)


def easter_sunday(year: int) -> date:
    """Easter of the western churches."""
    from dateutil.easter import easter

    return date.fromisoformat(easter(year).isoformat())


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """The first (1), second... or last (-1) such weekday of a month; None where there is no such."""
    length = calendar.monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if date(year, month, day).isoweekday() == weekday]
    if which == 0 or which > len(days) or which < -len(days):
        return None
    return date(year, month, days[which - 1 if which > 0 else which])
