"""Two times compared as sets of instants, as far as both articles tell them."""

from __future__ import annotations

import re
from calendar import monthrange

from checker.claims.kind import Comparison
from checker.claims.times.frames import Frame, frames_of, names_day_of_month
from checker.claims.times.half_days import in_one_half
from checker.claims.times.periods import WEEKDAYS, share_of
from checker.model.claim import Claim
from checker.model.interval import Interval, Lie
from checker.model.timerange import Border, Grain, Tense, TimeRange, TimexType

FACTS = frozenset(
    {
        "equal",
        "inside",
        "overlapping",
        "apart",
        "undecided",
        "precision",
        "weekday only",
        "part of day",
        "hour in part",
        "hedge",
        "time zone",
        "edge",
        "plan",
        "weekday",
    }
)
_DATED = "date"
_YEAR_MONTH = re.compile(r"^(\d{4}|XXXX)(?:-(\d\d))?$")
_YEAR_MONTH_DAY = re.compile(r"^(\d{4}|XXXX)-(\d\d)-(\d\d)$")
_EVENT = re.compile(r"(?:[^\S\n]+[^\s,.;:()]+){1,9}")
"""The words after a length, up to a mark or the ninth."""
_LEAP = 2000
"""A year in which February has all its days, for months of no known year."""
_LONG = frozenset(
    {Grain.CENTURY, Grain.DECADE, Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH}
)
_UNNAMED = frozenset({"XXXX", "XXXX-XX", "XXXX-WXX"})
_WEEKEND = frozenset({"Saturday", "Sunday"})
_HOURLY = frozenset({Grain.PART, Grain.HOUR, Grain.MINUTE})
_NAMES = {Lie.EQUAL: "equal", Lie.INSIDE: "inside", Lie.AROUND: "inside", Lie.OVERLAPPING: "overlapping"}
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


def times_of(a: Claim, b: Claim) -> tuple[TimeRange, TimeRange] | None:
    """Both values, where both are times."""
    if isinstance(a.value, TimeRange) and isinstance(b.value, TimeRange):
        return in_one_half(a.value, b.value)
    return None


def comparable(a: Claim, b: Claim, likeness: float | None) -> bool:
    """Whether the two can be the time of one event.

    Durations, recurrences, vague words and the stamps of articles never are; neither are a year and a
    clock time, hours without their day and a day without its hours, distant hours of two days, the two ends
    of a stretch, nor what shares no event: two long periods that lie apart, or distant hours that lack a day.
    """
    values = times_of(a, b)
    if values is None or a.topic != _DATED or b.topic != _DATED:
        return False
    if _are_of_two_scales(*values) and not _are_year_and_day(*values, likeness or 0):
        return False
    frame = shared_frame(*values)
    if frame is None:
        return _may_meet(*values, likeness or 0)
    if frame[0].measure == "hours" and _are_of_two_days(*values) and not _are_near_hours(*values, *frame):
        return False
    return (likeness or 0) >= _LIKE or _need_no_event(*values, *frame)


def may_date_one_event(a: Claim, b: Claim) -> bool:
    """Whether the frames of two dates say that they may date one event, whatever the dates."""
    if times_of(a, b) is None or a.topic != _DATED or b.topic != _DATED:
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
    """Whether one is where a stretch of years or months begins and the other where one ends."""
    return _is_historic(a, b) and {a.border, b.border} == {Border.SINCE, Border.UNTIL} and a.timex != b.timex


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
    if _is_within_day(a, b) or a.grain is b.grain or _may_hold(a, b) or _may_hold(b, a):
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
    if not is_ahead or not _is_within_day(time, time):
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


def _is_within_day(a: TimeRange, b: TimeRange) -> bool:
    fine = {Grain.DAY, Grain.PART, Grain.MINUTE}
    return a.grain in fine and b.grain in fine


def shared_frame(a: TimeRange, b: TimeRange) -> tuple[Frame, Frame] | None:
    """The surest measure that both times can be told in.

    The hours of a day alone measure nothing where both tell a day and the days cannot be compared.
    """
    of_b = {frame.measure: frame for frame in frames_of(b)}
    for frame in frames_of(a):
        other = of_b.get(frame.measure)
        if other and not (frame.measure == "hours" and a.is_day_stated and b.is_day_stated):
            return frame, other
    return None


def compare(a: Claim, b: Claim) -> Comparison:
    """How the two stretches of time lie to each other."""
    details = _details(a, b)
    values = times_of(a, b)
    if values is None:
        return Comparison(frozenset({"undecided"}), details)
    first, second = values
    facts = _lie(first, second)
    if facts & {Lie.INSIDE, Lie.OVERLAPPING}:
        facts.add("precision")
    if first.border is not second.border and not _same_side(first, second):
        facts.add("edge")
    if (first.tense is Tense.FUTURE) != (second.tense is Tense.FUTURE):
        facts.add("plan")
    if first.modifier != second.modifier and _is_blurred(first, second):
        facts.add("hedge")
    if (first.zone is None) != (second.zone is None):
        facts.add("time zone")
    if facts & {"equal"} and len(_weekdays_of(a) | _weekdays_of(b)) > 1:
        facts.add("weekday")
    return Comparison(frozenset(facts), details)


def _weekdays_of(claim: Claim) -> set[str]:
    """The weekday that a date is written with."""
    return {day for day in WEEKDAYS if day in claim.text}


