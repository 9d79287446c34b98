"""How all that two articles say of one person differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from checker.claims.names.mention import KIN_OF
from checker.claims.names.roles import Role, RoleGrammar
from checker.model.name import PersonRole
from checker.rulebook.names import NameRules

_ORDER = ("kinship", "realm", "tenure", "title", "role")
"""What a description can differ in, the plainest first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two descriptions of one person that differ, and in what."""

    fact: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two descriptions that speak of the same sort of thing.

    Attributes:
        fact: in what they differ; empty where they agree.
        settled: what two descriptions that agree on it settle: an office, a family or a field of offices.
    """

    fact: str
    settled: frozenset[str]
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class RoleComparer:
    """Compares descriptions by the rules of one language.

    Attributes:
        light: ids of the rank rules that matter only in graded offices.
        past, coming: ids of the rank rules by which an office is held no more, or not yet.
    """

    roles: RoleGrammar
    light: frozenset[str]
    past: frozenset[str]
    coming: frozenset[str]

    @classmethod
    def of(cls, rules: NameRules, roles: RoleGrammar) -> RoleComparer:
        """The comparer that a names file describes."""
        light = frozenset(rank.id for rank in rules.rank if rank.light)
        past, coming = (frozenset(r.id for r in rules.rank if r.time == time) for time in ("past", "coming"))
        return cls(roles, light, past, coming)

    def difference(self, one: Iterable[PersonRole], two: Iterable[PersonRole]) -> Difference | None:
        """The plainest difference between what two articles say of a person; None where there is none.

        What only one says is none. Where two descriptions agree on an office, no others of its family count.
        """
        a, b = self._known(one), self._known(two)
        pairs = [pair for x, y in product(a, b) if (pair := self._pair(x, y)) is not None]
        agreed = frozenset().union(*(pair.settled for pair in pairs if not pair.fact))
        differing = [pair for pair in pairs if pair.fact and not pair.settled & agreed]
        differing += self._further(a, b)
        best = min(differing, key=lambda p: (_ORDER.index(p.fact), *sorted((p.a, p.b))), default=None)
        return None if best is None else Difference(best.fact, best.a, best.b)

    def share(self, one: str, two: str) -> bool:
        """Whether two descriptions name one office."""
        x, y = self.roles.read(one), self.roles.read(two)
        return x is not None and y is not None and bool(x.offices & y.offices)

    def _known(self, roles: Iterable[PersonRole]) -> list[tuple[PersonRole, Role]]:
        """The descriptions that name an office."""
        ordered = sorted(roles, key=lambda role: (role.text, sorted(role.realms)))
        return [(role, read) for role in ordered if (read := self.roles.read(role.text)) is not None]

    def _pair(self, a: tuple[PersonRole, Role], b: tuple[PersonRole, Role]) -> _Pair | None:
        """What two descriptions say of one another; None where nothing."""
        (one, x), (two, y) = a, b
        common = x.offices & y.offices
        if common:
            fact = self._grade(a, b)
            settled = {office.title for office in common}
            if not fact:
                settled |= {office.family for office in common} | {office.field for office in common}
            return _Pair(fact, frozenset(settled), one.text, two.text)
        kin_of_two = _realms_differ(one, two, KIN_OF)
        for p, q in product(x.offices, y.offices):
            if p.excludes(q) and not (p.kin and kin_of_two):
                return _Pair("kinship" if p.kin else "title", frozenset({p.family}), one.text, two.text)
        fields = frozenset(o.field for o in x.offices if o.field) & {o.field for o in y.offices}
        if not fields or (x.ranks | y.ranks) & (self.past | self.coming):
            return None
        return _Pair("role", fields, one.text, two.text)

    def _grade(self, a: tuple[PersonRole, Role], b: tuple[PersonRole, Role]) -> str:
        """In what two descriptions of one office differ; empty where in nothing."""
        (one, x), (two, y) = a, b
        common = x.offices & y.offices
        if _realms_differ(one, two, "place") or _realms_differ(one, two, "nation"):
            return "realm"
        times = self.coming if any(office.courtesy for office in common) else self.past | self.coming
        if (x.ranks ^ y.ranks) & times:
            return "tenure"
        return "title" if self._ranks_differ(x, y) or _portfolios_differ(x, y) else ""

    def _ranks_differ(self, a: Role, b: Role) -> bool:
        differing = (a.ranks ^ b.ranks) - self.past - self.coming
        if any(office.is_graded for office in a.offices & b.offices):
            return bool(differing)
        return bool(differing - self.light) or bool(differing & a.ranks and differing & b.ranks)

    def _further(
        self, a: Sequence[tuple[PersonRole, Role]], b: Sequence[tuple[PersonRole, Role]]
    ) -> Iterator[_Pair]:
        """Where one article gives in one breath two offices of a field, of which the other knows but one."""
        for (one, x), (two, y) in product(a, b):
            for more, less, all_of in ((x, y, b), (y, x, a)):
                jobs = {office for office in more.offices if office.field}
                known = {office for _, role in all_of for office in role.offices if office.field}
                if len(jobs) > 1 and less.offices & jobs and known < jobs:
                    yield _Pair("role", frozenset(), one.text, two.text)


def _realms_differ(a: PersonRole, b: PersonRole, sort: str) -> bool:
    """Whether both name something of a sort, and no word of them is shared, abbreviations included."""
    one, two = ({word for s, name in role.realms if s == sort for word in name.split()} for role in (a, b))
    alike = any(x.startswith(y) or y.startswith(x) for x, y in product(one, two))
    return bool(one) and bool(two) and not alike


def _portfolios_differ(a: Role, b: Role) -> bool:
    kinds = {office.portfolio for office in a.offices & b.offices}
    if not a.portfolios or not b.portfolios or kinds <= {"no"}:
        return False
    if "whole" in kinds:
        return a.portfolios != b.portfolios
    return not (a.portfolios <= b.portfolios or b.portfolios <= a.portfolios)
