"""The file of decisions, checker.decisions.toml: read, checked and written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import Field, field_validator

from checker.errors import ReviewError
from checker.model.review import Decision, Status
from checker.report.file import write_text
from checker.rulebook.load import read_table
from checker.rulebook.locate import Place
from checker.rulebook.rule import Table, Word

FILE = "checker.decisions.toml"
"""Name of the file of decisions beside reports."""
_HEAD = "What people decided about findings. A decision covers the finding with that id alone."


class DecisionTable(Table):
    """One [[decision]] of the file. See `Decision`."""

    finding: Word
    status: Status = Field(strict=False)
    reason: Word
    who: str = ""
    when: str = ""
    evidence: tuple[str, ...] = Field(default=(), strict=False)
    set: Word | None = None

    @field_validator("reason")
    @classmethod
    def _say_why(cls, reason: str) -> str:
        if not reason.strip():
            message = "is blank; say why in a few words"
            raise ValueError(message)
        return reason


class DecisionFile(Table):
    """The whole file."""

    decision: tuple[DecisionTable, ...] = Field(default=(), strict=False)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Findings that are decided twice."""
        seen: set[tuple[str | None, str]] = set()
        for place, row in enumerate(self.decision):
            if (row.set, row.finding) in seen:
                what = f"{row.finding} is decided about above; keep one of the two"
                yield ("decision", place, "finding"), what
            seen.add((row.set, row.finding))


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, in its order; none where there is no such file.

    Raises:
        ReviewError: with a line for each fault, `path:line: what is wrong; what to do`.
    """
    if not path.exists():
        return ()
    match read_table(path, DecisionFile):
        case DecisionFile(decision=rows):
            return tuple(_decision(row) for row in rows)
        case faults:
            raise ReviewError("\n".join(map(str, faults if isinstance(faults, list) else ())))


def write_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Put decisions into a file: one about a finding that it has already takes its place.

    What else stands in the file, comments among it, is left as it is.

    Raises:
        ReviewError: when the file that is there has a fault.
        OutputError: when it cannot be written.
    """
    import tomlkit
    from tomlkit.items import AoT

    read_decisions(path)
    if path.exists():
        document = tomlkit.parse(path.read_text("utf-8-sig"))
    else:
        document = tomlkit.document()
        document.add(tomlkit.comment(_HEAD))
        document.add(tomlkit.nl())
    rows = document.get("decision")
    if not isinstance(rows, AoT):
        rows = tomlkit.aot()
        document["decision"] = rows
    for decision in decisions:
        row = tomlkit.table()
        row.update(decision.to_dict())
        row.add(tomlkit.nl())
        place = next((i for i, other in enumerate(rows) if _is_about(other, decision)), None)
        if place is None:
            rows.append(row)
        else:
            rows[place] = row
    write_text(path, tomlkit.dumps(document))


def _is_about(row: dict[str, object], decision: Decision) -> bool:
    return row.get("finding") == decision.finding and row.get("set") == decision.set


def _decision(row: DecisionTable) -> Decision:
    return Decision(row.finding, row.status, row.reason, row.who, row.when, row.evidence, row.set)
