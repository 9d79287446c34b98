"""Outcomes into files: a Markdown and a JSON report for each set, an index, and a table of all findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checker.batch.run import Outcome
from checker.model.report import Severity
from checker.report import Report
from checker.report.file import write_text
from checker.report.formats.checked import Checked
from checker.report.formats.render import write_reports as write_many
from checker.report.index import FailedEntry, IndexEntry, render_index

INDEX = "index"
"""Name of the index, which no article set can have."""
TABLE = "findings.csv"


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
    checked: list[Checked] = []
    severity = Severity.NONE
    for outcome in map(_refuse_index, outcomes):
        if outcome.report is None:
            failed.append(FailedEntry(outcome.name, outcome.failure or "no report"))
            continue
        write_reports(outcome.name, outcome.report, folder)
        entries.append(IndexEntry.of(outcome.name, outcome.report))
        checked.append(Checked(outcome.report, outcome.name))
        severity = max(severity, outcome.report.severity)
    write_text(folder / f"{INDEX}.md", render_index(entries, failed))
    write_many(checked, folder / TABLE)
    return Written(tuple(entries), tuple(failed), severity)


def write_reports(name: str, report: Report, folder: Path) -> None:
    """Write one set's reports.

    Raises:
        OutputError: when a file cannot be written.
    """
    write_text(folder / f"{name}.md", report.to_markdown())
    write_text(folder / f"{name}.json", report.to_json())


def _refuse_index(outcome: Outcome) -> Outcome:
    if outcome.name.casefold() != INDEX:
        return outcome
    return Outcome(outcome.name, failure="its report would overwrite the index; call the folder otherwise")
