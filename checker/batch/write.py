"""Outcomes into files: a Markdown and a JSON report for each set, an index, and a table of all findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.batch.done import Done, DoneSets
from checker.batch.run import Outcome
from checker.model.report import Severity
from checker.report.file import write_bytes, write_pieces, write_stream, write_text
from checker.report.formats.columns import Cell
from checker.report.formats.tables import TableName, csv_lines, parquet_pieces
from checker.report.index import FailedEntry, IndexEntry, render_index, stem_of

INDEX = "index"
"""Name of the index, which no article set can have."""
TABLES: Mapping[TableName, str] = {"findings": "findings", "single_source": "findings.single_source"}
"""The tables of a batch, and the names of their files without suffix."""


@dataclass(slots=True)
class Written:
    """What a batch wrote.

    Attributes:
        severity: the worst among all sets.
        unchanged: how many sets were as an earlier run had checked them.
    """

    entries: list[IndexEntry] = field(default_factory=list)
    failed: list[FailedEntry] = field(default_factory=list)
    severity: Severity = Severity.NONE
    unchanged: int = 0

    @property
    def complete(self) -> bool:
        """Whether every article of every set could be read and checked."""
        return not self.failed and not any(entry.problems for entry in self.entries)


class Writer:
    """Writes what comes of the sets of one run into a folder.

    Every method raises OutputError when something cannot be written.

    Args:
        parquet: whether the tables are written as Parquet too.
    """

    def __init__(self, folder: Path, done: DoneSets, *, parquet: bool = False) -> None:
        self._folder = folder
        self._parquet = parquet
        self._done = done
        self.written = Written()

    def keep(self, name: str, fingerprint: str) -> bool:
        """Whether the set was checked by an earlier run and has not changed; then it counts as written."""
        done = self._done.find(name, fingerprint)
        if done is None:
            return False
        self._count(done.entry, done.severity)
        self.written.unchanged += 1
        return True

    def write(self, outcome: Outcome) -> None:
        """Write a set's reports and note that it is done."""
        entry = outcome.entry
        if outcome.name.casefold() == INDEX:
            message = "its report would overwrite the index; call the set otherwise"
            entry, outcome = None, Outcome(outcome.name, failure=message)
        if entry is None:
            self._done.forget(outcome.name)
            self.written.failed.append(FailedEntry(outcome.name, outcome.failure or "no report"))
            return
        stem = stem_of(outcome.name)
        files = {f"{stem}{suffix}": data for suffix, data in outcome.files}
        for name, data in files.items():
            write_bytes(self._folder / name, data)
        done = Done(outcome.fingerprint, entry, outcome.severity)
        self._done.note(outcome.name, done, (outcome.rows, outcome.single), files)
        self._count(entry, outcome.severity)

    def finish(self) -> None:
        """Write the index and the table of what is done so far."""
        entries = sorted(self.written.entries, key=lambda entry: entry.name)
        write_text(self._folder / f"{INDEX}.md", render_index(entries, self.written.failed))
        names = [entry.name for entry in entries]
        for place, (table, file) in enumerate(TABLES.items()):
            write_stream(self._folder / f"{file}.csv", csv_lines(self._rows(names, place), table))
            if self._parquet:
                pieces = parquet_pieces(self._rows(names, place), table)
                write_pieces(self._folder / f"{file}.parquet", pieces)

    def _rows(self, names: Sequence[str], place: int) -> Iterator[dict[str, Cell]]:
        """The rows of all sets in one of the tables."""
        return (row for name in names for row in self._done.rows(name, place))

    def _count(self, entry: IndexEntry, severity: Severity) -> None:
        self.written.entries.append(entry)
        self.written.severity = max(self.written.severity, severity)
