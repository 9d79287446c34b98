"""A table of articles: CSV, JSON Lines or Parquet, a row for each, packed with gzip or not.

Texts are moved to a file beside the run, so that a manifest of any size takes little memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from tempfile import NamedTemporaryFile
from types import TracebackType
from typing import IO, Self

from checker.batch.folders import shown
from checker.batch.job import Entry, Job
from checker.batch.meta import facts_of
from checker.batch.rows import COLUMNS, Row, read_rows
from checker.errors import ArticleSetError
from checker.reading.files import PACKED, PAGES, stem_of
from checker.reading.formats.newsjson import with_headline

SUFFIXES = (".csv", ".jsonl", ".ndjson", ".parquet")


def is_manifest(path: Path) -> bool:
    """Whether the name is that of a table of articles."""
    name = path.name.lower()
    return name.removesuffix(PACKED).endswith(SUFFIXES) and not path.is_dir()


@dataclass(slots=True)
class Manifest:
    """The articles of a manifest; a context, since it may hold a file that goes with it.

    Attributes:
        jobs: the article sets, by name; one without a name where the rows name no sets.
        unused: columns that nothing is read from.
    """

    jobs: tuple[Job, ...] = ()
    unused: tuple[str, ...] = ()
    _spool: IO[bytes] | None = field(default=None, repr=False)

    @classmethod
    def read(cls, path: Path, *, grouped: bool = True) -> Self:
        """Read a manifest. A row that cannot be used costs its own article only.

        Args:
            grouped: whether each row must name its set.

        Raises:
            ArticleSetError: when the file cannot be read as a table, or lacks a column that it needs.
        """
        with NamedTemporaryFile(prefix="checker-", suffix=".texts", delete=False) as spool:
            manifest = cls(_spool=spool)
            try:
                manifest._read(path, spool, grouped=grouped)
            except BaseException:
                manifest.close()
                raise
        return manifest

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove the file of texts."""
        if self._spool is not None:
            self._spool.close()
            Path(self._spool.name).unlink(missing_ok=True)
            self._spool = None

    def _read(self, path: Path, spool: IO[bytes], *, grouped: bool) -> None:
        sets: dict[str, tuple[list[Entry], list[str]]] = {}
        table = read_rows(path)
        _require_columns(path, table.columns, grouped=grouped)
        self.unused = tuple(name for name in table.columns if name not in COLUMNS)
        for row in table.rows:
            name = _text(row.cells, "set") if grouped else ""
            entries, problems = sets.setdefault(shown(name) or "(no set)", ([], []))
            place = f"{shown(path.name)}:{row.line}"
            if row.fault or (grouped and not name):
                problems.append(f"{place}: {row.fault or 'no set named; fill the column set'}")
                continue
            try:
                entries.append(_entry(row, path.parent, spool))
            except ValueError as fault:
                problems.append(f"{place}: {fault}")
        self.jobs = tuple(
            Job(name, tuple(entries), tuple(problems)) for name, (entries, problems) in sorted(sets.items())
        )


def _require_columns(path: Path, columns: tuple[str, ...], *, grouped: bool) -> None:
    if not {"text", "path", "html"} & set(columns):
        raise ArticleSetError(f"{path}: no column text, path or html; add one with the articles")
    if grouped and "set" not in columns:
        raise ArticleSetError(
            f"{path}: no column set; add one that names each article's set, or sort the articles with --group"
        )


def _entry(row: Row, folder: Path, spool: IO[bytes]) -> Entry:
    """The article of a row.

    Raises:
        ValueError: when the row has no article, or says something of it that cannot be; what to do.
    """
    facts = facts_of({key: value for key, value in row.cells.items() if key != "id"})
    given = _text(row.cells, "id") or None
    named, page = _text(row.cells, "path"), _text(row.cells, "html")
    if not named and page and "<" not in page:
        named = page
    if named:
        return Entry(folder / named, shown(named), facts, given or shown(stem_of(PurePath(named))))
    text = _text(row.cells, "text")
    if not text.strip() and not page:
        raise ValueError("no article; fill one of the columns text, path and html")
    whole = with_headline(facts.title, text) if text.strip() else page
    start, data = spool.tell(), whole.encode("utf-8", "backslashreplace")
    spool.write(data)
    suffix = ".txt" if text.strip() else PAGES[0]
    return Entry(Path(spool.name), None, facts, given or f"row {row.line}", (start, len(data)), suffix)


def _text(cells: Mapping[str, object], name: str) -> str:
    """The cell as text; an id or set may be a number."""
    value = cells.get(name)
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip() if name != "text" else value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return ""
