"""Agreements told once: a day that two articles name with five events of it is one agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from checker.model.claim import Claim, Kind
from checker.model.report import Finding, Severity

_FOLDED = frozenset({Kind.QUANTITY, Kind.TIME})


def fold_agreements(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one kind, with agreements of one value joined.

    An agreement is folded into another where each of its articles gives the same value there; its evidence
    becomes mentions. The order of the rest is kept.
    """
    hosts = _Hosts()
    for finding in sorted(findings, key=lambda f: (-len(f.evidence), -f.score, f.id)):
        host = hosts.holding(finding) if _may_fold(finding) else None
        if host is None:
            hosts.add(finding)
        else:
            hosts.folded[host].append(finding)
    return [_joined(host, folded) for host, folded in zip(hosts.kept, hosts.folded, strict=True)]


def _may_fold(finding: Finding) -> bool:
    return finding.evidence[0].kind in _FOLDED and finding.severity is Severity.NONE


@dataclass(slots=True)
class _Hosts:
    """The findings that are kept, and what is folded into each of them."""

    kept: list[Finding] = field(default_factory=list)
    folded: list[list[Finding]] = field(default_factory=list)
    by_value: dict[object, dict[int, None]] = field(default_factory=dict)

    def add(self, finding: Finding) -> None:
        """Keep a finding; an agreement may then hold others."""
        for value in _values(finding) if _may_fold(finding) else ():
            self.by_value.setdefault(value, {})[len(self.kept)] = None
        self.kept.append(finding)
        self.folded.append([])

    def holding(self, finding: Finding) -> int | None:
        """The place of the first agreement that tells every value of the finding in the same article."""
        told = sorted((self.by_value.get(value, {}) for value in _values(finding)), key=len)
        return next((place for place in told[0] if all(place in others for others in told[1:])), None)


def _values(finding: Finding) -> list[object]:
    """Each article with the value that it gives."""
    return [(claim.article, claim.value_key) for claim in finding.evidence]


def _joined(host: Finding, folded: Sequence[Finding]) -> Finding:
    """The host with the findings' evidence and mentions among its own mentions."""
    if not folded:
        return host
    further: dict[str, list[Claim]] = {}
    for finding in folded:
        for claim, others in zip(finding.evidence, finding.told, strict=True):
            further.setdefault(claim.article, []).extend((claim, *others))
    mentions = tuple(
        tuple(dict.fromkeys(c for c in (*others, *further.get(claim.article, ())) if c is not claim))
        for claim, others in zip(host.evidence, host.told, strict=True)
    )
    return replace(host, mentions=mentions)
