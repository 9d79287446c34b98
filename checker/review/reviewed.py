"""A report with what is known of its findings from files: decisions, and an earlier report."""

from __future__ import annotations

from pathlib import Path

from checker.errors import ReviewError
from checker.report.file import write_text
from checker.report.report import Report
from checker.review.apply import compare_with, decide
from checker.review.decisions import read_decisions
from checker.review.stored import read_stored


def review_report(
    report: Report,
    decisions: Path | None = None,
    baseline: Path | None = None,
    *,
    name: str | None = None,
    write_baseline: bool = False,
) -> Report:
    """The report with the decisions of a file and the comparison with an earlier report.

    Args:
        decisions: a file of decisions; one that is not there holds none.
        baseline: an earlier JSON report, or a folder that has one for the article set.
        name: of the article set, where it is one of several.
        write_baseline: whether to write this report in place of the earlier one, which need not be there.

    Raises:
        ReviewError: when a file is broken, or there is no earlier report and none is to be written.
        OutputError: when the baseline cannot be written.
    """
    if decisions is not None:
        report = decide(report, read_decisions(decisions), name)
    if baseline is None:
        return report
    path = baseline / f"{name}.json" if name is not None else baseline
    fresh = report
    if path.exists():
        report = compare_with(report, read_stored(path))
    elif name is None and not write_baseline:
        raise ReviewError(f"{path}: no such file; write it with --write-baseline")
    if write_baseline:
        write_text(path, fresh.to_json())
    return report
