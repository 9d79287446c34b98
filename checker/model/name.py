"""The value of a name claim."""

from __future__ import annotations

from dataclasses import dataclass, field

SLOT = "slot"
"""The topic of a name that does what a verb tells: news only where another article names another."""


@dataclass(frozen=True, slots=True)
class PersonRole:
    """What an article says that a person is: "then an assistant district attorney of Orrin".

    Attributes:
        text: the noun phrase as the article has it, without its article.
        realms: the places, nations and persons that it names, in plain letters, each with its sort ("place").
    """

    text: str
    realms: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's, place's or organisation's name, with the role the article gives.

    Attributes:
        name: as written, without honorifics.
        role: title or description ("Interior Minister"), or None.
        roles: every title or description that the article gives the person, this one included.
        beside: first and last word of every name of the sort in the article, in plain letters. Two
            spellings that stand in one article are two names.
    """

    name: str
    role: str | None = None
    roles: frozenset[PersonRole] = field(default=frozenset(), repr=False)
    beside: frozenset[str] = field(default=frozenset(), repr=False)

    def to_dict(self) -> dict[str, object]:
        """The value as the report's JSON gives it."""
        return {"type": "name", "name": self.name, "role": self.role}
