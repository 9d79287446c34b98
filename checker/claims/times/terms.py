"""Tokens into terms: each word, number or compound of digits with all that it may stand for in a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from checker.model.document import Token, TokenKind
from checker.reading.tokens import tokenize
from checker.rulebook.times import TimeWords

Clock: TypeAlias = tuple[int, int, int | None]
"""Hour, minute and second; the second is None where not given."""
Digits: TypeAlias = tuple[int, ...]
"""The numbers of a compound such as 2025-11-24, in the order written."""
Meaning: TypeAlias = int | float | str | Clock | Digits

_SIGNS = {"Q": ("QUARTER", 4), "q": ("QUARTER", 4), "H": ("HALF", 2)}
_DASHES = {"–": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "`": "'"}
_SHORT_NAME = 3
"""A holiday of so few letters is one only with a capital: Tet."""
_ORDINAL_ENDS = {"st", "nd", "rd", "th"}


@dataclass(frozen=True, slots=True)
class Term:
    """One reading of a stretch of tokens.

    Attributes:
        symbol: its class, as shapes name it.
        meaning: what it stands for.
        after: index of the token after it.
        rule: id of the rule whose word it is, or None for digits.
        trim: characters at its end that are not part of the time (the 's of "Monday's").
    """

    symbol: str
    meaning: Meaning
    after: int
    rule: str | None = None
    trim: int = 0


def literal(token: Token) -> str:
    """The token as literal words of shapes are written: lower case, plain hyphen and apostrophe."""
    return _DASHES.get(token.lower, token.lower)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word or phrase of the lexicon: its words after the first, and what it stands for."""

    rest: tuple[str, ...]
    symbol: str
    meaning: Meaning
    rule: str
    is_capitalised: bool


class Lexicon:
    """All words of time, by their first word."""

    def __init__(self, words: Sequence[TimeWords], holidays: Sequence[tuple[str, str, str]] = ()) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        for rule in words:
            for phrase, meaning in rule.words.items():
                self._add(phrase, rule.symbol, meaning, rule.id, is_capitalised=rule.is_capitalised)
        for phrase, name, rule_id in holidays:
            self._add(phrase, "HOLIDAY", name, rule_id, is_capitalised=len(phrase) <= _SHORT_NAME)

    @property
    def first_words(self) -> frozenset[str]:
        """The words and marks that a term may begin with, figures aside."""
        return frozenset(self._entries) | {"'", "q", "h"}

    def _add(self, phrase: str, symbol: str, meaning: Meaning, rule: str, *, is_capitalised: bool) -> None:
        first, *rest = [literal(token) for token in tokenize(phrase)]
        entry = _Entry(tuple(rest), symbol, meaning, rule, is_capitalised)
        self._entries.setdefault(first, []).append(entry)

    def terms_at(self, tokens: Sequence[Token], i: int) -> list[Term]:
        """Everything that may begin at token `i`."""
        token = tokens[i]
        if token.kind is TokenKind.NUMBER:
            found = list(_digit_terms(tokens, i))
        else:
            found = list(self._words(tokens, i))
            if literal(token) == "'":
                found.extend(_short_years(tokens, i))
            elif token.text in _SIGNS:
                found.extend(_sign(tokens, i, *_SIGNS[token.text]))
        found.extend(self._numbers(tokens, i, found))
        return found

    def _words(self, tokens: Sequence[Token], i: int) -> Iterator[Term]:
        word = literal(tokens[i])
        trim = 2 if word.endswith("'s") and word not in self._entries else 0
        for entry in self._entries.get(word[:-2] if trim else word, ()):
            if entry.is_capitalised and not tokens[i].is_capitalised:
                continue
            if entry.rest and (trim or not _follows(tokens, i + 1, entry.rest)):
                continue
            yield Term(entry.symbol, entry.meaning, i + 1 + len(entry.rest), entry.rule, trim)

    def _numbers(self, tokens: Sequence[Token], i: int, found: Sequence[Term]) -> Iterator[Term]:
        """Number phrases that begin with a number term found at `i`: "twenty-two", "two and a half"."""
        for term in found:
            if term.symbol not in {"CARDINAL", "TENS", "FIGURE"} or not isinstance(term.meaning, int | float):
                continue
            total, after = float(term.meaning), term.after
            if term.symbol == "TENS":
                total, after = self._ones(tokens, after, total)
            total, after = self._multiples(tokens, after, total)
            for words in (("and", "a", "half"), ("1", "/", "2"), ("-", "1", "/", "2"), ("½",)):
                if _follows(tokens, after, words):
                    total, after = total + 0.5, after + len(words)
                    break
            yield Term("NUMBER", total, after, term.rule)

    def _ones(self, tokens: Sequence[Token], i: int, total: float) -> tuple[float, int]:
        at = i + 1 if _is(tokens, i, "-") else i
        if at < len(tokens):
            for entry in self._entries.get(literal(tokens[at]), ()):
                fits = isinstance(entry.meaning, int) and 0 < entry.meaning < 10
                if entry.symbol == "CARDINAL" and not entry.rest and fits:
                    return total + float(entry.meaning), at + 1  # type: ignore[arg-type]
        return total, i

    def _multiples(self, tokens: Sequence[Token], i: int, total: float) -> tuple[float, int]:
        if i < len(tokens):
            for entry in self._entries.get(literal(tokens[i]), ()):
                if entry.symbol == "MULTIPLE" and isinstance(entry.meaning, int):
                    return total * entry.meaning, i + 1
        return total, i


def _is(tokens: Sequence[Token], i: int, word: str) -> bool:
    return i < len(tokens) and literal(tokens[i]) == word


def _follows(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    if i + len(words) > len(tokens):
        return False
    return all(literal(tokens[i + k]) == word for k, word in enumerate(words))


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


def _digit_terms(tokens: Sequence[Token], i: int) -> Iterator[Term]:
    text = tokens[i].text
    if not text.isascii():
        return
    if not text.isdigit():
        yield from _pointed(text, i)
        return
    if len(text) > 12:
        return
    number = int(text)
    suffix = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end else None
    if suffix and suffix.lower in _ORDINAL_ENDS:
        yield Term("ORDINAL", number, i + 2)
        if 1 <= number <= 31:
            yield Term("DAY", number, i + 2)
        return
    yield from _compounds(tokens, i)
    yield from _decades(tokens, i, text)
    yield Term("FIGURE", number, i + 1)
    if len(text) <= 2:
        if 1 <= number <= 31:
            yield Term("DAY", number, i + 1)
        if number <= 24:
            yield Term("HOUR", number, i + 1)
    if len(text) == 4:
        if 1000 <= number <= 2199:
            yield Term("YEAR", number, i + 1)
        if number <= 2400 and number % 100 < 60:
            yield Term("MILITARY", (number // 100, number % 100, None), i + 1)


def _pointed(text: str, i: int) -> Iterator[Term]:
    """Numbers with separators: 8.30, 13.5.2015, 1,200."""
    parts = text.split(".")
    if "," not in text and len(parts) == 3 and sorted(map(len, parts))[1:] in ([1, 4], [2, 4]):
        yield Term("DATE", tuple(int(part) for part in parts) + (2,), i + 1)
    if "," not in text and len(parts) == 2 and len(text) <= 12:
        if len(parts[0]) <= 2 and len(parts[1]) == 2 and int(parts[0]) <= 24 and int(parts[1]) < 60:
            yield Term("POINTED", (int(parts[0]), int(parts[1]), None), i + 1)
        yield Term("FIGURE", float(text), i + 1)
    elif len(text) <= 12 and all(len(part) == 3 for part in text.split(",")[1:]) and len(parts) == 1:
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
            zulu = _is(tokens, clock.after, "z")
            yield Term("STAMP", (*day, hour, minute, second or 0, int(zulu)), clock.after + zulu)


def _decades(tokens: Sequence[Token], i: int, text: str) -> Iterator[Term]:
    """1990s, 90s, 1990's."""
    if not text.endswith("0") or len(text) not in {2, 4}:
        return
    at = i + 2 if _is(tokens, i + 1, "'") and tokens[i + 1].start == tokens[i].end else i + 1
    if _is(tokens, at, "s") and tokens[at].start == tokens[at - 1].end:
        yield Term("DECADE", int(text[:-1]), at + 1)


def _short_years(tokens: Sequence[Token], i: int) -> Iterator[Term]:
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


def _sign(tokens: Sequence[Token], i: int, symbol: str, most: int) -> Iterator[Term]:
    """Q1 and H2."""
    if i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end and tokens[i + 1].text in {"1", "2", "3", "4"}:
        number = int(tokens[i + 1].text)
        if number <= most:
            yield Term(symbol, number, i + 2)
