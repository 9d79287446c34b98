"""Attackers among those counted: "five people are dead, including the gunman"."""

from __future__ import annotations

from decimal import Decimal

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import DETERMINERS, singular

REACH = 8
"""Most tokens from what is counted to "including"."""
DESCRIBED = 4
"""Most words between "including" and the noun: "the suspected lone"."""
ATTACKER = "sort.attacker"
THEMSELVES = frozenset({"himself", "herself"})
CLOSING = frozenset({".", ";", "and", "while", "but"})
BEHIND = (("among", "them"), ("included",), ("amongst", "them"), ("among", "the", "dead"))
"""What stands behind those who are named as included: "the gunman among them"."""


def count_attackers(view: View, counted: Counted, lexicon: Lexicon) -> Decimal:
    """How many of those counted a sentence tells to be attackers, by "including" behind them."""
    if counted.event is None:
        return Decimal(0)
    told_by = counted.last if counted.event.governs else max(counted.last, counted.event.last)
    for i in range(counted.last, min(told_by + REACH, len(view))):
        found = lexicon.nouns.including.starting(view, i)
        if found is not None:
            return _attackers_at(view, found[0], lexicon)[0]
        told, end = _attackers_at(view, i, lexicon)
        if told and any(view.lows[end : end + len(words)] == words for words in BEHIND):
            return told
        if i >= told_by and view.low(i) in CLOSING:
            break
    return Decimal(0)


def _attackers_at(view: View, i: int, lexicon: Lexicon) -> tuple[Decimal, int]:
    """How many attackers a phrase at `i` names, and the index behind it: "the gunman", "two gunmen"."""
    told, at = Decimal(1), i
    numeral = lexicon.numbers.numeral_at(view, i) if i < len(view) else None
    if numeral is not None and numeral.stated is not None:
        told, at = numeral.stated, numeral.last
    elif view.low(i) not in DETERMINERS | THEMSELVES:
        return Decimal(0), i
    for end in range(at, min(at + DESCRIBED + 1, len(view))):
        sorts = lexicon.nouns.sorts.get(singular(view.lows[end], lexicon.nouns), ())
        if view.lows[end] in THEMSELVES or any(sort.id == ATTACKER for sort in sorts):
            return told, end + 1
    return Decimal(0), i
