"""Numbers whose unit stands elsewhere in the sentence: "Anna Berg, 43,", "magnitude ... it was 6.1"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.ages import is_age
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind

YEARS, MAGNITUDE, DEGREE = "year old", "magnitude", "degree"
"""Names of the units that may stand elsewhere."""
HOTTEST = 200
"""Degrees that no weather reaches on any scale."""
NEAR = 5
"""Most words from the word of a temperature to its bare figure."""


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
        return amount.measured(lexicon.units.by_name[MAGNITUDE])
    if is_age(view, amount, lexicon):
        return amount.measured(lexicon.units.by_name[YEARS])
    hot = _is_temperature(view, amount, lexicon)
    return amount.measured(lexicon.units.by_name[DEGREE]) if hot else amount


def _may_be_magnitude(amount: Amount) -> bool:
    """Whether a figure lies from 2.0 to 9.9 and has one decimal."""
    return amount.stated is not None and 2 <= amount.stated < 10 and amount.place.as_tuple().exponent == -1


def _stands_alone(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether no noun stands behind a number."""
    at = view.after_hyphen(amount.last)
    if at != amount.last or at >= len(view):
        return at >= len(view)
    return view.tokens[at].kind is TokenKind.MARK or view.lows[at] in lexicon.phrases.stops


def _is_temperature(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """A bare figure shortly behind "temperature(s)", "the mercury", "thermometers"."""
    if amount.stated is None or abs(amount.stated) > HOTTEST:
        return False
    near = view.lows[max(0, amount.first - NEAR) : amount.first]
    return not lexicon.contexts.heated.isdisjoint(near) and _stands_alone(view, amount, lexicon)
