"""A report together with where its articles lie, and as the formats tell it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath

from checker.model.article import Article, Span
from checker.model.claim import Claim
from checker.model.report import Finding
from checker.report.formats.entry import Entry, Region, Sheet, Side
from checker.report.labels import fact_label
from checker.report.report import Report
from checker.report.text import flat


@dataclass(frozen=True, slots=True)
class Checked:
    """A report and where it belongs.

    Attributes:
        name: of the article set; None where there is only one.
        root: the folder from which the report names its articles' files; None is the working folder.
    """

    report: Report
    name: str | None = None
    root: Path | None = None

    def article_of(self, claim: Claim) -> Article:
        """The article that makes the claim."""
        return next(article for article in self.report.articles if article.id == claim.article)

    def path_of(self, article: Article) -> str | None:
        """The article's file as seen from the working folder, with "/"; None where it has none."""
        return path_from(self.root, article.path)


def path_from(root: Path | None, path: str | None) -> str | None:
    """An article's path, which starts from `root`, as seen from the working folder, with "/"."""
    if path is None:
        return None
    pure = PurePath(path)
    return (PurePath(root, pure) if root and not pure.is_absolute() else pure).as_posix()


def sheet_of(checked: Checked) -> Sheet:
    """The report as the formats tell it."""
    report = checked.report
    baseline = report.review.baseline
    return Sheet(
        name=checked.name,
        entries=tuple(_entry(finding, checked) for finding in report.ranked),
        problems=tuple(flat(problem.message) for problem in report.problems),
        stale=len(report.review.stale),
        resolved=len(baseline.resolved) if baseline else 0,
    )


def _entry(finding: Finding, checked: Checked) -> Entry:
    first, review = finding.evidence[0], checked.report.review
    return Entry(
        id=finding.id,
        kind=first.kind.value,
        topic=first.topic,
        fact=flat(fact_label(finding.evidence)),
        severity=finding.severity,
        reasons=finding.reasons,
        explanation=finding.worst.explanation,
        rule=finding.worst.rule,
        score=finding.score,
        sides=tuple(_side(claim, checked) for claim in finding.evidence),
        decision=review.decision_on(finding.id),
        change=review.change_of(finding.id),
    )


def _side(claim: Claim, checked: Checked) -> Side:
    article = checked.article_of(claim)
    path = checked.path_of(article)
    return Side(claim.article, article.label, claim.line, claim.text, path, _region(article.text, claim.span))


def _region(text: str, span: Span) -> Region:
    line, column, in_bytes = _position(text, span.start)
    end_line, end_column, end_in_bytes = _position(text, span.end)
    return Region(line, column, end_line, end_column, (in_bytes, end_in_bytes))


def _position(text: str, offset: int) -> tuple[int, int, int]:
    """Line, column in characters and column in bytes of UTF-8, each from 1, of an offset."""
    start = text.rfind("\n", 0, offset) + 1
    in_bytes = len(text[start:offset].encode("utf-8", "replace"))
    return text.count("\n", 0, start) + 1, offset - start + 1, in_bytes + 1
