"""A shape that fits, with the terms that fill it, into what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from checker.claims.times.reading import Calendar, Length, Reading, Shift, Vague
from checker.claims.times.shapes import Found
from checker.claims.times.terms import Term, century_of
from checker.model.timerange import TimexType
from checker.rulebook.times import TimeShape

_SHORT_UNITS = {"H", "MI", "S"}
_LENGTHS = {"NI": "D", "WE": "WE", "FN": "W"}
_MODIFIERS = {"EARLY", "MID", "LATE", "START", "END", "APPROX"}


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a shape by symbol."""

    found: Found
    shape: TimeShape

    def first(self, symbol: str) -> Term | None:
        """The first term of a class."""
        return next((term for term in self.found.terms if term.symbol == symbol), None)

    def integer(self, *symbols: str) -> int | None:
        """The number that the first term of the classes stands for."""
        for term in self.found.terms:
            if term.symbol in symbols and isinstance(term.meaning, int):
                return term.meaning
        return None

    def word(self, *symbols: str) -> str | None:
        """The letters that the first term of the classes stands for."""
        for term in self.found.terms:
            if term.symbol in symbols and isinstance(term.meaning, str):
                return term.meaning
        return None

    def given(self, key: str) -> int | str | None:
        """What the shape itself says."""
        return self.shape.given.get(key)

    def number(self, key: str) -> int | None:
        """What the shape itself says, as a number."""
        value = self.given(key)
        return value if isinstance(value, int) else None


def build(found: Found, words: tuple[str, ...], *, day_first: bool) -> Reading | None:
    """What the expression says; None where its figures are no date or time.

    Args:
        found: the shape that fits.
        words: its tokens as literals.
        day_first: whether 04/05/2011 is the fourth of May.
    """
    if not isinstance(found.shape, TimeShape):
        return None
    terms = Terms(found, found.shape)
    match found.shape.builds:
        case "vague":
            return _vague(terms, words)
        case "set":
            return _set(terms, words)
        case "length":
            return _length(terms, words)
        case "distance":
            return _distance(terms, words)
        case "calendar":
            return _calendar(terms, words, day_first=day_first)


def _vague(terms: Terms, words: tuple[str, ...]) -> Vague:
    word = terms.word("VAGUE")
    if word is None:
        word = "FUTURE_REF" if {"coming", "next", "following", "upcoming", "ahead", "come"}.intersection(words) else "PAST_REF"
    return Vague(word)


def count_of(terms: Terms, words: tuple[str, ...]) -> str:
    """How many, as TIMEX3 writes it: "2", "2.5", "X"; one where only an article stands."""
    for term in terms.found.terms:
        if term.symbol == "NUMBER" and isinstance(term.meaning, int | float):
            return f"{term.meaning:g}" if term.meaning < 1e6 else str(int(term.meaning))
        if term.symbol == "FEW":
            return str(term.meaning)
    is_plural = terms.first("UNITS") is not None
    return "X" if is_plural and not {"a", "an", "one"}.intersection(words) else "1"


def timex_length(count: str, unit: str) -> str:
    """TIMEX3 of a duration: P2D, PT30M, PXW, P10Y for a decade that is counted."""
    if unit in _SHORT_UNITS:
        return f"PT{count}{'M' if unit == 'MI' else unit}"
    tens = {"DE": 10, "CE": 100, "ML": 1000}.get(unit)
    if tens and count != "X":
        return f"P{float(count) * tens:g}Y"
    if unit == "FN":
        return f"P{'X' if count == 'X' else f'{float(count) * 2:g}'}W"
    if unit == "HY":
        return f"P{'X' if count == 'X' else f'{float(count) * 6:g}'}M"
    if count.endswith(".5") and unit == "Y" and float(count) < 1:
        return "P6M"
    if unit == "H" and count == "0.5":
        return "PT30M"
    return f"P{count}{_LENGTHS.get(unit, unit)}"


def _length(terms: Terms, words: tuple[str, ...]) -> Length | None:
    unit = terms.word("UNIT", "UNITS")
    if unit is None:
        return None
    count = count_of(terms, words)
    if "quarter" in words and unit in {"CE", "H"}:
        count = "0.25"
    elif words[:1] == ("a",) and words[-3:] == ("and", "a", "half"):
        count = "1.5"
    numbers = [t for t in terms.found.terms if t.symbol == "NUMBER"]
    if len(numbers) > len(_pairs(terms)) and {"to", "or", "and", "-"}.intersection(words):
        count = "X"
    pairs = _pairs(terms)
    timex = _summed(pairs) if len(pairs) > 1 and count != "X" else timex_length(count, unit)
    if unit == "H" and count == "0.25":
        timex = "PT15M"
    return Length(timex, TimexType.DURATION, unit, terms.word("APPROX"))


