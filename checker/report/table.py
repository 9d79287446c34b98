"""Findings as rows for a table: one for each relation, as pandas likes them."""

from __future__ import annotations

from typing import TypeAlias

from checker.model.claim import Claim
from checker.model.report import Finding, Relation
from checker.report.report import Report

Cell: TypeAlias = str | int | float | None

_ABOUT = ("id", "kind", "topic", "verdict", "severity", "reasons", "explanation", "probability")
_SIDE = ("article", "source", "line", "start", "end", "text", "attribution")
COLUMNS = _ABOUT + tuple(f"{name}_{side}" for side in "ab" for name in _SIDE)
"""Names of the columns; those of the two pieces of evidence end in _a and _b."""


def relation_rows(report: Report) -> list[dict[str, Cell]]:
    """One row for each relation of each finding, worst finding first.

    `verdict`, `severity` ("none" for an agreement), `reasons` (joined by ";") and `explanation` are the
    relation's own.
    """
    sources = {article.id: article.source for article in report.articles}
    return [_row(finding, relation, sources) for finding in report.ranked for relation in finding.relations]


def _row(finding: Finding, relation: Relation, sources: dict[str, str | None]) -> dict[str, Cell]:
    a, b = (finding.evidence[place] for place in relation.between)
    judgement = relation.judgement
    about: tuple[Cell, ...] = (
        finding.id,
        a.kind.value,
        a.topic,
        judgement.verdict.value,
        judgement.severity.label or "none",
        ";".join(judgement.reasons),
        judgement.explanation,
        round(relation.match.probability, 3) if relation.match else None,
    )
    cells = about + _side(a, sources) + _side(b, sources)
    return dict(zip(COLUMNS, cells, strict=True))


def _side(claim: Claim, sources: dict[str, str | None]) -> tuple[Cell, ...]:
    speaker = claim.attribution.speaker if claim.attribution else None
    span = claim.span
    return (
        claim.article,
        sources.get(claim.article),
        claim.line,
        span.start,
        span.end,
        claim.text,
        speaker,
    )
