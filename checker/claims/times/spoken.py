"""Clock times as they are spoken: "half past two", "a quarter to nine", "five to six"."""

from __future__ import annotations

from checker.claims.times.slots import Slots
from checker.claims.times.terms import Clock

_FIVES = frozenset({5, 10, 20, 25})
"""Minutes that are told without the word "minutes"."""
_TO = frozenset({"to", "before"})


def spoken_clock(terms: Slots, words: tuple[str, ...]) -> Clock | None:
    """The clock time; None where the numbers are none ("at forty to fifty")."""
    figures = [t.meaning for t in terms.found.terms if t.symbol in {"HOUR", "NUMBER", "NOON"}]
    numbers = [int(n) for n in figures if isinstance(n, int | float) and n == int(n)]
    if not numbers or len(numbers) != len(figures):
        return None
    hour, minutes = numbers[-1] % 24, _minutes(numbers, words)
    if minutes is None or numbers[-1] > 24 or (hour > 12 and "half" in words):
        return None
    if _TO.isdisjoint(words):
        return hour, minutes, None
    return (hour - 2) % 12 + 1 if 1 <= hour <= 12 else (hour - 1) % 24, 60 - minutes, None


def _minutes(numbers: list[int], words: tuple[str, ...]) -> int | None:
    """How many before or after the hour."""
    if "half" in words:
        return 30
    if "quarter" in words:
        return 15
    if len(numbers) < 2 or not 0 < numbers[0] < 60:
        return None
    return numbers[0] if "minutes" in words or numbers[0] in _FIVES else None
