"""Written reports as the formats tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from checker.model.report import Severity
from checker.model.review import Change, Decision
from checker.report.formats.checked import path_from
from checker.report.formats.entry import Entry, Sheet, Side
from checker.review.stored import StoredFinding, StoredReport


def sheet_from(
    report: StoredReport,
    name: str | None = None,
    *,
    root: Path | None = None,
    decisions: Sequence[Decision] = (),
    baseline: StoredReport | None = None,
) -> Sheet:
    """A written report as the formats tell it, with decisions that were taken since.

    Args:
        name: of its article set, where it is one of several.
        root: the folder from which it names its articles' files; None is the working folder.
        decisions: of a file; those about other sets are passed over.
        baseline: an earlier report to compare with.
    """
    ours = [decision for decision in decisions if decision.set in {None, name}]
    by_id = {d.finding: d for d in sorted(ours, key=lambda decision: decision.set is not None)}
    findings = {finding.id: finding for finding in report.findings}
    fitting = {
        key: decision for key, decision in by_id.items() if key in findings and _fits(decision, findings[key])
    }
    changes, resolved = _compared(report, baseline)
    return Sheet(
        name=name,
        entries=tuple(
            _entry(finding, report, root, fitting.get(finding.id), changes.get(finding.id, finding.change))
            for finding in report.findings
        ),
        problems=tuple(problem.message for problem in report.problems),
        stale=sum(d.finding not in fitting and (name is None or d.set is not None) for d in by_id.values()),
        resolved=resolved,
    )


def _fits(decision: Decision, finding: StoredFinding) -> bool:
    """Whether the finding has the words that were decided about; a decision that names none fits any."""
    plain = (
        Counter(" ".join(w.casefold().split()) for w in words) for words in (decision.evidence, finding.words)
    )
    decided, found = plain
    return not decided or decided == found


def _compared(report: StoredReport, baseline: StoredReport | None) -> tuple[dict[str, Change], int]:
    """How each discrepancy stands to the baseline, and how many of those are gone."""
    if baseline is None:
        return {}, len(report.resolved)
    from checker.review.apply import changes_between

    changes, gone = changes_between(report.discrepancies, baseline.discrepancies)
    return changes, len(gone)


def _entry(
    finding: StoredFinding,
    report: StoredReport,
    root: Path | None,
    decision: Decision | None,
    change: Change | None,
) -> Entry:
    articles = {article.id: article for article in report.articles}
    sides = tuple(
        Side(
            article=row.article,
            label=articles[row.article].label if row.article in articles else row.article,
            line=row.line,
            text=row.text,
            path=path_from(root, articles[row.article].path) if row.article in articles else None,
        )
        for row in finding.evidence
    )
    return Entry(
        id=finding.id,
        kind=finding.kind,
        topic=finding.topic,
        fact=finding.fact or finding.topic,
        severity=Severity[finding.severity.upper()] if finding.severity else Severity.NONE,
        reasons=finding.reasons,
        explanation=finding.explanation,
        rule=finding.rule,
        score=finding.score,
        sides=sides,
        decision=decision,
        change=change,
    )
