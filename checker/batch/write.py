"""Outcomes into files: a Markdown and a JSON report for each set, an index, and a table of all findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from checker.batch.done import Done, DoneSets
from checker.batch.run import Outcome
from checker.model.report import Severity
from checker.report.file import write_bytes, write_stream, write_text
from checker.report.formats.tables import csv_lines
from checker.report.index import FailedEntry, IndexEntry, render_index, stem_of

INDEX = "index"
"""Name of the index, which no article set can have."""
TABLE = "findings.csv"
SINGLE = "findings.single_source.csv"


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
    """

    def __init__(self, folder: Path, done: DoneSets) -> None:
        self._folder = folder
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
        rows = (row for entry in entries for row in self._done.rows(entry.name, 0))
        write_stream(self._folder / TABLE, csv_lines(rows))
        single = (row for entry in entries for row in self._done.rows(entry.name, 1))
        write_stream(self._folder / SINGLE, csv_lines(single, "single_source"))

    def _count(self, entry: IndexEntry, severity: Severity) -> None:
        self.written.entries.append(entry)
        self.written.severity = max(self.written.severity, severity)
