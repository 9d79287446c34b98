"""What a check returns: everything found, and the ways to render it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.report import Finding, Problem, Severity

if TYPE_CHECKING:
    from pandas import DataFrame

SCHEMA = "checker.report/1"
"""Name and version of the JSON report's schema."""


@dataclass(frozen=True, slots=True)
class Report:
    """Where the articles of a set agree, where they differ, and what only one of them says.

    Attributes:
        articles: what was compared, in the order given.
        findings: aligned claims with their verdicts, in any order; `ranked` puts the worst first.
        single_source: the claims that no other article makes, in the order of the articles.
        problems: what could not be read or checked.
    """

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...] = ()
    single_source: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def ranked(self) -> tuple[Finding, ...]:
        """The findings, worst first; then by news value, deaths first; then in the order of the texts."""
        from checker.report.labels import read_labels

        places = {article.id: place for place, article in enumerate(self.articles)}
        labels = read_labels()

        def rank(finding: Finding) -> tuple[int, int, float, int, int, int, str]:
            first = finding.evidence[0]
            news = min(labels.news_value(claim.topic) for claim in finding.evidence)
            place = places.get(first.article, len(places))
            start, end = first.span.start, first.span.end
            return (-finding.severity, news, -finding.score, place, start, end, finding.id)

        return tuple(sorted(self.findings, key=rank))

    @property
    def severity(self) -> Severity:
        """The worst severity among the findings; NONE where there are none."""
        return max((finding.severity for finding in self.findings), default=Severity.NONE)

    def of_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of exactly that severity, ranked."""
        return tuple(finding for finding in self.ranked if finding.severity is severity)

    def to_dict(self) -> dict[str, object]:
        """The report as JSON types, by the schema that SCHEMA names; findings worst first."""
        return {
            "schema": SCHEMA,
            "articles": [article_row(article) for article in self.articles],
            "findings": [finding.to_dict() for finding in self.ranked],
            "single_source": [claim.to_dict() for claim in self.single_source],
            "problems": [problem.to_dict() for problem in self.problems],
        }

    def to_json(self) -> str:
        """`to_dict` as a JSON text: indented, not escaped beyond what JSON needs, ending in a newline."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2) + "\n"

    def to_markdown(self, *, everything: bool = False) -> str:
        """The report for an editor, in GitHub's Markdown.

        Args:
            everything: tell every finding in full and list every claim of one article alone; without
                it, the ten most important findings are told in full and the others in a line.
        """
        from checker.report.markdown import render_markdown

        return render_markdown(self, everything=everything)

    def to_html(self) -> str:
        """The report as one HTML page that loads nothing."""
        from checker.report.page import render_html

        return render_html(self)

    def to_frame(self) -> DataFrame:
        """The findings as a pandas table: one row for each relation of each finding, worst first."""
        from pandas import DataFrame

        from checker.report.table import COLUMNS, relation_rows

        return DataFrame(relation_rows(self), columns=list(COLUMNS))


def article_row(article: Article) -> dict[str, object]:
    """An article as a row of the report's `articles`."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "path": article.path,
        "sha256": article.sha256,
    }
