"""A letter that is a scale in front of a unit or a noun: "9m euros", "10m tonnes", "3m people"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon, UnitIn
from checker.claims.quantities.nouns import is_plural, singular
from checker.claims.quantities.signs import with_tight_scale
from checker.model.document import TokenKind

LETTER = "m"
"""The letter that is short for a metre, too."""
MARKS = frozenset({"/", "-", "–"})
"""What joins two figures of one unit."""
NEAR = 3
"""Most words from the letter to the plural that it is a million of: "3m displaced people"."""


def read_millions(view: View, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """The amount with the letter as its scale and the unit behind it; None where the letter is none."""
    scaled = with_tight_scale(view, amount, lexicon)
    if scaled is amount:
        return None
    at = view.after_hyphen(scaled.last)
    found = _unit_at(view, at, lexicon)
    letter = view.low(amount.last) == LETTER
    if found is not None and (letter or found[1].dimension.topic == "money"):
        return replace(scaled, last=found[0], compound=at != scaled.last).measured(found[1])
    return scaled if letter and _counts(view, scaled.last, lexicon) else None


def _unit_at(view: View, i: int, lexicon: Lexicon) -> tuple[int, UnitIn] | None:
    """The unit at `i`; a pound behind so large a figure is money."""
    if _joins(view, i, lexicon):
        return None
    found = lexicon.units.after.starting(view, i)
    if found is not None and found[1].unit.name == "pound":
        return found[0], lexicon.units.by_name["GBP"]
    return found


def _joins(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a second figure with the letter is joined at `i`: "15m/10m tonnes"."""
    return (
        view.low(i) in MARKS | lexicon.phrases.closed.joints
        and view.low(i + 2) == LETTER
        and view.tight(i + 2)
    )


def _counts(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the words at `i` tell of millions: a plural, what befell them, or a second such figure.

    Waves, walls and races are measured in metres: "3m waves", "the 100m hurdles".
    """
    if _joins(view, i, lexicon):
        return _unit_at(view, i + 3, lexicon) is not None or _counts(view, i + 3, lexicon)
    told = i + (view.low(i) in lexicon.topics.rules.helpers)
    if lexicon.topics.suffers.starting(view, told) is not None:
        return True
    for at in range(i, min(i + NEAR, len(view))):
        word = view.lows[at]
        if view.tokens[at].kind is not TokenKind.WORD or word in lexicon.phrases.stops:
            return False
        if word in lexicon.nouns.people or singular(word, lexicon.nouns) in lexicon.nouns.people:
            return singular(word, lexicon.nouns) not in lexicon.phrases.metred
        if is_plural(word, lexicon.nouns):
            return word not in lexicon.phrases.metred
    return False
