"""Findings as annotations of a GitHub workflow: each line of an article that differs is marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.report import Severity
from checker.report.formats.entry import Entry, Sheet, Side, all_discrepancies
from checker.report.text import flat
from checker.report.words import severity_words

_COMMANDS = {Severity.MAJOR: "error", Severity.MINOR: "warning"}


def render_github(sheets: Sequence[Sheet]) -> str:
    """Workflow commands, worst first: an error for a major discrepancy, a warning for a minor one.

    A finding that somebody has decided about, or that the baseline has as it is, is a notice. One that
    is dismissed is left out.
    """
    return "".join(f"{line}\n" for entry, _ in all_discrepancies(sheets) for line in _annotations(entry))


def _annotations(entry: Entry) -> Iterator[str]:
    command = _COMMANDS[entry.severity] if entry.is_open else "notice"
    title = flat(f"{severity_words(entry.severity)}: {entry.fact}")
    for side in {(side.path, side.line): side for side in entry.sides}.values():
        properties = [*_place(side), ("title", title)]
        told = ",".join(f"{name}={_escape_property(value)}" for name, value in properties)
        yield f"::{command} {told}::{_escape(entry.message)}"


def _place(side: Side) -> Iterator[tuple[str, str]]:
    if side.path is None:
        return
    yield "file", side.path
    if side.file_line is None:
        return
    region = side.region
    yield "line", str(side.file_line)
    if region is not None:
        yield "endLine", str(region.end_line)
        if region.line == region.end_line:  # GitHub takes columns within one line only
            yield "col", str(region.column)
            yield "endColumn", str(region.end_column)


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
