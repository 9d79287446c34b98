"""A JSON report read back: as much of it as decisions and comparison need."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from checker.errors import ReviewError
from checker.model.report import Finding
from checker.model.review import Change
from checker.report.report import SCHEMA


class _Row(BaseModel):
    """A table of a report; keys that are not needed here are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class StoredArticle(_Row):
    """An article of the report."""

    id: str
    source: str | None = None
    path: str | None = None

    @property
    def label(self) -> str:
        """How it is called: its outlet, else its id."""
        return self.source or self.id


class StoredEvidence(_Row):
    """One piece of evidence."""

    article: str
    line: int
    text: str
    sentence: str
    attribution: str | None = None


class StoredRelation(_Row):
    """How two pieces of evidence relate."""

    severity: Literal["minor", "major"] | None
    rule: str = ""


class StoredFinding(_Row):
    """A finding."""

    id: str
    kind: str
    topic: str
    severity: Literal["minor", "major"] | None
    reasons: tuple[str, ...]
    explanation: str
    score: float = 0.0
    fact: str = ""
    evidence: tuple[StoredEvidence, ...]
    relations: tuple[StoredRelation, ...] = ()
    change: Change | None = None

    @property
    def rule(self) -> str:
        """Id of the verdict level that decided."""
        return next((row.rule for row in self.relations if row.severity == self.severity), "")

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its evidence."""
        return tuple(row.text for row in self.evidence)


class StoredProblem(_Row):
    """What could not be read or checked."""

    message: str


class StoredReport(_Row):
    """A report, as JSON holds it.

    Attributes:
        findings: worst first.
    """

    articles: tuple[StoredArticle, ...]
    findings: tuple[StoredFinding, ...]
    problems: tuple[StoredProblem, ...] = ()
    resolved: tuple[object, ...] = ()

    @property
    def discrepancies(self) -> tuple[StoredFinding, ...]:
        """The findings that differ."""
        return tuple(finding for finding in self.findings if finding.severity)


def read_stored(path: Path) -> StoredReport:
    """Read a JSON report.

    Raises:
        ReviewError: when it cannot be read or is no report of this schema.
    """
    try:
        data = json.loads(path.read_bytes())
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise ReviewError(f"{path}: cannot be read ({reason}); name a JSON report") from fault
    except ValueError as fault:
        raise ReviewError(f"{path}: is no JSON; name a report that was written with -o FILE.json") from fault
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ReviewError(f"{path}: is no report of schema {SCHEMA}; write one with -o FILE.json")
    try:
        return StoredReport.model_validate(data)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(map(str, first["loc"]))
        message = f"{path}: {where}: {first['msg']}; write the report anew"
        raise ReviewError(message) from fault


def stored_finding(finding: Finding) -> StoredFinding:
    """A fresh finding as it would be read back."""
    return StoredFinding.model_validate(finding.to_dict())


def stored_reports(path: Path) -> Iterator[tuple[str | None, Path]]:
    """The JSON reports that a path names: itself, or those of a batch's folder with their sets' names.

    Raises:
        ReviewError: when a folder has none.
    """
    if not path.is_dir():
        yield path.stem if _is_of_batch(path.parent) else None, path
        return
    found = [file for file in sorted(path.glob("*.json")) if _is_report(file)]
    if not found:
        raise ReviewError(f"{path}: holds no JSON report; name one, or the folder that a batch wrote")
    for file in found:
        yield file.stem, file


def _is_of_batch(folder: Path) -> bool:
    """Whether the folder is one that a batch wrote, in which a report's name is that of its set."""
    return all((folder / name).is_file() for name in ("index.md", "findings.csv"))


def _is_report(file: Path) -> bool:
    try:
        head = file.read_bytes()[:200]
    except OSError:
        return False
    return SCHEMA.encode() in head
