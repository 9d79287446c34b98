"""The part of a sentence that an editor needs to see, with the words that matter marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.article import Span
from checker.report.text import ELLIPSIS, flat

_MIDDLE = f" {ELLIPSIS} "


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an excerpt: text on one line, and whether it is marked."""

    text: str
    marked: bool = False


def cut_excerpt(text: str, marks: Iterable[Span], limit: int, focus: Span | None = None) -> tuple[Piece, ...]:
    """The text around its marks, in about `limit` characters, in pieces.

    A text no longer than `limit` is given whole. Of a longer one, every mark is kept with as much
    around it as there is room for; a mark too long for that keeps its beginning and its end.

    Args:
        text: a sentence.
        marks: offsets into it, in any order; they may touch and overlap.
        limit: in characters; many marks may take somewhat more.
        focus: what to show of a long text that has no marks; None is its beginning.
    """
    spans = _merge(mark for mark in marks if len(mark))
    windows = (
        [Span(0, len(text))] if len(text) <= limit else _windows(text, spans or [_cap(focus, limit)], limit)
    )
    pieces: list[Piece] = []
    for window in windows:
        if window.start:
            pieces.append(Piece(_MIDDLE if pieces else ELLIPSIS + " "))
        pieces += _pieces(text, spans, window, limit)
    if windows[-1].end < len(text):
        pieces.append(Piece(" " + ELLIPSIS))
    return _tidy(pieces)


def _merge(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _cap(focus: Span | None, limit: int) -> Span:
    """The beginning of the focus."""
    if focus is None:
        return Span(0, 0)
    return Span(focus.start, min(focus.end, focus.start + limit))


def _windows(text: str, marks: list[Span], limit: int) -> list[Span]:
    """What to keep of the text: an equal share of the room on both sides of each mark."""
    room = max(limit - sum(min(len(mark), limit) for mark in marks), 0)
    share = max(room // (2 * len(marks)), 12)
    return _merge(
        Span(_word_start(text, mark.start - share), _word_end(text, mark.end + share)) for mark in marks
    )


def _word_start(text: str, offset: int) -> int:
    """The beginning of the next word at or after the offset, not further than a long word away."""
    if offset <= 0:
        return 0
    space = text.find(" ", offset - 1, offset + 30)
    return space + 1 if space >= 0 else offset


def _word_end(text: str, offset: int) -> int:
    if offset >= len(text):
        return len(text)
    space = text.rfind(" ", max(offset - 30, 0), offset + 1)
    return space if space >= 0 else offset


def _pieces(text: str, spans: list[Span], window: Span, limit: int) -> list[Piece]:
    pieces: list[Piece] = []
    at = window.start
    for span in spans:
        start, end = max(span.start, window.start), min(span.end, window.end)
        if start >= end:
            continue
        pieces.append(Piece(text[at:start]))
        pieces += _marked(text[start:end], limit)
        at = end
    return [*pieces, Piece(text[at : window.end])]


def _marked(text: str, limit: int) -> list[Piece]:
    if len(text) <= limit:
        return [Piece(text, marked=True)]
    head = text[: _word_end(text, limit // 2)]
    tail = text[_word_start(text, len(text) - limit // 3) :]
    return [Piece(head, marked=True), Piece(_MIDDLE), Piece(tail, marked=True)]


def _tidy(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Flat pieces: marks without spaces at their edges, and none at the edges of the whole."""
    tidy: list[Piece] = []
    for piece in pieces:
        text = flat(piece.text)
        core = text.strip(" ")
        if not piece.marked or not core:
            tidy.append(Piece(text))
            continue
        before, _, after = text.partition(core)
        tidy += [Piece(before), Piece(core, marked=True), Piece(after)]
    joined = _join(tidy)
    if joined:
        joined[0] = Piece(joined[0].text.lstrip(" "), joined[0].marked)
        joined[-1] = Piece(joined[-1].text.rstrip(" "), joined[-1].marked)
    return tuple(piece for piece in joined if piece.text)


def _join(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one sort made one, and no two spaces in a row between them."""
    joined: list[Piece] = []
    for piece in pieces:
        text = piece.text
        if joined and joined[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        if joined and joined[-1].marked == piece.marked and not piece.marked:
            joined[-1] = Piece(joined[-1].text + text)
        else:
            joined.append(Piece(text, piece.marked))
    return joined
