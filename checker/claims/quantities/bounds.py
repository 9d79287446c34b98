"""Bounds and hedges: "at least", "nearly", "or so"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind
from checker.model.interval import Interval
from checker.model.quantity import Effect
from checker.rulebook.quantities import BoundRule

FEW = 20
"""Figure from which a count is passed, as a toll is; fewer are passed by, or through a window."""
FEWEST = 4
"""Most bounds in front of one number ("up to just about at least")."""


def bound_amount(view: View, amount: Amount, lexicon: Lexicon, floor: int) -> Amount:
    """The amount with the bounds in front of it, not before token `floor`, and behind it."""
    amount = _after(view, amount, lexicon)
    return _before(view, amount, lexicon, floor)


def _before(view: View, amount: Amount, lexicon: Lexicon, floor: int) -> Amount:
    for _ in range(FEWEST):
        at = _past_fillers(view, amount.first, lexicon, floor)
        if at is None:
            return amount
        found = lexicon.bounds.before.ending(view, at)
        if found is None or found[0] < floor:
            return amount
        start, rule = found
        if _is_other(view, start, at, amount, lexicon):
            return amount
        amount = _worded(replace(amount, first=start), rule, (start, at), lexicon)
    return amount


def _is_other(view: View, first: int, last: int, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether the words of a bound, which end before `last`, mean something else where they stand."""
    rules = lexicon.bounds.rules
    if view.low(last - 1) in rules.places and view.low(last) in rules.determiners:
        return last < amount.first
    if view.lows[first:last] == ("over",) and _reaches(view, first, amount, lexicon):
        return True
    return _moves(view, first, last, lexicon) or _votes(view, first, last, amount, lexicon)


def _reaches(view: View, place: int, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether "over" tells a stretch, or belongs to a verb: "a record over 12 games", "handed over 12"."""
    if view.low(place - 1) in lexicon.bounds.rules.handing or _lasts(view, place, amount, lexicon):
        return True
    near = view.tokens[max(place - 2, 0) : place]
    counted = any(token.kind is TokenKind.NUMBER for token in near)
    return counted and view.low(amount.last) in lexicon.bounds.rules.rounds


def _lasts(view: View, place: int, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether "over" tells a stretch of time and no bound: "a raise over four years"."""
    before = view.low(place - 1)
    return amount.topic == "duration" and before != "" and before not in lexicon.bounds.rules.spanning


def _votes(view: View, first: int, last: int, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether "passed" tells what was done and no bound: "passed 158 to 131", "passed a $3 bn plan"."""
    few = amount.unit is None and amount.stated is not None and amount.stated < FEW
    done = few or amount.against is not None or view.low(last) in lexicon.bounds.rules.determiners
    return done and view.lows[first:last] == ("passed",)


def _moves(view: View, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether "up to" tells where a figure went and no bound: "revised up to 40"."""
    return view.lows[first:last] == ("up", "to") and view.low(first - 1) in lexicon.contexts.moving


def _past_fillers(view: View, i: int, lexicon: Lexicon, floor: int) -> int | None:
    """The index behind a bound that fillers may part from `i`; None where there is none."""
    for at in range(i, max(i - 4, floor), -1):
        if lexicon.bounds.before.ending(view, at):
            return at
        if view.low(at - 1) not in lexicon.bounds.rules.fillers:
            return None
    return None


def _after(view: View, amount: Amount, lexicon: Lexicon) -> Amount:
    found = lexicon.bounds.after.starting(view, amount.last)
    if found is None:
        return amount
    if "than" in {view.low(found[0]), view.low(found[0] - 1)} and _compares(view, found[0], lexicon):
        return amount
    last, rule = found
    if view.low(last - 1) == "plus" and _adds(view, last, lexicon):
        return amount
    return _worded(replace(amount, last=last), rule, (amount.last, last), lexicon)


def _adds(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether what is added to a sum follows "plus": "plus a share of the next fee", "plus 12 more"."""
    return view.low(i) in lexicon.bounds.rules.determiners or lexicon.numbers.numeral_at(view, i) is not None


def _compares(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a number of its own follows: "200 or more than 190"."""
    at = i + 1 if view.low(i) == "than" else i
    return lexicon.numbers.numeral_at(view, at) is not None


def apply_bound(amount: Amount, rule: BoundRule, lexicon: Lexicon) -> Amount:
    """What a bound makes of an amount; the one nearest to the number is applied first."""
    effect = Effect(rule.effect)
    amount = replace(amount, rules=(*amount.rules, rule.id))
    if effect is Effect.EXACT:
        return amount
    interval = _interval(amount, effect, width(amount, lexicon))
    kept = amount.effect if amount.effect.is_bound else effect
    return replace(amount, interval=interval, effect=kept, bounds=(*amount.bounds, rule))


def _worded(amount: Amount, rule: BoundRule, words: tuple[int, int], lexicon: Lexicon) -> Amount:
    """The amount with a bound that tokens write."""
    bounded = apply_bound(amount, rule, lexicon)
    if bounded.bounds == amount.bounds:
        return bounded
    return replace(bounded, hedges=tuple(sorted((*amount.hedges, words))))


def width(amount: Amount, lexicon: Lexicon) -> Decimal:
    """Half the width of the band that "about" makes of an amount."""
    unit = amount.unit
    if unit is not None and unit.dimension.width is not None:
        return unit.dimension.width / unit.unit.factor
    rules = lexicon.bounds.rules
    largest = amount.stated or amount.interval.high or amount.interval.low or Decimal(0)
    figure = abs(largest)
    least = Decimal(1) if unit is None and figure >= 3 else Decimal(0)
    return max(figure * rules.share, amount.place * rules.step, least)


def _interval(amount: Amount, effect: Effect, by: Decimal) -> Interval[Decimal]:
    """The amounts that a bound leaves; a bound on a range holds of its near end."""
    low, high = amount.interval.low, amount.interval.high
    if effect in {Effect.ABOVE, Effect.FROM}:
        return Interval(low=low, low_open=low is not None and effect is Effect.ABOVE)
    if effect in {Effect.BELOW, Effect.TO}:
        return Interval(high=high, high_open=high is not None and effect is Effect.BELOW)
    below = None if low is None else low - by
    if effect is Effect.NEARLY:
        return Interval(below, high, high_open=high is not None and by > 0)
    above = None if high is None else high + by
    if effect is Effect.JUST_ABOVE:
        return Interval(low, above, low_open=low is not None and by > 0)
    return Interval(below, above, amount.interval.low_open, amount.interval.high_open)
