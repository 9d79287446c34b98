"""A phrase that names a source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.claims.attribution.lexicon import Noun


class MentionKind(StrEnum):
    """How a phrase names somebody."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names a source.

    Attributes:
        text: the name without role, or the whole description, or the pronoun.
        words: the name's words in lower case; empty for descriptions and pronouns.
        role: what stands before the name ("harbour spokesman"), or None.
        noun: the head noun of a description or a role, or None.
        gender: "m", "f" or None.
        plural: whether it names several.
        definite: whether a description begins with "the", "that", "this" or a possessive.
        organisation: whether a name is that of an organisation or a place.
        place: whether it is that of a place.
        start: position of the first item of the name, or of the description.
        end: position after the last.
    """

    kind: MentionKind
    text: str
    start: int
    end: int
    words: tuple[str, ...] = ()
    role: str | None = None
    noun: Noun | None = None
    gender: str | None = None
    plural: bool = False
    definite: bool = False
    organisation: bool = False
    place: bool = False
