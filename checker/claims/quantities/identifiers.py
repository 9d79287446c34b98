"""Numbers that name one thing: of a flight, a road, a bill, a case, a shirt, a telephone, a house."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun
from checker.claims.quantities.values import quantity_of
from checker.model.claim import Claim
from checker.model.document import Sentence
from checker.model.interval import Interval
from checker.rulebook.pattern import PatternMatch

TOPIC = "identifier."
"""Begins the topics of such numbers."""
OF = "(?P<of>"
"""The group of a pattern that holds what a number belongs to."""
LONGEST = 15
"""Most digits of a number."""
KNOWN = 4
"""How many letters a word and its short form share: "Prop." and "Proposition"."""
SHORT = 2
"""Most digits of a number that says little: "Route 5" and "Route 6" are two roads more often than a slip."""


def read_identifiers(sentence: Sentence, view: View, lexicon: Lexicon) -> Iterator[Counted]:
    """The numbers of things in a sentence; the noun of each is what its pattern calls `of`."""
    if not any(character.isdecimal() for character in sentence.text):
        return
    for pattern, unit in lexicon.identifiers:
        for found in pattern.finditer(sentence.text):
            named = found.group("of") if OF in pattern.source else None
            amount = _read(sentence, view, found)
            if amount is not None:
                yield Counted(amount.measured(unit), Noun(named.lower() if named else None, (), amount.last))


def _read(sentence: Sentence, view: View, found: PatternMatch) -> Amount | None:
    """The number of one match; None where it has too many digits."""
    written, whole = found.group("number") or "", found.group(0) or ""
    digits = "".join(filter(str.isdecimal, written))
    place = whole.rfind(written) if whole.endswith(written) else whole.find(written)
    start = sentence.span.start + found.start()
    tokens = [i for i, t in enumerate(view.tokens) if start <= t.start < start + len(whole.rstrip(" .,;:)"))]
    if not digits.isascii() or not 0 < len(digits) <= LONGEST or not tokens:
        return None
    number = next((i for i in tokens if view.tokens[i].end > start + place), tokens[-1])
    value, last = Decimal(digits), tokens[-1] + 1
    return Amount(tokens[0], last, number, last, Interval.point(value), value, Decimal(1), Form.DIGITS)


def are_other_numbers(a: Claim, b: Claim) -> bool:
    """Whether two numbers of things name two things: they differ by more than a slip of the pen."""
    if not a.topic.startswith(TOPIC) or a.topic != b.topic:
        return False
    p, q = quantity_of(a), quantity_of(b)
    one, two = f"{p.stated}", f"{q.stated}"
    if _are_of_others(p.of, q.of):
        return True
    if one == two:
        return False
    told = len(set(a.about) & set(b.about)) > (max(len(one), len(two)) <= SHORT)
    return not told or not is_slip(one, two)


def _are_of_others(a: str | None, b: str | None) -> bool:
    """Whether two numbers are of two streets, sorts of roads or airlines: "St." is short for "Street"."""
    if not a or not b:
        return False
    one, two = a.split(), b.split()
    return one[0][:KNOWN].rstrip(".") != two[0][:KNOWN].rstrip(".") or one[-1][0] != two[-1][0]


def is_slip(a: str, b: str) -> bool:
    """Whether one string of digits is the other with a digit changed or left out, or two changed about."""
    if len(a) != len(b):
        longer, shorter = sorted((a, b), key=len, reverse=True)
        return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
    apart = sum(x != y for x, y in zip(a, b, strict=True))
    return apart == 1 or (apart == 2 and sorted(a) == sorted(b))


def liken_numbers(a: Claim, b: Claim) -> float:
    """From 1 for the same number down to 0 where no digit stands where it does in the other."""
    one, two = f"{quantity_of(a).stated}", f"{quantity_of(b).stated}"
    same = sum(x == y for x, y in zip(one, two, strict=False))
    return round(same / max(len(one), len(two)), 3)
