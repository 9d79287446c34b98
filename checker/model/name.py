"""The value of a name claim."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's, place's or organisation's name, with the role the article gives.

    Attributes:
        name: as written, without honorifics.
        role: title or description ("Interior Minister"), or None.
    """

    name: str
    role: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The value as the report's JSON gives it."""
        return {"type": "name", "name": self.name, "role": self.role}
