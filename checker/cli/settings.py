"""Defaults for the options, from checker.toml or from [tool.checker] in pyproject.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field

from checker.cli.exits import UsageError
from checker.errors import SettingsError
from checker.model.claim import Kind
from checker.model.report import Severity
from checker.rulebook.load import read_table
from checker.rulebook.locate import Place
from checker.rulebook.rule import Table, Word

FILE = "checker.toml"
PROJECT_FILE = "pyproject.toml"


class SettingsFile(Table):
    """checker.toml. Paths in it start from its own folder."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)

    fail_on: Literal["none", "minor", "major"] = Field(default="none", alias="fail-on")
    kinds: tuple[Kind, ...] = Field(default=(), strict=False)
    min_score: float = Field(default=0.0, alias="min-score", ge=0, le=1)
    rules: Word | None = None
    decisions: Word | None = None
    baseline: Word | None = None
    published: dict[str, str] = Field(default_factory=dict)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Dates that are not ISO 8601."""
        from checker.reading.published import parse_moment

        for label, moment in self.published.items():
            try:
                parse_moment(moment)
            except ValueError as fault:
                yield ("published", label), str(fault)


class _Tool(Table):
    """The [tool] table of pyproject.toml, as far as it is the checker's."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    checker: SettingsFile = Field(default_factory=SettingsFile)


class _Project(Table):
    """pyproject.toml, as far as it is the checker's."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    tool: _Tool = Field(default_factory=_Tool)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the options come to, those of the command line before those of the file.

    Attributes:
        fail_on: from which severity on the exit code is 1; NONE never fails.
        kinds: of the findings to tell; none means all.
        min_score: the least probability of a finding's match, from 0 to 1.
        rules: the folder of the user's own rules.
        decisions: the file of decisions; None is the one beside the reports.
        baseline: the earlier report to compare with.
        published: dates of publication by outlet or article, from the file.
    """

    fail_on: Severity = Severity.NONE
    kinds: tuple[Kind, ...] = ()
    min_score: float = 0.0
    rules: Path | None = None
    decisions: Path | None = None
    baseline: Path | None = None
    published: tuple[tuple[str, str], ...] = field(default=())


def read_settings(config: Path | None = None) -> Settings:
    """The defaults of a file, or of the nearest one in the working folder and those above it.

    Of a folder with both, checker.toml counts. The search ends at the top of a Git repository.

    Raises:
        SettingsError: with a line for each fault in the file.
        UsageError: when `config` is no file.
    """
    if config is not None and not config.is_file():
        raise UsageError(f"--config {config}: no such file; name a {FILE} or a {PROJECT_FILE}")
    path = config or _nearest(Path.cwd())
    if path is None:
        return Settings()
    schema = _Project if path.name == PROJECT_FILE else SettingsFile
    match read_table(path, schema):
        case _Project(tool=tool):
            return _settings(tool.checker, path.parent)
        case SettingsFile() as file:
            return _settings(file, path.parent)
        case faults:
            raise SettingsError("\n".join(map(str, faults if isinstance(faults, list) else ())))


def merge(
    defaults: Settings,
    *,
    fail_on: Severity | None = None,
    kinds: Sequence[Kind] | None = None,
    min_score: float | None = None,
    rules: Path | None = None,
    decisions: Path | None = None,
    baseline: Path | None = None,
) -> Settings:
    """The settings with what the command line says in place of the defaults."""
    return Settings(
        fail_on=defaults.fail_on if fail_on is None else fail_on,
        kinds=tuple(kinds or defaults.kinds),
        min_score=defaults.min_score if min_score is None else min_score,
        rules=rules or defaults.rules,
        decisions=decisions or defaults.decisions,
        baseline=baseline or defaults.baseline,
        published=defaults.published,
    )


def _nearest(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        for path in (place / FILE, place / PROJECT_FILE):
            if path.is_file() and (path.name == FILE or _is_ours(path)):
                return path
        if (place / ".git").exists():
            return None
    return None


def _is_ours(path: Path) -> bool:
    """Whether a pyproject.toml has settings of the checker; one that cannot be read has none."""
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        return False
    tool = data.get("tool")
    return isinstance(tool, dict) and "checker" in tool


def _settings(file: SettingsFile, folder: Path) -> Settings:
    return Settings(
        fail_on=Severity[file.fail_on.upper()],
        kinds=file.kinds,
        min_score=file.min_score,
        rules=folder / file.rules if file.rules else None,
        decisions=folder / file.decisions if file.decisions else None,
        baseline=folder / file.baseline if file.baseline else None,
        published=tuple(file.published.items()),
    )
