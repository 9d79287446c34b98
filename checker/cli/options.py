"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.model.claim import Kind
from checker.model.report import Severity
from checker.report.formats.format import Format


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
    FailOn | None,
    typer.Option(
        "--fail-on", help="Leave with exit code 1 at an undecided discrepancy of this severity or worse."
    ),
]
Articles = Annotated[
    list[Path], typer.Argument(metavar="ARTICLE", help="Two or more files on one story; - is standard input.")
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the report here, in the format of the suffix: .md, .html, .json, .txt, .csv, .parquet, "
        ".sarif, .rdjson or .xml (JUnit). Repeat for several.",
    ),
]
PageOutput = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Keep the page here: a file that ends in .html."),
]
Browse = Annotated[
    bool, typer.Option("--browser/--no-browser", help="Open the browser, or only say what to open in it.")
]
ReportFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="Of standard output, or of the first -o file whose suffix allows it. Default: terminal.",
    ),
]
Kinds = Annotated[
    list[Kind] | None, typer.Option("--kind", help="Tell only findings of this kind; may be repeated.")
]
MinScore = Annotated[
    float | None,
    typer.Option(
        "--min-score", min=0, max=1, metavar="P", help="Leave out findings less surely one fact than this."
    ),
]
Decisions = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="What people decided about findings. Default: checker.decisions.toml beside the reports.",
    ),
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="An earlier JSON report: only what is new or changed can fail."
    ),
]
WriteBaseline = Annotated[
    bool,
    typer.Option(
        "--write-baseline", help="Write this run's JSON report to the --baseline file; nothing fails."
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="Defaults. Without it: checker.toml or pyproject.toml here or above."
    ),
]
LinkBase = Annotated[
    str | None,
    typer.Option(
        "--link-base",
        metavar="URL",
        help="What links to articles begin with, such as https://github.com/OWNER/REPO/blob/COMMIT.",
    ),
]
Everything = Annotated[
    bool,
    typer.Option("--all", help="Tell every finding in full, and all that only one article says."),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="Tell of each claim the event that it belongs to and its part there."),
]
ArticlesFolder = Annotated[
    Path | None,
    typer.Option(
        "--articles", metavar="DIR", help="The folder that the batch was given; its articles lie under it."
    ),
]
PublishedDates = Annotated[
    list[str] | None,
    typer.Option(
        "--published",
        metavar="LABEL=DATE",
        help="When an article was published, by its file or outlet; repeat for others.",
    ),
]
