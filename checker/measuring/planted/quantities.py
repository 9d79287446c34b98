"""Figures told otherwise: numbers, money, bounds, units, ages, directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.measuring.planted.change import (
    Change,
    Fault,
    Passage,
    Plant,
    Reach,
    both_ways,
    group_edit,
    swap,
)
from checker.model.claim import Kind

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORD = "|".join(_WORDS)
_FIGURE = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_BOUNDED = re.compile(
    r"(?:more|less|fewer|higher|greater|lower) than|at (?:least|most)|up to|over|under|above|below|nearly|"
    r"almost|as (?:many|much) as|between|from|to|and|or|no|age|aged|top|past|version|chapter|section|article|"
    r"level"
)
_TIMED = r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)"
_UNIT = (
    rf"(?:{_TIMED}|per|percent|percentage|points?|cents?|million|billion|trillion|thousand|hundred|dozen|and|"
    r"miles?|kilomet(?:er|re)s?|meters?|metres?|feet|foot|inch(?:es)?|yards?|acres?|tons?|tonnes?|pounds?|"
    r"degrees?|mph|times|point|pm|am|others?|more)\b"
)
_COUNT = re.compile(
    rf"(?:(?<![\w$£€.,:/#-])(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}})|\b(?P<word>{_WORD}))"
    rf" (?!{_UNIT})(?=[a-z]{{3,}})",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:[a-z-]+ ){0,2}?(?:[a-z]+s|people|men|women|children|police)\b")
_MONEY = re.compile(rf"[$£€](?P<figure>{_FIGURE})(?![\d.,]*\d|-)")
_PERCENT = re.compile(
    r"(?<![\w.,:/-])(?P<figure>\d+(?:\.\d+)?)(?P<unit> percent\b| per cent\b|%)(?! ?points?| ?of the vote)"
)
_OLD = re.compile(r"(?<![\w-])(?P<figure>\d{1,2})-year-olds?\b|(?<=[a-z]), (?P<bare>[1-9]\d), (?=[a-z])")
_NUMERAL = rf"(?=[$£€]?\d|(?:a |an )?(?:{_WORD}|dozen|hundred|thousand|half)\b)"


def _is_bounded(passage: Passage, start: int) -> bool:
    """Whether words before a figure widen it or make it a part of a name."""
    before = passage.text[max(0, start - 24) : start].rstrip()
    last = re.search(r"[\w'’-]+(?: [\w'’-]+)?$", before)
    if last is None:
        return False
    words = last[0]
    named = words.split()[-1][:1].isupper() and words.split()[-1] not in ("The", "About", "Some", "At")
    return named or any(_BOUNDED.fullmatch(part) for part in (words.lower(), words.lower().split()[-1]))


def other_figure(figure: str) -> str:
    """Another figure of as many digits or so, too far away to be a rounding of this one."""
    amount = Decimal(figure.replace(",", ""))
    places = len(figure.partition(".")[2])
    bare = figure.replace(",", "").partition(".")[0]
    zeros = 0 if places else len(bare) - len(bare.rstrip("0"))
    step = Decimal(10) ** (zeros if zeros < len(bare) else 0)
    grown = amount + 3 * step if amount < 10 * step else (amount * Decimal("1.7") // step) * step
    if places:
        grown = (amount * Decimal("1.7") + 1).quantize(Decimal(1).scaleb(-places))
    return f"{grown:,f}" if "," in figure or grown >= 10000 else f"{grown:f}"


def _numbers(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_COUNT):
        if _is_bounded(passage, match.start()) or not _PLURAL.match(passage.text, match.end()):
            continue
        if match["figure"]:
            yield group_edit(match, "figure", other_figure(match["figure"]))
            continue
        place = _WORDS.index(match["word"].lower())
        new = _WORDS[place + 3 if place + 3 < len(_WORDS) else place - 4]
        yield group_edit(match, "word", new.capitalize() if match["word"][0].isupper() else new)


def _figures(pattern: re.Pattern[str], most: int | None = None) -> Plant:
    def plant(passage: Passage) -> Iterator[Change]:
        for match in passage.matches(pattern):
            group = "figure" if match["figure"] else "bare"
            figure = match[group]
            if group == "figure" and _is_bounded(passage, match.start()):
                continue
            new = other_figure(figure)
            if most is not None and Decimal(new.replace(",", "")) >= most:
                new = f"{Decimal(figure.replace(',', '')) / 2:.{len(figure.partition('.')[2])}f}"
            if new != figure:
                yield group_edit(match, group, new)

    return plant


_BOUNDS = re.compile(
    r"\b(?P<word>more than|less than|fewer than|at least|at most|no more than|no fewer than) " + _NUMERAL,
    re.IGNORECASE,
)
_BOUND_PAIRS = {
    "more than": "less than",
    "less than": "more than",
    "fewer than": "more than",
    "at least": "at most",
    "at most": "at least",
    "no more than": "no fewer than",
    "no fewer than": "no more than",
}
_UNITS = re.compile(
    rf"(?:\d|\b(?:{_WORD})) (?P<word>million|billion|seconds|minutes|hours|days|weeks|months|years|miles|"
    r"kilometers|kilometres|feet|metres|meters|pounds|tons|tonnes|inches)\b(?! old|-old)",
    re.IGNORECASE,
)
_UNIT_PAIRS = both_ways(
    {
        "million": "billion",
        "seconds": "minutes",
        "hours": "days",
        "weeks": "months",
        "miles": "kilometers",
        "feet": "meters",
        "pounds": "tons",
    }
) | {"years": "months", "kilometres": "miles", "metres": "feet", "tonnes": "pounds", "inches": "feet"}
_CURRENCY = re.compile(r"(?<![A-Za-z])(?P<word>[$£€])(?=\d)")
_POINTS = re.compile(r"\d(?P<word> percent\b| per cent\b|%)(?! ?point)")
_CHANGED = r"rose|fell|grew|climbed|jumped|dropped|declined|increased|decreased|rising|falling|slipped|surged"
_BY_TO = re.compile(rf"\b(?:{_CHANGED}|up|down|cut|raised|reduced) (?P<word>by|to) (?=[$£€]?\d)")
_DIRECTION_PAIRS = both_ways(
    {
        "rose": "fell",
        "increased": "decreased",
        "gained": "lost",
        "climbed": "dropped",
        "grew": "shrank",
        "surged": "plunged",
        "profit": "loss",
        "surplus": "deficit",
        "increase": "decrease",
        "rising": "falling",
    }
) | {"jumped": "dropped", "declined": "rose", "slipped": "rose"}
_DIRECTION = re.compile(
    rf"\b(?P<word>{'|'.join(_DIRECTION_PAIRS)})\b(?=[^.\n]{{0,20}}?(?:(?:by|to|of|nearly|about) )?[$£€]?\d)"
)
_FATES = re.compile(
    rf"(?:\d|\b(?:{_WORD}|people|men|women|children|were|was)\b)[^.,;\n]{{0,25}}?\b(?P<word>killed|injured|wounded|dead|hurt)\b",
    re.IGNORECASE,
)
_FATE_PAIRS = {
    "killed": "injured",
    "injured": "killed",
    "wounded": "killed",
    "dead": "injured",
    "hurt": "killed",
}
_NATIONS = (
    "American", "British", "French", "German", "Russian", "Chinese", "Israeli", "Palestinian", "Iraqi",
    "Turkish",    "Syrian", "Canadian", "Mexican", "Japanese", "Indian", "Australian",
)  # fmt: skip
_SCOPE = re.compile(
    rf"(?:\d|\b(?:{_WORD})) (?P<word>{'|'.join(_NATIONS)})(?= [a-z]+s\b| people| men| women| children)",
    re.IGNORECASE,
)
_SCOPE_PAIRS = {
    nation.lower(): _NATIONS[(place + 5) % len(_NATIONS)] for place, nation in enumerate(_NATIONS)
}
_QUANTITY = frozenset({Kind.QUANTITY})
_LENGTH = frozenset({Kind.QUANTITY, Kind.TIME})
_MEANING = frozenset({Kind.QUANTITY, Kind.STATEMENT})

QUANTITIES = (
    Fault("number", _numbers, _QUANTITY),
    Fault("money", _figures(_MONEY), _QUANTITY),
    Fault("percentage", _figures(_PERCENT, 100), _QUANTITY),
    Fault("age", _figures(_OLD, 99), _QUANTITY),
    Fault("bound", swap(_BOUNDS, _BOUND_PAIRS), _QUANTITY),
    Fault("unit", swap(_UNITS, _UNIT_PAIRS), _LENGTH),
    Fault("currency", swap(_CURRENCY, {"$": "£", "£": "$", "€": "£"}), _QUANTITY),
    Fault(
        "percent / points",
        swap(_POINTS, dict.fromkeys((" percent", " per cent", "%"), " percentage points")),
        _QUANTITY,
    ),
    Fault("by / to", swap(_BY_TO, both_ways({"by": "to"})), _MEANING, Reach.SENTENCE),
    Fault("direction", swap(_DIRECTION, _DIRECTION_PAIRS), _MEANING, Reach.SENTENCE),
    Fault("killed / injured", swap(_FATES, _FATE_PAIRS), _MEANING, Reach.SENTENCE),
    Fault("scope", swap(_SCOPE, _SCOPE_PAIRS), _QUANTITY, Reach.SENTENCE),
)
