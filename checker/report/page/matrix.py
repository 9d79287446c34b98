"""Facts by outlets: who tells what, and who is silent."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.report import Finding
from checker.report.page.view import Card, Cell, MatrixRow
from checker.report.view import ArticleView


def make_matrix(
    cards: Sequence[Card], findings: Sequence[Finding], articles: Sequence[ArticleView]
) -> tuple[MatrixRow, ...]:
    """One row for each finding; facts within one article alone are left out."""
    return tuple(
        _row(card, articles)
        for card, finding in zip(cards, findings, strict=True)
        if len({claim.article for claim in finding.evidence}) > 1
    )


def _row(card: Card, articles: Sequence[ArticleView]) -> MatrixRow:
    cells = tuple(_cell(card, article) for article in articles)
    return MatrixRow(card, cells, _gaps(cells, articles))


def _gaps(cells: Sequence[Cell], articles: Sequence[ArticleView]) -> str:
    names = [article.label.removeprefix("The ") for article in articles]
    told = [name for name, cell in zip(names, cells, strict=True) if cell.values]
    silent = [name for name, cell in zip(names, cells, strict=True) if not cell.values]
    if not silent:
        return ""
    return f"only {', '.join(told)}" if len(silent) > len(told) else f"not {', '.join(silent)}"


def _cell(card: Card, article: ArticleView) -> Cell:
    told = [
        (evidence, anchor)
        for evidence, anchor in zip(card.finding.evidence, card.anchors, strict=True)
        if evidence.article == article.id
    ]
    values = tuple(dict.fromkeys(evidence.figure for evidence, _ in told))
    return Cell(values, told[0][1] if told else "", card.finding.outlier == article.label)
