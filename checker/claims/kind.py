"""The small protocol that every kind of fact keeps, and what a comparison says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from checker.model.claim import Claim, Kind
from checker.model.document import Document


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a room finds when it compares two values. Facts only; rules/verdicts.toml judges them.

    Attributes:
        facts: what holds of the pair, in the room's closed vocabulary ("equal", "touching", "bound").
        details: words to fill the explanation with; always holds "a" and "b", the values in words.
        nearness: how near the values lie where that can be measured, from 0 (far) to 1 (the same).
    """

    facts: frozenset[str]
    details: Mapping[str, str] = field(default_factory=dict)
    nearness: float | None = None


class Room(Protocol):
    """One kind of fact: how it is found and how two of it are compared."""

    @property
    def kind(self) -> Kind:
        """The kind of claim the room finds."""

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that `compare` can state, so that rules/verdicts.toml can be checked."""

    @property
    def families(self) -> frozenset[str]:
        """Every family that `family` can name."""

    def family(self, a: Claim, b: Claim, /) -> str:
        """The family of a comparable pair. Symmetric.

        Pairs of one family are alike in what speaks for them: rules/weights.toml has weights for each.
        """

    def is_of_a_year(self, claim: Claim, /) -> bool:
        """Whether an earlier year in the sentence tells a value from today's, as a toll is of its year."""

    def find(self, document: Document) -> Iterable[Claim]:
        """The room's claims in one article, in the order of the text."""

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether the two can speak of the same fact at all: same dimension, related topics.

        A hard block, cheap and symmetric. It says nothing of whether they do.
        """

    def affinity(self, a: Claim, b: Claim) -> float | None:
        """How alike the two are in what the room itself knows, from 0 to 1.

        What is counted and its scope; the event words of a time; the words of a quotation. Never the
        amount or the date itself. None where the room has nothing to say.
        """

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """What holds of the two values, taken as stated of the same fact. Symmetric but for details."""

    def fired(self, document: Document) -> frozenset[str]:
        """Ids of all rules that took part in reading the document, for `checker rules check`.

        Includes the ones that keep a claim from being made (masks).
        """


class OneFamily:
    """For a room of exact values whose pairs are all weighed alike, whatever year their sentences name."""

    FAMILY = "all"

    @property
    def families(self) -> frozenset[str]:
        """The one family."""
        return frozenset({self.FAMILY})

    def is_of_a_year(self, _: Claim) -> bool:
        """Never: a year is a time itself, and words and names outlast it."""
        return False

    def family(self, *_: Claim) -> str:
        """The one family, whatever the pair."""
        return self.FAMILY
