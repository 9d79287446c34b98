"""What a report says of every two articles, as pairs of places in their texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from checker.model.article import Span
from checker.model.claim import Kind
from checker.model.report import Verdict
from checker.report import Report


class Says(StrEnum):
    """What a report says of two claims."""

    AGREE = "agree"
    MINOR = "minor"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one article tells a fact.

    Attributes:
        spans: the evidence first, then its other mentions; offsets into `Article.text`.
    """

    article: str
    spans: tuple[Span, ...]

    def meets(self, span: Span) -> bool:
        """Whether any of the spans shares a character with this one."""
        return any(own.overlaps(span) for own in self.spans)


@dataclass(frozen=True, slots=True)
class Pair:
    """One relation of a finding between two articles; `a` comes first in the report's articles."""

    kind: Kind
    a: Place
    b: Place
    says: Says


class _Evidence(BaseModel):
    article: str
    start: int
    end: int
    mentions: tuple[tuple[int, int], ...] = ()

    @property
    def place(self) -> Place:
        spans = ((self.start, self.end), *self.mentions)
        return Place(self.article, tuple(Span(*span) for span in spans))


class _Relation(BaseModel):
    between: tuple[int, int]
    verdict: Verdict
    severity: str | None

    @property
    def says(self) -> Says:
        if self.verdict is Verdict.AGREEMENT:
            return Says.AGREE
        return Says.CONFLICT if self.severity == "major" else Says.MINOR


class _Finding(BaseModel):
    kind: Kind
    evidence: tuple[_Evidence, ...]
    relations: tuple[_Relation, ...]


def read_pairs(report: Report) -> Iterator[Pair]:
    """Every relation between two different articles, as the report's JSON tells it."""
    order = {article.id: place for place, article in enumerate(report.articles)}
    for row in _rows(report):
        finding = _Finding.model_validate(row)
        for relation in finding.relations:
            one, two = (finding.evidence[place].place for place in relation.between)
            if one.article != two.article:
                a, b = sorted((one, two), key=lambda place: order[place.article])
                yield Pair(finding.kind, a, b, relation.says)


def _rows(report: Report) -> list[object]:
    rows = report.to_dict()["findings"]
    return rows if isinstance(rows, list) else []
