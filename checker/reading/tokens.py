"""Words, numbers and marks with their offsets."""

from __future__ import annotations

import re

from checker.model.article import Span
from checker.model.document import Token, TokenKind

_TOKEN = re.compile(r"(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<mark>[^\s])")


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of `text`, whose first character stands at `offset` of the document."""
    return tuple(
        Token(
            text=match.group(),
            lower=match.group().lower().replace("’", "'"),
            span=Span(match.start() + offset, match.end() + offset),
            kind=TokenKind(match.lastgroup or "mark"),
        )
        for match in _TOKEN.finditer(text)
    )
