"""From a report to its view: what is shown of it, in which words, how much of each sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.model.article import Article
from checker.model.claim import Claim, Kind
from checker.model.report import Finding, Problem, Relation, Severity
from checker.report.counts import count_findings, headline_of, total_of
from checker.report.excerpt import Piece, cut_excerpt
from checker.report.labels import (
    event_words,
    fact_label,
    figure_words,
    print_moment,
    read_labels,
    value_words,
)
from checker.report.links import keeps_lines
from checker.report.marks import mark_claim, passage_of
from checker.report.report import Report
from checker.report.standing import (
    compared_words,
    is_dismissed,
    resolved_words,
    stale_words,
    standing,
    without_dismissed,
)
from checker.report.text import flat, number_of, shorten, unquoted
from checker.report.untold import untold_claims
from checker.report.view import (
    ArticleView,
    ClaimGroup,
    ClaimView,
    EvidenceView,
    FeatureView,
    FindingView,
    RelationView,
    ReportView,
    SoleView,
)
from checker.report.wording import Edit, merge_wordings
from checker.report.words import (
    SHORT,
    SHORTER,
    attribution_words,
    chance_words,
    finding_words,
    is_closer,
    kind_words,
    reason_words,
    severity_words,
    short_value,
)

EVIDENCE_LENGTH = 420
"""Characters of a sentence shown as evidence."""
LABEL_LENGTH = 60
"""Characters of an outlet's name."""
CLAIM_LENGTH = 160
"""Characters of a sentence shown in a list of claims."""
FIGURE_LENGTH = 90
"""Characters of a value that stands beside others, where it is no figure."""
EVENT_LENGTH = 160
"""Characters of the event that a claim belongs to."""
MOST_MENTIONS = 3
"""Other mentions of a fact in one article that are told in full."""
MOST_FEATURES = 7
"""Rows of a waterfall, the prior among them."""
MOST_FINDINGS = 10
"""Discrepancies that are told in full in a report that does not tell everything."""


def view_report(report: Report, length: int = EVIDENCE_LENGTH, *, everything: bool = False) -> ReportView:
    """The report, ready to be laid out.

    Args:
        length: characters of a sentence shown as evidence.
        everything: tell all discrepancies in full, and list every claim of one article alone.
    """
    articles = view_articles(report.articles)
    findings = view_findings(report, length)
    dismissed = {finding.id for finding in report.findings if is_dismissed(finding, report)}
    discrepancies = tuple(f for f in findings if f.severity and f.id not in dismissed)
    most = len(discrepancies) if everything else MOST_FINDINGS
    alone = report.single_source if everything else untold_claims(report)
    counts = count_findings(without_dismissed(report), alone)
    total = total_of(counts)
    return ReportView(
        headline=headline_of(total),
        articles=tuple(articles.values()),
        counts=counts,
        total=total,
        discrepancies=discrepancies[:most],
        others=discrepancies[most:],
        closer=tuple(finding for finding in findings if finding.is_closer),
        agreements=tuple(finding for finding in findings if not (finding.severity or finding.is_closer)),
        single_source=tuple(_view_sole(name, article, alone) for name, article in articles.items()),
        everything=everything,
        repeated=len(report.single_source) - len(alone),
        problems=tuple(_problem_words(problem, articles) for problem in report.problems),
        dismissed=tuple(f for f in findings if f.severity and f.id in dismissed),
        compared=compared_words(report),
        resolved=tuple(
            map(resolved_words, report.review.baseline.resolved if report.review.baseline else ())
        ),
        stale=tuple(map(stale_words, report.review.stale)),
    )


def view_findings(report: Report, length: int = EVIDENCE_LENGTH) -> tuple[FindingView, ...]:
    """The findings, ranked and numbered; `length` as for `view_report`."""
    articles = view_articles(report.articles)
    return tuple(
        replace(_view_finding(number, finding, articles, length), standing=standing(finding, report))
        for number, finding in enumerate(report.ranked, start=1)
    )


def view_pieces(claim: Claim, article: str, limit: int, others: Sequence[Claim] = ()) -> tuple[Piece, ...]:
    """The claim's sentence, cut to `limit`, with the claim marked or where it differs.

    Args:
        article: the text of the claim's article.
        others: the claims that it differs from; see `mark_claim`.
    """
    passage = passage_of(claim, article)
    return cut_excerpt(passage.text, mark_claim(passage, claim, others), limit, passage.claim)


def view_articles(articles: tuple[Article, ...]) -> dict[str, ArticleView]:
    """The articles by their ids, in their order."""
    times = Counter(shorten(article.label, LABEL_LENGTH) for article in articles)
    return {article.id: _view_article(article, times) for article in articles}


def _view_article(article: Article, times: Counter[str]) -> ArticleView:
    label = shorten(article.label, LABEL_LENGTH)
    return ArticleView(
        id=article.id,
        label=label if times[label] == 1 else f"{label} ({flat(article.id)})",
        title=shorten(article.title or "", 120),
        published=shorten(print_moment(article.published or ""), 40),
        file=flat(article.path or article.id),
        digest=article.sha256[:12],
        text=article.text,
    )


