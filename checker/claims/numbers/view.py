"""A sentence's tokens, ready for scanning by position."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.document import Token

HYPHENS = frozenset("-‐‑‒–—−")
"""What joins the parts of a compound or of a range."""


@dataclass(frozen=True, slots=True)
class View:
    """The tokens of one sentence beside their lower-case words; the two are equally long."""

    tokens: tuple[Token, ...]
    lows: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, i: int) -> str:
        """The lower-case word at `i`; empty outside the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def tight(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def gap(self, i: int) -> int:
        """How many characters stand between token `i` and the one before it."""
        return self.tokens[i].start - self.tokens[i - 1].end

    def is_hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen or a dash."""
        return 0 <= i < len(self.lows) and self.lows[i] in HYPHENS

    def after_hyphen(self, i: int) -> int:
        """The index after a hyphen at `i` that joins two words; `i` where there is none."""
        if not 0 < i < len(self.lows) or self.lows[i] not in HYPHENS:
            return i
        return i + 1 if self.tight(i) and self.tight(i + 1) else i

    def is_capitalised(self, i: int) -> bool:
        """Whether token `i` begins with a capital."""
        return 0 <= i < len(self.tokens) and self.tokens[i].is_capitalised


def view_of(tokens: tuple[Token, ...]) -> View:
    """The view of a sentence's tokens."""
    return View(tokens, tuple(token.lower for token in tokens))
