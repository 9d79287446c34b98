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
    """

    name: str
    folder: Path

    def list_files(self) -> tuple[Path, ...]:
        """The set's articles, sorted: the files that can be read as such, but for hidden ones.

        Raises:
            ArticleSetError: when the folder cannot be read.
        """
        return tuple(
            path
            for path in _list_folder(self.folder)
            if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
        )


def find_jobs(root: Path, besides: Path | None = None) -> tuple[Job, ...]:
    """The article sets under `root`, by name: each folder in it whose name does not begin with a dot.

    Args:
        besides: a folder that is no article set: where the reports go.

    Raises:
        ArticleSetError: when `root` is no folder, cannot be read or has no folder in it.
    """
    if not root.is_dir():
        raise ArticleSetError(f"{root}: no such folder; name one whose folders are article sets")
    reports = besides.resolve() if besides else None
    folders = [
        path
        for path in _list_folder(root)
        if path.is_dir() and not path.name.startswith(".") and path.resolve() != reports
    ]
    if not folders:
        raise ArticleSetError(f"{root}: no article sets; put each into a folder of its own")
    return tuple(Job(folder.name, folder) for folder in folders)


def _list_folder(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise ArticleSetError(f"{folder}: cannot be read ({reason}); check the folder") from fault
