"""The room of names: persons in full, places with their noun, and the offices that persons hold."""

from __future__ import annotations

from checker.claims.kind import Comparison, OneFamily
from checker.claims.names.compare import FACTS, NameComparer
from checker.claims.names.differences import RoleComparer
from checker.claims.names.find import NameFinder
from checker.claims.names.likeness import NameLikeness, Relation
from checker.claims.names.mentions import NameGrammar
from checker.claims.names.sites import SiteGrammar
from checker.claims.names.slots import SlotGrammar
from checker.model.claim import Claim, Kind
from checker.model.document import Document
from checker.rulebook import Rulebook

__all__ = ["NameRoom"]


class NameRoom(OneFamily):
    """Finds names and says how two of them differ. Keeps the `Room` protocol."""

    def __init__(self, rulebook: Rulebook) -> None:
        likeness = NameLikeness.of(rulebook.names)
        grammar = NameGrammar.of(rulebook.names)
        self._finder = NameFinder(
            grammar, SiteGrammar(rulebook.names.site), SlotGrammar(rulebook.names.slot), likeness
        )
        self._comparer = NameComparer(likeness, RoleComparer.of(rulebook.names, grammar.roles))

    @property
    def kind(self) -> Kind:
        """Names."""
        return Kind.NAME

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that `compare` can state."""
        return FACTS

    def find(self, document: Document) -> list[Claim]:
        """One claim for each name in the article, in the order of the text."""
        return self._finder.find(document)

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether the two names can be one; within an article only the same name is."""
        return self._comparer.relation(a, b) is not Relation.OTHER

    def affinity(self, a: Claim, b: Claim) -> float | None:
        """How surely the two are one name, from 0 to 1."""
        return self._comparer.affinity(a, b)

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """What holds of the two names and their roles."""
        return self._comparer.compare(a, b)

    def fired(self, document: Document) -> frozenset[str]:
        """Ids of the rules that took part in reading the document."""
        found = frozenset(rule for claim in self._finder.find(document) for rule in claim.rules)
        return found.union(
            rule
            for mention in self._finder.mentions(document)
            for rules in (mention.rules, *(told.rules for told in mention.descriptions))
            for rule in rules
        )
