"""Repair of damaged text, with an exact way back to the text as it came."""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.document import OffsetMap

_NON_ASCII = re.compile(r"[^\x00-\x7f]")
_LEAD = "\u00c2-\u00f4\u0102\u0103\u010c-\u0111\u0139\u0160\u0161\u0178\u017d\u017e\u0192"
_TRAIL = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_MOJIBAKE = re.compile(f"(?:[{_LEAD}][{_TRAIL}]{{1,3}})+")
"""A byte that begins a UTF-8 sequence and the bytes that go on with it, each read as one character."""

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+")
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]+"
)
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_MISREAD = re.compile("[\u0080-\u009f]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_COMBINED = re.compile("[^\u0300-\u036f\\s][\u0300-\u036f]{1,8}")
_QUOTES = re.compile(r"“”|””|““|\"\"|‘’|’’|‘‘|''|``")
_OPENING = {"“”": "“", "””": "“", "““": "“", '""': '"', "‘’": "‘", "’’": "“", "‘‘": "“", "''": "“", "``": "“"}
_CLOSING = {"“”": "”", "””": "”", "““": "”", '""': '"', "‘’": "’", "’’": "”", "‘‘": "”", "''": "”", "``": "”"}


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces the characters from `start` to `end` of a text by `text`."""

    start: int
    end: int
    text: str


class Repair:
    """A text under repair: what it reads now, and where each of its characters came from.

    Args:
        text: the text as it came.
        begin: nothing before this offset is changed.
    """

    def __init__(self, text: str, begin: int = 0) -> None:
        self.text = text
        self._original = text
        self.begin = begin
        self._starts = array("q")
        self._ends = array("q")

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make changes, given in ascending order and without overlap, to the text as it reads now."""
        wanted = [edit for edit in edits if edit.start >= self.begin]
        if not wanted:
            return
        if not self._starts:
            self._starts.extend(range(len(self._original)))
            self._ends.extend(range(1, len(self._original) + 1))
        pieces: list[str] = []
        starts, ends = array("q"), array("q")
        done = 0
        for edit in wanted:
            pieces += (self.text[done : edit.start], edit.text)
            starts.extend(self._starts[done : edit.start])
            ends.extend(self._ends[done : edit.start])
            if len(edit.text) == edit.end - edit.start:
                starts.extend(self._starts[edit.start : edit.end])
                ends.extend(self._ends[edit.start : edit.end])
            else:
                starts.extend([self._starts[edit.start]] * len(edit.text))
                ends.extend([self._ends[edit.end - 1]] * len(edit.text))
            done = edit.end
        self.text = "".join([*pieces, self.text[done:]])
        self._starts = starts + self._starts[done:]
        self._ends = ends + self._ends[done:]

    def offsets(self) -> OffsetMap:
        """The map back to the text as it came."""
        at: list[int] = []
        shifts: list[int] = []
        lengths: list[int] = []
        for place, (start, end) in enumerate(zip(self._starts, self._ends, strict=True)):
            length = 0 if end - start == 1 else end - start
            shift = start - place
            if length or not at or lengths[-1] or shift != shifts[-1]:
                at.append(place)
                shifts.append(shift)
                lengths.append(length)
        return OffsetMap(tuple(at), tuple(shifts), tuple(lengths))


def repair_characters(repair: Repair) -> None:
    """Undo wrong decoding, resolve HTML entities, and drop what cannot be seen."""
    repair.apply(_substitute(_CONTROL, repair.text, ""))
    repair.apply(_substitute(_LINE_END, repair.text, "\n"))
    if "&" in repair.text:
        repair.apply(_entities(repair.text))
    if not _NON_ASCII.search(repair.text):
        return
    repair.apply(_substitute(_LONE_SURROGATE, repair.text, "\ufffd"))
    repair.apply(_mojibake(repair.text))
    repair.apply(_misread(repair.text))
    repair.apply(_substitute(_INVISIBLE, repair.text, ""))
    repair.apply(_substitute(_SPACE, repair.text, " "))
    repair.apply(_composed(repair.text))


def repair_quotes(repair: Repair) -> None:
    """Make one mark of each doubled quote mark that stands at the edge of a word."""
    text = repair.text
    edits = []
    for match in _QUOTES.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        opens = (not before or before.isspace() or before in "([—–-") and not (not after or after.isspace())
        closes = bool(before) and not before.isspace() and (not after or not after.isalnum())
        if opens:
            edits.append(Edit(match.start(), match.end(), _OPENING[match.group()]))
        elif closes:
            edits.append(Edit(match.start(), match.end(), _CLOSING[match.group()]))
    repair.apply(edits)


def _substitute(pattern: re.Pattern[str], text: str, new: str) -> list[Edit]:
    """An edit for each place where the pattern matches."""
    return [Edit(match.start(), match.end(), new) for match in pattern.finditer(text)]


def _entities(text: str) -> list[Edit]:
    """HTML entities as the characters they stand for."""
    found = ((match, html.unescape(match.group())) for match in _ENTITY.finditer(text))
    return [Edit(match.start(), match.end(), new) for match, new in found if new != match.group()]


def _mojibake(text: str) -> list[Edit]:
    """UTF-8 that was read as a one-byte encoding, as ftfy puts it right."""
    runs = list(_MOJIBAKE.finditer(text))
    if not runs:
        return []
    import ftfy

    fixed = ((match, ftfy.fix_encoding(match.group())) for match in runs)
    return [Edit(match.start(), match.end(), new) for match, new in fixed if new != match.group()]


def _misread(text: str) -> list[Edit]:
    """Windows-1252 punctuation that was read as control characters."""
    found = ((m, m.group().encode("latin-1").decode("cp1252", "ignore")) for m in _MISREAD.finditer(text))
    return [Edit(match.start(), match.end(), new) for match, new in found]


def _composed(text: str) -> list[Edit]:
    """Ligatures as letters, and a letter with a separate accent as one character."""
    edits = [
        Edit(match.start(), match.end(), unicodedata.normalize("NFKC", match.group()))
        for pattern in (_LIGATURE, _COMBINED)
        for match in pattern.finditer(text)
    ]
    return sorted(edits, key=lambda edit: edit.start)
