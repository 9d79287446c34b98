"""Whether two times can be the time of one event, by how fine they are told and how alike the events are."""

from __future__ import annotations

from checker.claims.times.compare import DATED, is_within_day, shared_frame, times_of
from checker.claims.times.frames import Frame, names_day_of_month
from checker.model.claim import Claim
from checker.model.interval import Lie
from checker.model.timerange import Border, Grain, Tense, TimeRange, TimexType

_LONG = frozenset(
    {Grain.CENTURY, Grain.DECADE, Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH}
)
_UNNAMED = frozenset({"XXXX", "XXXX-XX", "XXXX-WXX"})
_WEEKEND = frozenset({"Saturday", "Sunday"})
_HOURLY = frozenset({Grain.PART, Grain.HOUR, Grain.MINUTE})
_RANKS = {grain: rank for rank, grain in enumerate(Grain)}
_LIKE = 0.2
"""Likeness of events from which a long period or hours without a day can tell of the same event."""
_RATHER_LIKE = 0.3
"""Likewise for a month and a year of which one alone is counted from publication: "last December"."""
_SURELY_LIKE = 0.5
"""Likewise for what is counted and what has a name: "seven weeks ago", "in January"."""
_FAR = 24.0 * 92
"""Hours between two long periods from which only one sort of event in both articles can tell of one event."""
_HOUR_NEAR = 1.0
"""Hours that may lie between two clock times without a day for them to tell of one event, whatever else."""


def comparable(a: Claim, b: Claim, likeness: float | None) -> bool:
    """Whether the two can be the time of one event.

    Durations, recurrences, vague words and the stamps of articles never are; neither are a year and a
    clock time, hours without their day and a day without its hours, distant hours of two days, the two ends
    of a stretch, nor what shares no event: two long periods that lie apart, or distant hours that lack a day.
    """
    values = times_of(a, b)
    if values is None or a.topic != DATED or b.topic != DATED:
        return False
    if _are_of_two_scales(*values) and not _are_year_and_day(*values, likeness or 0):
        return False
    frame = shared_frame(*values)
    if frame is None:
        return _may_meet(*values, likeness or 0)
    if frame[0].measure == "hours" and _are_of_two_days(*values) and not _are_near_hours(*values, *frame):
        return False
    return (likeness or 0) >= _LIKE or _need_no_event(*values, *frame)


def are_of_one_scale(a: Claim, b: Claim) -> bool:
    """Whether both are days or parts of days, or both are longer: "since 2015" and "Monday" are not."""
    values = times_of(a, b)
    return values is not None and (values[0].grain in _LONG) == (values[1].grain in _LONG)


def may_date_one_event(a: Claim, b: Claim) -> bool:
    """Whether the frames of two dates say that they may date one event, whatever the dates."""
    values = times_of(a, b)
    if values is None or a.topic != DATED or b.topic != DATED:
        return False
    if any(_names_hours_alone(*pair) or _is_long_past(*pair) for pair in (values, values[::-1])):
        return False
    if (values[0].border is Border.UNTIL) != (values[1].border is Border.UNTIL):
        return False
    return a.frame is not None and b.frame is not None and a.frame.meets(b.frame)


def _need_no_event(a: TimeRange, b: TimeRange, frame_a: Frame, frame_b: Frame) -> bool:
    """Whether two times lie so that they can be one without an event in common."""
    if frame_a.measure == "hours":
        return _are_near_hours(a, b, frame_a, frame_b)
    return not (_is_historic(a, b) and frame_a.gap(frame_b) >= _FAR and _lie_apart(frame_a, frame_b))


def _lie_apart(a: Frame, b: Frame) -> bool:
    return a.lie(b) in {Lie.APART, Lie.TOUCHING}


def _are_of_two_days(a: TimeRange, b: TimeRange) -> bool:
    """Whether both days are known, be it only from what was said before, and differ.

    What was said before may mislead: two clock times can be one hour all the same.
    """
    if a.interval is None or b.interval is None or a.interval.low is None or b.interval.low is None:
        return False
    return a.interval.low.date() != b.interval.low.date()


def _are_near_hours(a: TimeRange, b: TimeRange, hours_a: Frame, hours_b: Frame) -> bool:
    """Whether two clock times are about the same hour of the day."""
    is_clock = a.grain is Grain.MINUTE and b.grain is Grain.MINUTE
    return is_clock and hours_a.gap(hours_b) <= _HOUR_NEAR


def _are_of_two_scales(a: TimeRange, b: TimeRange) -> bool:
    """Whether the two differ too much: a year and a clock time, hours and a day, a past month and a plan."""
    if abs(_RANKS[a.grain] - _RANKS[b.grain]) > _reach(a, b):
        return True
    if _is_long_past(a, b) or _is_long_past(b, a) or _are_two_ends(a, b):
        return True
    return _names_hours_alone(a, b) or _names_hours_alone(b, a)


