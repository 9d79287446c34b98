"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.model.report import Severity


class Format(StrEnum):
    """What a report is written in."""

    MARKDOWN = "markdown"
    JSON = "json"
    TERMINAL = "terminal"
    HTML = "html"


class ListFormat(StrEnum):
    """What a list of claims is written in."""

    TERMINAL = "terminal"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    NONE = "none"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def severity(self) -> Severity:
        """As an ordered value; NONE never fails."""
        return Severity[self.name]


class EngineChoice(StrEnum):
    """What checks the sets of a batch."""

    LOCAL = "local"
    DASK = "dask"


EngineName = Annotated[
    EngineChoice, typer.Option("--engine", help="dask: many processes, here or on other machines.")
]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="A Dask scheduler that runs: tcp://10.0.0.5:8786."),
]
Workers = Annotated[
    int | None, typer.Option("--workers", min=1, metavar="N", help="Processes on this machine, by Dask.")
]
Rules = Annotated[
    Path | None,
    typer.Option("--rules", metavar="DIR", help="Your own rules; each file there replaces the bundled one."),
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="Another sentence-transformers model, by name or folder."),
]
Fail = Annotated[
    FailOn,
    typer.Option("--fail-on", help="Leave with exit code 1 at a discrepancy of this severity or worse."),
]
Articles = Annotated[list[Path], typer.Argument(metavar="ARTICLE", help="Two or more files on one story.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the report here (.md, .json, .html)."),
]
ReportFormat = Annotated[
    Format | None,
    typer.Option("--format", "-f", help="Default: terminal, or what the file's suffix says."),
]
PublishedDates = Annotated[
    list[str] | None,
    typer.Option(
        "--published",
        metavar="LABEL=DATE",
        help="When an article was published, by its file or outlet; repeat for others.",
    ),
]
