"""Headlines in title case, written as a sentence would be, so that the parser can read them.

"Three Killed As Rioters Bomb Greek Bank" becomes "Three killed as rioters bomb Greek bank": a capital stays
where the article's sentences write the word with one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from checker.model.document import Document, Section, Sentence, Token, TokenKind

_TITLE_CASE = 0.7
"""The share of long words with a capital from which a line counts as title case."""
_LONG = 4
"""Shorter words ("of", "the") keep small letters in title case too."""


def plain_text(sentence: Sentence, capitals: Mapping[str, bool]) -> str:
    """The sentence's text as it would stand inside an article; of the same length.

    Args:
        capitals: whether the article writes a word with a capital; see `learn_capitals`.
    """
    if not is_title_case(sentence):
        return sentence.text
    base = sentence.span.start
    text = list(sentence.text)
    for token in sentence.tokens:
        if token.kind is TokenKind.WORD and not _keeps_capital(token, capitals):
            low = token.text.lower()
            if len(low) == len(token.text):
                text[token.start - base : token.end - base] = low
    return "".join(text)


def is_title_case(sentence: Sentence) -> bool:
    """Whether most of the long words begin with a capital: "Dam Bursts at Orrin Reservoir"."""
    words = [t for t in sentence.tokens if t.kind is TokenKind.WORD and len(t.text) >= _LONG]
    return len(words) > 1 and sum(t.is_capitalised for t in words) > _TITLE_CASE * len(words)


def learn_capitals(document: Document) -> dict[str, bool]:
    """Whether each word of the article's sentences is mostly written with a capital.

    Only words within a sentence count, since the first has a capital anyway.
    """
    seen: Counter[tuple[str, bool]] = Counter()
    for sentence in document.sentences:
        if sentence.section is Section.BODY and not is_title_case(sentence):
            seen.update((t.lower, t.is_capitalised) for t in sentence.tokens[1:] if t.kind is TokenKind.WORD)
    return {word: seen[word, True] > seen[word, False] for word, _ in seen}


def _keeps_capital(token: Token, capitals: Mapping[str, bool]) -> bool:
    """Whether a word of a title is a name: known as one, or written in capitals ("NATO")."""
    if token.text.isupper() and len(token.text) > 1:
        return True
    return capitals.get(token.lower, capitals.get(token.lower.removesuffix("'s"), False))
