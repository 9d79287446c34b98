"""The articles in the order of their publication, with the tolls that each gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from checker.model.claim import Kind
from checker.model.report import Finding
from checker.report.labels import print_moment
from checker.report.page.view import Card, Moment
from checker.report.report import Report
from checker.report.text import shorten

_MOST_TOLLS = 6
"""Facts that the timeline follows."""


def make_timeline(
    report: Report, findings: Sequence[Finding], cards: Sequence[Card], labels: Mapping[str, str]
) -> tuple[Moment, ...]:
    """The articles by time, undated ones last; empty where fewer than two are dated.

    Followed are the people counts in which articles differ, the most newsworthy first.
    """
    dated = [article for article in report.articles if _moment(article.published) is not None]
    if len(dated) < 2:
        return ()
    tolls = [
        card
        for finding, card in zip(findings, cards, strict=True)
        if finding.evidence[0].kind is Kind.QUANTITY and card.section == "People" and finding.severity
    ][:_MOST_TOLLS]
    ordered = sorted(report.articles, key=lambda article: _order(article.published))
    return tuple(
        Moment(
            labels[article.id],
            shorten(article.title or "", 120),
            shorten(print_moment(article.published), 40) if article.published else "",
            tuple(_told(article.id, tolls)),
        )
        for article in ordered
    )


def _told(article: str, tolls: Sequence[Card]) -> list[tuple[str, str, str]]:
    told = {
        (card.finding.fact, evidence.figure): anchor
        for card in reversed(tolls)
        for evidence, anchor in zip(card.finding.evidence, card.anchors, strict=True)
        if evidence.article == article
    }
    order = {card.finding.fact: place for place, card in enumerate(reversed(tolls))}
    found = [(fact, value, anchor) for (fact, value), anchor in told.items()]
    return sorted(found, key=lambda row: -order[row[0]])


def _moment(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(published.strip()) if published else None
    except ValueError:
        return None


def _order(published: str | None) -> tuple[bool, float]:
    """By the instant; a time without a zone counts as UTC, a day as its beginning."""
    moment = _moment(published)
    if moment is None:
        return (True, 0.0)
    from datetime import UTC

    return (False, (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