def _details(a: Claim, b: Claim) -> dict[str, str]:
    """Words for the explanation: both times, once where they are worded alike, and with their edges."""
    one, two = _words_of(a), _words_of(b)
    both = f"“{one}”" if one == two else f"“{one}” and “{two}”"
    return {"a": one, "b": two, "both": both, "a_words": _with_edge(a), "b_words": _with_edge(b)}


def _words_of(claim: Claim) -> str:
    """The claim's words, of a length that dates an event with the event: "a day after the raid"."""
    is_length = isinstance(claim.value, TimeRange) and claim.value.type is TimexType.DURATION
    if not is_length or claim.topic != _DATED:
        return claim.text
    event = _EVENT.match(claim.sentence.text, claim.place.end)
    return claim.text + (event[0] if event else "")


def _with_edge(claim: Claim) -> str:
    """The claim's words with the edge that its preposition makes."""
    border = claim.value.border if isinstance(claim.value, TimeRange) else None
    return f"{border} {claim.text}" if border else claim.text


def _lie(a: TimeRange, b: TimeRange) -> set[str]:
    if a.holiday and a.holiday == b.holiday and _same_part(a, b):
        return {"equal"}
    frame = shared_frame(a, b)
    if frame is None and a.distance and a.distance == b.distance:
        hours = _hours_of_both(a, b)
        if hours is not None or (a.part == b.part and a.grain is b.grain):
            return {_NAMES.get(hours or _extent(a).lie(_extent(b)), "apart")}
    if frame is None:
        return {"undecided"} if a.grain is b.grain or _is_within_day(a, b) else {"undecided", "precision"}
    facts: set[str] = {"weekday only"} if frame[0].measure == "weekday" else set()
    if (a.part is None) != (b.part is None) or (a.grain is Grain.MINUTE) != (b.grain is Grain.MINUTE):
        facts.add("part of day")
    is_clock = Grain.MINUTE in {a.grain, b.grain}
    if frame[0].day == frame[1].day and not is_clock and _same_part(a, b) and _same_length(a, b):
        return facts | {"equal"}
    if _is_last_day(a, b) or _is_last_day(b, a):
        return facts | {"equal"}
    lie = frame[0].lie(frame[1])
    if _is_hour_with_part(a, b) or _is_hour_with_part(b, a):
        facts.add("hour in part")
    return facts | {_NAMES.get(lie, "apart")}


def _hours_of_both(a: TimeRange, b: TimeRange) -> Lie | None:
    """How the hours of one unknown day lie ("today at 11am", "today at 1am"); None where one has none."""
    one, two = (next((f for f in frames_of(time) if f.measure == "hours"), None) for time in (a, b))
    return None if one is None or two is None else one.lie(two)


def _is_last_day(period: TimeRange, day: TimeRange) -> bool:
    """Whether one lasts to the end of a month or year, and the other is its last day.

    "By the end of June" is by June 30.
    """
    if period.border is not Border.UNTIL or period.modifier != "END" or day.grain is not Grain.DAY:
        return False
    months, dated = _YEAR_MONTH.match(period.timex or ""), _YEAR_MONTH_DAY.match(day.timex or "")
    if months is None or dated is None or period.timex == "XXXX":
        return False
    month = int(months[2] or 12)
    if int(dated[2]) != month or not _may_be_one(months[1], dated[1]):
        return False
    year = next((int(y) for y in (months[1], dated[1]) if y.isdecimal()), _LEAP)
    return int(dated[3]) == monthrange(year, month)[1]


def _may_be_one(year: str, other: str) -> bool:
    """Whether two years are one as far as both are known."""
    return year == other or "XXXX" in {year, other}


def _extent(time: TimeRange) -> Interval[float]:
    """Which part it tells of its period: of "late last month" the last two fifths."""
    low, high = share_of(time.modifier)
    return Interval(low, high, high_open=True)


def _is_hour_with_part(clock: TimeRange, part: TimeRange) -> bool:
    """Whether one is a clock time on a named day and the other a part of a day."""
    is_part = part.part is not None and part.grain is not Grain.MINUTE
    return clock.grain is Grain.MINUTE and clock.is_day_stated and is_part


def _same_part(a: TimeRange, b: TimeRange) -> bool:
    """Whether both tell the same part of the day; evening and night are one, as news uses them."""
    if _is_before_dawn(a) and _is_before_dawn(b):
        return True
    letters = {"EV": "NI", "DU": "NI", "DA": "MO", "ON": "MO"}
    part_a, part_b = letters.get(a.part or "", a.part), letters.get(b.part or "", b.part)
    if part_a != part_b:
        return False
    return part_a == "NI" or a.modifier == b.modifier


def _is_before_dawn(time: TimeRange) -> bool:
    """Whether it is the end of a night: "before dawn", "in the early hours", "early Saturday"."""
    return (time.part == "DA" and time.border is Border.BEFORE) or (
        time.part == "MO" and time.modifier == "START"
    )


def _same_length(a: TimeRange, b: TimeRange) -> bool:
    """Whether the grains are one; "early Sunday" is as long as "early Sunday morning"."""
    return a.grain is b.grain or (a.part is not None and b.part is not None)


def _is_blurred(a: TimeRange, b: TimeRange) -> bool:
    return a.grain is Grain.MINUTE and b.grain is Grain.MINUTE


def _same_side(a: TimeRange, b: TimeRange) -> bool:
    return a.border is None or b.border is None
