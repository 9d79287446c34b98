"""When an article was published, from ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

from checker.errors import ArticleError
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
    """The article's publication date, or date and time; None where it is not known.

    Raises:
        ArticleError: when `published` is not ISO 8601.
    """
    if not article.published:
        return None
    try:
        return parse_moment(article.published)
    except ValueError as fault:
        message = " ".join(f"{article.path or article.id}: published {fault}".split())
        raise ArticleError(message) from None
