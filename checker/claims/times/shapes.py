"""Shapes of expressions compiled into one trie, and the walk that finds the longest that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from checker.claims.times.terms import Term, literal
from checker.model.document import Token
from checker.rulebook.times import TimeMask, TimeShape

Step = tuple[str, ...]
"""The alternatives at one place of a shape."""


@dataclass(frozen=True, slots=True)
class Found:
    """A shape that fits.

    Attributes:
        shape: the rule.
        terms: the terms that filled its symbols, in order.
        first: index of its first token.
        after: index of the token after its last.
        end: offset of its last character, exclusive: without a possessive 's.
    """

    shape: TimeShape | TimeMask
    terms: tuple[Term, ...]
    first: int
    after: int
    end: int


@dataclass(slots=True)
class _Node:
    symbols: dict[str, _Node] = field(default_factory=dict)
    words: dict[str, _Node] = field(default_factory=dict)
    accepts: list[tuple[int, TimeShape | TimeMask]] = field(default_factory=list)


class ShapeTrie:
    """All shapes at once. A shape that stands earlier wins over one of the same length."""

    def __init__(self, shapes: Sequence[TimeShape | TimeMask]) -> None:
        self._root = _Node()
        for rank, rule in enumerate(shapes):
            for text in rule.shapes:
                for steps in expand(text):
                    self._add(steps, rank, rule)

    @property
    def first_words(self) -> frozenset[str]:
        """The literal words that a shape may begin with."""
        return frozenset(self._root.words)

    def _add(self, steps: tuple[Step, ...], rank: int, rule: TimeShape | TimeMask) -> None:
        nodes = [self._root]
        for step in steps:
            following: dict[int, _Node] = {}
            for node in nodes:
                for word in step:
                    branch = node.symbols if word.isupper() else node.words
                    child = branch.setdefault(word, _Node())
                    following[id(child)] = child
            nodes = list(following.values())
        for node in nodes:
            if (rank, rule) not in node.accepts:
                node.accepts.append((rank, rule))

    def find(self, tokens: Sequence[Token], i: int, terms_at: Callable[[int], Sequence[Term]]) -> list[Found]:
        """The shapes that fit from token `i` on, the longest first."""
        fits: list[tuple[int, int, Found]] = []
        for node, terms, after, end in _walk(self._root, tokens, i, terms_at, ()):
            for rank, rule in node.accepts:
                fits.append((-after, rank, Found(rule, terms, i, after, end)))
        fits.sort(key=lambda fit: fit[:2])
        return [found for _, _, found in fits]


def _walk(
    node: _Node,
    tokens: Sequence[Token],
    i: int,
    terms_at: Callable[[int], Sequence[Term]],
    terms: tuple[Term, ...],
) -> Iterator[tuple[_Node, tuple[Term, ...], int, int]]:
    """Every way through the trie, with the terms gathered, the token after it and its end."""
    if i >= len(tokens):
        return
    word, trim = literal(tokens[i]), 0
    child = node.words.get(word)
    if child is None and word.endswith("'s"):
        child, trim = node.words.get(word[:-2]), 2
    if child:
        if child.accepts:
            yield child, terms, i + 1, tokens[i].end - trim
        yield from _walk(child, tokens, i + 1, terms_at, terms)
    if not node.symbols:
        return
    for term in terms_at(i):
        child = node.symbols.get(term.symbol)
        if child:
            gathered = (*terms, term)
            if child.accepts:
                yield child, gathered, term.after, tokens[term.after - 1].end - term.trim
            yield from _walk(child, tokens, term.after, terms_at, gathered)


def expand(text: str) -> list[tuple[Step, ...]]:
    """Every sequence of places that a shape allows: `?` after a place or a [group] may leave it out."""
    sequences, rest = _sequence(text.replace("[", " [ ").replace("]", " ] ").split(), 0)
    if rest:
        raise ValueError(f"unbalanced brackets in shape {text!r}")
    return [sequence for sequence in sequences if sequence]


def _sequence(words: list[str], at: int) -> tuple[list[tuple[Step, ...]], int]:
    """Expansions of the words from `at` to the closing bracket or the end; index after it, or 0."""
    parts: list[list[tuple[Step, ...]]] = []
    while at < len(words):
        word = words[at]
        if word == "]":
            return _combined(parts), at + 1
        if word == "[":
            inner, at = _sequence(words, at + 1)
        elif word == "?":
            parts[-1].append(())
            at += 1
            continue
        else:
            is_optional = len(word) > 1 and word.endswith("?")
            inner, at = [(tuple(word.removesuffix("?").split("|")),)], at + 1
            if is_optional:
                inner.append(())
        parts.append(inner)
    return _combined(parts), 0


def _combined(parts: list[list[tuple[Step, ...]]]) -> list[tuple[Step, ...]]:
    return [tuple(step for part in choice for step in part) for choice in product(*parts)]
