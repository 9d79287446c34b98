"""What a user hands to the checker: an article, and offsets into it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: character offsets, `end` exclusive.

    Raises:
        ValueError: when `start` is negative or past `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside this span or is the same."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """The span `by` characters further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's report of a story.

    Attributes:
        text: what was published, untouched, with the headline as its first line when there is one.
            For an article from a file, all of the decoded file, front matter and Markdown included.
            Every offset in a report counts characters of it.
        id: names the article inside its set; unique there.
        source: the outlet; shown in reports.
        title: the headline, where known.
        author: who wrote it, where known; several names stand behind each other, with commas.
        published: ISO 8601 date, or date and time with or without zone ("2025-11-24",
            "2025-11-24T09:30:00-05:00"), or None where unknown. Relative dates resolve against it.
        modified: ISO 8601 like `published`: when the text was last updated, where the outlet says.
        url: where it was published.
        path: the file it was read from, as the user named it.
        sha256: of that file's bytes; of the UTF-8 text where there is no file.
    """

    text: str
    id: str
    source: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    path: str | None = None
    sha256: str = ""
    author: str | None = None

    def __post_init__(self) -> None:
        if not self.sha256:
            digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
            object.__setattr__(self, "sha256", digest)

    @property
    def label(self) -> str:
        """How reports call the article: its outlet, else its id."""
        return self.source or self.id