def _are_year_and_day(a: TimeRange, b: TimeRange, likeness: float) -> bool:
    """Whether one is the year and the other the day of what surely is one event: "born in 1931"."""
    year, day = (a, b) if a.grain is Grain.YEAR else (b, a)
    is_day = day.grain is Grain.DAY and day.interval is not None and names_day_of_month(day)
    is_known = year.grain is Grain.YEAR and year.interval is not None and year.type is TimexType.DATE
    return is_day and is_known and not (year.modifier or day.modifier) and likeness >= _SURELY_LIKE


def _is_long_past(time: TimeRange, other: TimeRange) -> bool:
    """Whether one is last month or before, and the other is still to come."""
    is_past = time.distance is not None and time.grain in _LONG and time.distance[1] < 0
    return is_past and other.tense is Tense.FUTURE


def _are_two_ends(a: TimeRange, b: TimeRange) -> bool:
    """Whether one is where a stretch of years, months or hours begins and the other where one ends."""
    are_ends = {a.border, b.border} == {Border.SINCE, Border.UNTIL}
    are_clocks = a.grain is Grain.MINUTE and b.grain is Grain.MINUTE
    return are_ends and (are_clocks or (_is_historic(a, b) and a.timex != b.timex))


def _is_historic(a: TimeRange, b: TimeRange) -> bool:
    return a.grain in _LONG and b.grain in _LONG


def _names_hours_alone(time: TimeRange, other: TimeRange) -> bool:
    """Whether one says at what hour and not on which day, and the other no hour: "at 6 p.m.", "Dec. 11"."""
    is_bare = time.grain in _HOURLY and not time.is_day_stated
    return is_bare and other.grain not in _HOURLY and other.part is None


def _reach(a: TimeRange, b: TimeRange) -> int:
    """How many steps apart grains may lie: a quarter and a month, a month and a day, a day and a minute."""
    coarse = min(_RANKS[a.grain], _RANKS[b.grain])
    if coarse <= _RANKS[Grain.DECADE]:
        return 1
    if coarse < _RANKS[Grain.MONTH]:
        return _RANKS[Grain.MONTH] - coarse
    return len(Grain)


def _may_meet(a: TimeRange, b: TimeRange, likeness: float) -> bool:
    """Whether times of no common measure can be the same: "last night" and "Thursday evening".

    Two distances from unknown days of publication can, as far as those days may lie apart. A plan and a deed
    cannot, as nothing tells that they are of one day.
    """
    if (a.tense is Tense.FUTURE) != (b.tense is Tense.FUTURE):
        return False
    if a.distance and b.distance and a.distance[0] == b.distance[0]:
        return abs(a.distance[1] - b.distance[1]) <= 1
    if likeness >= _LIKE and (_is_of_weekend(a, b) or _is_of_weekend(b, a)):
        return True
    if is_within_day(a, b) or a.grain is b.grain or _may_hold(a, b) or _may_hold(b, a):
        return True
    is_from_publication = (a.distance is None) != (b.distance is None)
    is_open = is_from_publication and not (a.interval or b.interval)
    if is_open and {a.grain, b.grain} == {Grain.YEAR, Grain.MONTH}:
        return likeness >= _RATHER_LIKE
    is_named = (_is_counted(a) and _has_name(b)) or (_is_counted(b) and _has_name(a))
    return is_named and likeness >= _SURELY_LIKE


def _is_of_weekend(weekend: TimeRange, day: TimeRange) -> bool:
    """Whether one is a weekend to come that is not known and the other one of its days."""
    is_unknown = weekend.grain is Grain.WEEKEND and weekend.interval is None and weekend.tense is Tense.FUTURE
    return is_unknown and day.grain is Grain.DAY and day.weekday in _WEEKEND


def _is_counted(time: TimeRange) -> bool:
    """Whether it is told by how many weeks, months or years it is away, from what is not known."""
    is_vague = time.distance is not None or time.type is TimexType.DURATION or time.timex in _UNNAMED
    return time.interval is None and time.grain is not Grain.DAY and is_vague


def _has_name(time: TimeRange) -> bool:
    """Whether it is a day of the calendar, a month, a season or a year."""
    is_long = time.grain in _LONG and time.grain not in {Grain.CENTURY, Grain.DECADE}
    return not _is_counted(time) and (is_long or names_day_of_month(time))


def _may_hold(period: TimeRange, time: TimeRange) -> bool:
    """Whether a day to come can lie in a week or month of which only the distance is known.

    "Nov. 3" can lie in "next month". What has been happened on too many days of "last week".
    """
    is_ahead = period.distance is not None and period.distance[1] >= 0 and time.tense is Tense.FUTURE
    if not is_ahead or not is_within_day(time, time):
        return False
    match period.grain:
        case Grain.WEEK:
            return time.weekday is not None
        case Grain.WEEKEND:
            return time.weekday in _WEEKEND
        case Grain.MONTH:
            return names_day_of_month(time)
        case _:
            return False