def _pairs(terms: Terms) -> list[tuple[float, str]]:
    """Number and unit of each part of "two years and three months"."""
    pairs: list[tuple[float, str]] = []
    for number, unit in pairwise(terms.found.terms):
        is_unit = unit.symbol in {"UNIT", "UNITS"} and isinstance(unit.meaning, str)
        if number.symbol == "NUMBER" and is_unit and isinstance(number.meaning, int | float):
            pairs.append((float(number.meaning), str(unit.meaning)))
    return pairs


def _summed(pairs: list[tuple[float, str]]) -> str:
    """TIMEX3 of a duration in several units: P2Y3M, P1DT12H."""
    parts = [timex_length(f"{number:g}", unit).removeprefix("P") for number, unit in pairs]
    days = "".join(part for part in parts if not part.startswith("T"))
    hours = "".join(part.removeprefix("T") for part in parts if part.startswith("T"))
    return f"P{days}" + (f"T{hours}" if hours else "")


def _set(terms: Terms, words: tuple[str, ...]) -> Length | None:
    ready = terms.word("SET")
    if ready:
        return Length(ready, TimexType.SET, ready[-1])
    every = terms.integer("EVERY") or 1
    unit = terms.word("UNIT", "UNITS")
    if unit:
        count = count_of(terms, words)
        number = count if count == "X" or every == 1 else f"{float(count) * every:g}"
        return Length(timex_length(number, unit), TimexType.SET, unit)
    weekday, month, part = terms.integer("WEEKDAY"), terms.integer("MONTH"), terms.word("PART")
    if weekday:
        return Length(f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""), TimexType.SET, "D")
    if month:
        return Length(f"XXXX-{month:02}", TimexType.SET, "M")
    return Length(f"XXXX-XX-XXT{part}" if part else "P1Y", TimexType.SET, "D")


def _distance(terms: Terms, words: tuple[str, ...]) -> Calendar | None:
    unit = terms.word("UNIT", "UNITS")
    sign = terms.number("step") or -1
    if unit is None and {"night", "day"}.intersection(words):
        unit = "D"
    if unit is None:
        return None
    count = count_of(terms, words)
    step = None if count == "X" else _steps(float(count), unit)
    shift = Shift(
        unit, None if step is None else sign * step, is_told=terms.given("told") == 1, count=count
    )
    part = "NI" if unit == "NI" else None
    return Calendar(shift=shift, modifier=terms.word("APPROX"), part=part)


def _steps(count: float, unit: str) -> int | None:
    """Whole steps; halves of a year become no step at all, as only the year is sure."""
    if count > 10000:
        return None
    return int(count) if count >= 1 or unit == "Y" else 0


def _calendar(terms: Terms, words: tuple[str, ...], *, day_first: bool) -> Calendar | None:
    reading: Calendar | None = Calendar(
        year=terms.integer("YEAR") or terms.number("year"),
        decade=terms.integer("DECADE"),
        fiscal=terms.first("FISCAL") is not None,
        season=terms.word("SEASON"),
        quarter=terms.integer("QUARTER"),
        half=terms.integer("HALF"),
        month=terms.integer("MONTH") or terms.number("month"),
        day=terms.integer("DAY") or terms.number("day"),
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


def _word_given(terms: Terms, key: str) -> str | None:
    value = terms.given(key)
    return value if isinstance(value, str) else None


def _zone(terms: Terms) -> float | str | None:
    term = terms.first("ZONE")
    return term.meaning if term and isinstance(term.meaning, int | float | str) else None


def _modifier(terms: Terms) -> str | None:
    for term in terms.found.terms:
        if term.symbol in _MODIFIERS and isinstance(term.meaning, str):
            return term.meaning
    return _word_given(terms, "modifier")


def _with_ordinal(reading: Calendar, terms: Terms, words: tuple[str, ...]) -> Calendar | None:
    kind = terms.given("ordinal")
    number = terms.integer("ORDINAL", "FINAL")
    if number is None:
        if kind == "quarter" and "closing" in words:
            return replace(reading, quarter=4)
        if kind == "half":
            return replace(reading, half=2)
        return reading
    if kind == "quarter":
        quarter = 4 if number == -1 else number
        return replace(reading, quarter=quarter) if 1 <= quarter <= 4 else None
    if kind == "half":
        return replace(reading, half=number) if 1 <= number <= 2 else None
    if kind == "century":
        return replace(reading, century=number) if 1 <= number <= 30 else None
    return replace(reading, week=number)


def _with_spans(reading: Calendar, terms: Terms, _words: tuple[str, ...]) -> Calendar | None:
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


def _with_clock(reading: Calendar, terms: Terms, words: tuple[str, ...]) -> Calendar | None:
    clock: tuple[int, int, int | None] | None = None
    for term in terms.found.terms:
        if term.symbol in {"CLOCK", "POINTED", "MILITARY"} and isinstance(term.meaning, tuple):
            clock = (term.meaning[0] or 0, term.meaning[1] or 0, term.meaning[2] if len(term.meaning) > 2 else None)
            break
        if term.symbol in {"HOUR", "NUMBER", "NOON"} and isinstance(term.meaning, int | float):
            clock = (int(term.meaning), 0, None)
            break
    if clock is None:
        if {"noon", "midnight"}.intersection(words):
            clock = (12 if "noon" in words else 24, 0, None)
        else:
            return reading
    hour = _hour(clock[0], terms.word("MERIDIEM"), reading.part)
    if hour is None:
        return None
    return replace(reading, clock=(hour, clock[1], clock[2]), part=None)


def _hour(hour: int, meridiem: str | None, part: str | None) -> int | None:
    if meridiem is None and part in {"AF", "EV", "NI"} and 1 <= hour < 12:
        return hour + 12 if part != "NI" or hour >= 6 else hour
    if meridiem is None:
        return hour if hour <= 24 else None
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if meridiem == "PM" else 0)


