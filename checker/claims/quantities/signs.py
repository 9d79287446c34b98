"""Signs and codes in front of a number: "$3 million", "US$ 5", "EUR 40", "RM5", "magnitude 6.1"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon, UnitIn
from checker.model.document import TokenKind
from checker.model.interval import Interval

CAT = "cat"
"""What is short for a category of a storm where it has a capital."""
LETTERS = frozenset({"K", "N", "P", "R", "S", "Y", "PS"})
"""Letters that are also the sign of a currency, if a large sum is written against them: "R500 million"."""


def read_sign(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """The amount with the unit in front of it; None where there is none."""
    i = amount.first
    hyphen = view.is_hyphen(i - 1) and view.tight(i - 1) and view.tight(i)
    at = i - 1 if hyphen else i
    found = front_unit(view, at, lexicon)
    if found is None or (hyphen and found[1].dimension.topic == "money"):
        return None
    start, entry = found
    follows = start > 0 and view.tokens[start - 1].kind is not TokenKind.MARK
    if entry.dimension.topic == "percent" and follows:
        return None
    if entry.dimension.topic == "money" and not _is_code(view, start, at):
        found = lexicon.units.front.starting(view, at - 1)
        if found is None or not _is_code(view, at - 1, at):
            return None
        start, entry = at - 1, found[1]
    amount = replace(amount, first=start).measured(entry)
    return with_tight_scale(view, amount, lexicon) if entry.dimension.topic == "money" else amount


def is_mere_letter(view: View, at: int, lexicon: Lexicon) -> bool:
    """Whether letters in front of token `at` are no sign of a currency: "the N500", not "N500 million"."""
    if at < 1 or view.tokens[at - 1].text not in LETTERS or not view.tight(at):
        return view.low(at - 1).upper() in LETTERS
    behind = view.low(at + 1)
    return not (behind in lexicon.phrases.closed.large or "," in view.low(at) or "." in view.low(at))


def front_unit(view: View, at: int, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """Where the words of a unit in front of token `at` begin, and which; a storm's "Cat" has a capital."""
    found = None if is_mere_letter(view, at, lexicon) else lexicon.units.front.ending(view, at)
    if found is None and 0 < at <= len(view):
        entry = lexicon.units.codes.get(view.tokens[at - 1].text)
        return (at - 1, entry) if entry else None
    animal = found is not None and view.lows[found[0]] == CAT and not view.is_capitalised(found[0])
    return None if animal else found


def _is_code(view: View, first: int, last: int) -> bool:
    """Whether the letters of a currency sign are capitals and nothing parts its tokens: "US$", not "a $"."""
    for i in range(first, last):
        token = view.tokens[i]
        if token.kind is TokenKind.WORD and not token.is_capitalised:
            return False
        if i > first and not view.tight(i) and token.kind is not TokenKind.WORD and len(view.lows[first]) < 2:
            return False
    return True


def with_tight_scale(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
    """As in "£30m", "$1.2b": behind a currency, one letter is a scale."""
    entry = lexicon.numbers.tables.tight.get(view.low(amount.last))
    if (
        entry is None
        or amount.form is not Form.DIGITS
        or not view.tight(amount.last)
        or amount.stated is None
    ):
        return amount
    value = amount.stated * entry[0]
    return replace(
        amount,
        last=amount.last + 1,
        number_last=amount.last + 1,
        interval=Interval.point(value),
        stated=value,
        place=amount.place * entry[0],
        rules=(*amount.rules, entry[1]),
    )
