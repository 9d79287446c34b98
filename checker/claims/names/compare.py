"""Two names of one person or place: the facts that hold of the pair."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.kind import Comparison
from checker.claims.names.likeness import NameLikeness, Relation
from checker.claims.names.mentions import PERSON
from checker.claims.names.roles import RoleGrammar
from checker.model.claim import Claim
from checker.model.name import PersonName

FACTS = frozenset({"same", "wording", "spelling", "given name", "title"})
"""Every fact that a comparison of names can state."""

_AFFINITY = {
    Relation.SAME: 1.0,
    Relation.WORDING: 0.95,
    Relation.SPELLING: 0.95,
    Relation.GIVEN: 0.85,
    Relation.DISTANT: 0.85,
}
_FACT = {Relation.SAME: "same", Relation.WORDING: "wording", Relation.GIVEN: "given name"}


@dataclass(frozen=True, slots=True)
class NameComparer:
    """Compares names by the rules of one language."""

    likeness: NameLikeness
    roles: RoleGrammar

    def relation(self, a: Claim, b: Claim) -> Relation:
        """How the names of two claims lie to each other; OTHER where they cannot be one.

        Two spellings are two names where one article has both.
        """
        one, two = name_of(a), name_of(b)
        if a.topic != b.topic:
            return Relation.OTHER
        if a.topic != PERSON:
            relation = self.likeness.places(one.name, two.name)
        else:
            relation = self.likeness.persons(one.name, two.name)
        if relation in {Relation.SAME, Relation.OTHER}:
            return relation
        if self.likeness.ends(two.name) in one.beside or self.likeness.ends(one.name) in two.beside:
            return Relation.OTHER
        if relation is Relation.DISTANT and not self.roles.share(one.role, two.role):
            return Relation.OTHER
        return relation

    def affinity(self, a: Claim, b: Claim) -> float:
        """How surely the two name one person or place, from 0 to 1."""
        return _AFFINITY.get(self.relation(a, b), 0.0)

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """What holds of the two names and of their roles."""
        one, two = name_of(a), name_of(b)
        fact = _FACT.get(self.relation(a, b), "spelling")
        facts = {fact} | ({"title"} if self.roles.differ(one.role, two.role) else set())
        details = {
            "a": one.name,
            "b": two.name,
            "role_a": one.role or "no title",
            "role_b": two.role or "no title",
        }
        return Comparison(frozenset(facts), details)


def name_of(claim: Claim) -> PersonName:
    """The name that a claim of this room holds.

    Raises:
        TypeError: when another room made the claim.
    """
    if not isinstance(claim.value, PersonName):
        raise TypeError(f"not a name: {claim.value!r}")
    return claim.value
