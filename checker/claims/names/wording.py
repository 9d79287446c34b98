"""A sentence's words as names are read from it: "Lt. Col. Anne-Marie O'Dea" is five words in a row."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.numbers import View
from checker.model.article import Span
from checker.model.document import Sentence, Token, TokenKind

_HYPHENS = frozenset("-‐‑")
_LONGEST_ABBREVIATION = 5


@dataclass(frozen=True, slots=True)
class NameView(View):
    """Words and marks, without hyphens inside compounds and full stops of abbreviations.

    Attributes:
        dropped: for each token, whether a hyphen or a full stop stood before it.
    """

    dropped: tuple[bool, ...] = ()

    def is_joined(self, i: int) -> bool:
        """Whether token `i` is a word that follows another within one phrase.

        Nothing but a space, a hyphen or an abbreviation's full stop stands between the two.
        """
        if not 0 < i < len(self.tokens):
            return False
        one, two = self.tokens[i - 1], self.tokens[i]
        words = one.kind is TokenKind.WORD and two.kind is TokenKind.WORD
        return words and two.start - one.end <= 1 + self.dropped[i]


def view_of_names(tokens: tuple[Token, ...]) -> NameView:
    """The view of a sentence's tokens."""
    kept: list[Token] = []
    dropped: list[bool] = []
    gap = False
    for i, token in enumerate(tokens):
        inside = bool(kept) and i + 1 < len(tokens) and not gap
        if inside and tokens[i - 1].kind is TokenKind.WORD and _is_glue(tokens, i):
            gap = True
            continue
        kept.append(token)
        dropped.append(gap)
        gap = False
    return NameView(tuple(kept), tuple(token.lower for token in kept), tuple(dropped))


def _is_glue(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the token is a compound's hyphen or an abbreviation's full stop."""
    before, token, after = tokens[i - 1], tokens[i], tokens[i + 1]
    if before.end != token.start or after.kind is not TokenKind.WORD:
        return False
    if token.text in _HYPHENS:
        return after.start == token.end
    return token.text == "." and len(before.text) <= _LONGEST_ABBREVIATION and before.is_capitalised


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row: indexes into a view, `end` exclusive."""

    start: int
    end: int

    def words(self, view: NameView) -> list[str]:
        """The words as written, without a possessive ending."""
        return [bare(view.tokens[i].text) for i in range(self.start, self.end)]

    def text(self, view: NameView, sentence: Sentence) -> str:
        """The words as they stand in the sentence."""
        return self.span(view).shift(-sentence.span.start).of(sentence.text)

    def span(self, view: NameView) -> Span:
        """Offsets into the document, without a possessive ending."""
        last = view.tokens[self.end - 1]
        return Span(view.tokens[self.start].start, last.start + len(bare(last.text)))


def bare(word: str) -> str:
    """A word without its possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’")


def is_possessive(word: str) -> bool:
    """Whether a word has a possessive ending."""
    return word.endswith(("'s", "’s", "'", "’"))
