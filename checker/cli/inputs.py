"""What the arguments name: rules, a model, articles and when they were published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.articles import ArticleSet, labels_of, read_set
from checker.cli.exits import UsageError
from checker.errors import ArticleError, ArticleSetError
from checker.model.article import Article
from checker.model.report import Problem
from checker.rulebook.reading import ReadingRules

if TYPE_CHECKING:
    from checker.align.encoder import Encoder

STDIN = "-"
"""How the command line names standard input."""
_PIPED = "standard input"


def encoder_for(model: str | None) -> Encoder:
    """The model of that name, or the bundled one, behind the embedding cache; loaded when first asked."""
    from checker.align.embeddings import CachedEncoder
    from checker.align.encoder import SentenceEncoder

    return CachedEncoder(SentenceEncoder(model))


def read_given(paths: Sequence[Path], rules: ReadingRules) -> ArticleSet:
    """The articles that the command line names; "-" is one on standard input.

    What cannot be read becomes a problem and costs the others nothing.

    Raises:
        ArticleSetError: when a file, or its text, is given twice.
    """
    piped = [path for path in paths if str(path) == STDIN]
    if len(piped) > 1:
        raise ArticleSetError(f"{STDIN} is given twice; standard input holds one article")
    found = read_set([path for path in paths if str(path) != STDIN], rules)
    if not piped:
        return found
    try:
        article = read_stdin(rules)
    except ArticleError as fault:
        return replace(found, problems=(*found.problems, Problem(None, str(fault))))
    return _with_piped(found, article, before=sum(str(p) != STDIN for p in paths[: paths.index(piped[0])]))


def _with_piped(found: ArticleSet, article: Article, before: int) -> ArticleSet:
    """The set with one more article, after as many as the command line names before it."""
    same = next((other for other in found.articles if other.text == article.text), None)
    if same is not None:
        raise ArticleSetError(f"standard input has the same text as {same.path}; give each article once")
    if any(other.id == article.id for other in found.articles):
        article = replace(article, id=STDIN)
    articles = list(found.articles)
    articles.insert(before, article)
    return replace(found, articles=tuple(articles))


def read_stdin(rules: ReadingRules) -> Article:
    """The article on standard input: text with or without front matter, a web page, or JSON.

    Its id is "stdin".

    Raises:
        ArticleError: when it is too large, or as `read_article` does.
    """
    import sys

    from checker.reading.articles import parse_article

    data = sys.stdin.buffer.read(rules.limits.file_bytes + 1)
    if len(data) > rules.limits.file_bytes:
        raise ArticleError(f"{_PIPED}: more than {rules.limits.file_bytes:,} bytes; give it in parts")
    name = f"{_PIPED}{_suffix_of(data)}"
    try:
        return replace(parse_article(data, name, "stdin"), path=None)
    except ArticleError as fault:
        raise ArticleError(str(fault).replace(name, _PIPED, 1)) from None


def _suffix_of(data: bytes) -> str:
    """The suffix that a file with those bytes would have."""
    head = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<!--")):
        return ".html"
    return ".json" if head.startswith((b"{", b'[{"')) else ".txt"


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
    places = [place for place, article in enumerate(articles) if label.casefold() in labels_of(article)]
    if len(places) == 1:
        return places[0]
    known = ", ".join(article.id for article in articles)
    wrong = "names several articles" if places else "names no article"
    raise UsageError(f"--published: {label} {wrong}; name one of {known}")
