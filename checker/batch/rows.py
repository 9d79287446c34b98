"""The rows of a table file, one after the other: CSV, JSON Lines, Parquet."""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path

from checker.errors import ArticleSetError
from checker.reading.files import PACKED

COLUMNS = (
    "set", "id", "source", "outlet", "title", "author", "published", "modified", "url",
    "text", "path", "html",
)  # fmt: skip
"""The columns that a table of articles may have; outlet is another name for source."""

_LONGEST_CELL = 20_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        line: its number in the file, from 1; of a Parquet file the row's, from 1.
        fault: what is wrong with the row as a whole, and what to do.
    """

    line: int
    cells: Mapping[str, object]
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table's columns, and its rows as they are asked for."""

    columns: tuple[str, ...]
    rows: Iterator[Row]


def read_rows(path: Path) -> Table:
    """Open a table by its file's suffix. The columns of JSON Lines are those of its first row.

    Raises:
        ArticleSetError: when it cannot be read as one; from the rows, too.
    """
    name = path.name.lower().removesuffix(PACKED)
    try:
        if name.endswith(".parquet"):
            return _parquet(path)
        return _csv(path) if name.endswith(".csv") else _json_lines(path)
    except (OSError, EOFError, zlib.error) as fault:
        raise _unreadable(path, fault) from None


def _unreadable(path: Path, fault: Exception) -> ArticleSetError:
    reason = getattr(fault, "strerror", None) or " ".join(str(fault).split()) or type(fault).__name__
    return ArticleSetError(f"{path}: cannot be read ({reason}); check the file")


def _open(path: Path) -> TextIOWrapper:
    raw = gzip.open(path, "rb") if path.name.lower().endswith(PACKED) else path.open("rb")  # noqa: SIM115
    return TextIOWrapper(raw, "utf-8-sig", errors="strict", newline="")


def _csv(path: Path) -> Table:
    csv.field_size_limit(_LONGEST_CELL)
    file = _open(path)
    try:
        reader = csv.reader(file, strict=True)
        columns = tuple(name.strip().lower() for name in next(reader, []))
    except (csv.Error, UnicodeDecodeError) as fault:
        file.close()
        raise _unreadable(path, fault) from None
    return Table(columns, _guarded(path, _csv_rows(file, columns, reader)))


def _csv_rows(file: TextIOWrapper, columns: tuple[str, ...], reader: Iterator[list[str]]) -> Iterator[Row]:
    line = 1
    with file:
        for cells in reader:
            begin, line = line + 1, int(reader.line_num)  # type: ignore[attr-defined]
            if not any(cells):
                continue
            fault = None
            if len(cells) != len(columns):
                fault = f"{len(cells)} cells where the header has {len(columns)}; mend the row"
            yield Row(begin, dict(zip(columns, cells, strict=False)), fault)


def _json_lines(path: Path) -> Table:
    with _open(path) as file:
        try:
            first = next((row for row in _json_rows(file) if not row.fault), None)
        except UnicodeDecodeError as fault:
            raise _unreadable(path, fault) from None
    columns = tuple(first.cells) if first else COLUMNS
    return Table(columns, _guarded(path, _json_rows(_open(path))))


def _json_rows(file: TextIOWrapper) -> Iterator[Row]:
    with file:
        for line, text in enumerate(file, start=1):
            if not text.strip():
                continue
            try:
                cells = json.loads(text)
            except (json.JSONDecodeError, RecursionError):
                cells = None
            if isinstance(cells, dict):
                yield Row(line, {str(key).strip().lower(): value for key, value in cells.items()})
            else:
                yield Row(line, {}, "not a JSON object; write one on each line")


def _parquet(path: Path) -> Table:
    import pyarrow
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(path)
    except (pyarrow.ArrowException, OSError) as fault:
        raise _unreadable(path, fault) from None
    names = {name: name.strip().lower() for name in file.schema_arrow.names}

    def rows() -> Iterator[Row]:
        number = 0
        wanted = [name for name, plain in names.items() if plain in COLUMNS]
        for batch in file.iter_batches(batch_size=256, columns=wanted):
            for cells in batch.to_pylist():
                number += 1
                yield Row(number, {names[name]: _plain(value) for name, value in cells.items()})

    return Table(tuple(names.values()), _guarded(path, rows()))


def _plain(value: object) -> object:
    """A date as ISO 8601; everything else as it is."""
    if isinstance(value, datetime) and (value.hour, value.minute, value.second, value.tzinfo) == (
        0,
        0,
        0,
        None,
    ):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _guarded(path: Path, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; a fault of the file as one clear line."""
    try:
        yield from rows
    except (csv.Error, UnicodeDecodeError, OSError, EOFError, zlib.error) as fault:
        raise _unreadable(path, fault) from None
