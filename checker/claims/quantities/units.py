"""Units and currencies around a number, and what they are worth."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, localcontext

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon, UnitIn
from checker.claims.quantities.nouns import singular
from checker.claims.quantities.points import in_points
from checker.claims.quantities.speeds import as_speed
from checker.model.document import TokenKind
from checker.model.interval import Interval

QUOTED = 80
"""Most tokens of a quotation in which an inch mark could be its end."""
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
MILLIONS = frozenset({"million", "billion"})
MILLION = 1000000
"""Scale from which pounds are money, unless a word tells that they are a weight."""
CAT = "cat"
"""What is short for a category of a storm where it has a capital."""
TIGHT = frozenset({"in", "C", "F", "K", "p", "l", "L", "t", "V", "W", "'", '"', "”", "″", "g", "ha"})
"""Symbols that are read only where they are written against the digits."""
PARTS = frozenset({"half", "halves", "quarter", "quarters", "½", "¼", "¾"})
"""Parts that may stand against a unit; "a third day" comes after two."""
SCALES = frozenset({"C", "F"})
"""Those of them that may stand apart where the sentence tells of a temperature."""
LETTERS = frozenset("KNPRS")
"""Letters that are also the sign of a currency, if a large sum is written against them: "R500 million"."""


def attach_unit(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
    """The amount with the currency in front of it or the unit behind it."""
    readers = (_front, _scaled_money, _behind, in_points)
    found = (read(view, amount, lexicon) for read in readers)
    return next((measured for measured in found if measured is not None), amount)


def _scaled_money(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """As in "9m euros", "a 12m-dollar bridge": one letter is a scale before the name of a currency."""
    scaled = _tight_scale(view, amount, lexicon)
    if scaled is amount:
        return None
    at = view.after_hyphen(scaled.last)
    found = lexicon.units.after.starting(view, at)
    if found is None:
        return None
    last, entry = found
    entry = lexicon.units.by_name["GBP"] if entry.unit.name == "pound" else entry
    if entry.dimension.topic != "money":
        return None
    return replace(scaled, last=last, compound=at != scaled.last).measured(entry)


def _front(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """As in "$3 million", "US$ 5", "EUR 40", "magnitude 6.1"."""
    i = amount.first
    hyphen = view.is_hyphen(i - 1) and view.tight(i - 1) and view.tight(i)
    at = i - 1 if hyphen else i
    found = front_unit(view, at, lexicon)
    if found is None:
        code = view.tokens[i - 1].text if i else ""
        entry = lexicon.units.codes.get(code)
        found = (i - 1, entry) if entry else None
    if found is None or (hyphen and found[1].dimension.topic == "money"):
        return None
    if (
        found[1].dimension.topic == "percent"
        and found[0]
        and view.tokens[found[0] - 1].kind is not TokenKind.MARK
    ):
        return None
    start, entry = found
    if entry.dimension.topic == "money" and not _is_code(view, start, at):
        found = lexicon.units.front.starting(view, at - 1)
        if found is None or not _is_code(view, at - 1, at):
            return None
        start, entry = at - 1, found[1]
    amount = replace(amount, first=start).measured(entry)
    return _tight_scale(view, amount, lexicon) if entry.dimension.topic == "money" else amount


def is_mere_letter(view: View, at: int) -> bool:
    """Whether a letter in front of token `at` is no sign of a currency: "the N500", not "N500 million"."""
    if at < 1 or view.tokens[at - 1].text not in LETTERS or not view.tight(at):
        return view.low(at - 1).upper() in LETTERS
    tight = view.tight(at + 1) and view.low(at + 1) in {"m", "bn", "b", "tn", "mn"}
    return not (tight or "," in view.low(at) or view.low(at + 1) in {"million", "billion", "trillion"})


def front_unit(view: View, at: int, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """Where the words of a unit in front of token `at` begin, and which; a storm's "Cat" has a capital."""
    found = None if is_mere_letter(view, at) else lexicon.units.front.ending(view, at)
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


def _tight_scale(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
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


def _behind(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """As in "12 metres", "17-inch", "320GB", "3 million euros"."""
    i = amount.last
    if i >= len(view):
        return None
    at = view.after_hyphen(i)
    found = _symbol(view, i, amount, lexicon) or lexicon.units.after.starting(view, at)
    if found is None and view.low(i) in BRACKETS:
        found = _bracketed(view, i, lexicon)
    part = view.low(i - 1)
    if amount.form is Form.FRACTION and (found is None or (part.isalpha() and part not in PARTS)):
        found = _of_a(view, i, lexicon)
    if found is None:
        return None
    last, entry = found
    if (amount.form is Form.VAGUE and view.low(at) == "score") or _begins_noun(view, last - 1, lexicon):
        return None
    sense = as_speed(view, last, _sense(view, amount, last, entry, lexicon), lexicon)
    return replace(amount, last=last, compound=at != i).measured(sense)


def _begins_noun(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the word at `i` is no unit but the first of a noun of two: "12 cup finals"."""
    return f"{view.low(i)} {singular(view.low(i + 1), lexicon.nouns)}" in lexicon.nouns.sets


def _of_a(view: View, i: int, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """As in "half an hour", "a quarter of a percentage point"."""
    at = i + 1 if view.low(i) == "of" else i
    return lexicon.units.after.starting(view, at + 1) if view.low(at) in {"a", "an"} else None


def _bracketed(view: View, i: int, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """As in "20 (kg)": a unit alone between brackets."""
    found = lexicon.units.after.starting(view, i + 1)
    if found is None:
        entry = lexicon.units.symbols.get(view.tokens[i + 1].text) if i + 1 < len(view) else None
        found = (i + 2, entry) if entry else None
    return (found[0] + 1, found[1]) if found and view.low(found[0]) == BRACKETS[view.low(i)] else None


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
    """A pound is money where the words around it are about money, else a weight; nm leads away in miles."""
    if entry.unit.name == "nanometre" and _leads_away(view, last, lexicon):
        return lexicon.units.by_name["nautical mile"]
    if entry.unit.name != "pound" or view.low(last) == "of":
        return entry
    around = view.lows[max(0, amount.first - 5) : amount.last + 5]
    weight = lexicon.units.about["unit.mass"]
    told = any(word in lexicon.units.about["unit.money"] for word in around)
    worded = not MILLIONS.isdisjoint(view.lows[amount.number : last])
    many = worded or (amount.scale is not None and amount.scale >= MILLION)
    if (told or many or _is_converted(view, last, lexicon)) and not any(word in weight for word in around):
        return lexicon.units.by_name["GBP"]
    return entry


def _leads_away(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a direction, a word such as "off" or the same in miles or kilometres stands at `i`."""
    if view.low(i) == "(":
        found = (lexicon.units.after.starting(view, at) for at in (i + 2, i + 3))
        return any(unit is not None and unit[1].dimension.topic == "length" for unit in found)
    at = i + 1 if view.low(i) == ")" else i
    return view.low(at) in lexicon.phrases.directions or view.low(at) in lexicon.phrases.origins - {"of"}


def _is_converted(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether brackets at `i` give a sum in another currency: "12,000 pounds ($15,900)"."""
    if view.low(i) not in BRACKETS:
        return False
    signs = (lexicon.units.front.starting(view, at) for at in (i + 1, i + 2))
    return any(sign is not None and sign[1].dimension.topic == "money" for sign in signs)


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
