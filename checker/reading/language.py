"""Which language an article is in, by the small words that the language cannot do without, or by its letters.

News has a fifth of such words and more; the tersest has a ninth. Other languages share some of them, so the
language with most of them wins.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping

from checker.model.document import Document, TokenKind
from checker.rulebook.languages import Language, LanguageRules

_SCRIPT = 0.5
"""The share of an article's letters from which they tell its language."""
_TWICE = 2
_LETTERS = 2_000
"""So many letters are looked at."""


def language_of(document: Document, rules: LanguageRules, home: str = "") -> Language | None:
    """The language of an article; None where none of those that are known has enough of its words.

    Args:
        home: the language that a short article is taken to be in, unless another has twice as many of its
            words: names of places have small words too ("Cartel de los Soles").
    """
    by_letters = _by_letters(document, rules)
    if by_letters is not None:
        return by_letters
    words = count_words(document)
    total, shares = words.total(), _shares(words, rules)
    best = max(rules.language, key=lambda language: shares[language.id])
    found = shares[best.id]
    if total >= rules.least_words:
        return best if found >= rules.least_share * total else None
    is_sure = found >= max(rules.sure_words, rules.sure_share * total)
    if best.id != home and found < _TWICE * shares.get(home, 0):
        return None
    others = (share for language, share in shares.items() if language != best.id)
    return best if is_sure and found > max(others, default=0) else None


def count_words(document: Document) -> Counter[str]:
    """The words of an article, in lower case."""
    return Counter(
        token.lower
        for sentence in document.sentences
        for token in sentence.tokens
        if token.kind is TokenKind.WORD
    )


def _shares(words: Mapping[str, int], rules: LanguageRules) -> dict[str, int]:
    """How many of the words are small ones of each language."""
    return {
        language.id: sum(words[word] for word in language.known if word in words)
        for language in rules.language
    }


def _by_letters(document: Document, rules: LanguageRules) -> Language | None:
    letters = [letter for letter in document.text if letter.isalpha()][:_LETTERS]
    if not letters or sum(letter.isascii() for letter in letters) > _SCRIPT * len(letters):
        return None
    scripts = Counter(unicodedata.name(letter, "").partition(" ")[0].partition("-")[0] for letter in letters)
    shares = {language.id: sum(scripts[script] for script in language.letters) for language in rules.language}
    written = [language for language in rules.language if shares[language.id] >= _SCRIPT * len(letters)]
    return max(written, key=lambda language: shares[language.id], default=None)
