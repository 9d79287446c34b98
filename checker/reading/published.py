"""When an article was published, from ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

from checker.model.article import Article

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WANTED = 'write it as "2025-11-24" or "2025-11-24T09:30:00-05:00"'


def parse_moment(text: str) -> date | datetime:
    """An ISO 8601 date, or date and time with or without zone.

    Raises:
        ValueError: when it is neither; says what to do.
    """
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
        if _DATE.match(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    message = f'"{text}" is not an ISO 8601 date; {_WANTED}'
    raise ValueError(message)


def published_of(article: Article) -> date | datetime | None:
    """The article's publication date, or date and time; None where it is not known or not ISO 8601."""
    if not article.published:
        return None
    try:
        return parse_moment(article.published)
    except ValueError:
        return None


def published_fault(article: Article) -> str | None:
    """What is wrong with the article's `published`, in one line; None where nothing is.

    Such an article is read as one without a date, so that a bad date costs nobody the other results.
    """
    if not article.published:
        return None
    try:
        parse_moment(article.published)
    except ValueError as fault:
        return " ".join(f"{article.path or article.id}: published {fault}; read as undated".split())
    return None
