"""A pile of articles, read one after the other, into article sets with names of their own."""

from __future__ import annotations

import csv
import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from checker.align.encoder import Encoder
from checker.batch.articles import read_sources
from checker.batch.grouping.digest import Digest, digest
from checker.batch.grouping.stories import CUT, WINDOW, find_stories
from checker.batch.job import Entry, Job, read_source
from checker.errors import ArticleError
from checker.model.article import Article
from checker.rulebook.reading import ReadingRules

GROUPS = "groups.csv"
"""The table of what was sorted where; it can be mended and be the input of another run."""
ALONE = "alone.csv"
"""The table of the articles that no other one tells the story of."""

_COLUMNS = ("set", "id", "source", "published", "title", "path")
_WORDS = 6
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of an article that was read."""

    entry: Entry
    headline: str
    source: str
    published: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sorted:
    """A pile, sorted.

    Attributes:
        jobs: the stories that two articles or more tell, by name.
        told: for each of them its articles.
        alone: the articles that no other one tells the story of.
        problems: one line for each article that could not be read.
    """

    jobs: tuple[Job, ...]
    told: tuple[tuple[Known, ...], ...]
    alone: tuple[Known, ...]
    problems: tuple[str, ...]


def sort_pile(
    entries: Iterable[Entry],
    rules: ReadingRules,
    encoder: Encoder,
    cut: float = CUT,
    window: int = WINDOW,
) -> Sorted:
    """Sort articles into stories.

    A story is called by the headline of its first article, so that it keeps its name when others follow.

    Args:
        cut: from which likeness on two articles tell one story, from 0 to 1.
        window: the most days between two articles of one story.
    """
    known: list[Known] = []
    problems: list[str] = []
    stories = find_stories(_digests(entries, rules, known, problems), encoder, cut, window)
    told = [sorted((known[place] for place in story), key=_order) for story in stories if len(story) > 1]
    named = sorted((_name(story[0]), tuple(story)) for story in told)
    jobs = tuple(Job(name, tuple(article.entry for article in story)) for name, story in named)
    alone = sorted((known[story[0]] for story in stories if len(story) == 1), key=_order)
    return Sorted(jobs, tuple(story for _, story in named), tuple(alone), tuple(problems))


def _digests(
    entries: Iterable[Entry], rules: ReadingRules, known: list[Known], problems: list[str]
) -> Iterator[Digest]:
    """The digest of each article that can be read; what is known of it, or wrong with it, is noted."""
    for entry in entries:
        try:
            source = read_source(entry, rules.limits.file_bytes)
        except ArticleError as error:
            problems.append(str(error))
            continue
        found = read_sources([source])
        problems += [problem.message for problem in found.problems]
        for article in found.articles:
            known.append(_known(entry, article))
            yield digest(article, rules)


def _known(entry: Entry, article: Article) -> Known:
    first = next((line.strip() for line in article.text.splitlines() if line.strip(" -#")), "")
    kept = replace(entry, id=entry.id or article.id)
    headline = " ".join((article.title or first).split())[:200]
    return Known(kept, headline, article.source or "", article.published or "", article.sha256)


def _order(article: Known) -> tuple[str, str, str]:
    return (article.published or "9999", article.entry.label, article.sha256)


def _name(article: Known) -> str:
    words = _NOT_WORD.sub("-", article.headline.lower()).strip("-").split("-")[:_WORDS]
    key = hashlib.sha256(f"{article.entry.label}\n{article.sha256}".encode()).hexdigest()[:6]
    return "-".join([*filter(None, words), key])


def groups_table(found: Sorted, folder: Path) -> str:
    """The stories as CSV: a row for each article, its path as seen from `folder`."""
    return _table(((job.name, story) for job, story in zip(found.jobs, found.told, strict=True)), folder)


def alone_table(found: Sorted, folder: Path) -> str:
    """The articles that stand alone, as CSV."""
    return _table((("", (article,)) for article in found.alone), folder)


def _table(stories: Iterable[tuple[str, tuple[Known, ...]]], folder: Path) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for name, story in stories:
        for article in story:
            path = os.path.relpath(article.entry.path, folder) if article.entry.part is None else ""
            cells = (name, article.entry.id, article.source, article.published, article.headline, path)
            writer.writerow(cells)
    return text.getvalue()
