"""How reports put kinds, topics, values and attributions into words."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.claim import Attribution, Claim, Kind
from checker.model.report import Finding, Severity
from checker.report.labels import read_labels
from checker.report.text import flat, shorten, unquoted

SHORT = 60
"""Characters of a value in a heading or a table."""
SHORTER = 40
"""The same, where three values or more share a heading."""

_PLAIN_STANCE = "said"
"""The stance that is not worth a word."""
_KINDS = {
    Kind.QUANTITY: "Quantities",
    Kind.TIME: "Times",
    Kind.QUOTE: "Quotations",
    Kind.NAME: "Names",
    Kind.STATEMENT: "Statements",
}
_SEVERITIES = {
    Severity.MAJOR: "Conflict",
    Severity.MINOR: "Minor difference",
    Severity.NONE: "Agreement",
}


def kind_words(kind: Kind) -> str:
    """The kind in the plural, as a heading."""
    return _KINDS[kind]


def severity_words(severity: Severity) -> str:
    """The verdict with its severity."""
    return _SEVERITIES[severity]


CLOSER = "closer"
"""The reason of an agreement in which one article tells more closely what the other tells."""


def finding_words(finding: Finding) -> str:
    """The finding's verdict: as `severity_words`, with agreements apart in which one says it more closely."""
    return "Told more closely" if is_closer(finding) else severity_words(finding.severity)


def is_closer(finding: Finding) -> bool:
    """Whether the finding is an agreement in which one article tells more closely what the other tells."""
    return finding.severity is Severity.NONE and CLOSER in finding.reasons


def reason_words(reasons: Iterable[str]) -> str:
    """Reasons in an editor's words, joined by commas."""
    words = (read_labels().reason(reason) for reason in reasons)
    return flat(", ".join(word for word in words if word))


def chance_words(probability: float) -> str:
    """A probability as a percentage that is never quite nothing and never quite all."""
    if probability > 0.99:
        return "over 99%"
    return "under 1%" if probability < 0.01 else f"{probability:.0%}"


def short_value(claim: Claim, limit: int = SHORT) -> str:
    """The claim's own words, short enough for a heading or a table."""
    text = unquoted(claim.text) if claim.kind is Kind.QUOTE else claim.text
    return shorten(text, limit)


def attribution_words(attribution: Attribution | None) -> str | None:
    """Who says it: "Nora Quist, the harbour master, to Coast Radio"."""
    if attribution is None:
        return None
    parts = [attribution.speaker, attribution.role, attribution.outlet and f"to {attribution.outlet}"]
    words = ", ".join(part for part in parts if part)
    stance = None if attribution.stance == _PLAIN_STANCE else attribution.stance
    return shorten(f"{words} ({stance})" if stance else words, 160) or None
