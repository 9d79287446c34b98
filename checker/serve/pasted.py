"""What a person puts into the form, as articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from checker.errors import ArticleError, ArticleSetError
from checker.model.article import Article
from checker.reading.articles import parse_article
from checker.reading.facts import Facts
from checker.reading.files import SUFFIXES
from checker.reading.published import parse_moment

_PAGE = ("<!doctype html", "<html", "<head", "<body", "<article")


@dataclass(frozen=True, slots=True)
class Pasted:
    """One article as the form gives it.

    Attributes:
        published: ISO 8601, or empty.
        text: pasted; empty where a file was dropped.
        name: of the file, or empty.
        data: the file's bytes.
    """

    outlet: str = ""
    published: str = ""
    text: str = ""
    name: str = ""
    data: bytes = b""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not (self.text.strip() or self.data)


def read_pasted(pasted: Sequence[Pasted]) -> tuple[Article, ...]:
    """The articles of a form; boxes without a text are passed over.

    Raises:
        ArticleSetError: when fewer than two have a text, or two have the same.
        ArticleError: when one cannot be read. One line that begins "article 2:".
    """
    articles: list[Article] = []
    for place, box in enumerate(pasted, start=1):
        if box.is_empty:
            continue
        article = _read(box, place)
        same = next((other for other in articles if other.text == article.text), None)
        if same is not None:
            raise ArticleSetError(
                f"article {place} has the same text as {same.label}; give each article once"
            )
        articles.append(article)
    if len(articles) < 2:
        raise ArticleSetError("paste or drop two articles or more: one has nothing to be compared with")
    return tuple(articles)


def _read(box: Pasted, place: int) -> Article:
    name = f"article {place}"
    _check_date(box.published, name)
    suffix = _suffix_of(box, name)
    data = box.data or box.text.encode("utf-8", "replace")
    known = Facts(source=box.outlet.strip() or None, published=box.published.strip() or None)
    path = f"{name}{suffix}"
    try:
        article = parse_article(data, path, name, known)
    except ArticleError as fault:
        raise ArticleError(str(fault).replace(path, name, 1)) from None
    return replace(article, path=None, source=article.source or _stem(box.name) or None)


def _check_date(published: str, name: str) -> None:
    if not published.strip():
        return
    try:
        parse_moment(published.strip())
    except ValueError as fault:
        raise ArticleError(f"{name}: {fault}") from None


def _suffix_of(box: Pasted, name: str) -> str:
    """How to read it: as the file's name says, or as the text looks."""
    if box.data:
        suffix = PurePath(box.name).suffix.lower()
        if suffix not in SUFFIXES:
            known = ", ".join(sorted(SUFFIXES))
            raise ArticleError(
                f"{name}: {suffix or 'a file without a suffix'} is not read; drop one of {known}"
            )
        return suffix
    return ".html" if box.text.lstrip()[:200].lower().startswith(_PAGE) else ".txt"


def _stem(name: str) -> str:
    return PurePath(name).stem.replace("-", " ").replace("_", " ").strip()
