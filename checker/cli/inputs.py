"""What the arguments name: rules, a model, articles and when they were published."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.articles import ArticleSet
from checker.cli.exits import UsageError
from checker.model.article import Article

if TYPE_CHECKING:
    from checker.align.encoder import Encoder


def encoder_for(model: str | None) -> Encoder:
    """The model of that name, or the bundled one, behind the embedding cache; loaded when first asked."""
    from checker.align.embeddings import CachedEncoder
    from checker.align.encoder import SentenceEncoder

    return CachedEncoder(SentenceEncoder(model))


def require_other(output: Path | None, articles: Sequence[Path]) -> None:
    """Refuse to write the report over an article.

    Raises:
        UsageError: when the output is one of the articles, whatever it is called.
    """
    if output is None:
        return
    for article in articles:
        with suppress(OSError):
            if output.samefile(article):
                raise UsageError(
                    f"{output}: this is an article, and the report would replace it; name another"
                )


def date_articles(found: ArticleSet, assignments: Sequence[str]) -> ArticleSet:
    """The set with the publication dates that `--published LABEL=DATE` gives.

    A label is an article's id, its outlet, its path, its file's name, or that without its suffix.

    Raises:
        UsageError: when an assignment is not LABEL=DATE, its label names no article or several, or its
            date is not ISO 8601.
    """
    articles = list(found.articles)
    for assignment in assignments:
        label, equals, published = assignment.rpartition("=")
        if not equals or not label:
            raise UsageError(f"--published {assignment}: write it as LABEL=DATE, as in wire=2025-11-24")
        place = _place_of(label, articles)
        articles[place] = date_article(articles[place], published, assignment)
    return replace(found, articles=tuple(articles))


def date_article(article: Article, published: str, assignment: str) -> Article:
    """The article with that publication date.

    Raises:
        UsageError: when the date is not ISO 8601.
    """
    from checker.reading.published import parse_moment

    try:
        parse_moment(published)
    except ValueError as fault:
        raise UsageError(f"--published {assignment}: {fault}") from None
    return replace(article, published=published)


def _place_of(label: str, articles: Sequence[Article]) -> int:
    places = [place for place, article in enumerate(articles) if label.casefold() in _labels(article)]
    if len(places) == 1:
        return places[0]
    known = ", ".join(article.id for article in articles)
    wrong = "names several articles" if places else "names no article"
    raise UsageError(f"--published: {label} {wrong}; name one of {known}")


def _labels(article: Article) -> set[str]:
    path = Path(article.path) if article.path else None
    names = [article.id, article.source, *((str(path), path.name, path.stem) if path else ())]
    return {name.casefold() for name in names if name}
