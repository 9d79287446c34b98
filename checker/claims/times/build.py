"""A shape that fits, with the terms that fill it, into what it says."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.times.figures import century_of
from checker.claims.times.lengths import build_distance, build_length, build_set
from checker.claims.times.reading import Calendar, Reading, Shift, Vague
from checker.claims.times.shapes import Found
from checker.claims.times.slots import Slots
from checker.claims.times.spoken import spoken_clock
from checker.claims.times.terms import Clock, Term
from checker.rulebook.times import TimeShape

_SHORT_UNITS = {"H", "MI", "S"}
_SIDES = {"last": -1, "past": -1, "latest": -1, "previous": -1, "ago": -1, "this": 0, "next": 1, "coming": 1}
_SIDES |= {"upcoming": 1, "following": 1}
_AHEAD = {"coming", "next", "following", "upcoming", "ahead", "come"}
_SAYS_WHICH = {"last", "this", "next", "current", "past", "coming", "upcoming", "latest"}
_MODIFIERS = {"EARLY", "MID", "LATE", "START", "END", "APPROX"}


def build(found: Found, words: tuple[str, ...], *, day_first: bool) -> Reading | None:
    """What the expression says; None where its figures are no date or time.

    Args:
        found: the shape that fits.
        words: its tokens as literals.
        day_first: whether 04/05/2011 is the fourth of May.
    """
    if not isinstance(found.shape, TimeShape):
        return None
    terms = Slots(found, found.shape)
    match found.shape.builds:
        case "vague":
            return _vague(terms, words)
        case "set":
            return build_set(terms, words)
        case "length":
            return build_length(terms, words)
        case "distance":
            return build_distance(terms, words)
        case "calendar":
            return _calendar(terms, words, day_first=day_first)


def _vague(terms: Slots, words: tuple[str, ...]) -> Vague:
    word = terms.word("VAGUE")
    if word is None:
        word = "FUTURE_REF" if _AHEAD.intersection(words) else "PAST_REF"
    return Vague(word)


def _calendar(terms: Slots, words: tuple[str, ...], *, day_first: bool) -> Calendar | None:
    reading: Calendar | None = Calendar(
        year=terms.integer("YEAR") or terms.number("year"),
        decade=terms.integer("DECADE"),
        fiscal=terms.first("FISCAL") is not None,
        season=terms.word("SEASON"),
        quarter=terms.integer("QUARTER"),
        half=terms.integer("HALF"),
        month=terms.integer("MONTH") or terms.number("month"),
        day=terms.integer("DAY", "NTH") or terms.number("day"),
        weekday=terms.integer("WEEKDAY"),
        holiday=terms.word("HOLIDAY"),
        part=terms.word("PART") or _word_given(terms, "part"),
        zone=_zone(terms),
        modifier=_modifier(terms),
    )
    for step in (_with_ordinal, _with_spans, _with_clock, _with_shift):
        if reading is None:
            return None
        reading = step(reading, terms, words)
    return reading and _with_figures(reading, terms, day_first=day_first)


def _word_given(terms: Slots, key: str) -> str | None:
    value = terms.given(key)
    return value if isinstance(value, str) else None


def _zone(terms: Slots) -> float | str | None:
    term = terms.first("ZONE")
    return term.meaning if term and isinstance(term.meaning, int | float | str) else None


def _modifier(terms: Slots) -> str | None:
    for term in terms.found.terms:
        if term.symbol in _MODIFIERS and isinstance(term.meaning, str):
            return term.meaning
    return _word_given(terms, "modifier")


def _with_ordinal(reading: Calendar, terms: Slots, words: tuple[str, ...]) -> Calendar | None:
    kind = terms.given("ordinal")
    number = terms.integer("ORDINAL", "FINAL")
    if number is None:
        closing = {("quarter", "closing"): 4, ("half", "latter"): 2}
        number = next((n for (k, word), n in closing.items() if k == kind and word in words), None)
    if number is None:
        return reading
    match kind:
        case "quarter":
            quarter = 4 if number == -1 else number
            return replace(reading, quarter=quarter) if quarter <= 4 else None
        case "half":
            return replace(reading, half=number) if 1 <= number <= 2 else None
        case "century":
            return replace(reading, century=number) if 1 <= number <= 30 else None
        case _:
            return replace(reading, week=number)


def _with_spans(reading: Calendar, terms: Slots, _words: tuple[str, ...]) -> Calendar | None:
    days, years = terms.first("DAYSPAN"), terms.first("YEARSPAN") or terms.first("MONTHYEAR")
    both = [t.meaning for t in terms.found.terms if t.symbol == "DAY" and isinstance(t.meaning, int)]
    if len(both) > 1:
        return replace(reading, day=both[0], until=both[1]) if both[0] < both[1] else None
    if days and isinstance(days.meaning, tuple):
        first, last = days.meaning[:2]
        return replace(reading, day=first, until=last) if first < (last or 0) <= 31 else None
    if years and isinstance(years.meaning, tuple):
        first, last = years.meaning[:2]
        year, month = max(first, last or 0), min(first, last or 0)
        if years.symbol == "MONTHYEAR" or (1 <= month <= 12 and month <= first % 100):
            return replace(reading, year=year, month=month) if 1 <= month <= 12 and year > 999 else None
        until = last if last and last > 99 else first - first % 100 + (last or 0)
        return replace(reading, year=first, until=until) if first < until < first + 100 else None
    return reading


def _with_clock(reading: Calendar, terms: Slots, words: tuple[str, ...]) -> Calendar | None:
    is_spoken = terms.given("spoken") == 1
    clock = (
        spoken_clock(terms, words) if is_spoken else next(filter(None, map(_clock, terms.found.terms)), None)
    )
    if is_spoken and clock is None:
        return None
    if clock is None and {"noon", "midnight"}.intersection(words):
        clock = (12 if "noon" in words else 24, 0, None)
    if clock is None:
        return reading
    hour = _hour(clock[0], terms.word("MERIDIEM"), reading.part)
    if hour is None:
        return None
    told = _tells_half(reading, terms, words, clock[0])
    return replace(reading, clock=(hour, clock[1], clock[2]), part=None, is_half_told=told)


def _tells_half(reading: Calendar, terms: Slots, words: tuple[str, ...], hour: int) -> bool:
    """Whether the words tell if it is before noon or after: "2:14 p.m.", "14:14", "02:14", not "2:14"."""
    if (
        not 1 <= hour <= 12
        or reading.part
        or reading.zone is not None
        or {"noon", "midnight"}.intersection(words)
    ):
        return True
    if any(terms.first(symbol) for symbol in ("MERIDIEM", "MILITARY")) or {"hours", "hrs"}.intersection(
        words
    ):
        return True
    return any(word.startswith("0") for word in words)


def _clock(term: Term) -> Clock | None:
    """The hour, minute and second that a term gives."""
    if term.symbol in {"CLOCK", "POINTED", "MILITARY"} and isinstance(term.meaning, tuple):
        hour, minute, second = (*term.meaning, None)[:3]
        return hour or 0, minute or 0, second
    if term.symbol in {"HOUR", "NUMBER", "NOON"} and isinstance(term.meaning, int | float):
        return int(term.meaning), 0, None
    return None


def _hour(hour: int, meridiem: str | None, part: str | None) -> int | None:
    if meridiem is None and part in {"AF", "EV", "NI"} and 1 <= hour < 12:
        return hour + 12 if part != "NI" or hour >= 6 else hour
    if meridiem is None and part is not None and hour == 12:
        return 12 if part in {"AF", "EV", "MD"} else 0
    if meridiem is None:
        return hour if hour <= 24 else None
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if meridiem == "PM" else 0)


def _with_shift(reading: Calendar, terms: Slots, words: tuple[str, ...]) -> Calendar | None:
    """Adds what the words count from now: "last", "next", "this", "yesterday"."""
    deictic = terms.integer("DEICTIC")
    if deictic is not None:
        return replace(reading, shift=Shift("D", deictic))
    if terms.shape.id == "date.part":
        return _part(reading, terms, words)
    given = terms.number("step")
    step = _side(terms, words) if given is None else given
    unit = terms.word("UNIT", "UNITS") or _word_given(terms, "unit")
    if unit is None:
        return _sided(reading, terms, words, step)
    if unit in {*_SHORT_UNITS, "ML"} or (reading.day and unit != "M"):
        return None
    told = terms.first("SAME") is not None or terms.given("told") == 1 or _is_told(words)
    return replace(reading, shift=Shift(unit, step or 0, is_told=told))


def _sided(reading: Calendar, terms: Slots, words: tuple[str, ...], step: int | None) -> Calendar:
    """A named weekday, month, season or holiday with "last", "next" or "this", or "next week" beside it."""
    if step == 2 and reading.weekday:
        return replace(reading, side=step)
    if "week" in words and reading.weekday:
        return replace(reading, shift=Shift("W", step or 0, is_told=terms.first("SAME") is not None))
    if not (reading.weekday or reading.month or reading.season or reading.holiday):
        return reading
    return replace(reading, shift=Shift("Y", step or 0)) if "year" in words else replace(reading, side=step)


def _is_told(words: tuple[str, ...]) -> bool:
    """Whether a period is the one the story is in: "the end of the day", "the year before"."""
    return not _SAYS_WHICH.intersection(words)


def _side(terms: Slots, words: tuple[str, ...]) -> int | None:
    if words[-2:] == ("before", "last"):
        return -2
    if words[-2:] == ("after", "next"):
        return 2
    if words[-1:] and words[-1] in {"previous", "before", "prior", "earlier"} and terms.first("UNIT"):
        return -1
    number = terms.integer("THIS", "LAST", "NEXT", "SAME")
    if number is not None:
        return number
    return next((_SIDES[word] for word in words if word in _SIDES), None)


def _part(reading: Calendar, terms: Slots, words: tuple[str, ...]) -> Calendar:
    """Parts of a day that name no day: "last night", "this morning", "that evening", "the afternoon"."""
    bare = {"dawn": "DA", "daybreak": "DA", "sunrise": "DA", "dusk": "DU", "nightfall": "DU", "sunset": "DU"}
    bare |= {"overnight": "ON", "midday": "MD", "lunchtime": "MD"}
    part = reading.part or next((bare[word] for word in words if word in bare), None)
    reading = replace(reading, part=part or ("MO" if "hours" in words else "NI"))
    same = terms.integer("SAME")
    if words == ("the", "night", "before"):
        return replace(reading, shift=Shift("D", -1, is_told=True))
    if same is not None:
        return replace(reading, shift=Shift("D", same, is_told=True))
    if "last" in words:
        return replace(reading, shift=Shift("D", -1))
    return replace(reading, shift=Shift("D", 0)) if "this" in words else reading


def _with_figures(reading: Calendar, terms: Slots, *, day_first: bool) -> Calendar | None:
    """Dates written in figures alone, and two-digit years."""
    term = terms.first("DATE") or terms.first("STAMP")
    if term is None or not isinstance(term.meaning, tuple):
        return reading
    figures = [number or 0 for number in term.meaning]
    day = _order(figures[:3], day_first=day_first or figures[3] == 2)
    if day is None:
        return None
    reading = replace(reading, year=day[0], month=day[1], day=day[2])
    if term.symbol == "STAMP":
        zone = 0 if figures[7] else None
        reading = replace(reading, clock=(figures[4], figures[5], figures[6] or None), zone=zone)
    return reading


def _order(figures: list[int], *, day_first: bool) -> tuple[int, int, int] | None:
    """Year, month and day of three figures; None where they can be none."""
    a, b, c = figures
    if a > 99:
        year, month, day = a, b, c
    else:
        year = c if c > 99 else century_of(c) + c
        month, day = (b, a) if day_first else (a, b)
        if month > 12 >= day:
            month, day = day, month
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199 else None
