"""What a check returns: everything found, and the ways to render it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.report import Finding, Problem, Severity
from checker.model.review import Review

if TYPE_CHECKING:
    from pandas import DataFrame

SCHEMA = "checker.report/1"
"""Name and version of the JSON report's schema."""


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """Where the articles of a set agree, where they differ, and what only one of them says.

    Attributes:
        articles: what was compared, in the order given.
        findings: aligned claims with their verdicts, in any order; `ranked` puts the worst first.
        single_source: the claims that no other article makes, in the order of the articles.
        problems: what could not be read or checked.
        review: what people decided about the findings, and what changed since an earlier report.
    """

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...] = ()
    single_source: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    review: Review = field(default_factory=Review)

    def __repr__(self) -> str:
        from checker.report.notebook import report_line

        return f"<Report: {report_line(self)}>"

    def _repr_html_(self) -> str:
        """The findings as a table, which notebooks show."""
        from checker.report.notebook import report_table

        return report_table(self)

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

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The discrepancies that nobody has decided about and no baseline holds unchanged, worst first."""
        return tuple(f for f in self.ranked if f.severity and self.review.is_open(f.id))

    @property
    def open_severity(self) -> Severity:
        """The worst severity among the open findings; NONE where there are none."""
        return max((finding.severity for finding in self.open_findings), default=Severity.NONE)

    def of_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of exactly that severity, ranked."""
        return tuple(finding for finding in self.ranked if finding.severity is severity)

    def to_dict(self) -> dict[str, object]:
        """The report as JSON types, by the schema that SCHEMA names; findings worst first."""
        return {
            "schema": SCHEMA,
            "articles": [article_row(article) for article in self.articles],
            "findings": [self._row(finding) for finding in self.ranked],
            "single_source": [claim.to_dict() for claim in self.single_source],
            "problems": [problem.to_dict() for problem in self.problems],
        } | self._left_over()

    def _row(self, finding: Finding) -> dict[str, object]:
        """A finding, with what sort of fact it is in words, and what people and a baseline say of it."""
        from checker.report.labels import fact_label

        row = finding.to_dict() | {"fact": fact_label(finding.evidence)}
        decision, change = self.review.decision_on(finding.id), self.review.change_of(finding.id)
        if decision:
            row["decision"] = decision.to_dict()
        if change:
            row["change"] = change.value
        return row

    def _left_over(self) -> dict[str, object]:
        """The keys of decisions that no longer apply and of discrepancies that are gone, where there are."""
        row: dict[str, object] = {}
        if self.review.stale:
            row["stale_decisions"] = [decision.to_dict() for decision in self.review.stale]
        if self.review.baseline:
            row["resolved"] = [resolved.to_dict() for resolved in self.review.baseline.resolved]
        return row

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

    def to_frame(self, table: Literal["findings", "single_source"] = "findings") -> DataFrame:
        """A pandas table, with the columns of the files that `checker` writes as CSV and Parquet.

        Args:
            table: "findings" has a row for each pair of each finding's evidence, worst finding first;
                "single_source" one for each claim that only one article makes.
        """
        from checker.report.formats.tables import frame_of

        return frame_of(self, table)


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
