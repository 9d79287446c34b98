"""The lines of a text that have something on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.model.article import Span
from checker.model.document import Post, Section

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without the white space around it.

    Attributes:
        number: of the line in the text, from 0.
        gap: whether an empty line stands before it.
    """

    number: int
    span: Span
    text: str
    gap: bool = False
    section: Section = Section.BODY
    post: Post | None = None

    def marked(self, section: Section, post: Post | None = None) -> Line:
        """The same line as a part of `section`."""
        return replace(self, section=section, post=post)


def split_lines(text: str, begin: int = 0) -> list[Line]:
    """The lines of `text` from offset `begin` on that are not empty."""
    lines: list[Line] = []
    number, counted, last = 0, 0, -1
    for match in _LINE.finditer(text, begin):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        number += text.count("\n", counted, start)
        counted = start
        gap = bool(lines) and number > last + 1
        lines.append(Line(number, Span(start, start + len(stripped)), stripped, gap))
        last = number
    return lines


def has_gaps(lines: Sequence[Line]) -> bool:
    """Whether empty lines stand between the paragraphs of a text, rather than none or a few."""
    return sum(line.gap for line in lines[1:]) * 2 > len(lines) - 1
