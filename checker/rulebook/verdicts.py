"""Schema of rules/verdicts.toml: which facts of a comparison make which verdict."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from checker.model.report import Severity
from checker.rulebook.rule import RuleId, Table, Word

Kinds = Literal["quantity", "time", "quote", "name", "statement"]


class Reason(Table):
    """One of the closed list of reasons, with what it means in a plain phrase."""

    id: Word
    meaning: Word


class VerdictExample(Table):
    """Two sentences whose only claims of the kind must be judged by the level."""

    a: Word
    b: Word


class VerdictLevel(Table):
    """One level: the first of its kind whose conditions hold decides.

    Attributes:
        when: facts that must all hold.
        unless: facts of which none may hold.
        explanation: one plain sentence; `{name}` takes a detail of the comparison.
    """

    id: RuleId
    kind: Kinds
    when: tuple[Word, ...] = Field(default=(), strict=False)
    unless: tuple[Word, ...] = Field(default=(), strict=False)
    severity: Literal["none", "minor", "major"]
    reasons: tuple[Word, ...] = Field(default=(), strict=False)
    explanation: Word
    examples: tuple[VerdictExample, ...] = Field(min_length=1, strict=False)

    def holds(self, facts: frozenset[str]) -> bool:
        """Whether the level's conditions hold of a comparison's facts."""
        return facts.issuperset(self.when) and facts.isdisjoint(self.unless)

    @property
    def rank(self) -> Severity:
        """The severity as an ordered value."""
        return Severity[self.severity.upper()]


class VerdictRules(Table):
    """rules/verdicts.toml."""

    reason: tuple[Reason, ...] = Field(strict=False)
    level: tuple[VerdictLevel, ...] = Field(strict=False)

    def of_kind(self, kind: str) -> tuple[VerdictLevel, ...]:
        """The levels of one kind, in order."""
        return tuple(level for level in self.level if level.kind == kind)
