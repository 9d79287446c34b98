"""Figures: dates, years, clock times and spans written in digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.times.terms import Clock, Digits, Term, is_word, literal
from checker.model.document import Token, TokenKind

SIGNS = {"Q": ("QUARTER", 4), "q": ("QUARTER", 4), "H": ("HALF", 2)}
"""Letters that figures follow, with the class of the two and the highest figure."""
_LONGEST = 12
"""Characters of the longest figures that are read."""
_ORDINAL_ENDS = {"st", "nd", "rd", "th"}


def _joined(tokens: Sequence[Token], i: int, marks: str, most: int) -> tuple[list[Token], str]:
    """The numbers that hang together without spaces from token `i` on, parted by one mark of `marks`."""
    numbers, mark, at = [tokens[i]], "", i
    while len(numbers) < most and at + 2 < len(tokens):
        between, number = tokens[at + 1], tokens[at + 2]
        sign = literal(between)
        fits = sign in marks and (not mark or sign == mark) and number.kind is TokenKind.NUMBER
        if not fits or between.start != tokens[at].end or number.start != between.end:
            break
        mark, at = sign, at + 2
        numbers.append(number)
    return numbers, mark


def figure_terms(tokens: Sequence[Token], i: int) -> Iterator[Term]:
    """Everything that the figures at token `i` may begin."""
    text = tokens[i].text
    if not text.isascii() or len(text) > _LONGEST:
        return
    if not text.isdigit():
        yield from _pointed(text, i)
    elif (
        i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end and tokens[i + 1].lower in _ORDINAL_ENDS
    ):
        yield from _ordinals(int(text), i + 2)
    else:
        yield from _compounds(tokens, i)
        yield from _decades(tokens, i, text)
        yield Term("FIGURE", int(text), i + 1)
        yield from _plain(text, i + 1)


def _ordinals(number: int, after: int) -> Iterator[Term]:
    """11th."""
    yield Term("ORDINAL", number, after)
    if 1 <= number <= 31:
        yield Term("DAY", number, after)


def _plain(text: str, after: int) -> Iterator[Term]:
    """Days, hours, years and clock times of plain figures."""
    number = int(text)
    if len(text) <= 2 and 1 <= number <= 31:
        yield Term("DAY", number, after)
    if len(text) <= 2 and number <= 24:
        yield Term("HOUR", number, after)
    if len(text) == 4 and 1000 <= number <= 2199:
        yield Term("YEAR", number, after)
    if len(text) == 4 and number <= 2400 and number % 100 < 60:
        yield Term("MILITARY", (number // 100, number % 100, None), after)


def _pointed(text: str, i: int) -> Iterator[Term]:
    """Numbers with separators: 8.30, 13.5.2015, 1,200."""
    parts = text.split(".")
    if "," not in text and len(parts) == 3 and sorted(map(len, parts))[1:] in ([1, 4], [2, 4]):
        yield Term("DATE", (*(int(part) for part in parts), 2), i + 1)
    if "," not in text and len(parts) == 2:
        if len(parts[0]) <= 2 and len(parts[1]) == 2 and int(parts[0]) <= 24 and int(parts[1]) < 60:
            yield Term("POINTED", (int(parts[0]), int(parts[1]), None), i + 1)
        yield Term("FIGURE", float(text), i + 1)
    elif all(len(part) == 3 for part in text.split(",")[1:]) and len(parts) == 1:
        yield Term("FIGURE", int(text.replace(",", "")), i + 1)


def _compounds(tokens: Sequence[Token], i: int) -> Iterator[Term]:
    """Dates, clock times and spans made of figures: 2025-11-24, 11/24/2025, 8:30, 1998-99, 3-4."""
    clock = _clock(tokens, i)
    if clock:
        yield clock
    for marks, order in (("-", 0), ("/", 1)):
        numbers, mark = _joined(tokens, i, marks, 3)
        if not mark or not all(n.text.isdigit() and len(n.text) <= 4 for n in numbers):
            continue
        values = tuple(int(n.text) for n in numbers)
        after = i + 2 * len(numbers) - 1
        if len(numbers) == 3 and (order == 1 or any(len(n.text) == 4 for n in numbers)):
            yield Term("DATE", (*values, order), after)
            yield from _stamp(tokens, after, (*values, order))
        elif len(numbers) == 3:
            continue
        elif len(numbers[0].text) == 4 and len(numbers[1].text) in {2, 4}:
            yield Term("YEARSPAN", values, after)
        elif len(numbers[0].text) <= 2 and len(numbers[1].text) <= 2 and order == 0:
            yield Term("DAYSPAN", values, after)
        elif order == 1 and len(numbers[1].text) == 4:
            yield Term("MONTHYEAR", values, after)


def _clock(tokens: Sequence[Token], i: int) -> Term | None:
    numbers, mark = _joined(tokens, i, ":", 3)
    if not mark or not all(n.text.isdigit() and len(n.text) <= 2 for n in numbers):
        return None
    values = [int(n.text) for n in numbers]
    if len(numbers[1].text) != 2 or values[0] > 24 or any(value > 59 for value in values[1:]):
        return None
    clock: Clock = (values[0], values[1], values[2] if len(values) == 3 else None)
    return Term("CLOCK", clock, i + 2 * len(numbers) - 1)


def _stamp(tokens: Sequence[Token], i: int, day: Digits) -> Iterator[Term]:
    """The rest of 2013-03-22T10:00:00Z."""
    if i + 1 < len(tokens) and tokens[i].text == "T" and tokens[i].start == tokens[i - 1].end:
        clock = _clock(tokens, i + 1)
        if clock and isinstance(clock.meaning, tuple):
            hour, minute, second = clock.meaning[:3]
            zulu = is_word(tokens, clock.after, "z")
            yield Term("STAMP", (*day, hour, minute, second or 0, int(zulu)), clock.after + zulu)


def _decades(tokens: Sequence[Token], i: int, text: str) -> Iterator[Term]:
    """1990s, 90s, 1990's."""
    if not text.endswith("0") or len(text) not in {2, 4}:
        return
    at = i + 2 if is_word(tokens, i + 1, "'") and tokens[i + 1].start == tokens[i].end else i + 1
    if is_word(tokens, at, "s") and tokens[at].start == tokens[at - 1].end:
        yield Term("DECADE", int(text[:-1]), at + 1)


def short_years(tokens: Sequence[Token], i: int) -> Iterator[Term]:
    """'82 and '90s."""
    if i + 1 >= len(tokens) or tokens[i + 1].start != tokens[i].end:
        return
    text = tokens[i + 1].text
    if tokens[i + 1].kind is TokenKind.NUMBER and len(text) == 2 and text.isascii() and text.isdigit():
        decade = next(_decades(tokens, i + 1, text), None)
        yield decade or Term("YEAR", century_of(int(text)) + int(text), i + 2)


def century_of(short: int) -> int:
    """The century that two digits of a year are read in: 1930 to 2029."""
    return 1900 if short >= 30 else 2000


def sign_terms(tokens: Sequence[Token], i: int, symbol: str, most: int) -> Iterator[Term]:
    """Q1 and H2."""
    if (
        i + 1 < len(tokens)
        and tokens[i + 1].start == tokens[i].end
        and tokens[i + 1].text in {"1", "2", "3", "4"}
    ):
        number = int(tokens[i + 1].text)
        if number <= most:
            yield Term(symbol, number, i + 2)
