"""What people decided about findings and what changed since a baseline, in words."""

from __future__ import annotations

from dataclasses import replace

from checker.model.report import Finding
from checker.model.review import Change, Decision, Resolved, Status
from checker.report.report import Report
from checker.report.text import flat, shorten

_CHANGES = {
    Change.NEW: "new since the baseline",
    Change.CHANGED: "changed since the baseline",
    Change.UNCHANGED: "as in the baseline",
}


def is_dismissed(finding: Finding, report: Report) -> bool:
    """Whether somebody has decided that the finding is none."""
    decision = report.review.decision_on(finding.id)
    return decision is not None and decision.status is Status.DISMISSED


def without_dismissed(report: Report) -> Report:
    """The report without the findings that are dismissed."""
    return replace(report, findings=tuple(f for f in report.findings if not is_dismissed(f, report)))


def standing(finding: Finding, report: Report) -> str:
    """What is known of the finding besides; see `standing_words`."""
    return standing_words(report.review.decision_on(finding.id), report.review.change_of(finding.id))


def standing_words(decision: Decision | None, change: Change | None) -> str:
    """A decision or a change in words: "confirmed: seen by the desk (Ann)"; empty where there is none."""
    if decision:
        who = f" ({decision.who})" if decision.who else ""
        again = ", and the articles still differ" if decision.status is Status.FIXED else ""
        return flat(f"{decision.status.value}: {decision.reason}{who}{again}")
    return _CHANGES[change] if change else ""


def compared_words(report: Report) -> str:
    """How the discrepancies stand to the baseline, in counts; empty where there was none."""
    baseline = report.review.baseline
    if baseline is None:
        return ""
    counts = [f"{baseline.count(change)} {change.value}" for change in Change]
    return f"{', '.join(counts)}, {len(baseline.resolved)} resolved"


def stale_words(decision: Decision) -> str:
    """A decision that no longer applies, in a line."""
    words = _said(decision.evidence)
    return flat(
        f"{decision.finding}, {decision.status.value} ({decision.reason}){f': {words}' if words else ''}"
    )


def resolved_words(resolved: Resolved) -> str:
    """A discrepancy of the baseline that is gone, in a line."""
    return flat(f"{resolved.id}, {resolved.severity}: {_said(resolved.words)}")


def _said(words: tuple[str, ...]) -> str:
    return " / ".join(f"“{shorten(text, 60)}”" for text in words)
