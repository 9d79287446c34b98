"""What the checker says: findings, each with its evidence and its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from checker.model.claim import Claim


class Verdict(StrEnum):
    """Whether aligned claims give the same value."""

    AGREEMENT = "agreement"
    DISCREPANCY = "discrepancy"


class Severity(IntEnum):
    """How bad a finding is. Ordered: NONE is an agreement."""

    NONE = 0
    MINOR = 1
    """Both can be true; an editor wants to see it."""
    MAJOR = 2
    """Both cannot be true as stated."""

    @property
    def label(self) -> str | None:
        """The name the JSON report uses; None for an agreement."""
        return None if self is Severity.NONE else self.name.lower()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of two claims on one fact.

    Attributes:
        rule: id of the verdict level in rules/verdicts.toml that decided.
        reasons: from the closed list there.
        explanation: one plain sentence.
        listed: whether it is worth a finding.
    """

    rule: str
    severity: Severity
    reasons: tuple[str, ...]
    explanation: str
    listed: bool = True

    @property
    def verdict(self) -> Verdict:
        """Agreement, or discrepancy of some severity."""
        return Verdict.AGREEMENT if self.severity is Severity.NONE else Verdict.DISCREPANCY


@dataclass(frozen=True, slots=True)
class Feature:
    """One row of a match's waterfall: what one comparison of two claims says for or against pairing.

    Attributes:
        name: the feature ("context", "names", "counted"...).
        level: the level that applied, in words.
        weight: log2 of the likelihood ratio; positive speaks for the pairing.
    """

    name: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """Why two claims were taken to speak of the same fact.

    Attributes:
        probability: that they do, from 0 to 1.
        features: the waterfall that sums to it, the first being the prior.
    """

    probability: float
    features: tuple[Feature, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """How two pieces of evidence of one finding relate.

    Attributes:
        between: indexes into the finding's evidence, ascending.
        match: why they were paired; None where only a third claim joins them.
    """

    between: tuple[int, int]
    judgement: Judgement
    match: Match | None = None

    @property
    def score(self) -> float | None:
        """The probability that the two were paired by, to three decimals; None where a third joins them."""
        return round(self.match.probability, 3) if self.match else None

    def to_dict(self) -> dict[str, object]:
        """The relation as the report's JSON gives it."""
        return {
            "between": list(self.between),
            "verdict": self.judgement.verdict.value,
            "severity": self.judgement.severity.label,
            "reasons": list(self.judgement.reasons),
            "explanation": self.judgement.explanation,
            "rule": self.judgement.rule,
            "score": self.score,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """Aligned claims with their verdict.

    Attributes:
        id: stable from run to run: made of kind, topic and the evidence's words.
        evidence: two claims or more, in the order of the articles.
        mentions: for each piece of evidence, the other places where its article tells the fact; in an
            agreement, those that agree with all the evidence. Empty where there are none for any.
        relations: one for each pair of evidence; the worst decides the finding.
        notes: what an editor should know besides ("two outlets print the same wire copy").
    """

    id: str
    evidence: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    mentions: tuple[tuple[Claim, ...], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def worst(self) -> Judgement:
        """The judgement that decides the finding."""
        return max((r.judgement for r in self.relations), key=lambda j: j.severity)

    @property
    def severity(self) -> Severity:
        """The worst severity among the relations."""
        return self.worst.severity

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of the relations as bad as the worst, first named first, each once."""
        worst = [r.judgement.reasons for r in self.relations if r.judgement.severity is self.severity]
        return tuple(dict.fromkeys(reason for reasons in worst for reason in reasons))

    @property
    def score(self) -> float:
        """The strongest match probability, from 0 to 1, to three decimals."""
        return round(max((r.match.probability for r in self.relations if r.match), default=0.0), 3)

    def to_dict(self) -> dict[str, object]:
        """The finding as the report's JSON gives it."""
        first = self.evidence[0]
        return {
            "id": self.id,
            "kind": first.kind.value,
            "topic": first.topic,
            "verdict": self.worst.verdict.value,
            "severity": self.severity.label,
            "reasons": list(self.reasons),
            "explanation": self.worst.explanation,
            "score": self.score,
            "evidence": [
                evidence_row(claim, self._of_one_value(claim, others))
                for claim, others in zip(self.evidence, self.told, strict=True)
            ],
            "relations": [relation.to_dict() for relation in self.relations],
        }

    def _of_one_value(self, claim: Claim, others: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """The other mentions that give the claim's value: all of them where the articles agree."""
        if self.severity is Severity.NONE:
            return others
        return tuple(other for other in others if other.value_key == claim.value_key)

    @property
    def told(self) -> tuple[tuple[Claim, ...], ...]:
        """For each piece of evidence, the other mentions in its article; empty where there are none."""
        return self.mentions or ((),) * len(self.evidence)


def evidence_row(claim: Claim, mentions: Sequence[Claim] = ()) -> dict[str, object]:
    """A claim as a row of a finding's `evidence`.

    Args:
        mentions: the other places where its article tells the fact with its value.
    """
    row = claim.to_dict()
    keys = ("article", "start", "end", "line", "text", "sentence")
    speaker = claim.attribution.speaker if claim.attribution else None
    spans = sorted({(one.span.start, one.span.end) for one in (claim, *mentions)})
    return {key: row[key] for key in keys} | {
        "attribution": speaker,
        "value": row["value"],
        "mentions": [list(span) for span in spans],
        "frame": claim.frame.to_dict() if claim.frame else None,
    }


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or checked, which cost nobody else's result.

    Attributes:
        article: id of the article, or None where it concerns the set.
    """

    article: str | None
    message: str

    def to_dict(self) -> dict[str, object]:
        """The problem as the report's JSON gives it."""
        return {"article": self.article, "message": self.message}
