"""Numbers whose unit stands elsewhere in the sentence: "Anna Berg, 43,", "magnitude ... it was 6.1"."""

from __future__ import annotations

from itertools import pairwise, takewhile

from checker.claims.numbers import Form, View
from checker.claims.quantities.ages import is_age
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind

LARGEST = 1024
"""Most gigabytes whose unit is left out."""
DISK = 3
"""Most words from such a figure to the noun: "a 320 standard hard drive"."""
GUN = 4
"""Most words from the calibre of a gun to the gun."""
ALCOHOL = "alcohol"
BLOOD = 12
"""Most words between a share of alcohol and the word that tells it."""
INDIAN = "number.indian"


JOINING = frozenset(["of", "is", "was", "at", "a", "an", "and", "it", "stands", "stood"])
"""What may stand between such a word and the mark."""


def place_amount(view: View, amount: Amount, lexicon: Lexicon, *, shaken: bool = False) -> Amount:
    """The amount with a unit that the sentence gives elsewhere; the same amount where there is none.

    `shaken`: the article tells of an earthquake.
    """
    if amount.unit is not None:
        return amount
    if (
        shaken
        and _may_be_magnitude(amount)
        and not lexicon.contexts.giving.isdisjoint(view.lows)
        and _stands_alone(view, amount, lexicon)
    ):
        return amount.measured(lexicon.units.by_name["magnitude"])
    for rule, unit in CONTEXTS:
        if rule(view, amount, lexicon):
            return amount.measured(lexicon.units.by_name[unit])
    return amount


def _is_magnitude(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """A figure from 2.0 to 9.9 with one decimal in a sentence about an earthquake."""
    if not _may_be_magnitude(amount):
        return False
    known = lexicon.units.about["unit.magnitude"]
    pairs = (f"{a} {b}" for a, b in zip(view.lows, view.lows[1:], strict=False))
    return any(word in known for word in view.lows) or any(pair in known for pair in pairs)


def _may_be_magnitude(amount: Amount) -> bool:
    """Whether a figure lies from 2.0 to 9.9 and has one decimal."""
    return amount.stated is not None and 2 <= amount.stated < 10 and amount.place.as_tuple().exponent == -1


def _stands_alone(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether no noun stands behind a number."""
    at = view.after_hyphen(amount.last)
    if at != amount.last or at >= len(view):
        return at >= len(view)
    return view.tokens[at].kind is TokenKind.MARK or view.lows[at] in lexicon.phrases.stops


def _is_mark(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "a severity score of 9.8", "the flaw is rated 9.8", "a 9.8 rating": one decimal, up to 10."""
    if not _may_be_magnitude(amount):
        return False
    if not lexicon.contexts.marking.isdisjoint(view.lows[amount.last : amount.last + 2]):
        return True
    at = amount.first - 1
    while at >= 0 and view.lows[at] in JOINING:
        at -= 1
    return view.low(at) in lexicon.contexts.marking and _stands_alone(view, amount, lexicon)


def _is_temperature(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """A bare figure shortly behind "temperature(s)", "the mercury", "thermometers"."""
    if amount.stated is None or abs(amount.stated) > 200:
        return False
    if lexicon.contexts.heated.isdisjoint(view.lows[max(0, amount.first - 5) : amount.first]):
        return False
    if amount.last >= len(view) or view.tokens[amount.last].kind is TokenKind.MARK:
        return True
    return view.low(amount.last) in lexicon.phrases.stops


def _is_alcohol(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "she blew a 0.14", "a blood-alcohol level of .21": a bare share of less than one in the blood."""
    if amount.stated is None or not 0 < amount.stated < 1 or amount.form is not Form.DIGITS:
        return False
    known = lexicon.units.about["unit.percent"]
    near = view.lows[max(0, amount.first - BLOOD) : amount.last + BLOOD]
    told = any(known.get(words) == ALCOHOL for words in (*near, *map(" ".join, pairwise(near))))
    return told and (_stands_alone(view, amount, lexicon) or view.low(amount.last) in lexicon.contexts.blood)


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


def _is_calibre(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "a .308 rifle", "a .45 semi-automatic pistol"."""
    if amount.stated is None or not 0 < amount.stated < 1 or amount.form is not Form.DIGITS:
        return False
    near = view.lows[amount.last : amount.last + GUN]
    return not lexicon.contexts.guns.isdisjoint(
        takewhile(lambda word: word not in lexicon.phrases.stops, near)
    )


def _is_rupees(view: View, amount: Amount, _: Lexicon) -> bool:
    """Lakhs and crores of nothing that is named are of rupees."""
    if INDIAN not in amount.rules or view.low(amount.last) == "of":
        return False
    return amount.last >= len(view) or not view.low(amount.last).endswith("s")


CONTEXTS = (
    (is_age, "year old"),
    (_is_magnitude, "magnitude"),
    (_is_mark, "out of 10"),
    (_is_temperature, "degree"),
    (_is_capacity, "gigabyte"),
    (_is_rupees, "INR"),
    (_is_calibre, "calibre"),
    (_is_alcohol, "percent"),
)
"""What tells a unit that stands elsewhere, and its name."""
