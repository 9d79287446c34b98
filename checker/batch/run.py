"""Article sets into reports, one after the other; what goes wrong with one costs no other anything."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.articles import ArticleSet, read_set
from checker.batch.job import Job
from checker.check import check
from checker.errors import ArticleSetError, CheckerError
from checker.report import Report
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    from checker.align.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: a report, or why there is none.

    Attributes:
        failure: one line for the user; None where there is a report.
    """

    name: str
    report: Report | None = None
    failure: str | None = None


def check_set(found: ArticleSet, rulebook: Rulebook, encoder: Encoder) -> Report:
    """The report on a set, with the problems of reading it.

    Raises:
        CheckerError: as `checker.check` does.
    """
    report = check(found.articles, rulebook, encoder)
    return replace(report, problems=found.problems + report.problems)


def run_job(job: Job, rulebook: Rulebook, encoder: Encoder) -> Report:
    """Check one article set. The report names its files by their paths in the folder of all sets.

    Raises:
        ArticleSetError: when fewer than two articles can be read.
        CheckerError: as `checker.check` does.
    """
    files = job.list_files()
    found = _named_from(job.folder.parent, read_set(files, rulebook.reading))
    if len(found.articles) < 2:
        readable = f"{len(found.articles)} of {len(files)} files can be read, and two are needed"
        raise ArticleSetError("; ".join([readable, *(problem.message for problem in found.problems)]))
    return check_set(found, rulebook, encoder)


def run_jobs(jobs: Iterable[Job], rulebook: Rulebook, encoder: Encoder) -> Iterator[Outcome]:
    """Check one set after another, with one rulebook and one encoder, as the outcomes are asked for.

    Any error ends its own set only; it becomes that set's outcome.
    """
    for job in jobs:
        try:
            yield Outcome(job.name, run_job(job, rulebook, encoder))
        except CheckerError as error:
            yield _failed(job, str(error))
        except Exception as fault:  # a fault of the checker, too, stays within its set
            name = type(fault).__name__
            yield _failed(job, f"a fault of the checker itself, please report it ({name}: {fault})")


def _failed(job: Job, message: str) -> Outcome:
    return Outcome(job.name, failure=_named(job.folder.parent, " ".join(message.split())))


def _named_from(root: Path, found: ArticleSet) -> ArticleSet:
    """The set with its files named from `root` on, in the articles and at the beginning of messages."""
    articles = tuple(
        replace(article, path=_named(root, article.path) if article.path else None)
        for article in found.articles
    )
    problems = tuple(replace(problem, message=_named(root, problem.message)) for problem in found.problems)
    return ArticleSet(articles, problems)


def _named(root: Path, text: str) -> str:
    """A path, or a message that begins with one on one line, without `root` before it."""
    prefix = f"{root}{os.sep}"
    return text.removeprefix(prefix).removeprefix(" ".join(prefix.split()))
