"""The text of an article as paragraphs, with every claim marked by what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from checker.model.article import Article, Span
from checker.report.text import flat

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"#{1,6}\s+")
_LINE = re.compile(r"[^\r\n]+")


class Fate(IntEnum):
    """What became of a claim, the most pressing last."""

    ALONE = 0
    """Only this article says it."""
    AGREES = 1
    CLOSER = 2
    """One article tells it more closely."""
    MINOR = 3
    CONFLICT = 4

    @property
    def style(self) -> str:
        """Its class in the page's style sheet."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim in an article's text.

    Attributes:
        span: offsets into the article's text.
        finding: the finding's number in the report; 0 for a claim that no finding holds.
        target: the anchor of that finding; "" where there is none.
        anchor: the name by which the page links to this mark; "" where nothing links to it.
        title: what it is, for a tooltip and for screen readers.
        differing: the words inside in which a quotation differs.
    """

    span: Span
    fate: Fate
    finding: int
    target: str
    anchor: str
    title: str
    differing: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look.

    Attributes:
        mark: the claim it belongs to, or None.
        anchors: names of marks that begin here.
        differs: whether a quotation differs in these words.
    """

    text: str
    mark: Mark | None = None
    anchors: tuple[str, ...] = ()
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article that is not empty."""

    runs: tuple[Run, ...]
    is_heading: bool
    line: int


def read_passages(article: Article, marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """The article's lines with its claims marked; front matter is left out.

    Where claims overlap, the shorter one is marked, as the reader points at it; of two on the same
    words, the more pressing one. Text is made flat: no control or direction marks.
    """
    front = _FRONT_MATTER.match(article.text)
    begin = front.end() if front else 0
    ordered = sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))
    paragraphs = []
    first = True
    for match in _LINE.finditer(article.text, begin):
        if not match.group().strip():
            continue
        heading = _HEADING.match(match.group())
        start = match.start() + (heading.end() if heading else 0)
        line = Span(min(start, match.end()), match.end())
        inside = [mark for mark in ordered if mark.span.overlaps(line)]
        runs = tuple(_runs(article.text, line, inside))
        is_title = first and _is_title(line.of(article.text), article)
        number = article.text.count("\n", 0, match.start()) + 1
        paragraphs.append(Paragraph(runs, heading is not None or is_title, number))
        first = False
    return tuple(paragraphs)


def _is_title(text: str, article: Article) -> bool:
    return article.title is not None and flat(text).strip() == flat(article.title).strip()


def _runs(text: str, line: Span, marks: Sequence[Mark]) -> Iterable[Run]:
    edges = {line.start, line.end}
    for mark in marks:
        for span in (mark.span, *mark.differing):
            edges |= {edge for edge in (span.start, span.end) if line.start < edge < line.end}
    cuts = sorted(edges)
    opened: set[str] = set()
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        over = [mark for mark in marks if mark.span.overlaps(piece)]
        names = tuple(
            mark.anchor
            for mark in over
            if mark.anchor and mark.span.start >= line.start and mark.anchor not in opened
        )
        opened.update(names)
        top = min(over, key=lambda mark: (len(mark.span), -mark.fate), default=None)
        differs = any(span.overlaps(piece) for mark in over for span in mark.differing)
        yield Run(flat(piece.of(text)), top, names, differs)
