"""Offices in a sentence, and how two descriptions of an office differ."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.names.wording import NameView, view_of_names
from checker.claims.numbers import Phrases
from checker.model.document import TokenKind
from checker.reading.tokens import tokenize
from checker.rulebook.names import NameRules, Offices

_BEFORE = 5
"""How many words before an office's title can belong to it: "Apple's senior"."""
_AFTER = 10
"""How many words after it can: "for defense oversight at the ..."."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office, whatever its wording.

    Attributes:
        rule: id of the family it belongs to.
        title: its usual wording.
        address: the wording by which its holder may be spoken to; the title itself where there is none.
    """

    rule: str
    title: str
    exclusive: bool
    portfolio: str
    address: str

    @property
    def is_graded(self) -> bool:
        """Whether every rank matters in it."""
        return self.exclusive or self.portfolio != "no"

    def excludes(self, other: Office) -> bool:
        """Whether nobody holds the two at once."""
        return self.exclusive and self.rule == other.rule and self.title != other.title

    def may_be_called(self, other: Office) -> bool:
        """Whether its holder may be spoken to by the other's title: a rear admiral as "Admiral"."""
        return self.rule == other.rule and self.address == other.title


@dataclass(frozen=True, slots=True)
class Role:
    """What an article says that a person is.

    Attributes:
        start: index of its first word among the sentence's words.
        end: index after the last.
        ranks: ids of the rank rules that took part.
        portfolios: what the office is for, each by the first word of its list.
    """

    start: int
    end: int
    offices: frozenset[Office]
    ranks: frozenset[str]
    portfolios: frozenset[str]

    @property
    def rules(self) -> frozenset[str]:
        """Ids of the rules that took part."""
        return self.ranks | {office.rule for office in self.offices}


