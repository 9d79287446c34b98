"""Decisions and an earlier report, put to the findings of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model.report import Finding, Severity
from checker.model.review import Baseline, Change, Decision, Resolved
from checker.report.report import Report
from checker.review.stored import StoredFinding, StoredReport, stored_finding


def decide(report: Report, decisions: Iterable[Decision], name: str | None = None) -> Report:
    """The report with the decisions about its findings, and with those that no longer apply.

    A decision applies to the finding with its id, where that still has the words that were decided about.

    Args:
        name: of the report's article set; decisions about other sets are passed over, and one about any
            set whose finding is not here may apply in another.
    """
    findings = {finding.id: finding for finding in report.findings}
    applying: list[Decision] = []
    stale: list[Decision] = []
    for decision in decisions:
        if decision.set is not None and decision.set != name:
            continue
        finding = findings.get(decision.finding)
        if finding is not None and _has_words(finding, decision.evidence):
            applying.append(decision)
        elif finding is not None or name is None or decision.set is not None:
            stale.append(decision)
    review = replace(report.review, decisions=tuple(_last_of_each(applying)), stale=tuple(stale))
    return replace(report, review=review)


def compare_with(report: Report, earlier: StoredReport) -> Report:
    """The report with what changed since an earlier one; see `changes_between`."""
    ours = [stored_finding(finding) for finding in report.ranked if finding.severity]
    changes, gone = changes_between(ours, earlier.discrepancies)
    baseline = Baseline(tuple(changes.items()), tuple(_resolved(finding) for finding in gone))
    return replace(report, review=replace(report.review, baseline=baseline))


def changes_between(
    ours: Sequence[StoredFinding], earlier: Sequence[StoredFinding]
) -> tuple[dict[str, Change], list[StoredFinding]]:
    """Each of our discrepancies as new, unchanged or changed, and those of the earlier ones that are gone.

    Changed is one that has an earlier one's id and another verdict, or that shares evidence with one that
    is gone: an article that still says the same, in another kind of disagreement.
    """
    old = {finding.id: finding for finding in earlier}
    changes: dict[str, Change] = {}
    for finding in ours:
        if before := old.pop(finding.id, None):
            same = (before.severity, before.reasons) == (finding.severity, finding.reasons)
            changes[finding.id] = Change.UNCHANGED if same else Change.CHANGED
    new = [finding for finding in ours if finding.id not in changes]
    for finding_id, old_id in list(_partners(new, list(old.values()))):
        changes[finding_id] = Change.CHANGED
        del old[old_id]
    told = {finding.id: changes.get(finding.id, Change.NEW) for finding in ours}
    return told, list(old.values())


def _last_of_each(decisions: Sequence[Decision]) -> Iterable[Decision]:
    """One decision for each finding; one about this very set goes before one about any."""
    ordered = sorted(decisions, key=lambda decision: decision.set is not None)
    return {decision.finding: decision for decision in ordered}.values()


def _has_words(finding: Finding, words: Sequence[str]) -> bool:
    """Whether the finding has the words of a decision; one that names none fits any."""
    if not words:
        return True
    first = [claim.text for claim in finding.evidence]
    every = [*first, *(claim.text for mentions in finding.mentions for claim in mentions)]
    return _bag(words) in (_bag(first), _bag(every))


def _bag(words: Iterable[str]) -> Counter[str]:
    return Counter(" ".join(text.casefold().split()) for text in words)


def _partners(new: Sequence[StoredFinding], old: Sequence[StoredFinding]) -> Iterable[tuple[str, str]]:
    """Each new finding with the old one that shares most evidence with it, one to one."""
    shared = [
        (-len(_evidence_of(finding) & _evidence_of(before)), finding.id, before.id)
        for finding in new
        for before in old
        if finding.kind == before.kind
    ]
    taken: set[tuple[str, str]] = set()
    for overlap, finding_id, old_id in sorted(shared):
        both = {("new", finding_id), ("old", old_id)}
        if overlap and not both & taken:
            taken |= both
            yield finding_id, old_id


def _evidence_of(finding: StoredFinding) -> set[tuple[str, str]]:
    return {(row.article, row.text) for row in finding.evidence}


def _resolved(finding: StoredFinding) -> Resolved:
    severity = finding.severity or Severity.MINOR.name.lower()
    return Resolved(finding.id, finding.kind, finding.topic, severity, finding.words)
