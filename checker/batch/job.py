"""The article sets of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checker.errors import ArticleSetError
from checker.reading.articles import SUFFIXES


@dataclass(frozen=True, slots=True)
class Job:
    """One article set to be checked. All that a worker needs to know.

    Attributes:
        name: of the set: its folder's.
        folder: the set's folder.
        files: the articles, sorted.
    """

    name: str
    folder: Path
    files: tuple[Path, ...]


def find_jobs(root: Path, besides: Path | None = None) -> tuple[Job, ...]:
    """The article sets under `root`, by name: each folder in it whose name does not begin with a dot.

    Args:
        besides: a folder that is no article set: where the reports go.

    Raises:
        ArticleSetError: when `root` is no folder or has no folder in it.
    """
    if not root.is_dir():
        raise ArticleSetError(f"{root}: no such folder; name one whose folders are article sets")
    reports = besides.resolve() if besides else None
    folders = sorted(
        path
        for path in root.iterdir()
        if path.is_dir() and not path.name.startswith(".") and path.resolve() != reports
    )
    if not folders:
        raise ArticleSetError(f"{root}: no article sets; put each into a folder of its own")
    return tuple(Job(folder.name, folder, _articles(folder)) for folder in folders)


def _articles(folder: Path) -> tuple[Path, ...]:
    return tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
        )
    )
