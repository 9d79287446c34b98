"""A report as every rendering shows it: numbered, in words, cut to size. Nothing is escaped here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model.article import Article
from checker.model.claim import Claim, Kind
from checker.model.report import Finding, Problem, Relation, Severity
from checker.report.excerpt import Piece, cut_excerpt
from checker.report.marks import mark_claim, passage_of
from checker.report.report import Report
from checker.report.text import flat, number_of, shorten
from checker.report.words import (
    SHORT,
    SHORTER,
    attribution_words,
    fact_words,
    kind_words,
    reading_words,
    severity_words,
    short_value,
)

EVIDENCE_LENGTH = 420
"""Characters of a sentence shown as evidence."""
CLAIM_LENGTH = 160
"""Characters of a sentence shown in a list of claims."""
MOST_FEATURES = 7
"""Rows of a waterfall, the prior among them."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article of the set.

    Attributes:
        label: the outlet; with the article's id where two articles share an outlet.
        file: the path as the user gave it, else the id.
        digest: the first twelve digits of the SHA-256.
    """

    label: str
    title: str
    published: str
    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One article's words on a fact.

    Attributes:
        where: file and line: "a.txt:12".
        value: the claim's own words, short.
        reading: how the checker understood them.
        pieces: the sentence, with the words that matter marked.
        attribution: who says it, or None.
        mentions: where else the article says it: "line 1, “Eight dead”".
    """

    label: str
    where: str
    line: int
    value: str
    reading: str
    pieces: tuple[Piece, ...]
    attribution: str | None
    mentions: tuple[str, ...]


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
        values: the different values, the article given first naming its own first.
        deciding: the relations as bad as the finding.
        relations: all of them.
        outlier: the article that alone differs from all others, or None.
    """

    number: int
    id: str
    severity: Severity
    verdict: str
    fact: str
    values: tuple[str, ...]
    reasons: str
    evidence: tuple[EvidenceView, ...]
    deciding: tuple[RelationView, ...]
    relations: tuple[RelationView, ...]
    outlier: str | None
    notes: tuple[str, ...]

    @property
    def explanation(self) -> str:
        """One plain sentence, of the relation that decides."""
        return self.deciding[0].explanation

    def by_label(self, label: str) -> tuple[EvidenceView, ...]:
        """The evidence of one article."""
        return tuple(evidence for evidence in self.evidence if evidence.label == label)


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
    """

    headline: str
    articles: tuple[ArticleView, ...]
    counts: tuple[CountRow, ...]
    total: CountRow
    discrepancies: tuple[FindingView, ...]
    agreements: tuple[FindingView, ...]
    single_source: tuple[SoleView, ...]
    problems: tuple[str, ...]


def view_report(report: Report) -> ReportView:
    """The report, ready to be laid out."""
    articles = _view_articles(report.articles)
    findings = view_findings(report)
    counts = count_findings(report)
    total = total_of(counts)
    return ReportView(
        headline=headline_of(total),
        articles=tuple(articles.values()),
        counts=counts,
        total=total,
        discrepancies=tuple(finding for finding in findings if finding.severity),
        agreements=tuple(finding for finding in findings if not finding.severity),
        single_source=tuple(
            _view_sole(article.id, articles[article.id].label, report.single_source)
            for article in report.articles
        ),
        problems=tuple(_problem_words(problem, articles) for problem in report.problems),
    )


def view_findings(report: Report) -> tuple[FindingView, ...]:
    """The findings, ranked and numbered."""
    articles = _view_articles(report.articles)
    return tuple(
        _view_finding(number, finding, articles) for number, finding in enumerate(report.ranked, start=1)
    )


def count_findings(report: Report) -> tuple[CountRow, ...]:
    """One row for each kind that has anything."""
    found = Counter((finding.evidence[0].kind, finding.severity) for finding in report.findings)
    single = Counter(claim.kind for claim in report.single_source)
    rows = (
        CountRow(
            kind_words(kind),
            found[kind, Severity.MAJOR],
            found[kind, Severity.MINOR],
            found[kind, Severity.NONE],
            single[kind],
        )
        for kind in Kind
    )
    return tuple(row for row in rows if row.major or row.minor or row.agreements or row.single)


def total_of(counts: Iterable[CountRow]) -> CountRow:
    """The sum of the rows."""
    rows = tuple(counts)
    return CountRow(
        "All",
        sum(row.major for row in rows),
        sum(row.minor for row in rows),
        sum(row.agreements for row in rows),
        sum(row.single for row in rows),
    )


def headline_of(total: CountRow) -> str:
    """The totals in one line."""
    parts = (
        number_of(total.major, "major discrepancy", "major discrepancies"),
        number_of(total.minor, "minor discrepancy", "minor discrepancies"),
        number_of(total.agreements, "agreement"),
        number_of(total.single, "claim") + " in one article only",
    )
    return ", ".join(parts)


