"""`checker export`: written reports in the forms that pipelines read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.cli.exits import ExitCode, UsageError, code_of, complain
from checker.cli.settings import Settings
from checker.model.report import Severity
from checker.report.formats.entry import Sheet
from checker.report.formats.format import Format


@dataclass(frozen=True, slots=True)
class Export:
    """What to export, and where it goes.

    Attributes:
        report: a JSON report, or the folder that a batch wrote.
        outputs: files.
        format: of standard output, or of the file that it fits.
        articles: the folder from which a batch names its articles' files.
        link_base: what links to articles begin with.
    """

    report: Path
    settings: Settings
    outputs: Sequence[Path] = ()
    format: Format | None = None
    articles: Path | None = None
    link_base: str | None = None


def export_reports(asked: Export) -> ExitCode:
    """Write reports that are there in other formats, with the decisions that were taken since.

    Raises:
        CheckerError: when a report cannot be read or a file not written.
    """
    from checker.cli.notices import tell_failure
    from checker.cli.output import plan_outputs, put_bytes
    from checker.report.file import write_bytes
    from checker.report.formats.render import Options, render_sheets

    if not asked.outputs and asked.format is None:
        raise UsageError("name a file with -o, or a format of standard output with --format")
    files, printed = plan_outputs(asked.outputs, asked.format, ())
    sheets = read_sheets(asked)
    options = Options(asked.settings.fail_on, asked.link_base)
    for path, wanted in files:
        write_bytes(path, render_sheets(sheets, wanted, options))
    if printed is not None:
        put_bytes(render_sheets(sheets, printed, options))
    for sheet in sheets:
        if sheet.stale:
            name = f"{sheet.name}: " if sheet.name else ""
            complain(f"{name}{sheet.stale} decision{'s' if sheet.stale > 1 else ''} no longer applying")
    fail_on = asked.settings.fail_on
    tell_failure(sheets, fail_on, asked.outputs)
    found = max((e.severity for s in sheets for e in s.open_entries), default=Severity.NONE)
    return code_of(found, fail_on, complete=not any(sheet.problems for sheet in sheets))


def read_sheets(asked: Export) -> list[Sheet]:
    """The written reports, with decisions and the comparison with the baseline.

    Raises:
        ReviewError: when one cannot be read.
    """
    from checker.cli.notices import decisions_file
    from checker.review.decisions import read_decisions
    from checker.review.sheets import sheet_from
    from checker.review.stored import read_stored, stored_reports

    folder = asked.report if asked.report.is_dir() else asked.report.parent
    decisions = read_decisions(decisions_file(asked.settings.decisions, folder))
    sheets: list[Sheet] = []
    for name, path in stored_reports(asked.report):
        earlier = asked.settings.baseline
        if earlier is not None and name is not None:
            earlier = earlier / path.name
        sheets.append(
            sheet_from(
                read_stored(path),
                name,
                root=asked.articles,
                decisions=decisions,
                baseline=read_stored(earlier) if earlier and (name is None or earlier.exists()) else None,
            )
        )
    return sheets
