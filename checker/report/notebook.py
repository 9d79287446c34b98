"""How a report shows itself in Python: one line, and a table in notebooks."""

from __future__ import annotations

from checker.model.report import Severity
from checker.report.report import Report
from checker.report.text import number_of

MOST_ROWS = 50
"""Findings in a notebook's table."""


def report_line(report: Report) -> str:
    """The report in one line: "2 articles, 1 major discrepancy, 0 minor, 3 agreements"."""
    major, minor, none = (len(report.of_severity(s)) for s in (Severity.MAJOR, Severity.MINOR, Severity.NONE))
    parts = (
        number_of(len(report.articles), "article"),
        number_of(major, "major discrepancy", "major discrepancies"),
        number_of(minor, "minor discrepancy", "minor discrepancies"),
        number_of(none, "agreement"),
        *((number_of(len(report.problems), "problem"),) if report.problems else ()),
    )
    return ", ".join(parts)


def report_table(report: Report) -> str:
    """The findings as an HTML table, worst first; what articles say is escaped."""
    from checker.report.labels import fact_label
    from checker.report.page import html_environment
    from checker.report.words import short_value

    labels = {article.id: article.label for article in report.articles}
    rows = [
        {
            "severity": finding.severity.label or "agreement",
            "fact": fact_label(finding.evidence),
            "said": [(labels.get(c.article, c.article), short_value(c)) for c in finding.evidence],
            "reasons": ", ".join(finding.reasons),
            "id": finding.id,
        }
        for finding in report.ranked[:MOST_ROWS]
    ]
    left = len(report.findings) - len(rows)
    template = html_environment().get_template("notebook.html.jinja")
    return template.render(line=report_line(report), rows=rows, left=left)
