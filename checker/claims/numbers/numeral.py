"""A number as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from checker.model.interval import Interval


class Form(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    """In digits, with or without a scale: "1,200", "1.2bn", "3 million"."""
    WORDS = "words"
    """In words: "twenty-one", "two dozen"."""
    FRACTION = "fraction"
    """As a part of a whole: "half", "two-thirds", "3/4"."""
    VAGUE = "vague"
    """In words that count nothing: "dozens", "several hundred"."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the tokens that write it.

    Attributes:
        first: index of its first token. last: index after its last token.
        interval: the amounts it allows; one value unless it is vague.
        stated: that value; None where it is vague.
        place: value of the last digit that carries meaning: 0.1 of "2.5", 100,000 of "1.2 million" and
            of "600,000".
        rules: ids of the rules that read it.
        scale: product of the scale words that it ends in ("million"), or None.
    """

    first: int
    last: int
    interval: Interval[Decimal]
    stated: Decimal | None
    place: Decimal
    form: Form
    rules: tuple[str, ...] = ()
    scale: Decimal | None = None


ONE = Decimal(1)


def exact(
    first: int,
    last: int,
    value: Decimal,
    form: Form,
    rules: tuple[str, ...] = (),
    place: Decimal | None = None,
) -> Numeral:
    """The numeral of one exact value."""
    return Numeral(first, last, Interval.point(value), value, place or last_place(value), form, rules)


def last_place(value: Decimal) -> Decimal:
    """The value of the last digit of a number that carries meaning.

    Two or more trailing zeros before the point carry none: the place of 1,200 is 100, that of 120 is 1.
    Zeros behind the point are printed on purpose: the place of 6.0 is 0.1.
    """
    text = format(value, "f")
    if "." in text:
        return Decimal(1).scaleb(text.index(".") + 1 - len(text))
    zeros = len(text) - len(text.rstrip("0"))
    return Decimal(1).scaleb(zeros) if zeros > 1 and value else ONE
