"""Offices in a text: which one a description of a person names, of what rank, and for what."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from checker.claims.names.wording import NameView, is_possessive, view_of_names
from checker.claims.numbers import Phrases
from checker.reading.tokens import tokenize
from checker.rulebook.names import NameRules, Offices

_BEFORE = 5
"""How many words before an office's title can belong to it: "Apple's senior"."""

_MOST_KNOWN = 5000
"""Descriptions whose reading is kept, since each is read again for every pair of claims."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office, whatever its wording.

    Attributes:
        family: id of the rule that lists it.
        title: its usual wording.
        address: the wording by which its holder may be spoken to; the title itself where there is none.
        exclusive, portfolio, field, kin, courtesy: of the rule.
    """

    family: str
    title: str
    address: str
    exclusive: bool
    portfolio: str
    field: str
    kin: bool
    courtesy: bool

    @property
    def is_graded(self) -> bool:
        """Whether every rank matters in it."""
        return self.exclusive or self.portfolio != "no"

    def excludes(self, other: Office) -> bool:
        """Whether nobody holds the two at once."""
        spoken_to = self.address == other.title or other.address == self.title
        return self.exclusive and self.family == other.family and self.title != other.title and not spoken_to


@dataclass(frozen=True, slots=True)
class Role:
    """What a description says that a person is.

    Attributes:
        start: index of its first word among the text's words.
        end: index after the last word of its title.
        ranks: ids of the rank rules that took part.
        portfolios: what the office is for, each by the first word of its list.
    """

    start: int
    end: int
    offices: frozenset[Office]
    ranks: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()

    @property
    def rules(self) -> frozenset[str]:
        """Ids of the rules that took part."""
        return self.ranks | {office.family for office in self.offices}


