"""Two numbers that make one amount: ranges, ratios, scores, sizes and compound measures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.shared_units import is_bare, share_scale
from checker.model.interval import Interval
from checker.model.quantity import Effect

WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000})
"""Numbers of which "in" takes a share ("nine in 10"); in others it means a place or a time."""


PART = Decimal(5)
"""How finely, in percent, a share in words or of a few is meant: "two-thirds", "six in 10"."""
MARKS = frozenset({10})
"""Of what a mark with a decimal is: "rated 8.4 out of 10" is no share."""
FEW = Decimal(10)
"""Largest number of which a share is told so; that of more is told to the percent: "62 out of 100"."""


def pair_amounts(view: View, amounts: list[Amount], lexicon: Lexicon) -> list[Amount]:
    """Neighbouring amounts joined where they are one."""
    joined: list[Amount] = []
    for amount in amounts:
        both = _join(view, joined[-1], amount, lexicon) if joined else None
        if both is None:
            joined.append(amount)
        else:
            joined[-1:] = both
    return joined


def _join(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> list[Amount] | None:
    """What two neighbours make together; None where they are two amounts."""
    gap = view.lows[a.last : b.first]
    if len(gap) > 3 or a.against is not None or b.against is not None:
        return None
    for read in READERS:
        found = read(view, a, b, lexicon)
        if found is not None:
            return found
    return None


def _compound(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> list[Amount] | None:
    """As in "5 feet 4 inches", "2 hours and 30 minutes", "5-foot-4"."""
    a = _in_money_of(a, b, lexicon)
    if a.unit is None or a.stated is None:
        return None
    name = b.unit.unit.name if b.unit is not None and _are_small_change(a, b) else a.unit.unit.smaller
    if b.unit is None and name == "inch":
        b = _inches(view, a, b, lexicon)
    gap = view.lows[a.last : b.first]
    joined = gap in {(), ("and",), (",",), ("-",)}
    if b.unit is None or b.stated is None or b.unit.unit.name != name or not joined:
        return None
    value = a.stated * (a.unit.unit.factor / b.unit.unit.factor) + b.stated
    return [_merged(a, b, Interval.point(value), value, b.place)]


def _in_money_of(a: Amount, b: Amount, lexicon: Lexicon) -> Amount:
    """Pounds as money in front of pence."""
    pounds = a.unit is not None and a.unit.unit.name == "pound"
    pence = b.unit is not None and b.unit.unit.name == "GBP"
    return replace(a, unit=lexicon.units.by_name["GBP"]) if pounds and pence else a


def _are_small_change(a: Amount, b: Amount) -> bool:
    """Whether the second sum is the rest of the first in its small coins: "three dollars and fifty cents"."""
    if a.unit is None or b.unit is None or b.stated is None or a.topic != "money":
        return False
    same, factor = a.unit.unit.name == b.unit.unit.name, b.unit.unit.factor
    return same and factor < a.unit.unit.factor and b.stated * factor < a.unit.unit.factor


def _inches(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> Amount:
    """The inches behind feet, with no unit or with one that is a word elsewhere: "5-foot-4", "5 ft 2 in"."""
    inch = lexicon.units.by_name["inch"]
    if view.low(b.last) == "in":
        return replace(b, unit=inch, last=b.last + 1)
    hyphen = view.after_hyphen(a.last) == b.first != a.last
    return replace(b, unit=inch) if hyphen or _is_mark_of_feet(view, a.last - 1, b) else b


def _is_mark_of_feet(view: View, i: int, b: Amount) -> bool:
    """Whether a mark at `i` tells that the number against it is one of inches: "6'2"."""
    return view.low(i) in {"'", "’", "′"} and b.first == i + 1 and view.tight(b.first)


def _merged(
    a: Amount, b: Amount, interval: Interval[Decimal], stated: Decimal | None, place: Decimal
) -> Amount:
    return replace(
        a,
        last=b.last,
        number_last=b.number_last,
        interval=interval,
        stated=stated,
        place=place,
        unit=b.unit or a.unit,
        compound=b.compound,
        rules=(*a.rules, *b.rules),
    )


def _ratio(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> list[Amount] | None:
    """As in "700:1", "two to one", "one in five", "nine out of 10"."""
    if a.unit or b.unit or a.stated is None or b.stated is None or b.stated <= 0:
        return None
    gap = view.lows[a.last : b.first]
    if (gap == (":",) and view.tight(b.first)) or (gap in {("to",), ("-", "to", "-")} and b.stated == 1):
        value = a.stated / b.stated
        merged = _merged(a, b, Interval.point(value), value, Decimal("0.01"))
        return [merged.measured(lexicon.units.by_name["to one"])]
    if gap in {("out", "of")} and b.stated in MARKS and a.stated < b.stated and a.stated % 1:
        merged = _merged(a, b, Interval.point(a.stated), a.stated, a.place)
        return [merged.measured(lexicon.units.by_name["out of 10"])]
    share = gap == ("-", "in", "-") or " ".join(gap) in lexicon.phrases.closed.sharing
    plain = a.stated == 1 or b.stated in WHOLES
    if share and plain and a.stated < b.stated:
        value = a.stated * 100 / b.stated
        place = PART if b.stated <= FEW else Decimal(1)
        merged = _merged(a, b, Interval.point(value), value, place)
        return [merged.measured(lexicon.units.by_name["percent"])]
    return None


def _size(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> list[Amount] | None:
    """As in "1920 x 1200", "10 by 12 feet"."""
    gap = view.lows[a.last : b.first]
    if gap not in {("x",), ("×",), ("by",), ("-", "by", "-")} or a.stated is None or b.stated is None:
        return None
    if gap == ("by",) and b.unit is None:
        return None
    unit = b.unit or a.unit or lexicon.units.by_name["pixel"]
    merged = _merged(a, b, Interval.point(a.stated), a.stated, a.place)
    return [replace(merged.measured(unit), against=b.stated)]


def _score(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> list[Amount] | None:
    """As in "348-77", "won 3-1": a vote or a score; falling figures, or words of winning before them."""
    if a.unit or b.unit or a.stated is None or b.stated is None or a.form is not Form.DIGITS:
        return None
    to = view.lows[a.last : b.first] == ("to",)
    if b.form is not Form.DIGITS or not (to or view.after_hyphen(a.last) == b.first):
        return None
    words = lexicon.bounds.rules.scores
    near = (
        any(word in words for word in view.lows[max(0, a.first - 6) : a.first]) or view.low(b.last) in words
    )
    if not near and (to or a.stated < b.stated):
        return None
    if to and (a.stated < b.stated or view.low(a.first - 1) == "from"):
        return None
    merged = _merged(a, b, Interval.point(a.stated), a.stated, Decimal(1))
    return [replace(merged.measured(lexicon.units.by_name["score"]), against=b.stated)]


def _range(view: View, a: Amount, b: Amount, lexicon: Lexicon) -> list[Amount] | None:
    """As in "20-30", "between 20 and 30", "from 5 to 8 percent", "30 or 40"."""
    gap = view.lows[a.last : b.first]
    before = view.low(a.first - 1)
    hyphen = len(gap) == 1 and (view.is_hyphen(a.last) or gap == ("~",))
    between = gap == ("and",) and before == "between"
    to = gap in {("to",), ("through",), ("-", "to", "-"), ("-", "to")}
    if not (hyphen or between or to or gap == ("or",)):
        return None
    if to and _changes(view, a, lexicon) and is_bare(view, b, lexicon):
        b = replace(b, unit=a.unit)
    a, b = _shared(a, b)
    low, high = a.interval.low, b.interval.high
    if a.unit != b.unit or low is None or high is None:
        return None
    start = a.first - 1 if between or (to and before == "from") else a.first
    if to and _changes(view, a, lexicon):
        return [replace(a, earlier=True), b]
    if to and (before in lexicon.bounds.rules.up or before in lexicon.bounds.rules.down or before == "by"):
        return None
    if high <= low or (gap == ("or",) and high > 2 * low) or (a.form is Form.VAGUE) != (b.form is Form.VAGUE):
        return None
    merged = _merged(a, b, Interval(low, high), None, b.place)
    return [replace(merged, first=start, effect=Effect.RANGE)]


def _shared(a: Amount, b: Amount) -> tuple[Amount, Amount]:
    """The figures with the unit and the scale that only one writes: "20-30 million", "$5-8 million"."""
    if a.unit is None or (b.unit is not None and a.unit.unit.name == b.unit.unit.name):
        a = replace(a, unit=b.unit)
    elif b.unit is None and a.topic in {"money", "age"}:
        b = replace(b, unit=a.unit)
    return share_scale(a, b), b


def _changes(view: View, a: Amount, lexicon: Lexicon) -> bool:
    """Whether a word of rising or falling governs "from 30 to 20"."""
    if view.low(a.first - 1) != "from":
        return False
    words = view.lows[max(0, a.first - 6) : a.first]
    return any(word in lexicon.bounds.rules.up or word in lexicon.bounds.rules.down for word in words)


Reader = Callable[[View, Amount, Amount, Lexicon], list[Amount] | None]

READERS: tuple[Reader, ...] = (_compound, _ratio, _size, _score, _range)
"""In the order in which they are tried."""
