"""Findings as annotations of a GitHub workflow: each line of an article that differs is marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.report import Finding, Severity
from checker.report.formats.checked import Checked, Spot, all_discrepancies, fact_of, message_of, spot_of
from checker.report.text import flat

_COMMANDS = {Severity.MAJOR: "error", Severity.MINOR: "warning"}


def render_github(sets: Sequence[Checked]) -> str:
    """Workflow commands, worst first: an error for a major discrepancy, a warning for a minor one.

    A finding that somebody has decided about, or that the baseline has as it is, is a notice. One that
    is dismissed is left out.
    """
    return "".join(f"{line}\n" for pair in all_discrepancies(sets) for line in _annotations(*pair))


def _annotations(finding: Finding, checked: Checked) -> Iterator[str]:
    is_open = checked.report.review.is_open(finding.id)
    command = _COMMANDS[finding.severity] if is_open else "notice"
    title = flat(f"{finding.severity.label} discrepancy: {fact_of(finding)}")
    message = message_of(finding, checked)
    spots = dict.fromkeys(spot_of(claim, checked) for claim in finding.evidence)
    for spot in spots:
        properties = [*(_place(spot) if spot else ()), ("title", title)]
        told = ",".join(f"{name}={_escape_property(value)}" for name, value in properties)
        yield f"::{command} {told}::{_escape(message)}"


def _place(spot: Spot) -> Iterator[tuple[str, str]]:
    yield "file", spot.path
    if spot.line is None or spot.end_line is None:
        return
    yield "line", str(spot.line)
    yield "endLine", str(spot.end_line)
    if spot.line == spot.end_line:  # GitHub takes columns within one line only
        yield "col", str(spot.column)
        yield "endColumn", str(spot.end_column)


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
