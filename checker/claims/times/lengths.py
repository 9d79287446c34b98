"""Durations, recurrences and distances: what counts units of time."""

from __future__ import annotations

from itertools import pairwise

from checker.claims.times.reading import Calendar, Length, Shift
from checker.claims.times.slots import Slots
from checker.model.timerange import TimexType

_SHORT_UNITS = {"H": "H", "MI": "M", "S": "S"}
_MULTIPLES = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "FN": (2, "W"), "HY": (6, "M")}
"""Units that TIMEX3 writes as so many of another."""
_HALVES = {("0.5", "H"): "PT30M", ("0.25", "H"): "PT15M", ("0.5", "Y"): "P6M"}


def count_of(terms: Slots, words: tuple[str, ...]) -> str:
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
    if (count, unit) in _HALVES:
        return _HALVES[count, unit]
    if unit in _SHORT_UNITS:
        return f"PT{count}{_SHORT_UNITS[unit]}"
    if unit in _MULTIPLES:
        times, letter = _MULTIPLES[unit]
        vague = unit if unit in {"DE", "CE"} else letter
        return f"PX{vague}" if count == "X" else f"P{float(count) * times:g}{letter}"
    return f"P{count}{'D' if unit == 'NI' else unit}"


def build_length(terms: Slots, words: tuple[str, ...]) -> Length | None:
    """A duration: "five months", "two years and a half", "a 27-year"."""
    long = terms.word("LONG")
    if long:
        return Length(long, TimexType.DURATION, long[-1])
    unit = terms.word("UNIT", "UNITS")
    if unit is None or (unit == "S" and words[0] in {"a", "second"}) or words[-2:] == ("a", "quarter"):
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
    return Length(timex, TimexType.DURATION, unit, terms.word("APPROX"))


def _pairs(terms: Slots) -> list[tuple[float, str]]:
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


def build_set(terms: Slots, words: tuple[str, ...]) -> Length | None:
    """What recurs: "every Tuesday", "daily", "a year" as a rate."""
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


def build_distance(terms: Slots, words: tuple[str, ...]) -> Calendar | None:
    """So far from now or from what was told: "two days ago", "a week later"."""
    unit = terms.word("UNIT", "UNITS")
    sign = terms.number("step") or -1
    if unit is None and {"night", "day"}.intersection(words):
        unit = "D"
    if unit is None:
        return None
    count = count_of(terms, words)
    pairs = _pairs(terms)
    if len(pairs) > 1:
        count, unit = _in_one_unit(pairs)
    if unit == "H" and count != "X" and float(count) % 1:
        count, unit = f"{60 * float(count):g}", "MI"
    step = None if count == "X" else _steps(float(count), unit)
    told = terms.given("told") == 1
    shift = Shift(unit, None if step is None else sign * step, is_told=told, keeps_place=told)
    part = "NI" if unit == "NI" else None
    return Calendar(shift=shift, modifier=terms.word("APPROX"), part=part)


def _in_one_unit(pairs: list[tuple[float, str]]) -> tuple[str, str]:
    """Years and months as months, weeks and days as days; of other mixtures the first part alone."""
    units = {unit for _, unit in pairs}
    for smaller, larger, times in (("M", "Y", 12), ("D", "W", 7)):
        if units == {smaller, larger}:
            return f"{sum(number * (times if unit == larger else 1) for number, unit in pairs):g}", smaller
    return f"{pairs[0][0]:g}", pairs[0][1]


def _steps(count: float, unit: str) -> int | None:
    """Whole steps; halves of a year become no step at all, as only the year is sure."""
    if count > 10000:
        return None
    return int(count) if count >= 1 or unit == "Y" else 0
