"""The frame of a claim: the event that it belongs to and the part it plays there.

In "The quake may have killed 12 people in Orrin on Monday", the frame of "12 people" is the predicate "kill",
the role patient, the agent "quake", the place "Orrin", the day "Monday", affirmed, and only possible.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The part that a claim or an argument plays in an event."""

    AGENT = "agent"
    """Who or what does it: "the quake" in "the quake killed 12"."""
    PATIENT = "patient"
    """Who or what it is done to, or befalls: "12" in "12 were killed"."""
    AMOUNT = "amount"
    """How much or how many: "40" in "the toll rose to 40"."""
    DATE = "date"
    """When: "Monday"."""
    PLACE = "place"
    """Where: "in Orrin"."""
    TOPIC = "topic"
    """What is said or thought: "that it was over"."""
    OTHER = "other"
    """Anything else that a preposition ties to it: "with a knife"."""


class Polarity(StrEnum):
    """Whether the event is told as so or as not so."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Mood(StrEnum):
    """How the event is told: as a fact, as a plan, as possible, or as somebody's allegation."""

    DONE = "done"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ALLEGED = "alleged"


@dataclass(frozen=True, slots=True)
class Argument:
    """Another participant of the event.

    Attributes:
        head: base form of its head noun: "quake".
        text: in small letters: "the quake".
        pos: coarse tag of the head noun: "NOUN", "PROPN", "PRON".
    """

    role: Role
    head: str
    text: str
    pos: str = "NOUN"


SAME_HEADS = 2
"""Heads in common from which two frames may tell of one event in other words."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An event and the part that a claim plays in it.

    Attributes:
        predicate: base form of the verb or noun that names the event: "kill", "death", "toll".
        role: of the claim.
        noun: base form of the noun that the claim counts, measures or names; empty where there is none.
        arguments: the event's other participants, in the order of the text.
        place: where it happened, in small letters; None where the clause does not say.
        day: when, likewise.
        names_thing: whether the predicate is a noun: "toll", not "rise".
        path: base forms of the words between the claim and its clause's verb, that verb and the particles
            and prepositions beside them included: "by", "rise" in "rose by 30".
    """

    predicate: str
    role: Role
    noun: str = ""
    arguments: tuple[Argument, ...] = ()
    place: str | None = None
    day: str | None = None
    polarity: Polarity = Polarity.AFFIRMED
    mood: Mood = Mood.DONE
    names_thing: bool = False
    path: frozenset[str] = frozenset()

    @property
    def heads(self) -> frozenset[str]:
        """Base forms of the event, of what the claim counts, and of the other participants but its time."""
        others = {a.head for a in self.arguments if a.role is not Role.DATE}
        return frozenset({self.predicate, self.noun, *others}) - {""}

    def meets(self, other: Frame) -> bool:
        """Whether the two may tell of one event: they share its name, or two participants."""
        return self.predicate == other.predicate or len(self.heads & other.heads) >= SAME_HEADS

    def to_dict(self) -> dict[str, object]:
        """The frame as the report's JSON has it."""
        return {
            "predicate": self.predicate,
            "role": self.role.value,
            "noun": self.noun,
            "arguments": [{"role": a.role.value, "text": a.text} for a in self.arguments],
            "place": self.place,
            "day": self.day,
            "polarity": self.polarity.value,
            "mood": self.mood.value,
        }
