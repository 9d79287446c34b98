"""Phrases of one word or more, looked up by where they begin or end. Linear in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from checker.claims.numbers.view import View
from checker.reading.tokens import tokenize

V = TypeVar("V")


def words_of(phrase: str) -> tuple[str, ...]:
    """The lower-case tokens of a phrase."""
    return tuple(token.lower for token in tokenize(phrase))


@dataclass(frozen=True, slots=True)
class Phrases(Generic[V]):
    """Phrases with what each stands for.

    Attributes:
        by_first: by first word, longest first. by_last: by last word, longest first.
    """

    by_first: dict[str, tuple[tuple[tuple[str, ...], V], ...]]
    by_last: dict[str, tuple[tuple[tuple[str, ...], V], ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, V]]) -> Phrases[V]:
        """Collect phrases; of two that are the same, the first stays."""
        seen: dict[tuple[str, ...], V] = {}
        for phrase, value in entries:
            seen.setdefault(words_of(phrase), value)
        longest = sorted(seen.items(), key=lambda item: -len(item[0]))
        first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        last: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for words, value in longest:
            first.setdefault(words[0], []).append((words, value))
            last.setdefault(words[-1], []).append((words, value))
        return cls(
            {word: tuple(found) for word, found in first.items()},
            {word: tuple(found) for word, found in last.items()},
        )

    @staticmethod
    def plain(phrases: Iterable[str]) -> Phrases[None]:
        """Phrases that stand for nothing but themselves."""
        return Phrases.of((phrase, None) for phrase in phrases)

    def starting(self, view: View, i: int) -> tuple[int, V] | None:
        """The longest phrase that begins at `i`: the index after it and what it stands for."""
        lows = view.lows
        if not 0 <= i < len(lows) or lows[i] not in self.by_first:
            return None
        for words, value in self.by_first[lows[i]]:
            if lows[i : i + len(words)] == words:
                return i + len(words), value
        return None

    def ending(self, view: View, i: int) -> tuple[int, V] | None:
        """The longest phrase that ends before `i`: the index of its first word and what it stands for."""
        lows = view.lows
        if not 0 < i <= len(lows) or lows[i - 1] not in self.by_last:
            return None
        for words, value in self.by_last[lows[i - 1]]:
            if i >= len(words) and lows[i - len(words) : i] == words:
                return i - len(words), value
        return None
