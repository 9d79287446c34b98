"""Quotation marks: from characters to quoted stretches of text.

One pass over the marks of a text, each looked at once, so that any string takes linear time. A mark's
direction is read from its neighbours first and from its shape second, because shapes are often wrong
(doubled, reversed or straight marks). Double marks may hold single ones and the other way round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.model.article import Span

_MARKS = re.compile(r"""["“”„‟«»]+|''(?!')|``|['‘’‚‛`]""")
_OPENING = frozenset("“„«‟")
_CLOSING = frozenset("”»")
_DASHES = frozenset("-–—")
_BEFORE_OPEN = frozenset("([{<>/…*_|=+:")
_AFTER_CLOSE = frozenset(".,;:!?)]}…/|*_")
_SPOKEN = frozenset(".,!?")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|nuff|\d0s?|\d\ds)\b", re.IGNORECASE)
_FURTHEST = 2500
"""Characters beyond which a closing mark in another line is not taken to belong to an opening one."""
_DEEPEST = 4
"""Stretches open inside each other, at most."""
_LINES = 4
"""Lines that an unclosed quotation may run on to when the next one opens at the beginning of a line."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of text between quotation marks.

    Attributes:
        outer: with its marks.
        inner: without them and without space at its edges.
        depth: 0 at the outside, 1 within another quoted stretch, and so on.
        closed: whether a closing mark ends it.
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool


@dataclass(slots=True)
class _Mark:
    """One mark, or a run of double marks that count as one."""

    start: int
    end: int
    double: bool
    opens: bool
    closes: bool
    line: int
    leads: bool = False
    """Whether it is the first thing in its line."""
    digit: bool = False
    """Whether a digit stands before it: it may mean inches."""
    possessive: bool = False
    """Whether an s stands before it and a space behind it."""


@dataclass(slots=True)
class _Open:
    """A stretch not yet closed."""

    mark: _Mark
    depth: int
    first_child: int | None = None


@dataclass(slots=True)
class _Scan:
    """What the pass over a text carries along."""

    text: str
    line_starts: list[int]
    stack: list[_Open] = field(default_factory=list)
    found: list[Quoted] = field(default_factory=list)

    def close(self, outer_end: int, inner_end: int, *, closed: bool) -> None:
        """Take the innermost open stretch off the stack and keep it, unless it is empty."""
        top = self.stack.pop()
        inner = self.text[top.mark.end : inner_end]
        content = inner.strip()
        if any(map(str.isalnum, content)):
            start = top.mark.end + len(inner) - len(inner.lstrip())
            span = Span(start, start + len(content))
            self.found.append(Quoted(Span(top.mark.start, max(outer_end, span.end)), span, top.depth, closed))
        if self.stack and self.stack[-1].first_child is None:
            self.stack[-1].first_child = top.mark.start

    def open(self, mark: _Mark) -> None:
        """Begin a stretch inside whatever is open; what is open too deep has lost its closing mark."""
        if len(self.stack) == _DEEPEST:
            self._drop_oldest()
        self.stack.append(_Open(mark, len(self.stack)))

    def _drop_oldest(self) -> None:
        """End the outermost stretch before what it holds."""
        oldest, *rest = self.stack
        self.stack = [oldest]
        end = rest[0].mark.start
        self.close(end, end, closed=False)
        for held in rest:
            held.depth -= 1
        self.stack = rest

    def line_end(self, line: int) -> int:
        """Offset after the last character of a line."""
        return self.line_starts[line + 1] - 1 if line + 1 < len(self.line_starts) else len(self.text)

    def abandon(self, until_line: int, *, runs_on: bool) -> None:
        """End everything open without a closing mark: at its own line, or before `until_line`."""
        while self.stack:
            top = self.stack[-1]
            if not top.mark.double:
                self.stack.pop()
                continue
            last = until_line - 1 if runs_on and until_line - top.mark.line <= _LINES else top.mark.line
            last = max(last, top.mark.line)
            end = self.line_end(last)
            if top.first_child is not None and top.first_child < end:
                end = top.first_child
            self.close(end, end, closed=False)


def scan(text: str) -> tuple[Quoted, ...]:
    """Every quoted stretch of `text`, in the order of the opening marks, outer before inner."""
    marks, line_starts = _marks(text)
    if not marks:
        return ()
    state = _Scan(text, line_starts)
    next_single, next_double = _next_closers(marks)
    for place, mark in enumerate(marks):
        if mark.double:
            following = marks[place + 1] if place + 1 < len(marks) else None
            _take_double(state, mark, next_double[place], following)
        else:
            _take_single(state, mark, next_single[place])
    state.abandon(len(line_starts), runs_on=True)
    return tuple(sorted(state.found, key=lambda q: (q.outer.start, -q.outer.end)))


def _marks(text: str) -> tuple[list[_Mark], list[int]]:
    """All marks with what their neighbours tell, and the offsets at which lines begin."""
    line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
    marks: list[_Mark] = []
    line, end_before = 0, -1
    for match in _MARKS.finditer(text):
        start, end = match.span()
        while line + 1 < len(line_starts) and line_starts[line + 1] <= start:
            line += 1
        before = text[start - 1] if start else "\n"
        glued = marks[-1] if marks and start == end_before else None
        mark = _mark(text, start, end, glued, line)
        mark.leads = not text[line_starts[line] : start].strip() if start - line_starts[line] < 4 else False
        mark.digit = before.isdigit()
        marks.append(mark)
        end_before = end
    return marks, line_starts


def _mark(text: str, start: int, end: int, glued: _Mark | None, line: int) -> _Mark:
    """Read one mark's direction from its neighbours and its shape; a mark glued to it goes the same way."""
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    shape = text[start]
    double = shape in '"“”„‟«»' or end - start == 2
    free_before = before.isspace() or before in _BEFORE_OPEN or (before in _DASHES and not after.isspace())
    free_after = after.isspace() or after in _AFTER_CLOSE or after in "'’”\""
    free_after = free_after or (after in _DASHES and not free_before)
    if glued is not None:
        opens = glued.opens and not after.isspace()
        closes = glued.closes and (free_after or not glued.opens)
    else:
        opens = free_before and not after.isspace()
        closes = not opens and not before.isspace() and (free_after or before in ".,!?…")
    if not opens and not closes:
        opens, closes = _by_shape(shape, before, after, double=double)
    return _Mark(start, end, double, opens, closes, line, possessive=before in "sS" and after.isspace())


