"""Articles in which a day stays open for want of a date of publication."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.timerange import TimeRange
from checker.report.report import Report

_NO_YEAR = "XXXX"
"""How TIMEX3 writes a year that is not known."""


def undated_articles(report: Report) -> tuple[str, ...]:
    """Ids of the articles without a date of publication that tell a day which it would fix."""
    claims = [*report.single_source, *(claim for finding in report.findings for claim in finding.evidence)]
    dated = {claim.article for claim in claims if claim.published is not None}
    waiting = {claim.article for claim in claims if _is_open(claim)} - dated
    return tuple(a.id for a in report.articles if not a.published and a.id in waiting)


def _is_open(claim: Claim) -> bool:
    """Whether the claim is a date that only the day of publication would fix: "Monday", "in June"."""
    value = claim.value
    return (
        isinstance(value, TimeRange)
        and value.interval is None
        and value.timex is not None
        and value.timex.startswith(_NO_YEAR)
    )
