"""A report as every rendering shows it: numbered, in words, cut to size. Nothing is escaped here."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Kind
from checker.model.report import Severity
from checker.report.excerpt import Piece
from checker.report.wording import Edit


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article of the set.

    Attributes:
        id: names it in the set.
        label: the outlet; with the article's id where two articles share an outlet.
        file: the path as the user gave it, else the id.
        digest: the first twelve digits of the SHA-256.
        text: the article itself.
    """

    id: str
    label: str
    title: str
    published: str
    file: str
    digest: str
    text: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One article's words on a fact.

    Attributes:
        article: its id.
        where: file and line: "a.txt:12", or "a.html, line 12 of its text".
        value: the claim's own words, short.
        figure: the value as a heading gives it: "at least 12".
        reading: how the checker understood them.
        event: the event that they belong to, in words; empty where that is not known.
        pieces: the sentence, with the words that matter marked.
        attribution: who says it, or None.
        mentions: where else the article says it: "line 1, “Eight dead”".
        lines: all lines on which it says it, in words: "lines 1, 12".
    """

    article: str
    label: str
    where: str
    line: int
    value: str
    figure: str
    reading: str
    pieces: tuple[Piece, ...]
    attribution: str | None
    mentions: tuple[str, ...]
    lines: str
    event: str = ""


@dataclass(frozen=True, slots=True)
class FeatureView:
    """One row of a waterfall.

    Attributes:
        weight: with its sign, to one decimal.
    """

    name: str
    level: str
    weight: str


@dataclass(frozen=True, slots=True)
class RelationView:
    """How two of a finding's articles relate.

    Attributes:
        chance: probability of the match as a percentage, or None where a third claim joins them.
    """

    a: str
    b: str
    severity: Severity
    verdict: str
    reasons: str
    explanation: str
    rule: str
    chance: str | None
    features: tuple[FeatureView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding.

    Attributes:
        number: its place in the report, from 1.
        is_closer: whether it is an agreement in which one article tells more closely what others tell.
        values: the different values, the article given first naming its own first.
        edits: of a quotation that differs, both texts as one; else empty.
        deciding: the relations as bad as the finding.
        relations: all of them.
        outlier: the article that alone differs from all others, or None.
        standing: what a person decided about it, or how it stands to the baseline; else empty.
    """

    number: int
    id: str
    kind: Kind
    severity: Severity
    is_closer: bool
    verdict: str
    fact: str
    values: tuple[str, ...]
    edits: tuple[Edit, ...]
    reasons: str
    evidence: tuple[EvidenceView, ...]
    deciding: tuple[RelationView, ...]
    relations: tuple[RelationView, ...]
    outlier: str | None
    notes: tuple[str, ...]
    standing: str = ""

    @property
    def said(self) -> str:
        """The different values in one line; those that are words, in quotation marks."""
        marks = "“{}”" if self.kind in {Kind.QUOTE, Kind.STATEMENT} else "{}"
        return " / ".join(marks.format(value) for value in self.values)

    @property
    def explanation(self) -> str:
        """One plain sentence, of the relation that decides."""
        return self.deciding[0].explanation

    def of_article(self, article: str) -> tuple[EvidenceView, ...]:
        """The evidence of the article with that id."""
        return tuple(evidence for evidence in self.evidence if evidence.article == article)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim that one article makes alone."""

    line: int
    fact: str
    value: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims of one kind that only one article makes."""

    kind: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class SoleView:
    """What only one article says."""

    label: str
    count: str
    groups: tuple[ClaimGroup, ...]


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row of the summary table."""

    kind: str
    major: int
    minor: int
    agreements: int
    single: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole report.

    Attributes:
        headline: the totals in one line.
        counts: one row for each kind that has anything.
        total: the sum of `counts`.
        discrepancies: those told in full, the most important first.
        others: the discrepancies that are told in a line.
        closer: agreements in which one article tells more closely what another tells.
        everything: whether the report tells all there is in full.
        repeated: claims of one article alone that are left out because they repeat what is told elsewhere.
        dismissed: discrepancies that somebody has decided to be none; no count includes them.
        compared: how the discrepancies stand to the baseline, in counts; empty where there was none.
        resolved: discrepancies of the baseline that are gone, each in a line.
        stale: decisions that no longer apply, each in a line.
    """

    headline: str
    articles: tuple[ArticleView, ...]
    counts: tuple[CountRow, ...]
    total: CountRow
    discrepancies: tuple[FindingView, ...]
    others: tuple[FindingView, ...]
    closer: tuple[FindingView, ...]
    agreements: tuple[FindingView, ...]
    single_source: tuple[SoleView, ...]
    problems: tuple[str, ...]
    everything: bool
    repeated: int
    dismissed: tuple[FindingView, ...] = ()
    compared: str = ""
    resolved: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
