"""The page an editor works in: a report as one HTML file that loads nothing."""

from checker.report.page.html import html_environment, render_html

__all__ = ["html_environment", "render_html"]
