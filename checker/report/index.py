"""The index of many reports, in Markdown: the set that needs an editor most comes first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.report.counts import count_findings, total_of
from checker.report.layout import view_findings
from checker.report.markdown import markdown_environment
from checker.report.report import Report
from checker.report.text import number_of
from checker.report.view import CountRow


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One article set in the index.

    Attributes:
        name: of the set; its report lies beside the index as `name.md`.
        total: of its findings.
        worst: the worst finding in words; empty where nothing differs.
        problems: how many of its articles could not be read.
    """

    name: str
    articles: int
    total: CountRow
    worst: str
    problems: int

    @property
    def file(self) -> str:
        """The set's report, as the index links to it."""
        return f"{self.name}.md"

    @classmethod
    def of(cls, name: str, report: Report) -> IndexEntry:
        """The entry of a set with that report."""
        findings = view_findings(report)
        worst = findings[0] if findings and findings[0].severity else None
        words = f"{worst.fact}: {' / '.join(worst.values)}" if worst else ""
        total = total_of(count_findings(report))
        return cls(name, len(report.articles), total, words, len(report.problems))


@dataclass(frozen=True, slots=True)
class FailedEntry:
    """An article set that could not be checked."""

    name: str
    message: str


def render_index(entries: Iterable[IndexEntry], failed: Iterable[FailedEntry]) -> str:
    """The index: most major discrepancies first, then most minor ones, then by name."""
    ranked = sorted(entries, key=lambda entry: (-entry.total.major, -entry.total.minor, entry.name))
    lost = sorted(failed, key=lambda entry: entry.name)
    template = markdown_environment().get_template("index.md.jinja")
    headline = number_of(len(ranked) + len(lost), "article set")
    return template.render(headline=headline, entries=ranked, failed=lost)
