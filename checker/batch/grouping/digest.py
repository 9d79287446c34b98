"""What is compared of an article to see whether another one tells the same story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from checker.model.article import Article
from checker.model.document import Document, Section, Sentence, TokenKind
from checker.reading.document import read_document
from checker.rulebook.reading import ReadingRules

_LEAD = 700
"""How many characters of headline and first sentences stand for the story."""
_SHORTEST = 4
"""Letters of the shortest word that is counted; names and numbers may be shorter."""
_MOST_TERMS = 100


@dataclass(frozen=True, slots=True)
class Digest:
    """An article in short.

    Attributes:
        lead: its headline and first sentences, to be embedded.
        terms: its names, numbers and longer words, case-folded, with how often each is used; names begin
            with a capital.
        day: of publication, as a number of days; None where it is not known.
    """

    lead: str
    terms: tuple[tuple[str, int], ...]
    day: int | None


def digest(article: Article, rules: ReadingRules) -> Digest:
    """The article in short.

    Raises:
        ArticleError: when it has no text.
    """
    document = read_document(article, rules)
    counts = Counter(term for sentence in _story(document) for term in _terms(sentence, rules))
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST_TERMS]
    return Digest(_lead(document), tuple(sorted(common)), _day(document.published))


def _story(document: Document) -> Sequence[Sentence]:
    return [s for s in document.sentences if s.section in (Section.HEADLINE, Section.BODY)]


def _lead(document: Document) -> str:
    text = ""
    for sentence in _story(document):
        if text and len(text) + len(sentence.text) > _LEAD:
            break
        text += f"{sentence.text} "
    return text.strip()[: 2 * _LEAD]


def _terms(sentence: Sentence, rules: ReadingRules) -> Iterator[str]:
    for place, token in enumerate(sentence.tokens):
        if token.kind is TokenKind.NUMBER:
            if len(token.text) > 1:
                yield token.text
        elif token.kind is TokenKind.WORD:
            word = token.lower.removesuffix("'s")
            if place and token.is_capitalised and len(word) > 1:
                yield word.capitalize()
            elif len(word) >= _SHORTEST and word not in rules.prose:
                yield word


def _day(moment: date | datetime | None) -> int | None:
    return moment.toordinal() if moment is not None else None