@dataclass(frozen=True, slots=True)
class RoleGrammar:
    """Finds offices by the rules of one language."""

    titles: Phrases[Office]
    ranks: dict[str, str]
    light: frozenset[str]
    portfolios: dict[str, str]
    joints: frozenset[str]
    stops: frozenset[str]
    given: frozenset[str]

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
            light=frozenset(rank.id for rank in rules.rank if rank.light),
            portfolios={word: group[0] for group in rules.portfolios.words for word in group},
            joints=frozenset(rules.words.joints),
            stops=frozenset(rules.words.function).union(rules.words.saying) - frozenset(rules.words.joints),
            given=frozenset(name for group in rules.short_forms.names for name in group).union(
                rules.words.given
            ),
        )

    def find(self, view: NameView) -> list[Role]:
        """The offices in a sentence, in order, none inside another."""
        roles: list[Role] = []
        place = floor = 0
        while place < len(view):
            match = self.titles.starting(view, place)
            if match is None:
                place += 1
                continue
            role = self._role_around(view, place, match[0], match[1], floor)
            if roles and _are_joined(view, roles[-1].end, role.start):
                role = _merged(roles.pop(), role)
            roles.append(role)
            place = floor = role.end
        return roles

    def read(self, role: str) -> Role | None:
        """The office that a description names; None where it names none."""
        found = self.find(view_of_names(tokenize(role)))
        return found[0] if found else None

    def differ(self, a: str | None, b: str | None) -> bool:
        """Whether two descriptions of one person give two offices: another rank, title or portfolio.

        A description that leaves something out differs in nothing.
        """
        one, two = self.read(a or ""), self.read(b or "")
        if one is None or two is None:
            return False
        if one.offices & two.offices:
            return self._ranks_differ(one, two) or self._portfolios_differ(one, two)
        return any(a.excludes(b) for a in one.offices for b in two.offices) and not any(
            a.may_be_called(b) or b.may_be_called(a) for a in one.offices for b in two.offices
        )

    def share(self, a: str | None, b: str | None) -> bool:
        """Whether two descriptions name one office."""
        one, two = self.read(a or ""), self.read(b or "")
        return one is not None and two is not None and bool(one.offices & two.offices)

    def _ranks_differ(self, a: Role, b: Role) -> bool:
        differing = a.ranks ^ b.ranks
        if not any(office.is_graded for office in a.offices & b.offices):
            differing -= self.light
        return bool(differing)

    def _portfolios_differ(self, a: Role, b: Role) -> bool:
        kinds = {office.portfolio for office in a.offices & b.offices}
        if not a.portfolios or not b.portfolios or kinds <= {"no"}:
            return False
        if "whole" in kinds:
            return a.portfolios != b.portfolios
        return not (a.portfolios <= b.portfolios or b.portfolios <= a.portfolios)

    def _role_around(self, view: NameView, start: int, end: int, office: Office, floor: int) -> Role:
        """The office whose title stands at `start` to before `end`, with what belongs to it."""
        first = start
        while (
            first > max(floor, start - _BEFORE) and view.is_joined(first) and self._qualifies(view, first - 1)
        ):
            first -= 1
        if any(self._is_full_name(view, i) for i in range(first, start - 1)):
            first = start
        last = self._tail(view, end)
        around = [*range(first, start), *range(end, last)]
        return Role(
            first,
            last,
            frozenset({office}),
            frozenset(self.ranks[view.low(i)] for i in range(first, start) if view.low(i) in self.ranks),
            frozenset(self.portfolios[view.low(i)] for i in around if view.low(i) in self.portfolios),
        )

    def _qualifies(self, view: NameView, i: int) -> bool:
        """Whether the word before a title can belong to it."""
        low = view.low(i)
        if low in self.ranks or low in self.portfolios:
            return True
        return view.is_capitalised(i) and low not in self.stops and low not in self.joints

    def _is_full_name(self, view: NameView, i: int) -> bool:
        """Whether a given name and a family name stand at `i`, not "Jordan Foreign"."""
        low = view.low(i + 1)
        return self._begins_name(view, i) and low not in self.portfolios and low not in self.ranks

    def _tail(self, view: NameView, end: int) -> int:
        """The index after "of ...", "for ..." that follows a title, up to a verb or a person's name."""
        if view.low(end) not in self.joints or view.low(end) in {"and", "the"} or not view.is_joined(end):
            return end
        named = view.low(end) == "of" and view.low(end + 1) in self.portfolios
        inside = self._in_portfolio if named else self._in_tail
        last = end + 1
        while last < min(len(view), end + _AFTER) and view.is_joined(last) and inside(view, last):
            last += 1
        if last < len(view) and view.tokens[last].kind is TokenKind.WORD:
            last = next((i for i in range(end + 2, last) if self._may_be_verb(view, i)), last)
        while last > end and view.low(last - 1) in self.joints:
            last -= 1
        return last

    def _may_be_verb(self, view: NameView, i: int) -> bool:
        """Whether a word could end the phrase: a small one after a proper name."""
        return not view.is_capitalised(i) and view.is_capitalised(i - 1) and view.low(i) not in self.joints

    def _in_portfolio(self, view: NameView, i: int) -> bool:
        """Whether a word goes on with "of foreign affairs", "of health and safety"."""
        return view.low(i) in self.portfolios or (
            view.low(i) in self.joints and not self.titles.starting(view, i)
        )

    def _in_tail(self, view: NameView, i: int) -> bool:
        """Whether a word goes on with "of the Harbor Agency", "for patient safety at the clinic"."""
        starts = self.titles.starting(view, i) is not None or self._begins_name(view, i)
        return view.low(i) not in self.stops and not starts

    def _begins_name(self, view: NameView, i: int) -> bool:
        """Whether a person's full name follows: a given name and another capitalised word."""
        return view.low(i) in self.given and view.is_capitalised(i) and view.is_capitalised(i + 1)


def _office(family: Offices, title: str) -> Office:
    address = next((short for short in family.address if title.endswith(f" {short}")), title)
    return Office(family.id, title, family.exclusive, family.portfolio, address)


def _are_joined(view: NameView, end: int, start: int) -> bool:
    """Whether two offices are one person's: "chairman and chief executive", "Detective Sgt."."""
    return (start == end and view.is_joined(start)) or (start == end + 1 and view.low(end) == "and")


def _merged(a: Role, b: Role) -> Role:
    return Role(a.start, b.end, a.offices | b.offices, a.ranks | b.ranks, a.portfolios | b.portfolios)
