"""The value of a statement claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Polarity(StrEnum):
    """Whether a statement affirms or denies."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """How firmly a statement is made."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    ALLEGED = "alleged"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact told in words, without a figure, a date or a quotation.

    Attributes:
        subject: normal forms of the words that say of whom or what it is said.
        target: normal forms of the words that say to or about what.
        thing: those of the two that name what the statement is about: a cause.
        universal: whether it is denied of everybody: "no group has claimed responsibility".
        values: what the thing is said to be, or what is said to have happened to it, where that is one of
            several: any of "white", "black"; "event.approve".
        about: base forms of the words that say what an event is about: "arson" in "convicted of arson".
        compounds: nouns of the target with the noun before each: ("ferry", "bill").
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    subject: frozenset[str] = field(default=frozenset(), repr=False)
    target: frozenset[str] = field(default=frozenset(), repr=False)
    thing: frozenset[str] = field(default=frozenset(), repr=False)
    universal: bool = field(default=False, repr=False)
    values: frozenset[str] = field(default=frozenset(), repr=False)
    about: frozenset[str] = field(default=frozenset(), repr=False)
    compounds: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)

    def opposes(self, other: Statement) -> bool:
        """Whether both cannot be true of one thing."""
        if self.values and other.values and not self.values & other.values:
            return self.polarity is other.polarity is Polarity.AFFIRMED
        return self.polarity is not other.polarity

    def to_dict(self) -> dict[str, object]:
        """The value as the report's JSON gives it."""
        return {
            "type": "statement",
            "polarity": self.polarity.value,
            "modality": self.modality.value,
        }
