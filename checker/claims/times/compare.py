"""Two times compared as sets of instants, as far as both articles tell them."""

from __future__ import annotations

import re
from calendar import monthrange

from checker.claims.kind import Comparison
from checker.claims.times.frames import Frame, frames_of
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
DATED = "date"
_YEAR_MONTH = re.compile(r"^(\d{4}|XXXX)(?:-(\d\d))?$")
_YEAR_MONTH_DAY = re.compile(r"^(\d{4}|XXXX)-(\d\d)-(\d\d)$")
_TWO_YEARS = re.compile(r"^(\d{4})/(\d{4})$")
_EVENT = re.compile(r"(?:[^\S\n]+[^\s,.;:()]+){1,9}")
"""The words after a length, up to a mark or the ninth."""
_LEAP = 2000
"""A year in which February has all its days, for months of no known year."""
_NAMES = {Lie.EQUAL: "equal", Lie.INSIDE: "inside", Lie.AROUND: "inside", Lie.OVERLAPPING: "overlapping"}


def times_of(a: Claim, b: Claim) -> tuple[TimeRange, TimeRange] | None:
    """Both values, where both are times."""
    if isinstance(a.value, TimeRange) and isinstance(b.value, TimeRange):
        return in_one_half(a.value, b.value)
    return None


def is_within_day(a: TimeRange, b: TimeRange) -> bool:
    """Whether both are days, or parts of days."""
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
    if not is_length or claim.topic != DATED:
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
        return {"undecided"} if a.grain is b.grain or is_within_day(a, b) else {"undecided", "precision"}
    facts: set[str] = {"weekday only"} if frame[0].measure == "weekday" else set()
    if (a.part is None) != (b.part is None) or (a.grain is Grain.MINUTE) != (b.grain is Grain.MINUTE):
        facts.add("part of day")
    is_clock = Grain.MINUTE in {a.grain, b.grain}
    if frame[0].day == frame[1].day and not is_clock and _same_part(a, b) and _same_length(a, b):
        return facts | {"equal"}
    if _is_last_day(a, b) or _is_last_day(b, a):
        return facts | {"equal"}
    are_apart = _is_from_year_to_year(a) and _is_from_year_to_year(b)
    lie = Lie.APART if are_apart else frame[0].lie(frame[1])
    if _is_hour_with_part(a, b) or _is_hour_with_part(b, a):
        facts.add("hour in part")
    return facts | {_NAMES.get(lie, "apart")}


def _hours_of_both(a: TimeRange, b: TimeRange) -> Lie | None:
    """How the hours of one unknown day lie ("today at 11am", "today at 1am"); None where one has none."""
    one, two = (next((f for f in frames_of(time) if f.measure == "hours"), None) for time in (a, b))
    return None if one is None or two is None else one.lie(two)


def _is_from_year_to_year(time: TimeRange) -> bool:
    """Whether it is twelve months that begin in one year and end in the next: "the 2012-13 season"."""
    years = _TWO_YEARS.match(time.timex or "")
    return years is not None and int(years[2]) == int(years[1]) + 1


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
