"""The terms of a shape that fits, by the symbol that each fills."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.times.shapes import Found
from checker.claims.times.terms import Term
from checker.rulebook.times import TimeShape


@dataclass(frozen=True, slots=True)
class Slots:
    """The terms of a shape by symbol."""

    found: Found
    shape: TimeShape

    def first(self, symbol: str) -> Term | None:
        """The first term of a class."""
        return next((term for term in self.found.terms if term.symbol == symbol), None)

    def integer(self, *symbols: str) -> int | None:
        """The number that the first term of the classes stands for."""
        for term in self.found.terms:
            if term.symbol in symbols and isinstance(term.meaning, int):
                return term.meaning
        return None

    def word(self, *symbols: str) -> str | None:
        """The letters that the first term of the classes stands for."""
        for term in self.found.terms:
            if term.symbol in symbols and isinstance(term.meaning, str):
                return term.meaning
        return None

    def given(self, key: str) -> int | str | None:
        """What the shape itself says."""
        return self.shape.given.get(key)

    def number(self, key: str) -> int | None:
        """What the shape itself says, as a number."""
        value = self.given(key)
        return value if isinstance(value, int) else None
