"""What an expression says, before it is known when it was said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from checker.claims.times.terms import Clock
from checker.model.timerange import TimexType

_AFTERNOON = frozenset({"AF", "EV", "DU"})
_MORNING = frozenset({"MO", "DA", "ON"})
_NIGHT_FALLS = 6
"""Hour of twelve from which a clock time of a night is before midnight."""


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units away from an anchor.

    Attributes:
        unit: TIMEX3 letters (D, W, WE, M, Q, Y, DE...; H, MI, S for hours, minutes, seconds).
        step: how many, negative for the past; None where vague ("several years ago").
        is_told: counted from what the text told last ("the following day"), not from publication.
        keeps_place: whether it is the same part of another year ("up from a year earlier").
    """

    unit: str
    step: int | None
    is_told: bool = False
    keeps_place: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A place in the calendar, as far as the words fix it. All fields but `modifier` may be missing.

    Attributes:
        year: in full; with `span` the first of several.
        decade: the year without its last digit (199); one digit where the century is not told.
        century: counted from 1.
        fiscal: whether the year is a fiscal one.
        half: 1 or 2; `quarter`: 1 to 4, or -1 for the last.
        season: SP, SU, FA or WI.
        month: 1 to 12; `day`: of the month.
        weekday: 1 (Monday) to 7.
        week: which week or weekday of the month, from 1, -1 the last.
        holiday: its name.
        part: of the day: MO, AF, EV, NI, ON (overnight), DA, DU, MD, DT.
        clock: hour, minute, second.
        zone: hours ahead of UTC, or the zone's name.
        shift: the period that the named fields lie in, relative to an anchor.
        side: -1 or 1 for "last"/"next" before a named weekday, month, season or holiday, 0 for "this";
            2 for the weekday a week after the coming one ("a week on Tuesday").
        until: the last day or year of a span ("Nov. 3-4", "1998-99").
        is_half_told: False where a clock time may be before noon or after ("2:14").
        modifier: TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER...; EARLIER or LATER where only
            the side of the moment of writing is told ("earlier this year").
    """

    year: int | None = None
    decade: int | None = None
    century: int | None = None
    fiscal: bool = False
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    holiday: str | None = None
    part: str | None = None
    clock: Clock | None = None
    is_half_told: bool = True
    zone: float | str | None = None
    shift: Shift | None = None
    side: int | None = None
    until: int | None = None
    modifier: str | None = None

    @property
    def has_time(self) -> bool:
        """Whether a clock time or a part of the day is told."""
        return self.part is not None or self.clock is not None

    @property
    def has_day(self) -> bool:
        """Whether the words name a day of their own."""
        named = self.weekday is not None or self.day is not None or self.holiday is not None
        return named or (self.shift is not None and self.shift.unit == "D")


@dataclass(frozen=True, slots=True)
class Length:
    """A duration, or how often something recurs.

    Attributes:
        timex: TIMEX3 value.
        type: DURATION or SET.
        unit: TIMEX3 letters of its unit.
        modifier: TIMEX3 mod, or None.
    """

    timex: str
    type: TimexType
    unit: str
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    timex: str


Reading: TypeAlias = Calendar | Length | Vague


def clock_in_part(clock: Clock, part: str | None) -> Clock | None:
    """The clock time of twenty-four hours that one of twelve is in a part of the day; None if none tells.

    "12:20" of a night or a morning is past midnight.
    """
    hour, minute, second = clock
    if part in _MORNING:
        return hour % 12, minute, second
    if part in _AFTERNOON or (part == "NI" and _NIGHT_FALLS <= hour < 12):
        return hour % 12 + 12, minute, second
    return (hour % 12, minute, second) if part == "NI" else None


def told_by(reading: Calendar, part: str | None) -> Calendar:
    """The reading with its half of the day, where it lacks one and the part of the day tells."""
    if reading.clock is None or reading.is_half_told:
        return reading
    clock = clock_in_part(reading.clock, part)
    return replace(reading, clock=clock, is_half_told=True) if clock else reading
