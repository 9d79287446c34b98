"""Two names of one person or place: the facts that hold of the pair."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.kind import Comparison
from checker.claims.names.differences import Difference, RoleComparer
from checker.claims.names.likeness import NameLikeness, Relation
from checker.claims.names.mention import PERSON, SITE
from checker.claims.names.slots import is_one_deed
from checker.model.claim import Claim
from checker.model.name import SLOT, PersonName

FACTS = frozenset(
    {
        "same",
        "closer",
        "elsewhere",
        "doer",
        "wording",
        "short",
        "spelling",
        "given name",
        "generation",
        "title",
        "role",
        "realm",
        "tenure",
        "kinship",
    }
)
"""Every fact that a comparison of names can state."""

_FACT = {
    Relation.SAME: "same",
    Relation.SHORT: "closer",
    Relation.GENERATION: "closer",
    Relation.CLIPPED: "short",
    Relation.WORDING: "wording",
    Relation.GIVEN: "given name",
    Relation.NAMESAKE: "given name",
    Relation.ELSEWHERE: "elsewhere",
    Relation.DOER: "doer",
    Relation.GENERATIONS: "generation",
}
_NEEDS_OFFICE = frozenset({Relation.DISTANT, Relation.NAMESAKE, Relation.GENERATIONS})
_PLAIN = 0.05
"""The affinity of two mentions that show no difference: others that do are the better evidence."""


@dataclass(frozen=True, slots=True)
class NameComparer:
    """Compares names by the rules of one language."""

    likeness: NameLikeness
    roles: RoleComparer

    def relation(self, a: Claim, b: Claim) -> Relation:
        """How the names of two claims lie to each other; OTHER where they cannot be one.

        Two spellings are two names where one article has both.
        """
        one, two = name_of(a), name_of(b)
        if a.topic != b.topic:
            return Relation.OTHER
        relation = self._by_names(a, b)
        if relation in {Relation.SAME, Relation.OTHER} or a.topic == SLOT or a.topic.startswith(SITE):
            return relation
        if a.article == b.article or self._has_both(one, two) or self._has_both(two, one):
            return Relation.OTHER
        if relation in _NEEDS_OFFICE and not self._share_office(a, b):
            alike = relation is Relation.GENERATIONS and len(self.likeness.parts(one.name)) > 2
            return relation if alike else Relation.OTHER
        return relation

    def _by_names(self, a: Claim, b: Claim) -> Relation:
        """How two names of one sort lie to each other by their words alone."""
        one, two = name_of(a).name, name_of(b).name
        if a.topic == SLOT:
            return self._doers(a, b)
        if a.topic.startswith(SITE):
            return self.likeness.sites(one, two) if a.about and a.about == b.about else Relation.OTHER
        return self.likeness.persons(one, two) if a.topic == PERSON else self.likeness.places(one, two)

    def _doers(self, a: Claim, b: Claim) -> Relation:
        """How two names of those who did something lie to each other."""
        one, two = name_of(a).name, name_of(b).name
        if not is_one_deed(a.about, b.about, one, two):
            return Relation.OTHER
        x, y = self.likeness.parts(one), self.likeness.parts(two)
        if set(x) <= set(y) or set(y) <= set(x) or self.likeness.words(x[-1], y[-1]) is not Relation.OTHER:
            return Relation.SAME
        return Relation.DOER if a.article != b.article else Relation.OTHER

    def _share_office(self, a: Claim, b: Claim) -> bool:
        """Whether the two sentences give the two names in full, each with the same office."""
        one, two = name_of(a).role, name_of(b).role
        return _in_full(a, b) and one is not None and two is not None and self.roles.share(one, two)

    def _has_both(self, one: PersonName, two: PersonName) -> bool:
        return self.likeness.ends(one.name) != (ends := self.likeness.ends(two.name)) and ends in one.beside

    def affinity(self, a: Claim, b: Claim) -> float:
        """How surely the two name one person or place, from 0 to 1; most where they show what differs."""
        if self.relation(a, b) is Relation.OTHER:
            return 0.0
        found = self._difference(a, b)
        if found is None:
            return 1.0 if self.relation(a, b) is Relation.SAME or _in_full(a, b) else _PLAIN
        return 1.0 if (name_of(a).role, name_of(b).role) == (found.a, found.b) else _PLAIN

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """What holds of the two names and of all that is said of them."""
        one, two = name_of(a), name_of(b)
        fact = _FACT.get(self.relation(a, b), "spelling")
        found = self._difference(a, b)
        details = {
            "a": one.name,
            "b": two.name,
            "role_a": found.a if found else one.role or "no title",
            "role_b": found.b if found else two.role or "no title",
        }
        return Comparison(frozenset({fact, found.fact} if found else {fact}), details)

    def _difference(self, a: Claim, b: Claim) -> Difference | None:
        """How what the two articles say of the person differs; within one article nothing does."""
        if a.article == b.article:
            return None
        return self.roles.difference(name_of(a).roles, name_of(b).roles)


def _in_full(a: Claim, b: Claim) -> bool:
    """Whether both sentences have the name in full."""
    return all(len(claim.core) >= len(name_of(claim).name) for claim in (a, b))


def name_of(claim: Claim) -> PersonName:
    """The name that a claim of this room holds.

    Raises:
        TypeError: when another room made the claim.
    """
    if not isinstance(claim.value, PersonName):
        raise TypeError(f"not a name: {claim.value!r}")
    return claim.value
