"""The room of times."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from checker.claims.kind import Comparison
from checker.claims.times.comparability import are_of_one_scale, comparable, may_date_one_event
from checker.claims.times.compare import FACTS, compare
from checker.claims.times.find import TimeFinder
from checker.claims.times.identity import are_one_event, are_statements, may_be_mentions
from checker.model.claim import Claim, Kind
from checker.model.document import Document
from checker.rulebook import Rulebook


class Family(StrEnum):
    """Pairs of times for which the same evidence weighs alike."""

    ALIKE = "all"
    """Times that by themselves can be one."""
    EVENT = "event"
    """Times of what is by its frames one event, whatever the times."""
    LOOSE = "loose"
    """Times that hardly can, or of two scales, of events that their frames say may be one."""


class TimeRoom:
    """Finds and compares times. Keeps the `Room` protocol."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._finder = TimeFinder(rulebook)

    @property
    def kind(self) -> Kind:
        """Times."""
        return Kind.TIME

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that `compare` can state."""
        return FACTS

    def find(self, document: Document) -> Iterable[Claim]:
        """The times of one article, in the order of the text."""
        return self._finder.claims(document)

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether the two can be the time of one event."""
        if are_statements(a, b, self._finder.events) and "apart" in compare(a, b).facts:
            return False
        if a.article == b.article and not may_be_mentions(a, b, self._finder.events):
            return False
        return self._are_alike(a, b) or may_date_one_event(a, b)

    @property
    def families(self) -> frozenset[str]:
        """Times that can be one, and times that hardly can."""
        return frozenset(Family)

    def is_of_a_year(self, _: Claim) -> bool:
        """Never: a year is a time itself."""
        return False

    def family(self, a: Claim, b: Claim) -> str:
        """The family of a comparable pair."""
        if are_one_event(a, b, self._finder.events):
            return Family.EVENT
        alike = self._are_alike(a, b) and are_of_one_scale(a, b)
        return Family.ALIKE if alike else Family.LOOSE

    def _are_alike(self, a: Claim, b: Claim) -> bool:
        return comparable(a, b, self.affinity(a, b))

    def affinity(self, a: Claim, b: Claim) -> float | None:
        """How alike the events are that the two times belong to."""
        return self._finder.events.likeness(a.about, b.about)

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """How the two stretches of time lie to each other."""
        return compare(a, b)

    def fired(self, document: Document) -> frozenset[str]:
        """Ids of all rules that took part, masks and the sorts of event that are dated included."""
        read = (rule for sentence in document.sentences for rule in self._finder.fired(sentence))
        dated = (event for claim in self.find(document) for event in self._finder.events.sorts(claim.about))
        return frozenset((*read, *dated))
