"""Embedded social posts: found by the line that signs them, then back to where they begin."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate

from checker.model.article import Span
from checker.model.document import Post, Section
from checker.reading.lines import Line
from checker.reading.sentences import sentence_spans
from checker.rulebook.pattern import PatternMatch
from checker.rulebook.reading import ReadingRules

_SIGN = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]|[#@]\\w")
_SHORT = 0.6
"""A line of a post is at most this share of a usual paragraph's length."""

_NUMBER = re.compile(r"\d{1,4}")
_WORD = re.compile(r"[A-Za-z]{3,}")
_INNER_END = re.compile(r"[.!?…][\"'”’)\]]*\s+[A-Z“\"]")
_CLOSED = re.compile(r"[.!?…][\"'”’)\]]*$")


def mark_posts(lines: Sequence[Line], rules: ReadingRules) -> list[Line]:
    """The lines, with those of embedded posts marked, and cut where a post begins or ends within one."""
    cut = [piece for line in lines for piece in _cut(line, rules)]
    signed = [(place, match) for place, line in enumerate(cut) if (match := _signature(line, rules))]
    if not signed:
        return cut
    places = {place for place, _ in signed}
    usual = _usual_length([line for place, line in enumerate(cut) if place not in places])
    done = 0
    for place, match in signed:
        first = _first_line(cut, done, place, usual, rules)
        last = place + _is_dated_below(cut, place, match, rules)
        post = _post(cut, range(first, last + 1), place, match, rules)
        for inside in range(first, last + 1):
            cut[inside] = cut[inside].marked(Section.POST, post)
        done = last + 1
    return cut


def _usual_length(lines: Sequence[Line]) -> int:
    """The length of the line that holds the middle character of the text: of a usual paragraph."""
    lengths = sorted(len(line.text) for line in lines)
    half = sum(lengths) / 2
    return next(
        (length for length, sofar in zip(lengths, accumulate(lengths), strict=True) if sofar >= half), 0
    )


def signature_rule(text: str, rules: ReadingRules) -> str | None:
    """The id of the rule by which a line signs a post, if one does."""
    found = _match(text, rules)
    return found[0] if found else None


def _cut(line: Line, rules: ReadingRules) -> list[Line]:
    """The line, cut around each signature within it, and before the last sentence of a long lead."""
    if "@" not in line.text:
        return [line]
    pieces: list[Line] = []
    done = 0
    for match in rules.inline_signatures.finditer(line.text):
        lead = line.text[done : match.start()]
        if len(lead) > rules.limits.post:
            begin = max((start for start, _ in _spoken(lead, rules)), default=0)
            pieces.append(_part(line, done, done + begin))
            done += begin
        pieces += (_part(line, done, match.start()), _part(line, match.start(), match.end()))
        done = match.end()
    pieces.append(_part(line, done, len(line.text)))
    return [piece for piece in pieces if piece.text]


def _spoken(text: str, rules: ReadingRules) -> Iterator[tuple[int, int]]:
    """The sentences of a text that are more than an address."""
    spans = sentence_spans(text.rstrip(), rules)
    return ((start, end) for start, end in spans if not rules.links.fullmatch(text[start:end]))


def _part(line: Line, start: int, end: int) -> Line:
    """A stretch of a line as a line."""
    text = line.text[start:end]
    begin = line.span.start + start + len(text) - len(text.lstrip())
    text = text.strip()
    return replace(line, span=Span(begin, begin + len(text)), text=text, gap=line.gap and start == 0)


def _signature(line: Line, rules: ReadingRules) -> PatternMatch | None:
    """The signature that the line is or ends with."""
    if len(line.text) > rules.limits.line or not rules.any_signature.search(line.text):
        return None
    found = _match(line.text, rules)
    return found[1] if found else None


def _match(text: str, rules: ReadingRules) -> tuple[str, PatternMatch] | None:
    """The signature that the text is or ends with, and the id of its rule."""
    for name, pattern in rules.signatures:
        last = next(iter(deque(pattern.finditer(text), maxlen=1)), None)
        if last and not text[last.end() :].strip(" .)\t"):
            return name, last
    return None


def _first_line(lines: Sequence[Line], done: int, place: int, usual: int, rules: ReadingRules) -> int:
    """Where the post that is signed on line `place` begins; not before line `done`.

    The line of text before the signature always belongs to it. Further lines do while the post stays as
    short as posts are and they look like a post's.
    """
    first = place
    while first > done and _is_embed(lines[first - 1], rules):
        first -= 1
    if first == done or _stops(lines[first - 1]):
        return first
    first -= 1
    length = sum(_length(line, rules) for line in lines[first:place])
    while first > done and not _stops(lines[first - 1]):
        above = lines[first - 1]
        length += _length(above, rules)
        crosses = lines[first].gap and not lines[place].gap and not _SIGN.search(above.text)
        if length > rules.limits.post or crosses or rules.links.search(above.text):
            break
        if not (_looks_posted(above) or _is_short(above, usual, rules)):
            break
        first -= 1
    return first


def _is_embed(line: Line, rules: ReadingRules) -> bool:
    """Whether a line is an address alone or stands for a picture, as at the end of a post's text."""
    return line.text.startswith("[") or bool(rules.links.fullmatch(line.text))


def _length(line: Line, rules: ReadingRules) -> int:
    """Characters of a line, addresses not counted."""
    links = sum(match.end() - match.start() for match in rules.links.finditer(line.text))
    return len(line.text) - links


def _stops(line: Line) -> bool:
    """Whether the line cannot be inside a post: another part of the page, or what leads up to the post."""
    return line.section is not Section.BODY or line.text.endswith(":")


def _is_short(line: Line, usual: int, rules: ReadingRules) -> bool:
    """Whether the line is one sentence, and clearly shorter than a usual paragraph.

    Where the text has a line for each sentence, that says nothing and no line is short.
    """
    paragraphs = usual * 2 >= rules.limits.post
    return paragraphs and len(line.text) <= _SHORT * usual and not _INNER_END.search(line.text)


def _looks_posted(line: Line) -> bool:
    """Whether a line is written as posts are: emoji, hashtags, no full stop, shouting."""
    return bool(_SIGN.search(line.text)) or not _CLOSED.search(line.text) or line.text.isupper()


def _is_dated_below(lines: Sequence[Line], place: int, match: PatternMatch, rules: ReadingRules) -> bool:
    """Whether the date of the signature on line `place` stands on the next line."""
    if _group(match, "date") or place + 1 == len(lines):
        return False
    below = lines[place + 1]
    return below.section is Section.FURNITURE and post_date(below.text, rules.words.months) is not None


def _post(lines: Sequence[Line], inside: range, place: int, match: PatternMatch, rules: ReadingRules) -> Post:
    """The post on the lines `inside`, with its signature on line `place`."""
    end = lines[inside[-1]].span.end
    author, handle = _group(match, "author"), _group(match, "handle")
    day = _group(match, "date") or lines[inside[-1]].text
    return Post(
        span=Span(lines[inside[0]].span.start, end),
        author=author or handle,
        handle=handle or None,
        published=post_date(day, rules.words.months),
        signature=Span(lines[place].span.start, end),
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
