"""Words, numbers and marks with their offsets."""

from __future__ import annotations

import re

from checker.model.article import Span
from checker.model.document import Token, TokenKind

_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*)|([^\W\d_]+(?:['’][^\W\d_]+)*)|([^\s])")
_KINDS = (TokenKind.NUMBER, TokenKind.WORD, TokenKind.MARK)
"""What each group of the pattern is."""


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of `text`, whose first character stands at `offset` of the document."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        start, end = match.span()
        lower = word.lower()
        if "’" in lower:
            lower = lower.replace("’", "'")
        kind = _KINDS[(match.lastindex or 3) - 1]
        tokens.append(Token(word, lower, Span(start + offset, end + offset), kind))
    return tuple(tokens)
