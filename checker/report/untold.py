"""The claims of one article alone that are news: not told elsewhere in other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.article import Span
from checker.model.claim import Claim, Kind
from checker.model.quantity import Extent, Quantity
from checker.model.report import Finding
from checker.report.report import Report

_VAGUE = "vague"
"""The topic of "now", "recently": a time that says nothing by itself."""


def untold_claims(report: Report) -> tuple[Claim, ...]:
    """The report's single-source claims without those that repeat what stands elsewhere in it.

    Left out: "now" and its like; words that a finding holds already, under another kind or as part of
    a sum ("eight students and two teachers" tells ten, eight and two); of two claims made of the same
    words, the second.
    """
    told: dict[str, list[Span]] = {}
    for claim in _claims_in(report.findings):
        told.setdefault(claim.article, []).append(claim.span)
    alone = [
        claim
        for claim in report.single_source
        if claim.topic != _VAGUE and not any(span.holds(claim.span) for span in told.get(claim.article, ()))
    ]
    by_article: dict[str, list[Claim]] = {}
    for claim in alone:
        by_article.setdefault(claim.article, []).append(claim)
    return tuple(claim for claim in alone if not _repeats(claim, by_article[claim.article]))


def _claims_in(findings: Iterable[Finding]) -> Iterator[Claim]:
    for finding in findings:
        yield from finding.evidence
        for mentions in finding.mentions:
            yield from mentions


def _repeats(claim: Claim, others: list[Claim]) -> bool:
    """Whether another single claim of the article tells this one."""
    return any(_tells(other, claim) for other in others if other is not claim)


def _tells(other: Claim, claim: Claim) -> bool:
    if not other.span.holds(claim.span):
        return False
    if other.span == claim.span:
        return _rank(other) < _rank(claim)
    if other.kind is claim.kind:
        return _is_part(claim)
    return other.kind is not Kind.QUOTE


def _rank(claim: Claim) -> tuple[int, str]:
    return (list(Kind).index(claim.kind), claim.topic)


def _is_part(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.scope.extent is Extent.PART
