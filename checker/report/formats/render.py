"""Reports into a format, and into files by their suffixes: what the command line calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import OutputError
from checker.model.report import Severity
from checker.report.file import encode_text, write_bytes
from checker.report.formats.checked import Checked, sheet_of
from checker.report.formats.entry import Sheet
from checker.report.formats.format import Format, format_of
from checker.report.links import Links


@dataclass(frozen=True, slots=True)
class Options:
    """What a rendering needs to know besides the reports.

    Attributes:
        fail_on: from which severity on an open discrepancy fails; NONE is as MINOR.
        link_base: the address that links to articles begin with; None makes them relative.
        everything: whether Markdown and the terminal tell every finding in full.
    """

    fail_on: Severity = Severity.NONE
    link_base: str | None = None
    everything: bool = False


def write_reports(
    sets: Sequence[Checked], path: Path, chosen: Format | None = None, options: Options | None = None
) -> None:
    """Write the reports to one file, in the format of its suffix, whole or not at all.

    A table of findings (.csv, .parquet) gets a second file beside it for the claims that only one
    article makes: findings.csv and findings.single_source.csv.

    Args:
        sets: the reports; one, or several where the format holds many.
        chosen: the format that is wanted, where the suffix allows it.

    Raises:
        OutputError: when the suffix is of no format, or of one that holds a single report while there
            are several, or when the file cannot be written.
    """
    wanted = format_of(path, chosen)
    if len(sets) != 1 and not wanted.holds_many:
        raise OutputError(f"{path}: a {wanted.value} report is of one article set; see the folder of reports")
    write_bytes(path, render(sets, wanted, options, path.parent))
    if wanted in {Format.CSV, Format.PARQUET}:
        from checker.report.formats.tables import render_csv, render_parquet

        table = render_csv if wanted is Format.CSV else render_parquet
        write_bytes(path.with_suffix(f".single_source{path.suffix}"), table(sets, "single_source"))


def render(
    sets: Sequence[Checked], format: Format, options: Options | None = None, folder: Path = Path()
) -> bytes:
    """The reports in that format.

    Args:
        folder: where they will lie; links to articles are relative to it.
    """
    wanted = options or Options()
    links = Links(wanted.link_base, folder)
    match format:
        case Format.CSV:
            from checker.report.formats.tables import render_csv

            return render_csv(sets)
        case Format.PARQUET:
            from checker.report.formats.tables import render_parquet

            return render_parquet(sets)
        case Format.MARKDOWN | Format.JSON | Format.HTML | Format.TERMINAL:
            return encode_text(_render_one(sets[0], format, links, everything=wanted.everything))
        case _:
            return render_sheets([sheet_of(checked) for checked in sets], format, wanted)


def _render_one(checked: Checked, format: Format, links: Links, *, everything: bool) -> str:
    report = checked.report
    match format:
        case Format.JSON:
            return report.to_json()
        case Format.HTML:
            return report.to_html()
        case Format.TERMINAL:
            from checker.report.terminal import render_plain

            return render_plain(report, everything=everything)
        case _:
            from checker.report.markdown import render_markdown

            return render_markdown(report, everything=everything, links=links, root=checked.root)


def render_sheets(sheets: Sequence[Sheet], format: Format, options: Options | None = None) -> bytes:
    """What was found in many sets, in a format that needs no more than `Sheet` holds.

    Raises:
        OutputError: when the format needs more.
    """
    wanted = options or Options()
    match format:
        case Format.SARIF:
            from checker.report.formats.sarif import render_sarif

            text = render_sarif(sheets)
        case Format.RDJSON:
            from checker.report.formats.rdjson import render_rdjson

            text = render_rdjson(sheets)
        case Format.JUNIT:
            from checker.report.formats.junit import render_junit

            text = render_junit(sheets, wanted.fail_on)
        case Format.COMMENT:
            from checker.report.formats.comment import render_comment

            text = render_comment(sheets, Links(wanted.link_base) if wanted.link_base else None)
        case Format.GITHUB:
            from checker.report.formats.github import render_github

            text = render_github(sheets)
        case _:
            raise OutputError(f"{format.value}: cannot be made of written reports; run the check anew")
    return encode_text(text)
