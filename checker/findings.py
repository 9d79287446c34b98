"""Groups into findings: every two pieces of evidence judged, with the reasons and the match."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from checker.align.clusters import Cluster
from checker.align.groups import Group, best_mentions
from checker.align.matching import Matcher
from checker.claims.kind import Room
from checker.judge import judge
from checker.model.claim import Claim
from checker.model.document import Section
from checker.model.report import Finding, Relation, Severity
from checker.rulebook import Rulebook
from checker.rulebook.alignment import WireCopy
from checker.rulebook.verdicts import VerdictRules
from checker.wire import shared_copy

INTERNAL = "internal"
"""The reason of a finding whose evidence is the headline and the body of one article."""


def find_differences(
    groups: Iterable[Group], matcher: Matcher, rules: Rulebook, labels: Mapping[str, str]
) -> Iterator[Finding]:
    """The findings of one kind; their ids are not yet told apart (see `number_findings`).

    One for each fact that two articles give, and one for each article whose headline and body differ; none
    where no verdict on a fact is worth listing.

    Args:
        labels: how notes call each article, by its id.
    """
    for group in groups:
        for cluster in group.clusters:
            yield from _internal(cluster, matcher, rules.verdicts)
        if len(group.clusters) > 1:
            finding = _across(group, matcher, rules.verdicts)
            if not any(relation.judgement.listed for relation in finding.relations):
                continue
            yield replace(finding, notes=_copy_notes(finding.evidence, rules.alignment.wire_copy, labels))


def may_be_one(a: Claim, b: Claim, room: Room, verdicts: VerdictRules) -> bool:
    """Whether one article can tell one fact with both: it gives one value twice, or one is its headline.

    "Eight" and "up to eight" are two: another article may give either, and differs only from one that it
    does not give.
    """
    sections = {a.sentence.section, b.sentence.section}
    if Section.HEADLINE in sections and len(sections) > 1:
        return True
    return judge(a, b, room, verdicts).severity is Severity.NONE


def number_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with ids that are unique in the report.

    Findings that would share an id, since they have the same words in other sentences, get one made of
    their sentences too; so nothing that is added or taken away elsewhere changes which is which.
    Findings of the same sentences are counted by where they stand: the second gets "-2" and so on.
    """
    found = tuple(findings)
    first = Counter(finding.id for finding in found)
    told = {id(f): f.id if first[f.id] == 1 else f"{f.id}-{_sentences(f)}" for f in found}
    alike: dict[str, list[Finding]] = {}
    for finding in found:
        alike.setdefault(told[id(finding)], []).append(finding)
    names = {
        id(finding): name if times == 1 else f"{name}-{times}"
        for name, same in alike.items()
        for times, finding in enumerate(sorted(same, key=_places), start=1)
    }
    return tuple(replace(finding, id=names[id(finding)]) for finding in found)


def _sentences(finding: Finding) -> str:
    """Made of the evidence's sentences, whatever the order of the articles."""
    return _digest(sorted(" ".join(claim.sentence.text.casefold().split()) for claim in finding.evidence))[:4]


def _digest(words: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()


def _places(finding: Finding) -> list[tuple[str, int]]:
    return sorted((claim.article, claim.span.start) for claim in finding.evidence)


def _across(group: Group, matcher: Matcher, verdicts: VerdictRules) -> Finding:
    evidence = tuple(mention.claim for mention in group.evidence)
    relations = tuple(
        _relation(i, j, group, matcher, verdicts) for i, j in combinations(range(len(evidence)), 2)
    )
    agree = all(relation.judgement.severity is Severity.NONE for relation in relations)
    mentions = tuple(
        tuple(
            m.claim
            for m in (*cluster.mentions, *besides)
            if m is not quoted and (not agree or _agrees(m.claim, evidence, matcher.room, verdicts))
        )
        for cluster, quoted, besides in zip(group.clusters, group.evidence, group.besides, strict=True)
    )
    return Finding(_id_of(evidence), evidence, relations, mentions)


def _agrees(claim: Claim, evidence: tuple[Claim, ...], room: Room, verdicts: VerdictRules) -> bool:
    return all(judge(claim, other, room, verdicts).severity is Severity.NONE for other in evidence)


def _copy_notes(evidence: tuple[Claim, ...], rules: WireCopy, labels: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        f"{_listed([labels[evidence[i].article] for i in group])} print nearly the same sentence: "
        "they repeat one source, which counts once."
        for group in shared_copy(evidence, rules)
    )


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _relation(i: int, j: int, group: Group, matcher: Matcher, verdicts: VerdictRules) -> Relation:
    judgement = judge(group.evidence[i].claim, group.evidence[j].claim, matcher.room, verdicts)
    best = best_mentions(group.clusters[i], group.clusters[j], matcher)
    return Relation((i, j), judgement, matcher.explain(*best))


def _internal(cluster: Cluster, matcher: Matcher, verdicts: VerdictRules) -> Iterator[Finding]:
    """The headline's claim against the body's, where they differ."""
    body = cluster.clearest
    headline = next((m for m in cluster.mentions if m.claim.sentence.section is Section.HEADLINE), None)
    if headline is None or body.claim.sentence.section is not Section.BODY:
        return
    judgement = judge(headline.claim, body.claim, matcher.room, verdicts)
    if judgement.severity is Severity.NONE:
        return
    told = replace(
        judgement,
        reasons=(*judgement.reasons, INTERNAL),
        explanation=f"Headline and body of one article differ. {judgement.explanation}",
    )
    evidence = (headline.claim, body.claim)
    yield Finding(_id_of(evidence), evidence, (Relation((0, 1), told, matcher.explain(headline, body)),))


def _id_of(evidence: tuple[Claim, ...]) -> str:
    """Made of kind, topic and the evidence's words, whatever the order of the articles."""
    words = sorted(" ".join(claim.text.casefold().split()) for claim in evidence)
    key = _digest((evidence[0].kind, min(claim.topic for claim in evidence), *words))
    return f"{evidence[0].kind[0]}-{key[:8]}"
