"""A change of one fact in an article's text, and how the texts that can be changed are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from checker.model.article import Article, Span
from checker.model.claim import Kind
from checker.model.document import Section
from checker.reading.document import read_document


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Words put in the place of others; offsets into `Article.text`."""

    span: Span
    new: str


Change: TypeAlias = tuple[Edit, ...]
"""One fact told otherwise, wherever the article tells it in these words."""


class Reach(StrEnum):
    """Where a finding must lie to be about the change."""

    WORDS = "words"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Passage:
    """What of an article can be changed.

    Attributes:
        text: the article's, untouched.
        sentences: of headline and body.
        quoted: what stands between double quotation marks, the marks included.
    """

    text: str
    sentences: tuple[Span, ...]
    quoted: tuple[Span, ...]

    def matches(self, pattern: re.Pattern[str], *, quoted: bool = False) -> Iterator[re.Match[str]]:
        """The pattern's matches that lie within one sentence; by default those outside quotations.

        Offsets of the matches are those of the article's text.
        """
        for sentence in self.sentences:
            for match in pattern.finditer(self.text, sentence.start, sentence.end):
                if quoted or not any(span.overlaps(Span(*match.span())) for span in self.quoted):
                    yield match

    def sentence_of(self, span: Span) -> Span:
        """The sentence that holds the span's beginning; the span itself where none does."""
        return next((s for s in self.sentences if s.start <= span.start < s.end), span)

    def paragraph_of(self, span: Span) -> Span:
        """The line that holds the span's beginning."""
        start = self.text.rfind("\n", 0, span.start) + 1
        end = self.text.find("\n", span.start)
        return Span(start, len(self.text) if end < 0 else end)


Plant: TypeAlias = Callable[[Passage], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of change.

    Attributes:
        name: as tables show it.
        plant: every such change that an article allows.
        expected: the kinds of finding that tell it.
        reach: where such a finding must lie.
    """

    name: str
    plant: Plant
    expected: frozenset[Kind]
    reach: Reach = Reach.WORDS


QUOTED = re.compile(r"“[^“”\n]*(?:”|$|(?=\n))|\"[^\"\n]*(?:\"|$|(?=\n))", re.MULTILINE)
"""What stands between double quotation marks, the marks included; at most to the end of its line."""


def read_passage(article: Article) -> Passage:
    """The parts of an article in which a change can be planted.

    Raises:
        ArticleError: when the article is empty.
    """
    document = read_document(article)
    kept = (Section.HEADLINE, Section.BODY)
    spans = (document.original(s.span) for s in document.sentences if s.section in kept)
    quoted = tuple(Span(*match.span()) for match in QUOTED.finditer(article.text))
    return Passage(article.text, tuple(sorted(set(spans))), quoted)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.new + text[edit.span.end :]
    return text


def group_edit(match: re.Match[str], group: str | int, new: str) -> Change:
    """The change that puts `new` in the place of a group of the match."""
    return (Edit(Span(*match.span(group)), new),)


def swap(pattern: re.Pattern[str], pairs: dict[str, str]) -> Plant:
    """A plant that puts a word's opposite in its place.

    Args:
        pattern: with a group `word`.
        pairs: from each word, in lower case, to what replaces it.
    """

    def plant(passage: Passage) -> Iterator[Change]:
        for match in passage.matches(pattern):
            word = match["word"]
            new = pairs.get(word.lower())
            if new is not None:
                yield group_edit(match, "word", capitalised_like(new, word))

    return plant


def capitalised_like(word: str, other: str) -> str:
    """The word with a capital where the other has one."""
    return word[:1].upper() + word[1:] if other[:1].isupper() else word


def both_ways(pairs: dict[str, str]) -> dict[str, str]:
    """The pairs and their reverse."""
    return {new: old for old, new in pairs.items()} | pairs
