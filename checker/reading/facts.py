"""What is known of an article besides its text."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Facts:
    """Who published an article, and when; None where nobody says.

    Attributes:
        source: the outlet.
        published: ISO 8601, like `modified`.
    """

    source: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None

    def over(self, other: Facts) -> Facts:
        """These facts, and where they say nothing, the other ones."""
        names = [field.name for field in fields(Facts)]
        return Facts(**{name: getattr(self, name) or getattr(other, name) for name in names})

    def printable(self) -> Facts:
        """The facts on one line each, without characters that only a terminal understands."""
        names = [field.name for field in fields(Facts)]
        return Facts(**{name: _printable(getattr(self, name)) for name in names})


def _printable(text: str | None) -> str | None:
    if text is None:
        return None
    shown = "".join(c if c.isprintable() else " " if c.isspace() else "" for c in text)
    return " ".join(shown.split()) or None
