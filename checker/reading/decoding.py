"""Bytes into text: UTF-8, UTF-16, or whatever older encoding they seem to be in."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; that of UTF-32 begins like that of UTF-16 and so comes first."""

_USUAL = "cp1252"
"""The encoding of English text in files that are not Unicode; taken whenever nothing speaks against it."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_PER_CHARACTER = 0.01
"""More control characters than this, and it is no text."""


def decode(data: bytes) -> str:
    """The text that a file holds, without its byte order mark.

    Raises:
        ValueError: when the bytes are no text; says what to do.
    """
    text = _decoded(data)
    if text is None or _is_binary(text):
        message = "this is not a text file; save the article as UTF-8 text"
        raise ValueError(message)
    return text


def _decoded(data: bytes) -> str | None:
    """The text in the first encoding that fits, or None."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if _is_binary(data.decode("latin-1")):
        return None
    text = _strictly(data, "utf-8")
    return _guessed(data) if text is None else text


def _is_binary(text: str) -> bool:
    """Whether the text has characters that no written text has."""
    return "\x00" in text or len(_CONTROL.findall(text)) > _CONTROLS_PER_CHARACTER * len(text)


def _strictly(data: bytes, encoding: str) -> str | None:
    """The text, or None where the bytes do not fit the encoding."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guessed(data: bytes) -> str | None:
    """The text in the encoding that makes most sense of it."""
    from charset_normalizer import from_bytes

    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        return None
    for match in matches:
        as_good = (match.chaos, match.coherence) == (best.chaos, best.coherence)
        if as_good and _USUAL in match.could_be_from_charset:
            return _strictly(data, _USUAL)
    return _strictly(data, best.encoding)
