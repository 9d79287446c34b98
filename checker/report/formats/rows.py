"""Findings and single claims as rows of cells."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.model.claim import Claim
from checker.model.report import Finding, Judgement, Relation
from checker.report.formats.checked import Checked
from checker.report.formats.columns import PAIRS, SINGLE, Cell, Columns
from checker.report.labels import fact_label, value_words
from checker.report.report import SCHEMA
from checker.report.text import visible
from checker.report.version import own_version


def pair_rows(checked: Checked) -> Iterator[dict[str, Cell]]:
    """One row for each relation of each finding, worst finding first."""
    for finding in checked.report.ranked:
        about = _about(finding, checked)
        for relation in finding.relations:
            a, b = (finding.evidence[place] for place in relation.between)
            row = (
                about | _pair(finding, relation) | _side(a, checked, "_a") | _side(b, checked, "_b") | _run()
            )
            yield _cells(row, PAIRS)


def single_rows(checked: Checked) -> Iterator[dict[str, Cell]]:
    """One row for each claim that only one article makes."""
    for claim in checked.report.single_source:
        about: dict[str, Cell] = {"set": checked.name, "kind": claim.kind.value, "topic": claim.topic}
        row = about | _side(claim, checked, "") | _run()
        yield _cells(row, SINGLE)


def _cells(row: dict[str, Cell], columns: Columns) -> dict[str, Cell]:
    """The row's cells in the order of the columns; text in which nothing is seen is no text."""
    return {
        name: visible(cell) or None if isinstance(cell := row.get(name), str) else cell for name in columns
    }


def _about(finding: Finding, checked: Checked) -> dict[str, Cell]:
    review = checked.report.review
    decision, change = review.decision_on(finding.id), review.change_of(finding.id)
    first = finding.evidence[0]
    return {
        "set": checked.name,
        "id": finding.id,
        "kind": first.kind.value,
        "topic": first.topic,
        "fact": fact_label(finding.evidence),
        **_judged(finding.worst, ""),
        "reasons": ";".join(finding.reasons),
        "score": finding.score,
        "decision": decision.status.value if decision else None,
        "change": change.value if change else None,
    }


def _pair(finding: Finding, relation: Relation) -> dict[str, Cell]:
    i, j = relation.between
    return {
        "pair": f"{finding.id}:{i}-{j}",
        **_judged(relation.judgement, "pair_"),
        "pair_score": relation.score,
        "pair_rule": relation.judgement.rule,
    }


def _judged(judgement: Judgement, prefix: str) -> dict[str, Cell]:
    return {
        f"{prefix}verdict": judgement.verdict.value,
        f"{prefix}severity": judgement.severity.label,
        f"{prefix}reasons": ";".join(judgement.reasons),
        f"{prefix}explanation": judgement.explanation,
    }


def _side(claim: Claim, checked: Checked, suffix: str) -> dict[str, Cell]:
    article = checked.article_of(claim)
    cells: dict[str, Cell] = {
        "article": claim.article,
        "source": article.source,
        "published": article.published,
        "path": checked.path_of(article),
        "line": claim.line,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "sentence": claim.sentence.text,
        "attribution": claim.attribution.speaker if claim.attribution else None,
        "value": value_words(claim),
    }
    cells |= {f"value_{name}": _cell(name, value) for name, value in claim.value.to_dict().items()}
    return {f"{name}{suffix}": cell for name, cell in cells.items()}


def _cell(name: str, value: object) -> Cell:
    """A value's key as a cell; the decimal strings of amounts as numbers."""
    if name in {"low", "high", "stated"} and isinstance(value, str):
        return float(Decimal(value))
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)


def _run() -> dict[str, Cell]:
    return {"schema": SCHEMA, "version": own_version()}
