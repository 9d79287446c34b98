"""Embedded social posts: found by the line that signs them, then back to where they begin."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from statistics import median

from checker.model.article import Span
from checker.model.document import Post, Section
from checker.reading.lines import Line
from checker.rulebook.pattern import PatternMatch
from checker.rulebook.reading import ReadingRules

_SIGN = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]|[#@]\\w")
_NUMBER = re.compile(r"\d{1,4}")
_WORD = re.compile(r"[A-Za-z]{3,}")
_CLOSED = re.compile(r"[.!?…][\"'”’)\]]*$")


def mark_posts(lines: Sequence[Line], rules: ReadingRules) -> list[Line]:
    """The lines, with those of embedded posts marked, and cut after a signature that has text behind it."""
    cut = [piece for line in lines for piece in _cut(line, rules)]
    signed = [(place, match) for place, line in enumerate(cut) if (match := _signature(line, rules))]
    usual = median(len(line.text) for line in cut) if signed else 0
    done = 0
    for place, match in signed:
        first = _first_line(cut, place, done, match.start() == 0, usual, rules)
        post = _post(cut, first, place, match, rules)
        for inside in range(first, place + 1):
            cut[inside] = cut[inside].marked(Section.POST, post)
        done = place + 1
    return cut


def signature_rule(text: str, rules: ReadingRules) -> str | None:
    """The id of the rule by which a line signs a post, if one does."""
    found = _match(text, rules)
    return found[0] if found else None


def _cut(line: Line, rules: ReadingRules) -> list[Line]:
    """The line, cut after each signature within it."""
    if "@" not in line.text:
        return [line]
    pieces: list[Line] = []
    done = 0
    for match in rules.inline_signatures.finditer(line.text):
        rest = line.text[match.end() :]
        if rest[:1].isspace():
            pieces.append(_part(line, done, match.end()))
            done = match.end()
    return [*pieces, _part(line, done, len(line.text))] if pieces else [line]


def _part(line: Line, start: int, end: int) -> Line:
    """A stretch of a line as a line."""
    text = line.text[start:end]
    begin = line.span.start + start + len(text) - len(text.lstrip())
    text = text.strip()
    return replace(line, span=Span(begin, begin + len(text)), text=text, gap=line.gap and start == 0)


def _signature(line: Line, rules: ReadingRules) -> PatternMatch | None:
    """The signature that the line is or ends with."""
    found = _match(line.text, rules) if "@" in line.text or len(line.text) <= rules.limits.line else None
    return found[1] if found else None


def _match(text: str, rules: ReadingRules) -> tuple[str, PatternMatch] | None:
    """The signature that the text is or ends with, and the id of its rule."""
    for name, pattern in rules.signatures:
        last = next(iter(deque(pattern.finditer(text), maxlen=1)), None)
        if last and not text[last.end() :].strip(" .)\t"):
            return name, last
    return None


def _first_line(
    lines: Sequence[Line], place: int, done: int, alone: bool, usual: float, rules: ReadingRules
) -> int:
    """Where the post that is signed on line `place` begins.

    The line before the signature always belongs to it. Further lines do while the post stays as short
    as posts are, and, in a text whose lines are short anyway, only such as look like a post's.
    """
    if not alone:
        return place
    if place == done or _stops(lines[place - 1]):
        return place
    first = place - 1
    length = _length(lines[first], rules)
    while first > done:
        above = lines[first - 1]
        length += _length(above, rules)
        ended = _stops(above) or rules.links.search(above.text) or lines[first].gap != lines[place].gap
        if (
            ended
            or length > rules.limits.post
            or (usual * 2 < rules.limits.post and not _looks_posted(above))
        ):
            break
        first -= 1
    return first


def _length(line: Line, rules: ReadingRules) -> int:
    """Characters of a line, addresses not counted."""
    links = sum(match.end() - match.start() for match in rules.links.finditer(line.text))
    return len(line.text) - links


def _stops(line: Line) -> bool:
    """Whether the line cannot be inside a post: another part of the page, or what leads up to the post."""
    return line.section is not Section.BODY or line.text.endswith(":")


def _looks_posted(line: Line) -> bool:
    """Whether a line is written as posts are: emoji, hashtags, no full stop, shouting."""
    return bool(_SIGN.search(line.text)) or not _CLOSED.search(line.text) or line.text.isupper()


def _post(lines: Sequence[Line], first: int, last: int, match: PatternMatch, rules: ReadingRules) -> Post:
    """The post from line `first` to the signature on line `last`."""
    end = lines[last].span
    groups = {name: _group(match, name) for name in ("author", "handle", "date")}
    start = end.start + match.start()
    start += len(match.group(0) or "") - len((match.group(0) or "").lstrip())
    return Post(
        span=Span(lines[first].span.start, end.end),
        author=groups["author"] or groups["handle"],
        handle=groups["handle"] or None,
        published=post_date(groups["date"], rules.words.months),
        signature=Span(start, end.end),
    )


def _group(match: PatternMatch, name: str) -> str:
    """The text of a group; empty where it took no part or the pattern has none of that name."""
    try:
        return (match.group(name) or "").strip()
    except IndexError:
        return ""


def post_date(text: str, months: Sequence[str]) -> date | None:
    """The day that a signature names, as in "Nov. 24, 2025", "24 November 2025" or "2025-11-24"."""
    numbers = [int(number) for number in _NUMBER.findall(text)]
    years = [number for number in numbers if number > 999]
    word = next((word for word in _WORD.findall(text) if _month(word, months)), None)
    if not years:
        return None
    if word is None:
        iso = re.search(r"\d{4}-\d{2}-\d{2}", text)
        return _day(*map(int, iso.group().split("-"))) if iso else None
    near = re.search(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+{word}|{word}\.?\s+(\d{{1,2}})\b", text)
    return _day(years[0], _month(word, months), int(near.group(1) or near.group(2))) if near else None


def _month(word: str, months: Sequence[str]) -> int:
    """The number of a month by its first three letters or more; 0 where it is none."""
    matching = (
        n for n, month in enumerate(months, 1) if month.lower().startswith(word.lower()[:4].rstrip("t"))
    )
    return next(matching, 0)


def _day(year: int, month: int, day: int) -> date | None:
    """The day, where there is such a day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
