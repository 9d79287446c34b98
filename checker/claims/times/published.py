"""When an article was published, where only its text says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from checker.claims.times.reading import Calendar
from checker.model.document import Document, Sentence

_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?!\d)")
_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})\b")
_HOST = re.compile(r"[a-zA-Z]+://([^/:?#\s]+)")
_LEAD = 3
"""Sentences in which a full date is taken for the day of the story."""
_TWITTER = re.compile(r"\) ?$|@\w+\)?,? ?$")


@dataclass(frozen=True, slots=True)
class Dated:
    """A full date in the text.

    Attributes:
        sentence: that it stands in.
        day: the date.
        has_weekday: whether its weekday stands beside it.
        words: how many words the sentence has besides the date.
        before: the text of its sentence before it.
    """

    sentence: Sentence
    day: date
    has_weekday: bool
    words: int
    before: str


def full_date(reading: Calendar) -> date | None:
    """The day that a reading fixes by itself, with its year."""
    if reading.year is None or reading.month is None or reading.day is None or reading.until:
        return None
    try:
        return date(reading.year, reading.month, reading.day)
    except ValueError:
        return None


def published_day(document: Document, dates: Sequence[Dated]) -> date | None:
    """The day of publication: given, stamped, in the address, of the last post, or the story's own day."""
    given = document.published
    if given is not None:
        return given.date() if isinstance(given, datetime) else given
    stamps = [dated.day for dated in dates if dated.words <= 4 and not _TWITTER.search(dated.before)]
    if stamps:
        return stamps[0]
    address = _address_day(document)
    if address:
        return address
    posts = [post.published for post in document.posts if post.published]
    posts += [dated.day for dated in dates if _TWITTER.search(dated.before)]
    if posts:
        return max(posts)
    leads = [dated for dated in dates if dated.sentence.index < _LEAD and dated.has_weekday]
    return leads[0].day if leads else None


def writes_day_first(document: Document, domains: frozenset[str]) -> bool:
    """Whether the article writes 24/11/2025 and not 11/24/2025.

    The first date that can be read in one way only tells; else the address, by the last part of its host.
    """
    for match in _FIGURES.finditer(document.text):
        first, second = int(match[1]), int(match[2])
        if first > 12 >= second:
            return True
        if second > 12 >= first:
            return False
    host = _HOST.match(document.article.url or "")
    return host is not None and host[1].rpartition(".")[2].lower() in domains


def _address_day(document: Document) -> date | None:
    texts = [document.article.url or ""]
    texts += [match.group() for match in re.finditer(r"https?://\S{1,400}", document.text[:4000])]
    for text in texts:
        match = _URL_DATE.search(text)
        if match:
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                continue
    return None
