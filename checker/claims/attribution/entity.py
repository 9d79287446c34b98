"""Somebody or something of an article that can speak."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that can speak.

    Attributes:
        name: the fullest name the article gives, or the description of an unnamed source.
        words: the name's words in lower case; empty for a description.
        role: the first role the article gives, or None.
        lemmas: singular nouns that describe the entity ("spokesman", "brother").
        gender: "m", "f" or None, as a title or a noun tells.
        guess: the same as a pronoun that seemed to mean the entity tells.
        person: whether something shows that it is a person.
        spoke: whether it is the subject of a reporting verb.
        named: whether it has a name.
        plural: whether it is several.
        organisation: whether it is an organisation, a place or a document.
        place: whether it is a place.
        first: index of the frame of the first mention.
        mentions: how often the article names it.
    """

    name: str
    words: tuple[str, ...]
    first: int
    role: str | None = None
    lemmas: set[str] = field(default_factory=set)
    gender: str | None = None
    guess: str | None = None
    person: bool = False
    spoke: bool = False
    named: bool = True
    plural: bool = False
    organisation: bool = False
    place: bool = False
    mentions: int = 0
