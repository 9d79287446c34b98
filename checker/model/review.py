"""What people decided about findings, and what changed since an earlier report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What a person decided about a finding."""

    CONFIRMED = "confirmed"
    """The articles do differ, and somebody knows."""
    DISMISSED = "dismissed"
    """No discrepancy that matters: a misreading, or two facts taken for one."""
    FIXED = "fixed"
    """An article was corrected."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's decision about one finding.

    Attributes:
        finding: id of the finding.
        reason: why, in the person's words; never empty.
        who: decided; may be empty.
        when: it was decided, in ISO 8601; may be empty.
        evidence: the words of the finding's evidence, so that the file can be read by itself.
        set: the article set, where a file of decisions serves several; None holds in every set.
    """

    finding: str
    status: Status
    reason: str
    who: str = ""
    when: str = ""
    evidence: tuple[str, ...] = ()
    set: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The decision as reports give it."""
        row: dict[str, object] = {
            "finding": self.finding,
            "status": self.status.value,
            "reason": self.reason,
            "who": self.who,
            "when": self.when,
            "evidence": list(self.evidence),
        }
        return row if self.set is None else row | {"set": self.set}


class Change(StrEnum):
    """How a discrepancy stands to those of an earlier report."""

    NEW = "new"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    """An article gives the same words, and what they differ from is another; or the verdict is."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A discrepancy of the earlier report that this one no longer has.

    Attributes:
        severity: "minor" or "major".
        words: of its evidence.
    """

    id: str
    kind: str
    topic: str
    severity: str
    words: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """As reports give it."""
        return {
            "id": self.id,
            "kind": self.kind,
            "topic": self.topic,
            "severity": self.severity,
            "evidence": list(self.words),
        }


@dataclass(frozen=True, slots=True)
class Baseline:
    """A report compared with an earlier one. Agreements are not compared.

    Attributes:
        changes: each discrepancy's id with how it stands to the earlier ones.
    """

    changes: tuple[tuple[str, Change], ...] = ()
    resolved: tuple[Resolved, ...] = ()

    def change_of(self, finding: str) -> Change | None:
        """How the discrepancy with that id stands to the earlier report; None for an agreement."""
        return dict(self.changes).get(finding)

    def count(self, change: Change) -> int:
        """How many discrepancies stand so."""
        return sum(other is change for _, other in self.changes)


@dataclass(frozen=True, slots=True)
class Review:
    """What is known of a report's findings from people and from an earlier report.

    Attributes:
        decisions: those that apply to a finding of the report.
        stale: those that apply to none any more.
        baseline: the comparison with an earlier report, where there was one.
    """

    decisions: tuple[Decision, ...] = ()
    stale: tuple[Decision, ...] = ()
    baseline: Baseline | None = None

    def decision_on(self, finding: str) -> Decision | None:
        """The decision about the finding with that id, or None."""
        return next((decision for decision in self.decisions if decision.finding == finding), None)

    def change_of(self, finding: str) -> Change | None:
        """How the discrepancy with that id stands to the earlier report; None where there is none."""
        return self.baseline.change_of(finding) if self.baseline else None

    def is_open(self, finding: str) -> bool:
        """Whether nobody has decided about the finding and the earlier report does not have it as it is."""
        return self.decision_on(finding) is None and self.change_of(finding) is not Change.UNCHANGED
