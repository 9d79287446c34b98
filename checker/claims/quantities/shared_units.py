"""Units that one of several figures writes: "20, 30 and 40 cents", "$5, 10 and 15", "20-30 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind
from checker.model.interval import Interval

LISTS = frozenset({(",",), ("and",), ("or",), (",", "and"), (",", "or"), ("/",), ("&",)})
"""What may stand between two figures of a list."""
LAST = LISTS - {(",",)}
"""What stands before the last of them."""
SPLIT = Form.FRACTION, Form.VAGUE
LARGE = 1000


def share_units(view: View, amounts: Sequence[Amount], lexicon: Lexicon) -> list[Amount]:
    """The amounts of a sentence, those of a list in the unit that its first or its last figure writes."""
    found = list(amounts)
    first = 0
    for i in range(1, len(found) + 1):
        if i < len(found) and view.lows[found[i - 1].last : found[i].first] in LISTS:
            continue
        if i - first > 1 and view.lows[found[i - 2].last : found[i - 1].first] in LAST:
            found[first:i] = _shared_by_list(view, found[first:i], lexicon)
        first = i
    return [_as_sum_before(view, a, b, lexicon) for a, b in zip([None, *found], found, strict=False)]


def _shared_by_list(view: View, listed: list[Amount], lexicon: Lexicon) -> list[Amount]:
    """The figures of one list, each with the unit of the last, or with the sign of the first."""
    first, last = listed[0], listed[-1]
    plain = all(a.form not in SPLIT and a.stated is not None and not a.compound for a in listed)
    if not plain:
        return listed
    if last.unit is not None and last.first == last.number and all(a.unit is None for a in listed[:-1]):
        return [*(share_scale(replace(a, unit=last.unit), last) for a in listed[:-1]), last]
    signed = first.unit is not None and first.first < first.number and first.topic == "money"
    if signed and all(a.unit is None for a in listed[1:]) and is_bare(view, last, lexicon):
        return [first, *(replace(a, unit=first.unit) for a in listed[1:])]
    return listed


def _as_sum_before(view: View, a: Amount | None, b: Amount, lexicon: Lexicon) -> Amount:
    """A large figure told in the way of the sum before it, and so money: "and a million to the school"."""
    if a is None or a.topic != "money" or b.unit is not None or b.stated is None or b.stated < LARGE:
        return b
    goal = view.low(b.last)
    alike = (
        goal in lexicon.phrases.closed.goals
        and view.low(a.last) == goal
        and view.low(b.first - 1) in {"and", ","}
    )
    return replace(b, unit=a.unit) if alike else b


def share_scale(a: Amount, b: Amount) -> Amount:
    """The first of two figures with the scale that only the second writes: "20-30 million"."""
    if a.stated is None or b.stated is None or b.scale is None or a.scale is not None:
        return a
    value = a.stated * b.scale
    if a.stated >= LARGE or value >= b.stated:
        return a
    return replace(a, interval=Interval.point(value), stated=value, place=a.place * b.scale)


def is_bare(view: View, b: Amount, lexicon: Lexicon) -> bool:
    """Whether a number has no unit and no noun of its own: "fell from 31 percent to 27"."""
    if b.unit is not None or b.scale is not None:
        return False
    at = view.after_hyphen(b.last)
    if at != b.last or b.last >= len(view):
        return at == b.last
    return view.tokens[at].kind is not TokenKind.WORD or view.lows[at] in lexicon.phrases.stops
