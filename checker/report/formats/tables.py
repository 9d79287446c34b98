"""Tables of findings as CSV, Parquet and pandas frames."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

from checker.report.file import encode_text
from checker.report.formats.checked import Checked
from checker.report.formats.columns import PAIRS, SINGLE, Cell, Columns
from checker.report.formats.rows import pair_rows, single_rows
from checker.report.report import Report

if TYPE_CHECKING:
    from pandas import DataFrame
    from pyarrow import Schema, Table

TableName = Literal["findings", "single_source"]

_ROWS = 5000
"""How many rows of a Parquet file are made at a time."""
_FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d[\w .,%°:/–-]*$)")
"""How a cell begins that a spreadsheet would run as a formula."""
_NO_TEXT = re.compile("[\ud800-\udfff\x00]")
"""Characters that no table can hold: halves of surrogate pairs, and the null character."""


def columns_of(table: TableName) -> Columns:
    """The table's columns with their types."""
    return PAIRS if table == "findings" else SINGLE


def rows_of(sets: Iterable[Checked], table: TableName) -> Iterable[dict[str, Cell]]:
    """The table's rows, set after set."""
    return chain.from_iterable(map(pair_rows if table == "findings" else single_rows, sets))


def render_csv(sets: Iterable[Checked], table: TableName = "findings") -> bytes:
    """The table as CSV in UTF-8; see `csv_lines`."""
    return encode_text("".join(csv_lines(rows_of(sets, table), table)))


def csv_lines(rows: Iterable[dict[str, Cell]], table: TableName = "findings") -> Iterator[str]:
    """Rows as lines of CSV, the header first. Text that a spreadsheet would run gets an apostrophe."""
    text = StringIO()
    writer = csv.DictWriter(text, tuple(columns_of(table)), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _inert(cell) for name, cell in row.items()})
        yield text.getvalue()
        text.seek(0)
        text.truncate()
    yield text.getvalue()


def render_parquet(sets: Iterable[Checked], table: TableName = "findings") -> bytes:
    """The table as a Parquet file; every column has its type even where all its cells are empty."""
    return b"".join(parquet_pieces(rows_of(sets, table), table))


def parquet_pieces(rows: Iterable[dict[str, Cell]], table: TableName = "findings") -> Iterator[bytes]:
    """The bytes of a Parquet file of the rows, piece after piece, some thousands of rows at a time."""
    from pyarrow.parquet import ParquetWriter

    sink, left = _Sink(), iter(rows)
    with ParquetWriter(sink, _schema(table), compression="zstd") as writer:
        while some := list(islice(left, _ROWS)):
            writer.write_table(_arrow_table(some, table))
            yield sink.taken()
    yield sink.taken()


class _Sink:
    """A file to write to whose bytes are taken away as they are written."""

    closed = False

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._length = 0

    def tell(self) -> int:
        return self._length

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        self._length += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits to be written."""

    def taken(self) -> bytes:
        """What was written since it was last asked."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)


def frame_of(report: Report, table: TableName = "findings") -> DataFrame:
    """The table as a pandas frame, as pandas reads it from Parquet.

    Raises:
        ValueError: when there is no such table.
    """
    if table not in {"findings", "single_source"}:
        message = f'no table "{table}"; name "findings" or "single_source"'
        raise ValueError(message)
    frame: DataFrame = _arrow_table(rows_of([Checked(report)], table), table).to_pandas()
    return frame


def _arrow_table(rows: Iterable[dict[str, Cell]], table: TableName) -> Table:
    import pyarrow as pa

    cells = [{name: _storable(cell) for name, cell in row.items()} for row in rows]
    return pa.Table.from_pylist(cells, schema=_schema(table))


def _schema(table: TableName) -> Schema:
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    return pa.schema([(name, types[kind]) for name, kind in columns_of(table).items()])


def _inert(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else _storable(cell)


def _storable(cell: Cell) -> Cell:
    return _NO_TEXT.sub("\ufffd", cell) if isinstance(cell, str) else cell