def _by_shape(shape: str, before: str, after: str, *, double: bool) -> tuple[bool, bool]:
    """Direction of a mark with space on both sides, or on neither."""
    if not double:
        loose = before.isspace() and after.isspace()
        return False, not loose and not (before.isalnum() and after.isalnum())
    if shape in _OPENING:
        return True, False
    if shape in _CLOSING:
        return False, True
    return True, True


def _next_closers(marks: list[_Mark]) -> tuple[list[_Mark | None], list[_Mark | None]]:
    """For each mark, the next single one that can close, and the next double one of any sort."""
    singles: list[_Mark | None] = [None] * len(marks)
    doubles: list[_Mark | None] = [None] * len(marks)
    single: _Mark | None = None
    double: _Mark | None = None
    for place in range(len(marks) - 1, -1, -1):
        singles[place], doubles[place] = single, double
        mark = marks[place]
        if mark.double:
            double = mark
        elif mark.closes and (single is None or not mark.possessive or single.line != mark.line):
            single = mark
        elif mark.opens:
            single = None
    return singles, doubles


def _take_single(state: _Scan, mark: _Mark, closer: _Mark | None) -> None:
    """A single mark: an apostrophe, unless it opens what a later one closes, or closes what is open."""
    innermost = state.stack[-1] if state.stack else None
    if innermost is not None and not innermost.mark.double:
        if mark.closes:
            later = mark.possessive and closer is not None and closer.line == mark.line
            if not later:
                state.close(mark.end, mark.start, closed=True)
            return
        return
    if not mark.opens or closer is None or _ELIDED.match(state.text, mark.end):
        return
    near = closer.line - mark.line < _LINES and (innermost is not None or _ends_speech(state.text, closer))
    if closer.line == mark.line or near:
        state.open(mark)


def _ends_speech(text: str, closer: _Mark) -> bool:
    """Whether a mark stands right behind the end of a sentence, where no apostrophe does."""
    return text[closer.start - 1 : closer.start] in _SPOKEN


def _take_double(state: _Scan, mark: _Mark, following: _Mark | None, following_mark: _Mark | None) -> None:
    """A double mark: opens, closes, or means inches."""
    _drop_stale(state, mark)
    held = _held_double(state)
    if mark.closes and mark.opens:
        mark.opens, mark.closes = held is None, held is not None
    if mark.digit and mark.closes and state.text[mark.start] == '"':
        if held is None:
            return
        if following is not None and following.line == mark.line and following.closes and not following.opens:
            return
    if mark.closes:
        if held is not None:
            _end_singles(state, mark, following_mark)
            state.close(mark.end, mark.start, closed=True)
        elif state.text[mark.start] in _OPENING | _CLOSING and not mark.opens:
            return
        return
    if held is not None and mark.leads and mark.line > held.mark.line:
        state.abandon(mark.line, runs_on=True)
    if mark.opens:
        state.open(mark)


def _end_singles(state: _Scan, mark: _Mark, after: _Mark | None) -> None:
    """End single marks open inside a double one that closes; keep one closed right after it by mistake."""
    swapped = after is not None and after.start == mark.end and not after.double and after.closes
    while state.stack and not state.stack[-1].mark.double:
        if swapped:
            state.close(mark.start, mark.start, closed=True)
        else:
            state.stack.pop()


def _held_double(state: _Scan) -> _Open | None:
    """The innermost open stretch of double marks."""
    return next((held for held in reversed(state.stack) if held.mark.double), None)


def _drop_stale(state: _Scan, mark: _Mark) -> None:
    """End what is open when the mark can no longer belong to it."""
    if not state.stack:
        return
    oldest = state.stack[0]
    if mark.line == oldest.mark.line:
        return
    leads = mark.opens and mark.leads
    far = mark.start - oldest.mark.end > _FURTHEST
    new = mark.opens and not mark.closes and not leads
    gap = "\n\n" in state.text[oldest.mark.end : min(mark.start, oldest.mark.end + _FURTHEST)]
    if far or new or gap:
        state.abandon(mark.line, runs_on=leads and not gap)
