"""The files of one article set into articles, whatever each of them is like."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.batch.job import Source
from checker.errors import ArticleError, ArticleSetError
from checker.model.article import Article
from checker.model.report import Problem
from checker.reading.articles import parse_article, read_article
from checker.rulebook.reading import ReadingRules


@dataclass(frozen=True, slots=True)
class ArticleSet:
    """What could be read of an article set.

    Attributes:
        articles: in the order of their files, with distinct ids.
        problems: one for each file that could not be read.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()


def read_set(paths: Sequence[Path], rules: ReadingRules | None = None) -> ArticleSet:
    """Read every file that can be read; the others become problems and cost the rest nothing.

    Args:
        rules: None is the bundled ones.

    Raises:
        ArticleSetError: when a file, or its text, is given twice.
    """
    _require_distinct(paths)
    articles: list[Article] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            articles.append(read_article(path, rules=rules))
        except ArticleError as error:
            problems.append(Problem(None, str(error)))
    _require_distinct_texts(articles)
    return ArticleSet(_with_own_ids(articles), tuple(problems))


def read_sources(sources: Iterable[Source], problems: Iterable[Problem] = ()) -> ArticleSet:
    """Read the articles whose bytes are known; what cannot be read becomes a problem.

    An article whose text another one has too is left out, and a problem.

    Args:
        problems: of the files whose bytes could not be read.
    """
    found = list(problems)
    articles: dict[str, Article] = {}
    for source in sources:
        name = source.name or source.id or "article"
        try:
            article = parse_article(source.data, name, source.id, source.facts, source.suffix)
        except ArticleError as error:
            found.append(Problem(None, str(error)))
            continue
        other = articles.setdefault(article.text, article)
        if other is not article:
            message = f"{name}: the same text as {other.path or other.id}; left out"
            found.append(Problem(None, message))
        elif source.name is None:
            articles[article.text] = replace(article, path=None)
    return ArticleSet(_with_own_ids(tuple(articles.values())), tuple(found))


def _require_distinct(paths: Sequence[Path]) -> None:
    seen: dict[str, Path] = {}
    for path in paths:
        other = seen.setdefault(os.path.realpath(path), path)
        if other is not path:
            raise ArticleSetError(f"{path} is given twice; give each article once")


def _require_distinct_texts(articles: Sequence[Article]) -> None:
    seen: dict[str, Article] = {}
    for article in articles:
        other = seen.setdefault(article.text, article)
        if other is not article:
            message = f"{article.path} has the same text as {other.path}; give each article once"
            raise ArticleSetError(message)


def _with_own_ids(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with ids that tell them apart: where two would share one, their paths."""
    times = Counter(article.id for article in articles)
    named = [
        article if times[article.id] == 1 else replace(article, id=article.path or article.id)
        for article in articles
    ]
    taken: Counter[str] = Counter()
    for place, article in enumerate(named):
        taken[article.id] += 1
        if taken[article.id] > 1:
            named[place] = replace(article, id=f"{article.id} ({taken[article.id]})")
    return tuple(named)


def date_by_labels(found: ArticleSet, dates: Sequence[tuple[str, str]]) -> ArticleSet:
    """The set with dates of publication by outlet or article; a label that fits none is passed over.

    An article that says itself when it was published keeps its date.

    Args:
        dates: label and ISO 8601 date.
    """
    by_label = {label.casefold(): published for label, published in dates}

    def dated(article: Article) -> Article:
        known = next((by_label[label] for label in sorted(labels_of(article)) if label in by_label), None)
        return article if article.published or known is None else replace(article, published=known)

    return replace(found, articles=tuple(map(dated, found.articles)))


def labels_of(article: Article) -> set[str]:
    """What an article may be called, in lower case: its id, its outlet, its path, its file's name."""
    path = Path(article.path) if article.path else None
    names = [article.id, article.source, *((str(path), path.name, path.stem) if path else ())]
    return {name.casefold() for name in names if name}
