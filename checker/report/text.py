"""Text from articles, made fit for one line of a report: harmless, flat and short."""

from __future__ import annotations

import re
import unicodedata

ELLIPSIS = "…"

_SPACE = re.compile(r"\s+")
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters and joiners that show nothing."""
_SHOWN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Signs of Arabic and Kaithi numbers, which Unicode counts among the format characters."""
_QUOTE_MARKS = "\"'“”„‟‘’«»‹› "


def flat(text: str) -> str:
    """The text on one line, without characters that control or that nobody sees.

    Marks of direction among them could make a report read otherwise than it is. Spaces at the edges are kept,
    as one each.
    """
    if text.isascii() and text.isprintable():
        return _SPACE.sub(" ", text)
    return _SPACE.sub(" ", "".join(" " if c.isspace() else _harmless(c) for c in text))


def visible(text: str) -> str:
    """The text without characters that control or that nobody sees; its spaces and line ends stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isspace() else _harmless(c) for c in text)


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
    if character.isascii():
        return character if character.isprintable() else ""
    if character in _FILLERS:
        return ""
    category = unicodedata.category(character)
    if category == "Cf":
        return character if character in _SHOWN else ""
    return {"Cc": "", "Cs": "\ufffd"}.get(category, character)
