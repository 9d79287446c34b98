"""Text whose lines are broken at a fixed width: its paragraphs made whole."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.reading.repair import Edit, Repair

_BREAK = re.compile(r"\n(?=\S)")
_SENTENCE_END = (".", "!", "?", "”", '"', ":", "…", ")")


def repair_wrapping(repair: Repair, widest: int) -> None:
    """Join the lines of each paragraph where the text is broken at a fixed width.

    It is where paragraphs stand between empty lines, no line is longer than `widest` characters, and
    most lines that go on below end in the middle of a sentence.
    """
    lines = [line.rstrip() for line in repair.text[repair.begin :].split("\n")]
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    if len(pairs) < 3 or max(map(len, lines)) > widest or "" not in lines[1:-1]:
        return
    long = max(len(line) for line, _ in pairs)
    broken = sum(not line.endswith(_SENTENCE_END) and 2 * len(line) > long for line, _ in pairs)
    if long >= widest // 2 and broken * 10 >= 7 * len(pairs):
        repair.apply(join_lines(repair.text))


def join_lines(text: str) -> list[Edit]:
    """A space for each line break inside a paragraph."""
    return [
        Edit(match.start(), match.end(), " ")
        for match in _BREAK.finditer(text)
        if match.start() and text[match.start() - 1] not in "\n\r"
    ]
