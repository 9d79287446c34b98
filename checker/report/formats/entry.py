"""Findings as the formats tell them: from a fresh report, or from one that was written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.report import Severity
from checker.model.review import Change, Decision, Status
from checker.report.links import keeps_lines
from checker.report.standing import standing_words
from checker.report.text import flat, shorten, unquoted

_WORDS = 60
"""Characters of one side's words in a line."""


@dataclass(frozen=True, slots=True)
class Region:
    """Where a claim stands in a line-numbered file, in characters.

    Attributes:
        line: from 1.
        column: from 1.
        end_line: the line of the last character.
        end_column: the column after the last character.
        byte_columns: both columns counted in bytes of UTF-8.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    byte_columns: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """What one article says.

    Attributes:
        article: its id.
        label: the outlet, else the id.
        line: of the article's text, from 1.
        text: the claim's words.
        path: of the article's file with "/", absolute or from the working folder on; None without one.
        region: where the words stand in the file; None where only the line is known.
    """

    article: str
    label: str
    line: int
    text: str
    path: str | None = None
    region: Region | None = None

    @property
    def file_line(self) -> int | None:
        """The line in the file; None where the file's lines are not the text's, as in a web page."""
        return self.line if self.path is not None and keeps_lines(self.path) else None

    @property
    def where(self) -> str:
        """File and line in short: "gazette.txt:3"."""
        if self.path is None:
            return f"line {self.line}"
        return flat(self.path if self.file_line is None else f"{self.path}:{self.line}")

    @property
    def place(self) -> str:
        """Who says it and where: "Halden Gazette, gazette.txt:3"."""
        return f"{flat(self.label)}, {self.where}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding.

    Attributes:
        fact: what sort of fact it is, in words.
        rule: id of the verdict level that decided.
        sides: its evidence.
        decision: what a person decided about it, if anybody has.
        change: how it stands to the baseline, where there was one.
    """

    id: str
    kind: str
    topic: str
    fact: str
    severity: Severity
    reasons: tuple[str, ...]
    explanation: str
    rule: str
    score: float
    sides: tuple[Side, ...]
    decision: Decision | None = None
    change: Change | None = None

    @property
    def is_dismissed(self) -> bool:
        """Whether somebody has decided that it is none."""
        return self.decision is not None and self.decision.status is Status.DISMISSED

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided about it and the baseline does not have it as it is."""
        return self.decision is None and self.change is not Change.UNCHANGED

    @property
    def standing(self) -> str:
        """What is known of it besides; empty where nothing is."""
        return standing_words(self.decision, self.change)

    @property
    def words(self) -> str:
        """What the articles say, each value once: “31 dead” / “at least 12”."""
        return " / ".join(dict.fromkeys(f"“{shorten(unquoted(side.text), _WORDS)}”" for side in self.sides))

    @property
    def message(self) -> str:
        """The finding in a line: what differs, why, and where every side of it stands."""
        sides = "; ".join(dict.fromkeys(side.place for side in self.sides))
        known = f", {self.standing}" if self.standing else ""
        return flat(f"{self.words}. {self.explanation} {sides}. [{self.id}{known}]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the formats tell of one article set.

    Attributes:
        name: of the set; None where there is only one.
        entries: every finding, agreements among them, worst first.
        problems: what could not be read or checked.
        stale: how many decisions no longer apply.
        resolved: how many discrepancies of the baseline are gone.
    """

    name: str | None
    entries: tuple[Entry, ...]
    problems: tuple[str, ...] = ()
    stale: int = 0
    resolved: int = 0

    @property
    def discrepancies(self) -> tuple[Entry, ...]:
        """The entries that differ and that nobody has dismissed, worst first."""
        return tuple(entry for entry in self.entries if entry.severity and not entry.is_dismissed)

    @property
    def open_entries(self) -> tuple[Entry, ...]:
        """The discrepancies that are open."""
        return tuple(entry for entry in self.discrepancies if entry.is_open)


def all_discrepancies(sheets: Sequence[Sheet]) -> list[tuple[Entry, Sheet]]:
    """What differs in all sets and is not dismissed: the open ones first, the worst of them before."""
    found = [(entry, sheet) for sheet in sheets for entry in sheet.discrepancies]
    return sorted(found, key=lambda pair: (not pair[0].is_open, -pair[0].severity))
