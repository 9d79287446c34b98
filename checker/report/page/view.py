"""What the page shows, laid out but not yet written as HTML."""

from __future__ import annotations

from dataclasses import dataclass

from checker.report.excerpt import Piece
from checker.report.page.passages import Fate, Paragraph
from checker.report.view import FindingView, ReportView


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that stand face to face, and who gives it.

    Attributes:
        size: "large", "middle" or "small", by the value's length.
        labels: the outlets.
    """

    value: str
    size: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as a card.

    Attributes:
        anchor: its name in links; its id.
        sign: one character for its fate.
        reason: why the values differ, in a sentence; empty in an agreement.
        section: "People", "Figures", "Times", "Quotations", "Names" or "Statements".
        outlets: places of the articles that tell it, from 0.
        anchors: for each piece of evidence, the name of its mark in the article.
        is_decided: whether the report brings a person's decision on it, which `finding.standing` words.
    """

    finding: FindingView
    anchor: str
    fate: Fate
    verdict: str
    sign: str
    reason: str
    section: str
    outlets: tuple[int, ...]
    sides: tuple[Side, ...]
    anchors: tuple[str, ...]
    is_decided: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """An article in the page.

    Attributes:
        place: its place in the set, from 0.
    """

    place: int
    label: str
    title: str
    published: str
    file: str
    digest: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet says of a fact; `values` is empty where it says nothing."""

    values: tuple[str, ...]
    anchor: str
    is_alone: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A fact and what each outlet says of it.

    Attributes:
        gaps: who does not tell it ("not Herald") or, where that is most of them, who does ("only Times,
            Post"); empty where all do.
    """

    card: Card
    cells: tuple[Cell, ...]
    gaps: str


@dataclass(frozen=True, slots=True)
class Moment:
    """An article on the timeline, with the tolls it gives.

    Attributes:
        when: as newspapers print it; "" where the article is not dated.
        tolls: fact, value, and the anchor of the words.
    """

    label: str
    title: str
    when: str
    tolls: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Lone:
    """A claim of one article alone, with as much of its sentence as tells what it is about."""

    place: int
    label: str
    section: str
    fact: str
    pieces: tuple[Piece, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page.

    Attributes:
        foremost: the findings to see before publishing.
        others: the other discrepancies.
        dismissed: the discrepancies that the report says are dismissed.
        notes: what holds of several findings, said once, with how many.
        data: what the page's script needs, as JSON that is safe inside a script element.
    """

    report: ReportView
    columns: tuple[Column, ...]
    foremost: tuple[Card, ...]
    others: tuple[Card, ...]
    closer: tuple[Card, ...]
    agreements: tuple[Card, ...]
    dismissed: tuple[Card, ...]
    alone: tuple[Lone, ...]
    matrix: tuple[MatrixRow, ...]
    timeline: tuple[Moment, ...]
    notes: tuple[tuple[str, int], ...]
    data: str

    @property
    def cards(self) -> tuple[Card, ...]:
        """All findings, in the page's order."""
        return self.foremost + self.others + self.closer + self.agreements + self.dismissed
