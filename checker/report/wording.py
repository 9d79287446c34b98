"""A quotation that differs, as one text: what both have, what only the first has, what only the second."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from checker.report.excerpt import Piece
from checker.report.text import ELLIPSIS, flat

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MOST_WORDS = 2_000
"""Longer quotations are not compared word by word: that takes time in the product of their lengths."""
_KEPT = 14
"""Words that both have, kept on each side of a change; what lies farther off becomes an ellipsis."""


class Change(StrEnum):
    """Who has a run of words."""

    BOTH = "both"
    FIRST = "first"
    """Only the first quotation: deleted in the second."""
    SECOND = "second"
    """Only the second quotation: inserted there."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words and who has it."""

    text: str
    change: Change

    @property
    def piece(self) -> Piece:
        """The run as a piece of an excerpt."""
        return Piece(self.text, self.change is not Change.BOTH)


def merge_wordings(first: str, second: str) -> tuple[Edit, ...]:
    """Both quotations as one text, on one line; empty where their words are the same.

    Case, and curly or straight apostrophes, make no difference.
    """
    from rapidfuzz.distance import Indel

    a, b = flat(first).strip(), flat(second).strip()
    words, others = list(_WORD.finditer(a)), list(_WORD.finditer(b))
    if not words or not others or max(len(words), len(others)) > _MOST_WORDS:
        return ()
    steps = Indel.opcodes([_same(word) for word in words], [_same(word) for word in others])
    if all(step.tag == "equal" for step in steps):
        return ()
    edits: list[Edit] = []
    for step in steps:
        if step.tag == "equal":
            edits.append(Edit(_run(a, words, step.src_start, step.src_end), Change.BOTH))
            continue
        if step.src_end > step.src_start:
            edits.append(Edit(_run(a, words, step.src_start, step.src_end), Change.FIRST))
        if step.dest_end > step.dest_start:
            edits.append(Edit(_run(b, others, step.dest_start, step.dest_end), Change.SECOND))
    return tuple(_shortened(edit, place, len(edits)) for place, edit in enumerate(_deletions_first(edits)))


def _deletions_first(edits: list[Edit]) -> list[Edit]:
    """Between two runs that both have, first what only the first has."""
    ordered: list[Edit] = []
    changed: list[Edit] = []
    for edit in [*edits, None]:
        if edit is not None and edit.change is not Change.BOTH:
            changed.append(edit)
            continue
        for change in (Change.FIRST, Change.SECOND):
            texts = [one.text for one in changed if one.change is change]
            if texts:
                ordered.append(Edit(" ".join(texts), change))
        changed = []
        if edit is not None:
            ordered.append(edit)
    return ordered


def _same(word: re.Match[str]) -> str:
    return word.group().casefold().replace("’", "'")


def _run(text: str, words: list[re.Match[str]], first: int, last: int) -> str:
    """The words `first` to `last`, with the marks that follow the last but one."""
    return text[words[first].start() : words[last - 1].end()]


def _shortened(edit: Edit, place: int, count: int) -> Edit:
    """A long run that both have, cut in its middle or at the text's edge."""
    words = edit.text.split(" ")
    if edit.change is not Change.BOTH or len(words) <= 2 * _KEPT:
        return edit
    head, tail = " ".join(words[:_KEPT]), " ".join(words[-_KEPT:])
    if place == 0:
        return Edit(f"{ELLIPSIS} {tail}", edit.change)
    if place == count - 1:
        return Edit(f"{head} {ELLIPSIS}", edit.change)
    return Edit(f"{head} {ELLIPSIS} {tail}", edit.change)
