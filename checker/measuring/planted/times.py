"""Dates and clock times told otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.measuring.planted.change import Change, Fault, Passage, group_edit
from checker.model.claim import Kind

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SHORT = {"Jan.": 0, "Feb.": 1, "Aug.": 7, "Sept.": 8, "Oct.": 9, "Nov.": 10, "Dec.": 11}
_SHORT_NAMES = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
_MONTH = "|".join((*_MONTHS, *map(re.escape, _SHORT)))
_WEEKDAY = re.compile(rf"\b(?P<word>{'|'.join(_DAYS)})\b(?!,? (?:{_MONTH})|[’'-])")
_MONTH_ALONE = re.compile(
    rf"(?:\b(?:in|since|by|until|last|early|late|mid-|of) (?P<alone>{_MONTH})(?![\w-]| \d)|"
    rf"(?<!day, )(?<!day )\b(?P<dated>{_MONTH})(?= \d))"
)
_DAY_OF_MONTH = re.compile(rf"(?<!day, )(?<!day )\b(?:{_MONTH}) (?P<day>\d{{1,2}})(?![\d:]|-|–| ?to \d)\b")
_YEAR = re.compile(
    rf"(?:\b(?:in|since|until|of|during|from|by|before|after|early|late) |(?:{_MONTH})(?: \d{{1,2}})?,? )"
    r"(?P<year>(?:19|20)\d\d)\b(?!-|–|s| [A-Z]| [a-z]*(?:election|budget|campaign|people))"
)
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>1[0-2]|[1-9])(?::[0-5]\d)? ?(?P<half>[ap]\.m\.|[ap]m\b)|"
    r"\b(?P<full>[01]?\d|2[0-3]):[0-5]\d\b(?! ?[ap]\.?m)",
    re.IGNORECASE,
)


def _weekdays(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_WEEKDAY):
        yield group_edit(match, "word", _DAYS[(_DAYS.index(match["word"]) + 2) % 7])


def _months(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_MONTH_ALONE):
        group = "alone" if match["alone"] else "dated"
        month = match[group]
        if month in _SHORT:
            yield group_edit(match, group, _SHORT_NAMES[(_SHORT[month] + 2) % 12])
        else:
            yield group_edit(match, group, _MONTHS[(_MONTHS.index(month) + 2) % 12])


def _days(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_DAY_OF_MONTH):
        day = int(match["day"])
        if 1 <= day <= 31:
            yield group_edit(match, "day", str(day + 5 if day <= 23 else day - 5))


def _years(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_YEAR):
        yield group_edit(match, "year", str(int(match["year"]) - 3))


def _clocks(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_CLOCK):
        if match["full"]:
            yield group_edit(match, "full", str((int(match["full"]) + 5) % 24).zfill(len(match["full"])))
        elif len(match.string) > match.end() and int(match["hour"]) % 2:
            half = match["half"]
            other = {"a": "p", "p": "a", "A": "P", "P": "A"}[half[0]]
            yield group_edit(match, "half", other + half[1:])
        else:
            yield group_edit(match, "hour", str((int(match["hour"]) + 3) % 12 + 1))


_TIME = frozenset({Kind.TIME})

TIMES = (
    Fault("weekday", _weekdays, _TIME),
    Fault("month", _months, _TIME),
    Fault("day of the month", _days, _TIME),
    Fault("year", _years, _TIME),
    Fault("clock", _clocks, _TIME),
)
