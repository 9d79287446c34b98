"""Agreements told once: a day that two articles name with five events of it is one agreement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.model.claim import Kind
from checker.model.report import Finding, Severity

_FOLDED = frozenset({Kind.QUANTITY, Kind.TIME})


def fold_agreements(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one kind, with agreements of one value joined.

    An agreement is folded into another where each of its articles gives the same value there; its evidence
    becomes mentions. The order of the rest is kept.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-len(f.evidence), -f.score, f.id)):
        host = next((place for place, other in enumerate(kept) if _holds(other, finding)), None)
        if host is None:
            kept.append(finding)
        else:
            kept[host] = _joined(kept[host], finding)
    return kept


def _holds(host: Finding, finding: Finding) -> bool:
    """Whether both are agreements, and the host tells every value of the finding in the same article."""
    if host.evidence[0].kind not in _FOLDED or {host.severity, finding.severity} != {Severity.NONE}:
        return False
    told = {claim.article: claim.value_key for claim in host.evidence}
    return all(told.get(claim.article) == claim.value_key for claim in finding.evidence)


def _joined(host: Finding, finding: Finding) -> Finding:
    """The host with the finding's evidence and mentions among its own mentions."""
    further = {
        claim.article: (claim, *others) for claim, others in zip(finding.evidence, finding.told, strict=True)
    }
    mentions = tuple(
        tuple(dict.fromkeys(c for c in (*others, *further.get(claim.article, ())) if c is not claim))
        for claim, others in zip(host.evidence, host.told, strict=True)
    )
    return replace(host, mentions=mentions)
