"""Whether an article is English, by the share of its words that English cannot do without."""

from __future__ import annotations

from checker.model.document import Document, TokenKind
from checker.rulebook.reading import LanguageRules


def language_fault(document: Document, rules: LanguageRules) -> str | None:
    """That an article is not English, in one line; None where it is, or is too short to tell.

    News in English has a fifth of such words and more; the tersest has a ninth. Other languages have
    next to none.
    """
    words = [
        token.lower
        for sentence in document.sentences
        for token in sentence.tokens
        if token.kind is TokenKind.WORD
    ]
    english = sum(word in rules.known for word in words)
    if len(words) < rules.least_words or english >= rules.least_share * len(words):
        return None
    name = document.article.path or document.article.id
    what = f"does not seem to be English ({english:,} of {len(words):,} words are common English ones)"
    told = f"{name}: {what}; only English is read, so what is found in it cannot be relied on"
    return " ".join(told.split())
