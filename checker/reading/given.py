"""What a caller may hand over as an article: an article, a file's path, or a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from checker.model.article import Article
from checker.reading.articles import SUFFIXES, read_article
from checker.rulebook.reading import ReadingRules

Given: TypeAlias = Article | PathLike[str] | str
"""An article, the path of one, or the text of one: see `as_article`."""

_LONGEST_PATH = 4_096
_PACKED = ".gz"


def as_articles(given: Iterable[Given], rules: ReadingRules | None = None) -> tuple[Article, ...]:
    """Articles from whatever was given for them.

    Args:
        rules: None is the bundled ones.

    Raises:
        TypeError: when `given` is one thing and not several, or one of them is no article, path or text.
        ArticleError: when a file cannot be read.
    """
    if isinstance(given, (Article, PathLike, str, bytes)):
        kind = type(given).__name__
        message = f"articles is one {kind}; give several, as in check([herald, post])"
        raise TypeError(message)
    found = tuple(as_article(one, place, rules) for place, one in enumerate(given))
    return _with_own_ids(found)


def as_article(given: Given, place: int = 0, rules: ReadingRules | None = None) -> Article:
    """An article from an article, a path or a text.

    A string is the path of a file where it is a single line that ends as an article's file does (".txt",
    ".md" ...), and otherwise the article's text, whose id is "text-1" for the first and so on.

    Args:
        place: among the articles, from 0.
        rules: None is the bundled ones.

    Raises:
        TypeError: when it is none of them.
        ArticleError: when the file cannot be read.
    """
    match given:
        case Article():
            return given
        case PathLike():
            return read_article(given, rules=rules)
        case str() if _is_path(given):
            return read_article(given, rules=rules)
        case str():
            return Article(text=given, id=f"text-{place + 1}")
        case _:
            kind = type(given).__name__
            message = f"articles[{place}] is {kind}; give a checker.Article, a path, or a text"
            raise TypeError(message)


def _is_path(text: str) -> bool:
    if "\n" in text or len(text) > _LONGEST_PATH:
        return False
    return Path(text.lower().removesuffix(_PACKED)).suffix in SUFFIXES


def _with_own_ids(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles; of files that share a name, ids that are their paths."""
    from dataclasses import replace

    ids = [article.id for article in articles]
    return tuple(
        replace(article, id=article.path) if article.path and ids.count(article.id) > 1 else article
        for article in articles
    )
