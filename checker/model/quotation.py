"""The value of a quote claim."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that an article puts between quotation marks as somebody's own.

    Attributes:
        words: what stands between the marks, on one line.
        speaker: full name as the article gives it anywhere, or the description of an unnamed source;
            None where unknown.
        role: what the article calls the speaker ("director for defense oversight"), or None.
        run: the words of the whole utterance, where the article cuts it into several quotations
            ("...," he said. "..."); None where this one stands alone.
        by_person: whether the article shows that the speaker is one person, named.
        by_name: whether the speaker is given by a name that may be a person's: "Marlow said".
        named: the words of all such names that the article gives, in lower case.
        is_named_near: whether the article names the speaker in the words' own sentence or the one before.
        is_fragment: whether it is part of the reporter's own sentence and not an utterance of its own.
    """

    words: str
    speaker: str | None = None
    role: str | None = None
    by_person: bool = False
    by_name: bool = False
    named: frozenset[str] = frozenset()
    is_named_near: bool = False
    is_fragment: bool = False
    run: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The value as the report's JSON gives it."""
        return {"type": "quote", "words": self.words, "speaker": self.speaker, "role": self.role}
