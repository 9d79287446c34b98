"""An article as the checker reads it: repaired text, sentences, words, and embedded posts.

Offsets in this module count characters of `Document.text`, the repaired text. `Document.original`
takes a span back to `Article.text`. Rooms under `claims` work in repaired offsets only.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from checker.model.article import Article, Span
from checker.model.syntax import NO_SYNTAX, Syntax


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    """Letters, with apostrophes inside: "don't", "Orla's"."""
    NUMBER = "number"
    """Digits, with separators between digits: "1,200", "3.5"."""
    MARK = "mark"
    """One character that is neither: punctuation, a currency sign, an emoji."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark. Hyphens and apostrophes at an edge are marks of their own.

    Attributes:
        text: as written.
        lower: case-folded for comparison, with ’ as '.
        span: offsets into `Document.text`.
    """

    text: str
    lower: str
    span: Span
    kind: TokenKind

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.span.start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.span.end

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word that begins with an upper-case letter. The mark "Ⓝ" is no word."""
        return self.kind is TokenKind.WORD and self.text[:1].isupper()


class Section(StrEnum):
    """The part of an article that a sentence stands in."""

    HEADLINE = "headline"
    BODY = "body"
    POST = "post"
    """An embedded social post."""
    FURNITURE = "furniture"
    """Not the story: a URL, a dateline stamp such as "Last Updated: ...", a picture credit."""


@dataclass(frozen=True, slots=True)
class Post:
    """An embedded social post.

    Attributes:
        span: the whole post with its signature line.
        author: the name it is signed with; "Dana Whitlow".
        handle: without the @; "EricLDaugh".
        published: the day it is signed with.
        signature: the line, or the end of a line, that signs it; lies inside `span`.
    """

    span: Span
    author: str
    handle: str | None = None
    published: date | None = None
    signature: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or a headline, or a line that stands alone.

    Attributes:
        index: position in the document, from 0.
        paragraph: number of the paragraph (line of text), from 0.
        post: the embedded post it belongs to, if any.
        syntax: its parse; empty until `checker.language` has parsed the document.
    """

    index: int
    span: Span
    text: str
    tokens: tuple[Token, ...]
    paragraph: int
    section: Section = Section.BODY
    post: Post | None = None
    syntax: Syntax = field(default=NO_SYNTAX, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From offsets in repaired text to offsets in the text as it came.

    Attributes:
        starts: repaired offsets at which a new run begins, ascending; empty means nothing was
            repaired.
        shifts: what to add within each run; in a run of `lengths`, one character's shift.
        lengths: how many original characters the one character of the run stands for; 0 where the run
            was copied character by character. Empty where all runs were.
    """

    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()

    def original(self, offset: int) -> int:
        """The offset in the text as it came at which the character at `offset` begins."""
        run = bisect_right(self.starts, offset) - 1
        return offset + self.shifts[run] if run >= 0 else offset

    def original_end(self, offset: int) -> int:
        """The offset in the text as it came at which the character at `offset` ends."""
        run = bisect_right(self.starts, offset) - 1
        if run < 0:
            return offset + 1
        length = self.lengths[run] if self.lengths else 0
        return offset + self.shifts[run] + (length or 1)


@dataclass(frozen=True, slots=True)
class Document:
    """An article, read.

    Attributes:
        text: the article's text with doubled quote marks and mojibake repaired.
        published: the article's own publication date, or date and time, parsed; None if unknown.
    """

    article: Article
    text: str
    sentences: tuple[Sentence, ...]
    posts: tuple[Post, ...] = ()
    published: date | datetime | None = None
    offsets: OffsetMap = field(default_factory=OffsetMap)

    def original(self, span: Span) -> Span:
        """The span of `Article.text` that a span of the repaired text came from."""
        start = self.offsets.original(span.start)
        if not len(span):
            return Span(start, start)
        return Span(start, max(start, self.offsets.original_end(span.end - 1)))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, or the last one that begins before it."""
        place = bisect_right(self.sentences, offset, key=lambda s: s.span.start) - 1
        return self.sentences[place] if place >= 0 else None
