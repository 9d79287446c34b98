"""The article sets that the input of a batch names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exits import complain

if TYPE_CHECKING:
    from checker.batch.job import Job
    from checker.batch.manifest import Manifest
    from checker.batch.tools import Recipe


@dataclass(frozen=True, slots=True)
class Found:
    """The article sets that the input names.

    Attributes:
        unread: one line for each article of a pile that could not be read.
    """

    jobs: tuple[Job, ...]
    unread: tuple[str, ...] = ()


@contextmanager
def found_jobs(given: Path, output: Path, published: Sequence[str]) -> Iterator[Found]:
    """The article sets that the input names: a folder of folders, or a manifest.

    Raises:
        ArticleSetError: when there are none.
    """
    from checker.batch.folders import find_jobs
    from checker.batch.manifest import is_manifest
    from checker.batch.meta import date_jobs

    if not is_manifest(given):
        yield Found(date_jobs(find_jobs(given, besides=output), published))
        return
    with _read_manifest(given, grouped=True) as manifest:
        yield Found(date_jobs(manifest.jobs, published))


@contextmanager
def sorted_jobs(
    given: Path, output: Path, published: Sequence[str], recipe: Recipe, days: int
) -> Iterator[Found]:
    """The article sets that a pile of articles is sorted into; two tables of them lie in the output.

    Args:
        days: the most days between two articles of one story.

    Raises:
        ArticleSetError: when there are no articles.
    """
    from checker.batch.folders import find_entries
    from checker.batch.grouping.pile import ALONE, GROUPS, alone_table, groups_table, sort_pile
    from checker.batch.manifest import is_manifest
    from checker.batch.meta import date_jobs
    from checker.report.file import write_text

    with ExitStack() as stack:
        if is_manifest(given):
            jobs = stack.enter_context(_read_manifest(given, grouped=False)).jobs
            entries = tuple(entry for job in jobs for entry in job.entries)
            problems = tuple(problem for job in jobs for problem in job.problems)
        else:
            entries, problems = find_entries(given, besides=output)
        tools = recipe.prepare()
        found = sort_pile(entries, tools.rulebook.reading, tools.encoder, window=days)
        write_text(output / GROUPS, groups_table(found, output))
        write_text(output / ALONE, alone_table(found, output))
        yield Found(date_jobs(found.jobs, published), problems + found.problems)


def _read_manifest(path: Path, *, grouped: bool) -> Manifest:
    from checker.batch.manifest import Manifest

    manifest = Manifest.read(path, grouped=grouped)
    if manifest.unused:
        complain(f"{path}: columns that nothing is read from: {', '.join(manifest.unused)}")
    return manifest
