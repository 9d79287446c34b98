"""Schema of rules/en/identifiers.toml: numbers that name one thing and count nothing."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from checker.rulebook.locate import Place
from checker.rulebook.pattern import Pattern
from checker.rulebook.rule import Rule, Table, Word

NUMBER = "(?P<number>"
"""The group of a pattern that holds the number."""


class Identifier(Rule):
    """Numbers of one sort, such as those of flights.

    Attributes:
        id: of the claims' topic, too ("identifier.flight").
        label: what such a number is called ("flight number").
        pattern: google-re2 pattern with a group `number` and, where a word in front of or behind the number
            belongs to it (a street, the letters of an airline), a group `of`.
    """

    label: Word
    pattern: Pattern

    def faults(self) -> Iterator[tuple[Place, str]]:
        """A pattern that does not say which of its digits are the number."""
        if NUMBER not in self.pattern.source:
            yield ("pattern",), "pattern has no group for the number; write (?P<number>\\d+)"


class IdentifierRules(Table):
    """rules/en/identifiers.toml."""

    identifier: tuple[Identifier, ...] = Field(strict=False)
