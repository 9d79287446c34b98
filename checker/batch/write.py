"""Outcomes into files: a Markdown and a JSON report for each set, an index, and a table of all findings."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from checker.batch.run import Outcome
from checker.model.report import Severity
from checker.report import Report
from checker.report.file import write_text
from checker.report.index import FailedEntry, IndexEntry, render_index
from checker.report.table import COLUMNS, Cell, relation_rows

INDEX = "index"
"""Name of the index, which no article set can have."""
TABLE = "findings.csv"

_FORMULA = ("=", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Written:
    """What a batch wrote.

    Attributes:
        severity: the worst among all sets.
    """

    entries: tuple[IndexEntry, ...]
    failed: tuple[FailedEntry, ...]
    severity: Severity

    @property
    def complete(self) -> bool:
        """Whether every article of every set could be read and checked."""
        return not self.failed and not any(entry.problems for entry in self.entries)


def write_outcomes(outcomes: Iterable[Outcome], folder: Path) -> Written:
    """Write each set's reports as its outcome comes, then the index and the table.

    Raises:
        OutputError: when a file cannot be written.
    """
    entries: list[IndexEntry] = []
    failed: list[FailedEntry] = []
    rows: list[dict[str, Cell]] = []
    severity = Severity.NONE
    for outcome in map(_refuse_index, outcomes):
        if outcome.report is None:
            failed.append(FailedEntry(outcome.name, outcome.failure or "no report"))
            continue
        write_reports(outcome.name, outcome.report, folder)
        entries.append(IndexEntry.of(outcome.name, outcome.report))
        rows += [{"set": outcome.name, **row} for row in relation_rows(outcome.report)]
        severity = max(severity, outcome.report.severity)
    write_text(folder / f"{INDEX}.md", render_index(entries, failed))
    write_text(folder / TABLE, render_table(rows))
    return Written(tuple(entries), tuple(failed), severity)


def write_reports(name: str, report: Report, folder: Path) -> None:
    """Write one set's reports.

    Raises:
        OutputError: when a file cannot be written.
    """
    write_text(folder / f"{name}.md", report.to_markdown())
    write_text(folder / f"{name}.json", report.to_json())


def render_table(rows: Iterable[dict[str, Cell]]) -> str:
    """The rows as CSV, as pandas reads it."""
    text = StringIO()
    writer = csv.DictWriter(text, ("set", *COLUMNS), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _inert(cell) for name, cell in row.items()})
    return text.getvalue()


def _refuse_index(outcome: Outcome) -> Outcome:
    if outcome.name.casefold() != INDEX:
        return outcome
    return Outcome(outcome.name, failure="its report would overwrite the index; call the folder otherwise")


def _inert(cell: Cell) -> Cell:
    """The cell, with a quote before what a spreadsheet would run as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
