"""The block of `key: value` lines between two lines of `---` that an article file may begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from checker.model.article import Span
from checker.reading.published import parse_moment

KEYS = ("outlet", "title", "author", "published", "modified", "url")
"""The keys that front matter may have."""

_FENCE = "---"
_ENTRY = re.compile(r"([A-Za-z_][\w-]{0,40})[ \t]*:(?:[ \t]+|$)")
_LINE_END = re.compile(r"\r\n?|\n")
_QUOTES = "\"'"


class FrontMatterError(ValueError):
    """Front matter that cannot be read: `what is wrong; what to do`.

    Attributes:
        line: number of the line in the file, from 1.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says.

    Attributes:
        end: offset of the first character after it.
        values: each key's value without its quote marks; only those that have one.
        spans: where each value stands.
    """

    end: int
    values: dict[str, str]
    spans: dict[str, Span]


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, or None where there is none.

    A text has front matter when its first line is `---` and its second one `key: value`.

    Raises:
        FrontMatterError: when it is not closed, or has an unknown or repeated key, a line without
            key, or a date that is not ISO 8601.
    """
    lines = _lines(text)
    first, second = next(lines, None), next(lines, None)
    if not first or not second or first[1] != _FENCE or not _ENTRY.match(second[1]):
        return None
    spans: dict[str, Span] = {}
    number, entry = 2, second
    while entry[1] != _FENCE:
        _read_entry(text, number, entry, spans)
        following = next(lines, None)
        if following is None:
            raise FrontMatterError(1, "the front matter is not closed; end it with a line of ---")
        number, entry = number + 1, following
    end = min(entry[0] + len(_FENCE), len(text))
    values = {key: span.of(text) for key, span in spans.items() if len(span)}
    return FrontMatter(end, values, spans)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line's offset and its text without white space at its end."""
    start = 1 if text.startswith("\ufeff") else 0
    while start <= len(text):
        found = _LINE_END.search(text, start)
        end, following = found.span() if found else (len(text), len(text) + 1)
        yield start, text[start:end].rstrip()
        start = following


def _read_entry(text: str, number: int, entry: tuple[int, str], spans: dict[str, Span]) -> None:
    """Add one line's value to `spans`."""
    start, line = entry
    if not line or line.startswith("#"):
        return
    match = _ENTRY.match(line)
    if not match:
        raise FrontMatterError(number, f'"{line[:60]}" is not `key: value`; mend it or take it out')
    key = match.group(1).lower()
    if key not in KEYS:
        close = get_close_matches(key, KEYS, 1)
        advice = f"did you mean {close[0]}?" if close else f"the keys are {', '.join(KEYS)}"
        raise FrontMatterError(number, f'unknown key "{match.group(1)}"; {advice}')
    if key in spans:
        raise FrontMatterError(number, f"{key} is given twice; take one out")
    span = _unquoted(text, Span(start + match.end(), start + max(match.end(), len(line))))
    if key in ("published", "modified") and len(span):
        try:
            parse_moment(span.of(text))
        except ValueError as fault:
            raise FrontMatterError(number, f"{key} {fault}") from None
    spans[key] = span


def _unquoted(text: str, span: Span) -> Span:
    """The value without the pair of quote marks around it."""
    value = span.of(text)
    if len(value) >= 2 and value[0] in _QUOTES and value[-1] == value[0] and value[0] not in value[1:-1]:
        return Span(span.start + 1, span.end - 1)
    return span
