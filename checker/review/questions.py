"""What a finding looks like to the person who decides about it, and the decision itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from checker.errors import ReviewError
from checker.model.review import Decision, Status
from checker.report.text import flat
from checker.review.stored import StoredFinding, StoredReport

KEYS = {"c": Status.CONFIRMED, "d": Status.DISMISSED, "f": Status.FIXED}
"""Which key decides what."""


@dataclass(frozen=True, slots=True)
class Question:
    """A finding to decide about.

    Attributes:
        set: the article set it is of, where there are several.
    """

    finding: StoredFinding
    report: StoredReport
    set: str | None = None

    def lines(self) -> Iterator[str]:
        """The finding as plain text: what differs, why, and both sentences."""
        labels = {article.id: article.label for article in self.report.articles}
        finding = self.finding
        where = f"{self.set}, " if self.set else ""
        head = flat(f"{where}{finding.fact or finding.topic} [{finding.id}]")
        yield f"{(finding.severity or 'agreement').upper()}  {head}"
        yield f"  {flat(finding.explanation)}"
        for row in finding.evidence:
            said = f" (according to {row.attribution})" if row.attribution else ""
            label = labels.get(row.article, row.article)
            yield f"    {flat(f'{label}, line {row.line}: {row.sentence}{said}')}"

    def answer(self, status: Status, reason: str, who: str, when: str) -> Decision:
        """The decision on the finding.

        Raises:
            ReviewError: when the reason is blank.
        """
        if not reason.strip():
            raise ReviewError(f"{self.finding.id}: a decision needs a reason; say why in a few words")
        return Decision(
            finding=self.finding.id,
            status=status,
            reason=" ".join(reason.split()),
            who=who,
            when=when,
            evidence=self.finding.words,
            set=self.set,
        )


def open_questions(
    reports: Sequence[tuple[str | None, StoredReport]], decisions: Sequence[Decision], *, every: bool = False
) -> list[Question]:
    """The discrepancies that nobody has decided about, in the order of the reports, worst first.

    Args:
        reports: each with the name of its article set, where there are several.
        every: whether to ask about those again that are decided.
    """
    decided = {(decision.set, decision.finding) for decision in decisions}
    return [
        Question(finding, report, name)
        for name, report in reports
        for finding in report.discrepancies
        if every or not {(name, finding.id), (None, finding.id)} & decided
    ]


def find_question(questions: Sequence[Question], finding: str) -> Question:
    """The question about the finding with that id.

    Raises:
        ReviewError: when no report has it, or several sets do.
    """
    found = [question for question in questions if question.finding.id == finding]
    if len(found) == 1:
        return found[0]
    if found:
        sets = ", ".join(str(question.set) for question in found)
        raise ReviewError(f"{finding}: is a finding of several article sets ({sets}); name one set's report")
    raise ReviewError(f"{finding}: no discrepancy has this id; see the report for those it has")


def now() -> str:
    """This moment in UTC, in ISO 8601, to the second: when a person decides."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