@dataclass(frozen=True, slots=True)
class RoleGrammar:
    """Finds offices by the rules of one language."""

    titles: Phrases[Office]
    ranks: dict[str, str]
    after: dict[str, str]
    portfolios: dict[str, str]
    joints: frozenset[str]
    stops: frozenset[str]
    given: frozenset[str]
    _known: dict[str, Role | None] = dataclasses.field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, rules: NameRules) -> RoleGrammar:
        """The grammar that a names file describes."""
        offices = [
            (wording, _office(family, wordings[0]))
            for family in rules.offices
            for wordings in family.titles
            for wording in wordings
        ]
        return cls(
            titles=Phrases.of(offices),
            ranks={word: rank.id for rank in rules.rank for word in rank.words},
            after={words: rank.id for rank in rules.rank for words in rank.after},
            portfolios={word: group[0] for group in rules.portfolios.words for word in group},
            joints=frozenset(rules.words.joints),
            stops=frozenset(rules.words.function).union(rules.words.saying, rules.words.joints),
            given=frozenset(name for group in rules.short_forms.names for name in group),
        )

    def find(self, view: NameView) -> list[Role]:
        """The offices in a sentence, in order, none inside another; two that are joined are one."""
        roles: list[Role] = []
        place = floor = 0
        while place < len(view):
            match = None if self._is_rank(view, place) else self.titles.starting(view, place)
            if match is None:
                place += 1
                continue
            role = self._role_at(view, place, match[0], match[1], floor)
            if roles and _are_joined(view, roles[-1].end, role.start):
                role = _merged(roles.pop(), role)
            roles.append(role)
            place = floor = role.end
        return roles

    def read(self, description: str) -> Role | None:
        """The office that a description names first, and what it is for; None where it names none."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        if description not in self._known:
            self._known[description] = self._read(view_of_names(tokenize(description)))
        return self._known[description]

    def _read(self, view: NameView) -> Role | None:
        found = [role for role in self.find(view) if not self._is_part(view, role)]
        if not found:
            return None
        role, end = found[0], found[1].start if len(found) > 1 else len(view)
        behind = {self.portfolios[low] for low in view.lows[role.end : end] if low in self.portfolios}
        first = next((i + 1 for i in reversed(range(role.end)) if is_possessive(view.low(i))), 0)
        ranks = {self.ranks[low] for low in view.lows[first : role.start] if low in self.ranks}
        return Role(role.start, role.end, role.offices, role.ranks | ranks, role.portfolios | behind)

    def _is_part(self, view: NameView, role: Role) -> bool:
        """Whether a trade with a capital is the part that somebody plays: "the 12th Doctor"."""
        trade = any(office.field == "trade" for office in role.offices)
        return trade and role.end > 1 and view.is_capitalised(role.end - 1)

    def _role_at(self, view: NameView, start: int, end: int, office: Office, floor: int) -> Role:
        """The office whose title stands at `start` to before `end`, with what belongs to it before that."""
        first = start
        while (
            first > max(floor, start - _BEFORE) and view.is_joined(first) and self._qualifies(view, first - 1)
        ):
            first -= 1
        if any(self._is_full_name(view, i) for i in range(first, start - 1)):
            first = start
        lows = view.lows[first:start]
        ranks = frozenset(self.ranks[low] for low in lows if low in self.ranks)
        for words in (view.lows[end : end + 1], view.lows[end : end + 2]):
            if view.is_joined(end) and " ".join(words) in self.after:
                ranks |= {self.after[" ".join(words)]}
                end += len(words)
        end, purposes = self._purposes(view, end)
        portfolios = frozenset(self.portfolios[low] for low in lows if low in self.portfolios)
        return Role(first, end, frozenset({office}), ranks, portfolios | purposes)

    def _purposes(self, view: NameView, end: int) -> tuple[int, frozenset[str]]:
        """What an office is for, behind it: "of State", "of health and safety"; and the index after that."""
        found: list[str] = []
        last = end
        while view.low(last) in self.joints or view.low(last) in self.portfolios:
            if view.low(last) in self.portfolios:
                found.append(self.portfolios[view.low(last)])
                end = last + 1
            last += 1
        return end, frozenset(found)

    def _is_rank(self, view: NameView, i: int) -> bool:
        """Whether a word that may be a title raises the title behind it: "chief economic adviser"."""
        match = self.titles.starting(view, i)
        if view.low(i) not in self.ranks or match is None or match[0] > i + 1:
            return False
        behind = (j for j in (i + 1, i + 2) if all(view.is_joined(k) for k in range(i + 1, j + 1)))
        return any(self.titles.starting(view, j) for j in behind)

    def _qualifies(self, view: NameView, i: int) -> bool:
        """Whether the word before a title can belong to it."""
        low = view.low(i)
        if low in self.ranks or low in self.portfolios:
            return True
        return view.is_capitalised(i) and low not in self.stops

    def _is_full_name(self, view: NameView, i: int) -> bool:
        """Whether a given name and a family name stand at `i`, not "Jordan Foreign"."""
        low = view.low(i + 1)
        named = view.low(i) in self.given and view.is_capitalised(i) and view.is_capitalised(i + 1)
        return named and low not in self.portfolios and low not in self.ranks


def _office(family: Offices, title: str) -> Office:
    address = next((short for short in family.address if title.endswith(f" {short}")), title)
    return Office(
        family=family.id,
        title=title,
        address=address,
        exclusive=family.exclusive,
        portfolio=family.portfolio,
        field=family.field,
        kin=family.kin,
        courtesy=family.courtesy,
    )


def _are_joined(view: NameView, end: int, start: int) -> bool:
    """Whether two offices are one person's: "chairman and chief executive", "Detective Sgt."."""
    return (start == end and view.is_joined(start)) or (start == end + 1 and view.low(end) == "and")


def _merged(a: Role, b: Role) -> Role:
    return Role(a.start, b.end, a.offices | b.offices, a.ranks | b.ranks, a.portfolios | b.portfolios)
