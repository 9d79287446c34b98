"""All amounts of a sentence: numbers that are not masked, with their units, ranges and bounds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.claims.numbers import Form, Numeral, View
from checker.claims.numbers.fractions import COARSE
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.article_counts import read_singles
from checker.claims.quantities.bounds import apply_bound, bound_amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.masks import Masks
from checker.claims.quantities.ranges import PART, pair_amounts
from checker.claims.quantities.shared_units import share_units
from checker.claims.quantities.signs import front_unit
from checker.claims.quantities.temperature_change import read_change
from checker.claims.quantities.units import attach_unit, convert
from checker.model.document import Sentence, TokenKind
from checker.model.quantity import Effect

CONVERTS = frozenset({("(",), ("[",), (",", "or"), ("or",), ("/",), ("-", "or")})
"""What may stand between an amount and its conversion."""
BRACKETS = frozenset({"(", "["})
"""What opens the conversion of a sum; behind "or", the other sum may be another."""
CHANGED = 4
"""Most words from a word of rising or falling to "by"."""
CONVERTED = Decimal("0.12")
"""Largest relative gap between an amount and its conversion; both may be round."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """The amounts of a sentence in order, and the rules that masked other numbers."""

    found: tuple[Amount, ...]
    masks: frozenset[str]


def read_amounts(sentence: Sentence, view: View, lexicon: Lexicon, masks: Masks) -> Amounts:
    """The amounts of a sentence."""
    has_digits = any(token.kind is TokenKind.NUMBER for token in sentence.tokens)
    written = has_digits or "@" in sentence.text or "zero" in view.lows
    stretches = masks.stretches(sentence) if written else ()
    fired = {rule for _, _, rule in stretches}
    kept: list[Amount] = []
    masked = len(view)
    for numeral in _numerals(view, lexicon):
        if kept and numeral.first < kept[-1].last:
            continue
        rule = masks.masking(view, numeral, stretches, lexicon)
        if rule is not None or view.after_hyphen(masked) == numeral.first != masked:
            masked = numeral.last
            fired |= {rule} if rule is not None else set()
            continue
        amount = attach_unit(view, _amount(numeral), lexicon)
        kept.append(read_change(view, amount, kept[-1] if kept else None, lexicon))
    joined = pair_amounts(view, share_units(view, kept, lexicon), lexicon)
    found: list[Amount] = []
    floor = 0
    for amount in joined:
        bounded = bound_amount(view, amount, lexicon, floor)
        if bounded.unit is None:
            bounded = _late_unit(view, bounded, lexicon)
        if found:
            bounded = _in_other_words(view, found[-1], bounded, lexicon)
        found.append(_shares(view, bounded, lexicon))
        floor = bounded.last
    return Amounts(tuple(found), frozenset(fired))


def _numerals(view: View, lexicon: Lexicon) -> list[Numeral]:
    """The numbers of a sentence, and "a" or "an" where they count one of a unit: "less than an inch"."""
    found = list(lexicon.numbers.numerals(view))
    taken = {i for numeral in found for i in range(numeral.first, numeral.last)}
    return sorted([*found, *read_singles(view, taken, lexicon)], key=lambda numeral: numeral.first)


def _amount(numeral: Numeral) -> Amount:
    return Amount(
        first=numeral.first,
        last=numeral.last,
        number=numeral.first,
        number_last=numeral.last,
        interval=numeral.interval,
        stated=numeral.stated,
        place=numeral.place,
        form=numeral.form,
        effect=Effect.VAGUE if numeral.form is Form.VAGUE else Effect.EXACT,
        rules=numeral.rules,
        scale=numeral.scale,
    )


def _in_other_words(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> Amount:
    """A conversion has the bounds of what it converts: "about 58 km (36 miles)", "58 km, or 36 miles".

    So is a figure told again that brackets behind a bound make precise: "under an inch (0.97 inches)".
    """
    if a.topic is None or a.topic != b.topic or a.stated is None or b.stated is None:
        return b
    if a.unit == b.unit:
        told = a.bounds and not b.bounds and b.interval.within(a.interval)
        between = view.lows[a.last : b.first]
        known = lexicon.units.about.get(a.unit.dimension.id, {}) if a.unit else {}
        opens = between[-1:] == ("(",) and all(word in known for word in between[:-1])
        return replace(b, restates=bool(told) and opens)
    if view.lows[a.last : b.first] not in CONVERTS:
        return b
    if not _may_convert(a, b):
        return b
    for rule in () if b.bounds else a.bounds:
        b = apply_bound(b, rule, lexicon)
    return replace(b, restates=a.topic != "money" or view.low(a.last) in BRACKETS)


def _may_convert(a: Amount, b: Amount) -> bool:
    """Whether two amounts in different units are nearly one; two currencies always may be."""
    if a.stated is None or b.stated is None or a.unit is None or b.unit is None:
        return False
    if a.topic == "money" and a.unit.base != b.unit.base:
        return True
    one, two = convert(a.stated, a.unit), convert(b.stated, b.unit)
    return abs(one - two) <= max(abs(one), abs(two)) * CONVERTED


def _late_unit(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
    """The unit in front of the bounds: "a magnitude of about 6"; of money: "$" before "more than"."""
    found = front_unit(view, amount.first, lexicon)
    if found is None or found[1].dimension.topic == "money":
        return amount
    return replace(amount, first=found[0]).measured(found[1])


def _is_change(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether a fraction is that by which something rose or fell: "sales fell by nearly a third"."""
    at = amount.first - 1
    words = view.lows[max(0, at - CHANGED) : at] if view.low(at) == "by" else (view.low(at),)
    moved = any(word in lexicon.bounds.rules.up or word in lexicon.bounds.rules.down for word in words)
    late = view.low(amount.last) in lexicon.phrases.lately
    return moved and (late or _ends_phrase(view, amount.last, lexicon))


def _ends_phrase(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether no noun stands at `i`."""
    return i >= len(view) or view.tokens[i].kind is TokenKind.MARK or view.lows[i] in lexicon.phrases.stops


def _shares(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
    """A fraction with nothing but "of" or a determiner behind it is a share of a whole, in percent."""
    if amount.unit is not None or amount.form is not Form.FRACTION:
        return amount
    whole = view.low(amount.last) in lexicon.phrases.closed.wholes
    if not (whole or _is_change(view, amount, lexicon)):
        return amount
    percent = lexicon.units.by_name["percent"]
    interval = amount.interval
    scaled = type(interval)(
        None if interval.low is None else interval.low * 100,
        None if interval.high is None else interval.high * 100,
        interval.low_open,
        interval.high_open,
    )
    stated = None if amount.stated is None else amount.stated * 100
    place = PART if amount.place == COARSE else amount.place * 100
    shares = replace(amount, interval=scaled, stated=stated, place=place)
    return shares.measured(percent)
