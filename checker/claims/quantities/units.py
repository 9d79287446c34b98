"""Units and currencies around a number, and what they are worth."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, localcontext

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon, UnitIn
from checker.claims.quantities.millions import read_millions
from checker.claims.quantities.points import in_points
from checker.claims.quantities.signs import read_sign
from checker.claims.quantities.speeds import as_speed
from checker.model.document import TokenKind
from checker.model.interval import Interval

QUOTED = 80
"""Most tokens of a quotation in which an inch mark could be its end."""
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
MILLIONS = frozenset({"million", "billion"})
MILLION = 1000000
"""Scale from which pounds are money, unless a word tells that they are a weight."""
TIGHT = frozenset({"in", "C", "F", "K", "p", "l", "L", "t", "V", "W", "'", '"', "”", "″", "g", "ha"})
"""Symbols that are read only where they are written against the digits."""
SCALES = frozenset({"C", "F"})
"""Those of them that may stand apart where the sentence tells of a temperature."""


def attach_unit(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
    """The amount with the currency in front of it or the unit behind it."""
    readers = (read_sign, read_millions, _behind, in_points)
    found = (read(view, amount, lexicon) for read in readers)
    return next((measured for measured in found if measured is not None), amount)


def _behind(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """As in "12 metres", "17-inch", "320GB", "3 million euros"."""
    i = amount.last
    if i >= len(view):
        return None
    at = view.after_hyphen(i)
    found = _symbol(view, i, amount, lexicon) or lexicon.units.after.starting(view, at)
    part = view.low(i - 1)
    if amount.form is Form.FRACTION and (
        found is None or (part.isalpha() and part not in lexicon.phrases.closed.parts)
    ):
        found = _of_a(view, i, lexicon)
    if found is None:
        return None
    last, entry = found
    if amount.form is Form.VAGUE and view.low(at) == "score":
        return None
    sense = as_speed(view, last, _sense(view, amount, last, entry, lexicon), lexicon)
    return replace(amount, last=last, compound=at != i).measured(sense)


def _of_a(view: View, i: int, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """As in "half an hour", "a quarter of a percentage point"."""
    at = i + 1 if view.low(i) == "of" else i
    return lexicon.units.after.starting(view, at + 1) if view.low(at) in {"a", "an"} else None


def _symbol(view: View, i: int, amount: Amount, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """A case-sensitive symbol at `i`, behind digits."""
    text = view.tokens[i].text
    entry = lexicon.units.symbols.get(text)
    loose = text in TIGHT and not (text in SCALES and _tells_temperature(view, lexicon))
    if entry is None or amount.form is Form.WORDS or (loose and not view.tight(i)):
        return None
    if (
        not view.tight(i)
        and view.tokens[i].kind is TokenKind.WORD
        and view.tight(i + 1)
        and view.is_hyphen(i + 1)
    ):
        return None
    if text in {'"', "”", "'"} and not _closes_nothing(view, i):
        return None
    if view.tight(i + 1) and i + 1 < len(view) and view.tokens[i + 1].kind is not TokenKind.MARK:
        return _squared(view, i, text, lexicon)
    return i + 1, entry


def _tells_temperature(view: View, lexicon: Lexicon) -> bool:
    """Whether a word of a sentence tells that its degrees are of heat: "temperatures fell to 4 C (39 F)"."""
    known = lexicon.units.about["unit.degree"]
    return any(known.get(word) == "temperature" for word in view.lows)


def _squared(view: View, i: int, text: str, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """As in "190 km2", "4m²": a length written against its power."""
    return lexicon.units.after.starting(view, i) if view.low(i + 1) in {"2", "3"} and text else None


def _closes_nothing(view: View, i: int) -> bool:
    """Whether the mark at `i` closes no quotation that opened shortly before."""
    mark = view.tokens[i].text
    if mark == "”":
        near = view.lows[max(0, i - QUOTED) : i]
        return near.count("“") <= near.count(mark)
    is_open = False
    for at in range(max(0, i - QUOTED), i):
        if view.tokens[at].text == mark and (is_open or not _follows_digits(view, at)):
            is_open = not is_open
    return not is_open


def _follows_digits(view: View, i: int) -> bool:
    """Whether the mark at `i` is written against a number, as an inch mark is."""
    return view.tight(i) and view.tokens[i - 1].kind is TokenKind.NUMBER


def _sense(view: View, amount: Amount, last: int, entry: UnitIn, lexicon: Lexicon) -> UnitIn:
    """A pound is money where the words around it are about money, else a weight."""
    if entry.unit.name != "pound" or view.low(last) == "of":
        return entry
    around = view.lows[max(0, amount.first - 5) : amount.last + 5]
    weight = lexicon.units.about["unit.mass"]
    told = any(word in lexicon.units.about["unit.money"] for word in around)
    worded = not MILLIONS.isdisjoint(view.lows[amount.number : last])
    many = worded or (amount.scale is not None and amount.scale >= MILLION)
    if (told or many) and not any(word in weight for word in around):
        return lexicon.units.by_name["GBP"]
    return entry


def convert(amount: Decimal, unit: UnitIn | None) -> Decimal:
    """An amount in the base unit of its dimension, to 28 significant digits."""
    if unit is None:
        return amount
    with localcontext() as context:
        context.prec = 28
        return amount * unit.unit.factor + unit.unit.offset


def convert_interval(interval: Interval[Decimal], unit: UnitIn | None) -> Interval[Decimal]:
    """An interval in the base unit. Conversion is increasing, so bounds keep their sides."""
    return Interval(
        None if interval.low is None else convert(interval.low, unit),
        None if interval.high is None else convert(interval.high, unit),
        interval.low_open,
        interval.high_open,
    )
