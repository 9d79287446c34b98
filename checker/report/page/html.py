"""A report as one HTML page that loads nothing: style and script stand in it, and nothing else may run."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.report.page.build import view_page
from checker.report.page.cards import SECTIONS
from checker.report.report import Report
from checker.report.text import flat

MOST_WATERFALLS = 3
"""Pairs of a finding, the worst first, whose match is shown in full."""

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def html_environment(package: str = "checker.report") -> Environment:
    """Where HTML templates of a package are rendered: what they put out is made flat and escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader(package),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_html(report: Report, home: str = "") -> str:
    """The report as a page.

    Args:
        home: where the page offers to go back to; nowhere without it.
    """
    from markupsafe import Markup

    style, script = read_asset("page.css"), read_asset("page.js")
    view = view_page(report)
    return (
        html_environment()
        .get_template("page.html.jinja")
        .render(
            page=view,
            home=home,
            report=view.report,
            sections=SECTIONS,
            most_waterfalls=MOST_WATERFALLS,
            style=Markup(style),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704
            data=Markup(view.data),  # noqa: S704 - JSON in which < > & are escaped
            policy=page_policy(style, script),
        )
    )


def _harmless(value: object) -> object:
    """Text without characters that control or that nobody sees; what is HTML already, as it is."""
    return flat(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def page_policy(style: str, script: str, form: str = "'none'") -> str:
    """The Content-Security-Policy of a page: this style and this script, and nothing from anywhere.

    Args:
        form: where the page's forms may be sent.
    """
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        f"img-src data:; base-uri 'none'; form-action {form}"
    )


@cache
def read_asset(name: str) -> str:
    """A style sheet or script of the package, as it stands in the page."""
    return files("checker.report.page").joinpath("assets", name).read_text("utf-8")


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
