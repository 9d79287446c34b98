"""The index of many reports, in Markdown: the set that needs an editor most comes first."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.report.counts import count_findings, total_of
from checker.report.layout import view_findings
from checker.report.markdown import markdown_environment
from checker.report.report import Report
from checker.report.text import number_of
from checker.report.undated import undated_articles
from checker.report.view import CountRow

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
_LONGEST = 200
"""The most bytes of a report's name; file systems allow 255, and a suffix is added."""


def stem_of(name: str) -> str:
    """The name of a set's reports, without suffix: the set's own, where a file can be called so."""
    plain = _UNSAFE.sub("_", name)
    if plain == name and len(name.encode()) <= _LONGEST:
        return name
    short = plain.encode()[: _LONGEST - 9].decode("utf-8", "ignore")
    return f"{short}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One article set in the index.

    Attributes:
        name: of the set; its report lies beside the index, see `stem_of`.
        total: of its findings.
        worst: the worst finding in words; empty where nothing differs.
        problems: how many of its articles could not be read.
        undated: ids of the articles in which a day stays open for want of a date of publication.
    """

    name: str
    articles: int
    total: CountRow
    worst: str
    problems: int
    undated: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The set's report, as the index links to it."""
        return f"{stem_of(self.name)}.md"

    @classmethod
    def of(cls, name: str, report: Report) -> IndexEntry:
        """The entry of a set with that report."""
        findings = view_findings(report)
        worst = findings[0] if findings and findings[0].severity else None
        words = f"{worst.fact}: {' / '.join(worst.values)}" if worst else ""
        total = total_of(count_findings(report))
        return cls(name, len(report.articles), total, words, len(report.problems), undated_articles(report))


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
