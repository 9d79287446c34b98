"""Numbers whose unit stands elsewhere in the sentence: "Anna Berg, 43,", "magnitude ... it was 6.1"."""

from __future__ import annotations

from itertools import takewhile

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind

OLDEST = 115
LARGEST = 1024
"""Most gigabytes whose unit is left out."""
DISK = 3
"""Most words from such a figure to the noun: "a 320 standard hard drive"."""
INDIAN = "number.indian"
FREE = frozenset({"", ".", ",", ";", ")", "and", "when", "in", "on", "at", "years", "last", "this"})
"""What may stand behind an age that a verb tells: "she was 23 when"."""
ONE = frozenset({"he", "she"})
AGED = frozenset({"sort.woman", "sort.man", "sort.child", "sort.adult", "sort.student"})
"""Sorts of persons of whom "of" and a number tell the age."""
KIN = frozenset(
    {
        "father",
        "mother",
        "parent",
        "grandfather",
        "grandmother",
        "grandparent",
        "wife",
        "husband",
        "widow",
        "son",
        "daughter",
        "brother",
        "sister",
        "uncle",
        "aunt",
        "nephew",
        "niece",
        "teacher",
        "professor",
        "dean",
        "lecturer",
    }
)
"""Those of whom it tells how many they have: "a mother of three"."""
ENDS = frozenset({"", ",", ".", ";", ")", "and", "of", "was", "is", "from", "who", "told", "said"})


def place_amount(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
    """The amount with a unit that the sentence gives elsewhere; the same amount where there is none."""
    if amount.unit is not None:
        return amount
    for rule, unit in CONTEXTS:
        if rule(view, amount, lexicon):
            return amount.measured(lexicon.units.by_name[unit])
    return amount


def _is_age(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "Anna Berg, 43, sailed": a plain whole number behind a name or a person noun with a comma."""
    if amount.form is not Form.DIGITS or amount.stated is None or not 0 < amount.stated <= OLDEST:
        return False
    if amount.stated != int(amount.stated) or amount.hedges or view.low(amount.last) not in ENDS:
        return False
    i = amount.first
    if view.low(i - 1) == "(":
        return view.low(amount.last) == ")" and view.is_capitalised(i - 2) and view.is_capitalised(i - 3)
    if view.low(i - 1) != "," or i < 2 or view.low(amount.last) == "and":
        return False
    if view.lows[i - 2] in lexicon.nouns.people and view.low(amount.last) == ",":
        return True
    name = view.tokens[i - 2]
    return name.kind is TokenKind.WORD and name.is_capitalised and len(name.text) > 1


def _is_bare_age(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "she was 23", "a student of 19", and the 72 of "aged 74 and 72"."""
    if amount.stated is None or not 0 < amount.stated <= OLDEST or amount.stated != int(amount.stated):
        return False
    after = view.low(amount.last)
    if amount.form is not Form.DIGITS or after not in ENDS | FREE | lexicon.nouns.stops:
        return False
    i, people = amount.first, lexicon.nouns.people
    before, word = view.low(i - 1), view.low(i - 2)
    if after == "and" and lexicon.numbers.numeral_at(view, amount.last + 1) is not None:
        return _goes_on_aged(view, i)
    if before in {"was", "is", "turned"}:
        return (word in ONE or word in people) and after in FREE
    if before == "of":
        return any(sort.id in AGED for sort in lexicon.nouns.sorts.get(word, ())) and word not in KIN
    return _goes_on_aged(view, i)


def _goes_on_aged(view: View, i: int) -> bool:
    """Whether a number at `i` stands in a list of ages behind "aged"."""
    while view.low(i - 1) in {"and", ","} and i > 2 and view.tokens[i - 2].kind is TokenKind.NUMBER:
        i -= 2
        if view.low(i - 1) in {"aged", "ages"}:
            return True
    return False


def _is_magnitude(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """A figure from 2.0 to 9.9 with one decimal in a sentence about an earthquake."""
    if amount.stated is None or not 2 <= amount.stated < 10 or amount.place.as_tuple().exponent != -1:
        return False
    known = lexicon.units.about["unit.magnitude"]
    pairs = (f"{a} {b}" for a, b in zip(view.lows, view.lows[1:], strict=False))
    return any(word in known for word in view.lows) or any(pair in known for pair in pairs)


def _is_temperature(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """A bare figure shortly behind "temperature(s)"."""
    if amount.stated is None or abs(amount.stated) > 200:
        return False
    words = view.lows[max(0, amount.first - 5) : amount.first]
    if not ("temperatures" in words or "temperature" in words or "mercury" in words):
        return False
    if amount.last >= len(view) or view.tokens[amount.last].kind is TokenKind.MARK:
        return True
    return view.low(amount.last) in lexicon.nouns.stops


def _is_capacity(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "a 256 SSD", "the 320 hard drive": a bare figure in front of one memory or one disk."""
    if amount.form is not Form.DIGITS or amount.stated is None or not 16 <= amount.stated <= LARGEST:
        return False
    if amount.first != amount.number or view.low(amount.first - 1) not in {"a", "an", "the"}:
        return False
    known = lexicon.units.about["unit.data"]
    near = range(amount.last, min(amount.last + DISK, len(view)))
    words = list(takewhile(lambda i: view.tokens[i].kind is TokenKind.WORD, near))
    return any(view.lows[i] in known for i in words)


def _is_rupees(view: View, amount: Amount, _: Lexicon) -> bool:
    """Lakhs and crores of nothing that is named are of rupees."""
    if INDIAN not in amount.rules or view.low(amount.last) == "of":
        return False
    return amount.last >= len(view) or not view.low(amount.last).endswith("s")


CONTEXTS = (
    (_is_age, "year old"),
    (_is_bare_age, "year old"),
    (_is_magnitude, "magnitude"),
    (_is_temperature, "degree"),
    (_is_capacity, "gigabyte"),
    (_is_rupees, "INR"),
)
"""What tells a unit that stands elsewhere, and its name."""