def _view_finding(
    number: int, finding: Finding, articles: Mapping[str, ArticleView], length: int
) -> FindingView:
    labels = [articles[claim.article].label for claim in finding.evidence]
    limit = SHORT if len(labels) < 3 else SHORTER
    relations = tuple(_view_relation(relation, labels) for relation in finding.relations)
    return FindingView(
        number=number,
        id=finding.id,
        kind=finding.evidence[0].kind,
        severity=finding.severity,
        is_closer=is_closer(finding),
        verdict=finding_words(finding),
        fact=shorten(fact_label(finding.evidence), SHORT),
        values=_values(finding, limit),
        edits=_edits(finding),
        reasons=reason_words(finding.reasons),
        evidence=tuple(
            _view_evidence(place, finding, articles[claim.article], length)
            for place, claim in enumerate(finding.evidence)
        ),
        deciding=tuple(relation for relation in relations if relation.severity is finding.severity),
        relations=relations,
        outlier=_outlier(finding, labels),
        notes=tuple(flat(note) for note in finding.notes),
    )


def _values(finding: Finding, limit: int) -> tuple[str, ...]:
    """The values in short, each once; the articles' own words where figures alone would look the same."""
    figures = tuple(dict.fromkeys(flat(figure_words(claim, limit)) for claim in finding.evidence))
    if len(figures) > 1 or not finding.severity:
        return figures
    return tuple(dict.fromkeys(short_value(claim, limit) for claim in finding.evidence))


def _edits(finding: Finding) -> tuple[Edit, ...]:
    """A quotation that differs as one text, of the two articles that differ the most."""
    if finding.evidence[0].kind is not Kind.QUOTE or not finding.severity:
        return ()
    worst = next(r for r in finding.relations if r.judgement.severity is finding.severity)
    a, b = (finding.evidence[place] for place in worst.between)
    return merge_wordings(unquoted(a.text), unquoted(b.text))


def _view_evidence(place: int, finding: Finding, article: ArticleView, length: int) -> EvidenceView:
    claim = finding.evidence[place]
    mentions = finding.mentions[place] if finding.mentions else ()
    return EvidenceView(
        article=article.id,
        label=article.label,
        where=_where(article, claim.line),
        line=claim.line,
        value=short_value(claim),
        figure=flat(figure_words(claim, FIGURE_LENGTH)),
        reading=flat(value_words(claim)),
        pieces=view_pieces(claim, article.text, length, contrast_of(place, finding)),
        attribution=attribution_words(claim.attribution),
        mentions=_view_mentions(mentions),
        event=flat(shorten(event_words(claim.frame), EVENT_LENGTH)),
        lines=_line_words([claim.line, *(other.line for other in mentions)]),
    )


def _where(article: ArticleView, line: int) -> str:
    """File and line; of a file whose lines are not the text's, that it is a line of the text."""
    if article.file == flat(article.id) or keeps_lines(article.file):
        return f"{article.file}:{line}"
    return f"{article.file}, line {line} of its text"


def _view_mentions(mentions: Sequence[Claim]) -> tuple[str, ...]:
    """Where else an article says it; the first few in full."""
    told = [f"line {other.line}, “{short_value(other, SHORTER)}”" for other in mentions[:MOST_MENTIONS]]
    left = len(mentions) - len(told)
    return (*told, f"and {left} more") if left else tuple(told)


def _line_words(lines: Sequence[int]) -> str:
    once = [str(line) for line in sorted(set(lines))]
    return f"{'line' if len(once) == 1 else 'lines'} {', '.join(once)}"


def contrast_of(place: int, finding: Finding) -> list[Claim]:
    """The evidence that a piece of it, by its place, differs from the most; none in an agreement."""
    related = [relation for relation in finding.relations if place in relation.between]
    worst = max((relation.judgement.severity for relation in related), default=Severity.NONE)
    if worst is Severity.NONE:
        return []
    places = [sum(relation.between) - place for relation in related if relation.judgement.severity is worst]
    return [finding.evidence[other] for other in places]


def _view_relation(relation: Relation, labels: list[str]) -> RelationView:
    judgement, match = relation.judgement, relation.match
    a, b = relation.between
    return RelationView(
        a=labels[a],
        b=labels[b],
        severity=judgement.severity,
        verdict=severity_words(judgement.severity),
        reasons=reason_words(judgement.reasons),
        explanation=flat(judgement.explanation),
        rule=judgement.rule,
        chance=chance_words(match.probability) if match else None,
        features=tuple(
            FeatureView(
                flat(read_labels().feature(feature.name)), flat(feature.level), f"{feature.weight:+.1f}"
            )
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


def _view_sole(name: str, article: ArticleView, claims: tuple[Claim, ...]) -> SoleView:
    own = [claim for claim in claims if claim.article == name]
    groups = (
        ClaimGroup(
            kind_words(kind), tuple(_view_claim(claim, article) for claim in own if claim.kind is kind)
        )
        for kind in Kind
    )
    return SoleView(article.label, number_of(len(own), "claim"), tuple(g for g in groups if g.claims))


def _view_claim(claim: Claim, article: ArticleView) -> ClaimView:
    pieces = view_pieces(claim, article.text, CLAIM_LENGTH)
    return ClaimView(claim.line, shorten(fact_label((claim,)), SHORT), short_value(claim), pieces)


def _problem_words(problem: Problem, articles: Mapping[str, ArticleView]) -> str:
    article = articles.get(problem.article) if problem.article is not None else None
    return flat(f"{article.label}: {problem.message}" if article else problem.message)
