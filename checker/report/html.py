"""A report as one HTML page that loads nothing: no script, no font, no image."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.report.layout import view_report
from checker.report.report import Report

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def html_environment() -> Environment:
    """Where HTML templates are rendered: whatever they put out is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("checker.report"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_html(report: Report) -> str:
    """The report as a page."""
    return html_environment().get_template("report.html.jinja").render(report=view_report(report))
