"""Text from articles, made fit for one line of a report: harmless, flat and short."""

from __future__ import annotations

import re
import unicodedata

ELLIPSIS = "…"

_SPACE = re.compile(r"\s+")
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction of writing: they could make a report read otherwise than it is."""
_QUOTE_MARKS = "\"'“”„‟‘’«»‹› "


def flat(text: str) -> str:
    """The text on one line, without control characters; spaces at its edges are kept, as one each."""
    if text.isascii() and text.isprintable():
        return _SPACE.sub(" ", text)
    return _SPACE.sub(" ", "".join(_harmless(character) for character in text))


def shorten(text: str, limit: int) -> str:
    """The text on one line in at most `limit` characters, cut after a word."""
    line = flat(text).strip()
    if len(line) <= limit:
        return line
    kept = line[: limit - 1]
    cut = kept.rfind(" ")
    return (kept[:cut] if cut > limit // 2 else kept).rstrip() + ELLIPSIS


def unquoted(text: str) -> str:
    """The text without the quotation marks around it, nor the comma that ends it before "he said"."""
    return text.strip(_QUOTE_MARKS).rstrip(",") or text.strip()


def number_of(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 article", "2 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _harmless(character: str) -> str:
    if character.isspace():
        return " "
    if character.isascii():
        return character if character.isprintable() else ""
    if character in _DIRECTION:
        return ""
    category = unicodedata.category(character)
    return {"Cc": "", "Cs": "\ufffd"}.get(category, character)
