"""Cardinal numbers in words, in digits and in both: "two hundred and six", "1.2 million", "3 dozen"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.claims.numbers.digits import read_digits
from checker.claims.numbers.numeral import last_place
from checker.claims.numbers.view import View
from checker.claims.numbers.words import Entry, NumberWordTables
from checker.model.document import TokenKind

HUNDRED = Decimal(100)
MILLION = Decimal(1_000_000)
"""Least scale that a bare number below a hundred counts anew behind: "$3 million two years ago"."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a number.

    Attributes:
        last: index of the token after it.
        place: value of its last meaningful digit.
        digits: whether digits write it.
        scale: product of the scale words that it ends in, or None.
    """

    last: int
    value: Decimal
    place: Decimal
    rules: tuple[str, ...]
    digits: bool = False
    scale: Decimal | None = None

    def times(self, last: int, factor: Decimal, rule: str) -> Part:
        """The part multiplied by a word that ends at `last`."""
        scale = factor * (self.scale or 1)
        return Part(last, self.value * factor, self.place * factor, (*self.rules, rule), self.digits, scale)

    def plus(self, other: Part) -> Part:
        """The part with a smaller one behind it."""
        return Part(
            other.last,
            self.value + other.value,
            other.place,
            (*self.rules, *other.rules),
            self.digits or other.digits,
            other.scale,
        )


def read_cardinal(view: View, i: int, tables: NumberWordTables) -> Part | None:
    """The longest cardinal number that begins at `i`."""
    part = _scaled(view, i, tables, limit=None)
    if part is None:
        return None
    while part.scale is not None:
        follows = _join(view, part.last, tables)
        smaller = _scaled(view, follows, tables, limit=part.scale)
        if smaller is None or _is_numerator(view, smaller, tables):
            break
        if follows == part.last and part.scale >= MILLION and smaller.value < HUNDRED:
            break
        part = part.plus(smaller)
    return part


def _is_numerator(view: View, part: Part, tables: NumberWordTables) -> bool:
    """Whether "and" joins a fraction: the two of "six million and two thirds"."""
    word = view.low(view.after_hyphen(part.last))
    return part.value < 10 and word in tables.fractions and (word.endswith("s") or part.value == 1)


def _join(view: View, i: int, tables: NumberWordTables) -> int:
    """Past one joining word ("and") at `i`, where a number word can follow it."""
    return i + 1 if view.low(i) in tables.joins else i


def _scaled(view: View, i: int, tables: NumberWordTables, limit: Decimal | None) -> Part | None:
    """A number below a thousand, or in digits, with its scale words: "two hundred thousand".

    With a `limit`, only one that is smaller and that continues a number: never bare digits, unless a
    scale word stands between ("6 thousand 2 hundred").
    """
    part = _group(view, i, tables)
    if part is None:
        return None
    part = _scales(view, part, tables)
    if limit is not None and (part.value >= limit or (part.digits and not part.rules)):
        return None
    return part


def _scales(view: View, part: Part, tables: NumberWordTables) -> Part:
    """A part with the scale words behind it."""
    while True:
        at = view.after_hyphen(part.last)
        entry = tables.scales.get(view.low(at)) or tables.dozens.get(view.low(at))
        if entry is None:
            return part
        part = part.times(at + 1, *entry)


def _group(view: View, i: int, tables: NumberWordTables) -> Part | None:
    """Digits, or words for a number below a thousand; "a hundred", "two hundred and six"."""
    if i < len(view) and view.tokens[i].kind is TokenKind.NUMBER:
        part = _digits(view, i, tables)
        return _hundreds(view, part, tables) if part else None
    small = _below_hundred(view, i, tables)
    if small is None and view.low(i) in tables.articles:
        follows = view.after_hyphen(i + 1)
        word = view.low(follows)
        if word in tables.hundreds or word in tables.scales or word in tables.dozens:
            return _hundreds(view, Part(i + 1, Decimal(1), Decimal(1), ()), tables)
        return None
    if small is None and (view.low(i) in tables.hundreds or view.low(i) in tables.bare):
        return _hundreds(view, Part(i, Decimal(1), Decimal(1), ()), tables)
    return _hundreds(view, small, tables) if small else None


def _hundreds(view: View, part: Part, tables: NumberWordTables) -> Part:
    """A part with "hundred" and what is added to it."""
    at = view.after_hyphen(part.last)
    entry = tables.hundreds.get(view.low(at))
    if entry is None:
        return part
    whole = part.times(at + 1, *entry)
    rest = _join(view, whole.last, tables)
    follows = _below_hundred(view, rest, tables) or (
        _small_digits(view, rest, tables) if part.digits else None
    )
    if follows is None or view.low(follows.last) in tables.hundreds or _is_numerator(view, follows, tables):
        return whole
    return whole.plus(follows)


def _small_digits(view: View, i: int, tables: NumberWordTables) -> Part | None:
    """Digits below a hundred, as in "3 hundred and 21"."""
    part = _digits(view, i, tables)
    return part if part and part.value < HUNDRED and part.value == int(part.value) else None


def _below_hundred(view: View, i: int, tables: NumberWordTables) -> Part | None:
    """As in "nine", "nineteen", "ninety", "ninety-nine"."""
    ten = tables.tens.get(view.low(i))
    if ten is None:
        return _word(tables.units.get(view.low(i)), i)
    at = i + 2 if view.is_hyphen(i + 1) or view.low(i + 1) in tables.tens_joins else i + 1
    unit = tables.units.get(view.low(at))
    if view.low(i + 1) in tables.tens_joins and view.low(at) in tables.articles:
        unit = (Decimal(1), ten[1])
    if unit is not None and 0 < unit[0] < 10:
        return Part(at + 1, ten[0] + unit[0], Decimal(1), (ten[1], unit[1]))
    return _word(ten, i)


def _word(entry: Entry | None, i: int) -> Part | None:
    return Part(i + 1, entry[0], last_place(entry[0]), (entry[1],)) if entry else None


def _digits(view: View, i: int, tables: NumberWordTables) -> Part | None:
    """The number token at `i`, with groups of thousands that a space sets apart: "40 000"."""
    if i >= len(view) or view.tokens[i].kind is not TokenKind.NUMBER:
        return None
    text, last = view.tokens[i].text, i + 1
    if text.isdigit() and len(text) <= 3 and text[0] != "0":
        while last < len(view) and _continues(view, last) and len(text) < 15:
            text, last = text + view.tokens[last].text, last + 1
    value = read_digits(text, tables.decimal)
    return None if value is None else Part(last, value, last_place(value), (), digits=True)


def _continues(view: View, i: int) -> bool:
    """Whether token `i` is a group of three digits one space behind the number before it."""
    text = view.tokens[i].text
    if view.tokens[i].kind is not TokenKind.NUMBER or view.gap(i) != 1:
        return False
    return (len(text) == 3 and text.isdigit()) or (len(text) > 4 and text[3] == "." and text[:3].isdigit())
