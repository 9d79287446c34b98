"""Markdown marks taken out of the text, so that its sentences read as they are seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.reading.repair import Edit, Repair

_LINE = re.compile(r"[^\n]*\n?")
_BLOCK = re.compile(r"[ \t]{0,3}(?:(?:>[ \t]?)+|#{1,6}[ \t]+|[-*+][ \t]+|\d{1,3}[.)][ \t]+)+")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_RULE = re.compile(r"[ \t]{0,3}(?:=+|-+|(?:[*_-][ \t]*){3,})$")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]")
_COMMENT = re.compile(r"<!--[^<>]{0,2000}-->|</?[A-Za-z][^<>\n]{0,300}>")
_LINK = re.compile(
    r"!?\[([^\[\]\n]{0,500})\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}(?:\s+\"[^\"\n]{0,200}\")?\)|\[[^\[\]\n]{0,100}\])"
)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(?<!\\)(?<![\w*])(\*{1,3}|~~)(?=[^\s*])|(?<=[^\s*\\])(\*{1,3}|~~)(?![\w*])")
_UNDERSCORE = re.compile(r"(?<![\w\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)")
_CODE = re.compile(r"`+")
_ENDED = re.compile(r"[.!?:…][\"'”’)\]*_]{0,4}$")
_DASHES = ("—", "–", "--")


def repair_markdown(repair: Repair) -> None:
    """Take out the marks of headings, lists, block quotations, links and emphasis, and join lines."""
    repair.apply(_blank(repair.text, _COMMENT))
    repair.apply(_blocks(repair.text))
    repair.apply(_links(repair.text))
    for pattern in (_EMPHASIS, _UNDERSCORE, _CODE, _ESCAPE):
        repair.apply(_blank(repair.text, pattern))


def _blank(text: str, pattern: re.Pattern[str]) -> list[Edit]:
    """Takes out all that the pattern matches."""
    return [Edit(match.start(), match.end(), "") for match in pattern.finditer(text)]


def _links(text: str) -> Iterator[Edit]:
    """Links as their text; pictures as nothing."""
    for match in _LINK.finditer(text):
        if match.group().startswith("!"):
            yield Edit(match.start(), match.end(), "")
        else:
            yield Edit(match.start(), match.start(1), "")
            yield Edit(match.end(1), match.end(), "")


def _blocks(text: str) -> Iterator[Edit]:
    """Takes out what stands at the beginning of lines, lines of marks alone, and breaks in sentences."""
    open_end: int | None = None
    for match in _LINE.finditer(text):
        line = match.group().rstrip("\r\n")
        start, end = match.start(), match.start() + len(line)
        block = _BLOCK.match(line)
        rule = _RULE.match(line)
        if open_end is not None and line.strip() and not rule and _continues(line, block):
            yield Edit(open_end, start, " ")
        if rule:
            yield Edit(start, end, "")
        elif block:
            yield Edit(start, start + block.end(), "")
        heading = _HEADING.match(line)
        closing = _CLOSING_HASHES.search(line) if heading else None
        if closing:
            yield Edit(start + closing.start(), end, "")
        ends = heading or rule or not line.strip() or line.endswith(("  ", "\\")) or _ENDED.search(line)
        open_end = None if ends or end == match.end() else end


def _continues(line: str, block: re.Match[str] | None) -> bool:
    """Whether a line can go on with the sentence of the line before it."""
    return (block is None or set(block.group()) <= set("> \t")) and not line.lstrip("> ").startswith(_DASHES)
