"""Schema of rules/verdicts.toml: which facts of a comparison make which verdict."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Literal

from pydantic import Field

from checker.model.report import Severity
from checker.rulebook.faults import unknown
from checker.rulebook.locate import Place
from checker.rulebook.rule import RuleId, Table, Word

Kinds = Literal["quantity", "time", "quote", "name", "statement"]


class Reason(Table):
    """One of the closed list of reasons, with what it means in a plain phrase."""

    id: Word
    meaning: Word


class VerdictExample(Table):
    """Two sentences whose only claims of the kind must be judged by the level.

    Attributes:
        published_a: when the article of sentence `a` was published, as ISO 8601, where that matters.
        published_b: the same of sentence `b`.
    """

    a: Word
    b: Word
    published_a: str | None = None
    published_b: str | None = None


class VerdictLevel(Table):
    """One level: the first of its kind whose conditions hold decides.

    Attributes:
        when: facts that must all hold.
        unless: facts of which none may hold.
        reasons: named in the finding; one that is also a fact of the kind, only where it holds.
        explanation: one plain sentence; `{name}` takes a detail of the comparison.
        listed: whether an editor wants a finding of it: that two articles name one mayor is none.
    """

    id: RuleId
    kind: Kinds
    when: tuple[Word, ...] = Field(default=(), strict=False)
    unless: tuple[Word, ...] = Field(default=(), strict=False)
    severity: Literal["none", "minor", "major"]
    reasons: tuple[Word, ...] = Field(default=(), strict=False)
    explanation: Word
    listed: bool = True
    examples: tuple[VerdictExample, ...] = Field(min_length=1, strict=False)

    def holds(self, facts: frozenset[str]) -> bool:
        """Whether the level's conditions hold of a comparison's facts."""
        return facts.issuperset(self.when) and facts.isdisjoint(self.unless)

    @property
    def rank(self) -> Severity:
        """The severity as an ordered value."""
        return Severity[self.severity.upper()]

    @property
    def always_holds(self) -> bool:
        """Whether the level holds of any facts."""
        return not self.when and not self.unless

    def faults(self) -> Iterator[tuple[Place, str]]:
        """An explanation that is no template of plain `{names}`."""
        try:
            fields = [field for _, field, *_ in Formatter().parse(self.explanation) if field is not None]
        except ValueError as error:
            yield ("explanation",), f"explanation cannot be filled in: {error}; write {{name}} or {{{{"
            return
        for field in fields:
            if not field.isidentifier():
                yield ("explanation",), f'explanation has "{{{field}}}"; name a detail, as in {{a}}'


class VerdictRules(Table):
    """rules/verdicts.toml."""

    reason: tuple[Reason, ...] = Field(strict=False)
    level: tuple[VerdictLevel, ...] = Field(strict=False)

    def of_kind(self, kind: str) -> tuple[VerdictLevel, ...]:
        """The levels of one kind, in order."""
        return tuple(level for level in self.level if level.kind == kind)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Repeated ids, reasons outside the closed list, and levels that leave facts unjudged."""
        yield from _repeats("reason", [reason.id for reason in self.reason])
        yield from _repeats("level", [level.id for level in self.level])
        reasons = [reason.id for reason in self.reason]
        for index, level in enumerate(self.level):
            for number, reason in enumerate(level.reasons):
                if reason not in reasons:
                    message = unknown("reason", reason, reasons, "add it as a [[reason]] above the levels")
                    yield ("level", index, "reasons", number), message
        for kind in dict.fromkeys(level.kind for level in self.level):
            yield from self._gaps(kind)

    def _gaps(self, kind: Kinds) -> Iterator[tuple[Place, str]]:
        """A kind's levels after one that always holds, and a last level that does not."""
        places = [index for index, level in enumerate(self.level) if level.kind == kind]
        first = next((index for index in places if self.level[index].always_holds), None)
        if first is None:
            message = f"the last level of kind {kind} must always hold; leave out its `when` and `unless`"
            yield ("level", places[-1]), message
            return
        for index in places:
            if index > first:
                message = f'is never reached, as "{self.level[first].id}" always holds; put it above that'
                yield ("level", index), message


def _repeats(array: str, ids: list[str]) -> Iterator[tuple[Place, str]]:
    for index, name in enumerate(ids):
        if name in ids[:index]:
            yield (array, index, "id"), f'the id "{name}" is taken by a {array} above; give each its own'
