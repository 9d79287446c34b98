"""Article sets in a folder: one for each folder in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from checker.batch.job import Entry, Job
from checker.batch.meta import META, read_meta
from checker.errors import ArticleSetError
from checker.reading.facts import Facts
from checker.reading.files import is_article, stem_of


def find_jobs(root: Path, besides: Path | None = None) -> tuple[Job, ...]:
    """The article sets under `root`, by name: each folder in it whose name does not begin with a dot.

    A folder that cannot be read is a job that fails.

    Args:
        besides: a folder that is no article set: where the reports go.

    Raises:
        ArticleSetError: when `root` is no folder, cannot be read or has no folder in it.
    """
    if not _is_folder(root):
        raise ArticleSetError(f"{root}: no such folder; name one whose folders are article sets")
    reports = _resolved(besides) if besides else None
    folders = [
        path
        for path in _list_folder(root)
        if path.is_dir() and not path.name.startswith(".") and _resolved(path) != reports
    ]
    if not folders:
        raise ArticleSetError(
            f"{root}: no article sets; put each into a folder of its own, or sort the articles with --group"
        )
    return tuple(_job(folder) for folder in folders)


def find_entries(root: Path, besides: Path | None = None) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The articles of a folder and the folders in it, whatever their order there, and what is wrong.

    Args:
        besides: a folder to leave out: where the reports go.

    Raises:
        ArticleSetError: when `root` cannot be read or holds no article.
    """
    if not _is_folder(root):
        raise ArticleSetError(f"{root}: no such folder; name one with articles")
    entries: list[Entry] = []
    problems: list[str] = []
    for folder in _walk(root, _resolved(besides) if besides else None):
        found, faults = _entries(folder, root)
        entries += found
        problems += faults
    if not entries:
        raise ArticleSetError(f"{root}: no articles in this folder; put text, HTML or JSON files into it")
    return tuple(entries), tuple(problems)


def _walk(root: Path, besides: Path | None) -> Iterator[Path]:
    """The folder and all below it, each once: a link that leads back is not followed."""
    seen: set[Path] = set()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        place = _resolved(folder)
        if place in seen or place == besides:
            continue
        seen.add(place)
        yield folder
        inside = [path for path in _list_folder(folder) if path.is_dir() and not path.name.startswith(".")]
        waiting += reversed(inside)


def _job(folder: Path) -> Job:
    name = shown(folder.name)
    try:
        entries, problems = _entries(folder, folder.parent)
    except ArticleSetError as error:
        message = str(error).replace(f"{folder.parent}/", "", 1)
        return Job(name, failure=" ".join(shown(message).split()))
    return Job(name, entries, problems)


def _entries(folder: Path, root: Path) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The articles of one folder, sorted by name, with what its meta.jsonl says of them."""
    files = [path for path in _list_folder(folder) if is_article(path)]
    known, faults = read_meta(folder / META, shown(str((folder / META).relative_to(root))))
    names = {path.name for path in files}
    faults += tuple(
        f"{META}: {name} is not in the folder; mend the name" for name in known if name not in names
    )
    return tuple(
        _with_facts(Entry(path, shown(str(path.relative_to(root)))), known) for path in files
    ), faults


def _with_facts(entry: Entry, known: Mapping[str, Facts]) -> Entry:
    return replace(entry, id=shown(stem_of(entry.path)), facts=known.get(entry.path.name, entry.facts))


def shown(name: str) -> str:
    """A file's name as text that can be written: what is not UTF-8 in it as backslash escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _resolved(path: Path) -> Path:
    """The path without links; as it is where links go round in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _list_folder(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise ArticleSetError(f"{folder}: cannot be read ({reason}); check the folder") from fault
