"""The value of a statement claim."""

from __future__ import annotations

from dataclasses import dataclass
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
    """A fact told in words, without a figure, a date or a quotation."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED

    def to_dict(self) -> dict[str, object]:
        """The value as the report's JSON gives it."""
        return {
            "type": "statement",
            "polarity": self.polarity.value,
            "modality": self.modality.value,
        }
