"""The articles of a folder, whatever its folders are called."""

from __future__ import annotations

from pathlib import Path

from checker.errors import ArticleError, ArticleSetError
from checker.model.article import Article
from checker.reading.articles import SUFFIXES, read_article
from checker.reading.files import suffix_of
from checker.rulebook.reading import ReadingRules


def read_folder(folder: Path, rules: ReadingRules, most: int | None) -> tuple[list[Article], list[str]]:
    """Every article under a folder, in the order of their paths, and a line for each that cannot be read.

    Args:
        most: take this many, evenly spread over all; None takes all.

    Raises:
        ArticleSetError: when there is no such folder, or no article in it.
    """
    if not folder.is_dir():
        raise ArticleSetError(f"{folder}: no such folder; name one with articles in it")
    paths = sorted(path for path in folder.rglob("*") if suffix_of(path) in SUFFIXES and path.is_file())
    if not paths:
        raise ArticleSetError(f"{folder}: no articles; put files that end in {' or '.join(SUFFIXES)} there")
    if most is not None and most < len(paths):
        paths = [paths[place * len(paths) // most] for place in range(most)]
    articles: list[Article] = []
    problems: list[str] = []
    for path in paths:
        try:
            articles.append(read_article(path, rules=rules))
        except ArticleError as error:
            problems.append(str(error))
    return articles, problems
