"""Who says the claims that other rooms have found."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from checker.claims.attribution.discourse import Discourse
from checker.claims.attribution.reported import Report
from checker.claims.attribution.utterance import Utterance
from checker.model.article import Span
from checker.model.claim import Attribution, Claim, Kind


def attribute_claims(claims: list[Claim], discourse: Discourse) -> list[Claim]:
    """The claims of one document, each with who says it where the article does not in its own voice.

    Quotations and claims that already say so are left as they are.
    """
    utterances = [utterance for utterance in discourse.utterances if not utterance.nested]
    quoted = [utterance.quoted.outer.start for utterance in utterances]
    reported = [report.content.start for report in discourse.reports]
    result: list[Claim] = []
    for claim in claims:
        if claim.kind is Kind.QUOTE or claim.attribution is not None:
            result.append(claim)
            continue
        span = claim.core.shift(claim.sentence.span.start)
        said = (
            _quoted_by(span, utterances, quoted)
            or _reported_by(span, discourse.reports, reported)
            or _posted_by(claim)
        )
        result.append(replace(claim, attribution=said) if said is not None else claim)
    return result


def _quoted_by(span: Span, utterances: list[Utterance], starts: list[int]) -> Attribution | None:
    """Who speaks the quotation that holds a claim."""
    place = bisect_right(starts, span.start) - 1
    if place < 0 or not utterances[place].quoted.outer.holds(span):
        return None
    utterance = utterances[place]
    if utterance.speaker is None:
        return None
    stance = utterance.cue.stance if utterance.cue is not None else None
    return Attribution(utterance.speaker.name, utterance.speaker.role, utterance.outlet, stance)


def _reported_by(span: Span, reports: list[Report], starts: list[int]) -> Attribution | None:
    """Who states the indirect speech that holds a claim."""
    place = bisect_right(starts, span.start) - 1
    if place < 0 or not reports[place].content.holds(span):
        return None
    return reports[place].attribution


def _posted_by(claim: Claim) -> Attribution | None:
    """Who wrote the embedded post that holds a claim."""
    post = claim.sentence.post
    return Attribution(post.author, f"@{post.handle}" if post.handle else None) if post is not None else None
