"""From a report to what its page shows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from checker.model.article import Span
from checker.model.claim import Claim, Kind
from checker.model.report import Finding
from checker.report.labels import fact_label
from checker.report.layout import MOST_FINDINGS, contrast_of, view_findings, view_pieces, view_report
from checker.report.marks import mark_claim, passage_of
from checker.report.page.cards import make_card, section_of
from checker.report.page.matrix import make_matrix
from checker.report.page.passages import Fate, Mark, read_passages
from checker.report.page.timeline import make_timeline
from checker.report.page.view import Card, Column, Lone, PageView
from checker.report.report import Report
from checker.report.standing import is_dismissed
from checker.report.text import flat, shorten
from checker.report.untold import untold_claims
from checker.report.view import ReportView
from checker.report.words import SHORT

_LONE_LENGTH = 110
"""Characters of the sentence of a claim of one article alone."""
_MOST_COPIED = 120
"""Characters of a value in what is copied."""


def view_page(report: Report) -> PageView:
    """What the page of a report shows."""
    places = {article.id: place for place, article in enumerate(report.articles)}
    findings = report.ranked
    review = report.review
    cards = tuple(
        make_card(finding, view, places, is_decided=review.decision_on(finding.id) is not None)
        for finding, view in zip(findings, view_findings(report), strict=True)
    )
    dismissed = {finding.id for finding in findings if is_dismissed(finding, report)}
    differing = tuple(card for card in cards if card.fate >= Fate.MINOR and card.finding.id not in dismissed)
    view = view_report(report)
    alone = untold_claims(report)
    labels = {article.id: article.label for article in view.articles}
    texts = {article.id: article.text for article in report.articles}
    return PageView(
        report=view,
        columns=_columns(report, view, cards, alone),
        foremost=differing[:MOST_FINDINGS],
        others=differing[MOST_FINDINGS:],
        closer=tuple(card for card in cards if card.fate is Fate.CLOSER),
        agreements=tuple(card for card in cards if card.fate is Fate.AGREES),
        dismissed=tuple(card for card in cards if card.fate >= Fate.MINOR and card.finding.id in dismissed),
        alone=tuple(
            _lone(number, claim, texts[claim.article], places, labels)
            for number, claim in enumerate(alone, start=1)
        ),
        matrix=make_matrix(cards, findings, view.articles) if len(report.articles) > 2 else (),
        timeline=make_timeline(report, findings, cards, labels),
        notes=_notes(findings),
        data=_data(report, cards, labels),
    )


def _columns(
    report: Report, view: ReportView, cards: Sequence[Card], alone: Sequence[Claim]
) -> tuple[Column, ...]:
    marks: dict[str, list[Mark]] = {article.id: [] for article in report.articles}
    texts = {article.id: article.text for article in report.articles}
    for finding, card in zip(report.ranked, cards, strict=True):
        for place, claim in enumerate(finding.evidence):
            marks[claim.article].append(_mark(place, finding, card, texts[claim.article]))
            for other in finding.mentions[place] if finding.mentions else ():
                marks[other.article].append(_mention(other, card))
    for number, claim in enumerate(alone, start=1):
        title = f"Only here: {shorten(fact_label((claim,)), SHORT)}"
        marks[claim.article].append(Mark(claim.span, Fate.ALONE, 0, "", f"alone-{number}", title))
    return tuple(
        Column(
            place,
            shown.label,
            shown.title,
            shown.published,
            shown.file,
            shown.digest,
            read_passages(article, marks[article.id]),
        )
        for place, (article, shown) in enumerate(zip(report.articles, view.articles, strict=True))
    )


def _mark(place: int, finding: Finding, card: Card, article: str) -> Mark:
    claim = finding.evidence[place]
    return Mark(
        claim.span,
        card.fate,
        card.finding.number,
        card.anchor,
        card.anchors[place],
        _title(card),
        _differing(claim, contrast_of(place, finding), article),
    )


def _mention(claim: Claim, card: Card) -> Mark:
    return Mark(claim.span, card.fate, card.finding.number, card.anchor, "", _title(card))


def _title(card: Card) -> str:
    return f"{card.verdict}: {card.finding.fact}"


def _differing(claim: Claim, others: Sequence[Claim], article: str) -> tuple[Span, ...]:
    """Offsets into the article of the words in which a quotation differs; none where it cannot be told."""
    passage = passage_of(claim, article)
    if claim.kind is not Kind.QUOTE or not others or passage.claim.of(passage.text) != claim.text:
        return ()
    found = mark_claim(passage, claim, others)
    if found == (passage.claim,):
        return ()
    return tuple(
        Span(
            span.start - passage.claim.start + claim.span.start,
            span.end - passage.claim.start + claim.span.start,
        )
        for span in found
    )


def _lone(
    number: int, claim: Claim, article: str, places: Mapping[str, int], labels: Mapping[str, str]
) -> Lone:
    return Lone(
        places[claim.article],
        labels[claim.article],
        section_of(claim),
        shorten(fact_label((claim,)), SHORT),
        view_pieces(claim, article, _LONE_LENGTH),
        f"alone-{number}",
    )


def _notes(findings: Sequence[Finding]) -> tuple[tuple[str, int], ...]:
    """The notes that several findings share, with how many do."""
    times = Counter(flat(note) for finding in findings for note in dict.fromkeys(finding.notes))
    return tuple((note, count) for note, count in times.items() if count > 1)


def _data(report: Report, cards: Sequence[Card], labels: Mapping[str, str]) -> str:
    """What the script needs of each finding, as JSON without a character that HTML could read."""
    rows = [
        {
            "id": flat(finding.id),
            "anchor": card.anchor,
            "evidence": [_whole(claim.text) for claim in finding.evidence],
            "copy": _copied(finding, labels),
            "decided": decision.to_dict() if decision else None,
        }
        for finding, card in zip(report.ranked, cards, strict=True)
        for decision in [report.review.decision_on(finding.id)]
    ]
    text = json.dumps(rows)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _whole(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _copied(finding: Finding, labels: Mapping[str, str]) -> str:
    """The finding for a message to a colleague: "Courier: 31 dead; Post: at least 12"."""
    told = [f"{labels[claim.article]}: {shorten(claim.text, _MOST_COPIED)}" for claim in finding.evidence]
    return "; ".join(dict.fromkeys(told))