def view_pieces(claim: Claim, limit: int, other: Claim | None = None) -> tuple[Piece, ...]:
    """The claim's sentence, cut to `limit`, with the claim or its difference from `other` marked."""
    passage = passage_of(claim)
    return cut_excerpt(passage.text, mark_claim(passage, claim, other), limit)


def _view_articles(articles: tuple[Article, ...]) -> dict[str, ArticleView]:
    """The articles by their ids, in their order."""
    labels = Counter(flat(article.label) for article in articles)
    views = {}
    for article in articles:
        label = flat(article.label)
        views[article.id] = ArticleView(
            label=shorten(label if labels[label] == 1 else f"{label} ({article.id})", 60),
            title=shorten(article.title or "", 120),
            published=shorten(article.published or "", 40),
            file=flat(article.path or article.id),
            digest=article.sha256[:12],
        )
    return views


def _view_finding(number: int, finding: Finding, articles: Mapping[str, ArticleView]) -> FindingView:
    labels = [articles[claim.article].label for claim in finding.evidence]
    limit = SHORT if len(labels) < 3 else SHORTER
    relations = tuple(_view_relation(relation, labels) for relation in finding.relations)
    return FindingView(
        number=number,
        id=finding.id,
        severity=finding.severity,
        verdict=severity_words(finding.severity),
        fact=flat(fact_words(finding.evidence[0])),
        values=tuple(dict.fromkeys(short_value(claim, limit) for claim in finding.evidence)),
        reasons=flat(", ".join(finding.reasons)),
        evidence=tuple(
            _view_evidence(place, finding, articles[claim.article])
            for place, claim in enumerate(finding.evidence)
        ),
        deciding=tuple(relation for relation in relations if relation.severity is finding.severity),
        relations=relations,
        outlier=_outlier(finding, labels),
        notes=tuple(flat(note) for note in finding.notes),
    )


def _view_evidence(place: int, finding: Finding, article: ArticleView) -> EvidenceView:
    claim = finding.evidence[place]
    mentions = finding.mentions[place] if finding.mentions else ()
    return EvidenceView(
        label=article.label,
        where=f"{article.file}:{claim.line}",
        line=claim.line,
        value=short_value(claim),
        reading=reading_words(claim),
        pieces=view_pieces(claim, EVIDENCE_LENGTH, _contrast(place, finding)),
        attribution=attribution_words(claim.attribution),
        mentions=tuple(f"line {other.line}, “{short_value(other)}”" for other in mentions),
    )


def _contrast(place: int, finding: Finding) -> Claim | None:
    """The piece of evidence that this one differs from the most; None in an agreement."""
    related = [relation for relation in finding.relations if place in relation.between]
    worst = max(related, key=lambda relation: relation.judgement.severity, default=None)
    if worst is None or worst.judgement.severity is Severity.NONE:
        return None
    a, b = worst.between
    return finding.evidence[b if a == place else a]


def _view_relation(relation: Relation, labels: list[str]) -> RelationView:
    judgement, match = relation.judgement, relation.match
    a, b = relation.between
    return RelationView(
        a=labels[a],
        b=labels[b],
        severity=judgement.severity,
        verdict=severity_words(judgement.severity),
        reasons=flat(", ".join(judgement.reasons)),
        explanation=flat(judgement.explanation),
        rule=judgement.rule,
        chance=f"{match.probability:.0%}" if match else None,
        features=tuple(
            FeatureView(flat(feature.name), flat(feature.level), f"{feature.weight:+.1f}")
            for feature in (match.features[:MOST_FEATURES] if match else ())
        ),
    )


def _outlier(finding: Finding, labels: list[str]) -> str | None:
    """The one article without which nothing as bad would be left, among three or more."""
    if len(finding.evidence) < 3 or finding.severity is Severity.NONE:
        return None
    worst = [set(r.between) for r in finding.relations if r.judgement.severity is finding.severity]
    common = set.intersection(*worst)
    alone = len(common) == 1 and len(worst) == len(finding.evidence) - 1
    return labels[common.pop()] if alone else None


def _view_sole(article: str, label: str, claims: tuple[Claim, ...]) -> SoleView:
    own = [claim for claim in claims if claim.article == article]
    groups = (
        ClaimGroup(kind_words(kind), tuple(_view_claim(claim) for claim in own if claim.kind is kind))
        for kind in Kind
    )
    return SoleView(label, number_of(len(own), "claim"), tuple(g for g in groups if g.claims))


def _view_claim(claim: Claim) -> ClaimView:
    return ClaimView(
        claim.line, flat(fact_words(claim)), short_value(claim), view_pieces(claim, CLAIM_LENGTH)
    )


def _problem_words(problem: Problem, articles: Mapping[str, ArticleView]) -> str:
    article = articles.get(problem.article) if problem.article is not None else None
    return flat(f"{article.label}: {problem.message}" if article else problem.message)