def _with_shift(reading: Calendar, terms: Terms, words: tuple[str, ...]) -> Calendar | None:
    unit = terms.word("UNIT", "UNITS") or _word_given(terms, "unit")
    given = terms.number("step")
    deictic = terms.integer("DEICTIC")
    if deictic is not None:
        return replace(reading, shift=Shift("D", deictic))
    if terms.shape.id == "date.part":
        return _part(reading, terms, words)
    step = _side(terms, words) if given is None else given
    named = reading.weekday or reading.month or reading.season or reading.holiday
    if unit and reading.day and unit != "M":
        return None
    if "week" in words and reading.weekday and unit is None:
        return replace(reading, shift=Shift("W", step or 0, is_told=terms.first("SAME") is not None))
    if "year" in words and named and unit is None:
        return replace(reading, shift=Shift("Y", step or 0))
    if unit is None:
        if named and terms.first("SAME"):
            return replace(reading, side=step)
        return replace(reading, side=step) if named else reading
    if unit in {*_SHORT_UNITS, "ML"}:
        return None
    told = terms.first("SAME") is not None or terms.given("told") == 1 or _is_told(words)
    return replace(reading, shift=Shift(unit, step or 0, is_told=told))


def _is_told(words: tuple[str, ...]) -> bool:
    """Whether a period is the one the story is in: "the end of the day", "the year before"."""
    says_which = {"last", "this", "next", "current", "past", "coming", "upcoming"}.intersection(words)
    return not says_which


def _side(terms: Terms, words: tuple[str, ...]) -> int | None:
    if words[-2:] == ("before", "last"):
        return -2
    if words[-2:] == ("after", "next"):
        return 2
    if words[-1:] and words[-1] in {"previous", "before", "prior", "earlier"} and terms.first("UNIT"):
        return -1
    number = terms.integer("THIS", "LAST", "NEXT", "SAME")
    if number is not None:
        return number
    sides = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "following": 1, "previous": -1, "ago": -1}
    return next((sides[word] for word in words if word in sides), None)


def _part(reading: Calendar, terms: Terms, words: tuple[str, ...]) -> Calendar:
    """Parts of a day that name no day: "last night", "this morning", "that evening", "the afternoon"."""
    bare = {"dawn": "DA", "daybreak": "DA", "sunrise": "DA", "dusk": "DU", "nightfall": "DU", "sunset": "DU"}
    bare |= {"overnight": "ON", "midday": "MD", "lunchtime": "MD"}
    part = reading.part or next((bare[word] for word in words if word in bare), "NI")
    reading = replace(reading, part=part)
    same = terms.integer("SAME")
    if words == ("the", "night", "before"):
        return replace(reading, shift=Shift("D", -1, is_told=True))
    if same is not None:
        return replace(reading, shift=Shift("D", same, is_told=True))
    if "last" in words:
        return replace(reading, shift=Shift("D", -1))
    return replace(reading, shift=Shift("D", 0)) if "this" in words else reading


def _with_figures(reading: Calendar, terms: Terms, *, day_first: bool) -> Calendar | None:
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
