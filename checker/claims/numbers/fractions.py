"""Fractions: "half", "two-thirds", "3/4", "forty-three hundredths", "one over twenty"."""

from __future__ import annotations

from decimal import Decimal

from checker.claims.numbers.cardinals import Part, read_cardinal
from checker.claims.numbers.numeral import Form, Numeral, exact
from checker.claims.numbers.view import View
from checker.claims.numbers.words import NumberWordTables
from checker.model.document import TokenKind

COARSE = Decimal("0.01")
"""How finely a fraction in words is meant."""
LARGEST = 16
"""Largest denominator of a fraction in digits; beyond it "x/y" is a score or a date."""


def read_fraction(view: View, i: int, over: Part | None, tables: NumberWordTables) -> Numeral | None:
    """The fraction that begins at `i`, without scale words behind it.

    `over` is the cardinal number that begins there, if any: what a fraction has above its line.
    """
    return (
        read_slashed(view, i) or _read_worded(view, i, over, tables) or _read_quotient(view, i, over, tables)
    )


def read_slashed(view: View, i: int) -> Numeral | None:
    """As in "3/4": a small proper fraction in digits."""
    if not (view.low(i + 1) == "/" and view.tight(i + 1) and view.tight(i + 2)):
        return None
    over, under = view.low(i), view.low(i + 2)
    if not (over.isdecimal() and under.isdecimal() and len(over) <= 2 and len(under) <= 2):
        return None
    if not 0 < int(over) < int(under) or view.low(i + 3) == "/" or int(under) > LARGEST or under == "10":
        return None
    return exact(i, i + 3, Decimal(int(over)) / int(under), Form.FRACTION, (), Decimal("0.001"))


def read_worded(view: View, i: int, tables: NumberWordTables) -> Numeral | None:
    """The fraction in words that begins at `i`."""
    return _read_worded(view, i, read_cardinal(view, i, tables), tables)


def _read_worded(view: View, i: int, over: Part | None, tables: NumberWordTables) -> Numeral | None:
    """As in "half", "a half", "one-third", "two-thirds", "three quarters", "fifty-four hundredths"."""
    entry = tables.fractions.get(view.low(i))
    if entry is not None:
        bare = view.low(i) == "half" or (view.low(i) == "quarter" and view.low(i + 1) in tables.scales)
        return exact(i, i + 1, 1 / entry[0], Form.FRACTION, (entry[1],), COARSE) if bare else None
    over = _numerator(view, i, over)
    if over is None:
        return None
    at = _hyphen(view, over.last)
    under = _compound_denominator(view, at, tables, plural=over.value != 1)
    if under is not None:
        value = over.value / under.value
        return exact(i, under.last, value, Form.FRACTION, (*over.rules, *under.rules), COARSE)
    entry = tables.fractions.get(view.low(at))
    if entry is None or (over.value != 1 and not is_plural_fraction(view.low(at))):
        return None
    return exact(i, at + 1, over.value / entry[0], Form.FRACTION, (*over.rules, entry[1]), COARSE)


def _compound_denominator(view: View, i: int, tables: NumberWordTables, *, plural: bool) -> Part | None:
    """As in "twenty-fifth": a ten and an ordinal, with an s behind more than one."""
    ten = tables.tens.get(view.low(i))
    at = view.after_hyphen(i + 1)
    word = view.low(at)
    unit = tables.ordinals.get(word.removesuffix("s"))
    if ten is None or unit is None or word.endswith("s") is not plural:
        return None
    return Part(at + 1, ten[0] + unit[0], Decimal(1), (ten[1], unit[1]))


def is_plural_fraction(word: str) -> bool:
    """Whether a word for a part of a whole is a plural, so that a number stands before it."""
    return word.endswith("s") or word == "half"


def _numerator(view: View, i: int, part: Part | None) -> Part | None:
    """The number above the line of a worded fraction: "a", "one", "fifty-four", "a hundred thousand"."""
    if part is not None:
        return None if part.digits or part.value <= 0 else part
    if view.low(i) in {"a", "an"}:
        return Part(i + 1, Decimal(1), Decimal(1), ())
    return None


def _hyphen(view: View, i: int) -> int:
    """Past a hyphen at `i`, also one between spaces."""
    return i + 1 if view.is_hyphen(i) else i


def _read_quotient(view: View, i: int, over: Part | None, tables: NumberWordTables) -> Numeral | None:
    """As in "one over twenty", with nothing but a mark behind it."""
    if over is None or view.low(over.last) != "over":
        return None
    under = read_cardinal(view, over.last + 1, tables)
    if under is None or not under.value:
        return None
    ends = under.last >= len(view) or view.tokens[under.last].kind is TokenKind.MARK
    if not ends:
        return None
    return exact(i, under.last, over.value / under.value, Form.FRACTION, (*over.rules, *under.rules), COARSE)
