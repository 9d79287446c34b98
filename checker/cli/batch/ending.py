"""The last lines of a batch, and its exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exits import ExitCode, code_of, complain
from checker.cli.notices import tell_undated
from checker.cli.output import put_text
from checker.cli.settings import Settings
from checker.model.report import Severity
from checker.report.index import stem_of
from checker.report.text import number_of

if TYPE_CHECKING:
    from checker.batch.write import Written


def put_batch(written: Written, folder: Path) -> None:
    """Print where the reports are, and name the sets that failed to standard error."""
    done = number_of(len(written.entries), "report")
    same = f" ({written.unchanged} unchanged)" if written.unchanged else ""
    put_text(f"{done}{same} in {folder}; begin with {folder / 'index.md'}\n")
    entries = sorted(written.entries, key=lambda entry: entry.name)
    for entry in entries:
        if entry.problems:
            complain(
                f"{entry.name}: {number_of(entry.problems, 'problem')} with its articles; see its report"
            )
    for failed in sorted(written.failed, key=lambda failed: failed.name):
        complain(f"{failed.name}: {failed.message}")
    tell_undated([f"{entry.name}/{article}" for entry in entries for article in entry.undated])


def settled(written: Written, output: Path, settings: Settings, given: Path, *, complete: bool) -> ExitCode:
    """The exit code of a batch, with a line that says why where a discrepancy makes it fail.

    Args:
        complete: whether all that was given could be read.

    Raises:
        ReviewError: when the baseline cannot be read.
    """
    whole = complete and written.complete
    if not settings.fail_on or (written.severity < settings.fail_on and settings.baseline is None):
        return code_of(written.severity, settings.fail_on, complete=whole)
    from checker.cli.export import Export, read_sheets
    from checker.cli.notices import tell_failure

    ours = {stem_of(entry.name) for entry in written.entries}
    asked = Export(output, settings, articles=given if given.is_dir() else None)
    sheets = [sheet for sheet in read_sheets(asked) if sheet.name in ours]
    tell_failure(sheets, settings.fail_on, [output / "index.md"])
    found = max((e.severity for s in sheets for e in s.open_entries), default=Severity.NONE)
    return code_of(found, settings.fail_on, complete=whole)
