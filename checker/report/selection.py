"""Leaving findings out of a report that somebody did not ask for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from checker.model.claim import Kind
from checker.model.review import Baseline, Review
from checker.report.report import Report


def select(report: Report, kinds: Collection[Kind] = (), min_score: float = 0.0) -> Report:
    """The report with its findings of those kinds that are at least so sure to tell one fact.

    Args:
        kinds: none means all.
        min_score: the least probability of a finding's match, from 0 to 1.
    """
    wanted = set(kinds) or set(Kind)
    kept = tuple(
        finding
        for finding in report.findings
        if finding.evidence[0].kind in wanted and finding.score >= min_score
    )
    return replace(
        report,
        findings=kept,
        single_source=tuple(claim for claim in report.single_source if claim.kind in wanted),
        review=_review_of(report.review, {finding.id for finding in kept}, wanted),
    )


def _review_of(review: Review, findings: Collection[str], kinds: Collection[Kind]) -> Review:
    """What the review says of those findings."""
    baseline = review.baseline
    if baseline is not None:
        changes = tuple((finding, change) for finding, change in baseline.changes if finding in findings)
        resolved = tuple(gone for gone in baseline.resolved if gone.kind in kinds)
        baseline = Baseline(changes, resolved)
    decisions = tuple(decision for decision in review.decisions if decision.finding in findings)
    return replace(review, decisions=decisions, baseline=baseline)
