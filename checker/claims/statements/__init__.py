"""The room of statements: what one article affirms in words and another denies."""

from __future__ import annotations

from checker.claims.kind import Comparison, OneFamily
from checker.claims.statements.compare import (
    FACTS,
    are_comparable,
    compare_statements,
    likeness,
    statement_of,
)
from checker.claims.statements.find import StatementFinder
from checker.model.claim import Claim, Kind
from checker.model.document import Document
from checker.rulebook import Rulebook
from checker.rulebook.statements import Contrast, Event, Opposition

__all__ = ["StatementRoom"]


class StatementRoom(OneFamily):
    """Finds statements that can be contradicted. Keeps the `Room` protocol."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._finder = StatementFinder.of(rulebook.statements, rulebook.frames)
        rules = rulebook.statements
        self._rules: dict[str, Opposition | Contrast | Event] = {
            event.group: event for event in reversed(rules.event)
        }
        self._rules |= {rule.id: rule for rule in rules.opposition}
        self._rules |= {rule.id: rule for rule in rules.contrast}

    @property
    def kind(self) -> Kind:
        """Statements."""
        return Kind.STATEMENT

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that `compare` can state."""
        return FACTS

    def find(self, document: Document) -> list[Claim]:
        """The statements in the article, in the order of the text."""
        return self._finder.find(document)

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether the two can be the same statement, affirmed or denied.

        Within one article only equal polarities are: an article that gives both sides is no contradiction.
        """
        if a.topic != b.topic or not are_comparable(a, b, self._rules[a.topic]):
            return False
        return a.article != b.article or not statement_of(a).opposes(statement_of(b))

    def affinity(self, a: Claim, b: Claim) -> float | None:
        """How alike the words beside the two wordings are; None for statements of two rules."""
        return likeness(a, b) if a.topic == b.topic else None

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """Whether the two contradict each other."""
        return compare_statements(a, b)

    def fired(self, document: Document) -> frozenset[str]:
        """Ids of the rules that took part in reading the document."""
        return frozenset(rule for claim in self.find(document) for rule in claim.rules)
