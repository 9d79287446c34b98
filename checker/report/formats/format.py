"""The formats of a report, and which file has which."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from checker.errors import OutputError


class Format(StrEnum):
    """What a report is written in."""

    MARKDOWN = "markdown"
    JSON = "json"
    TERMINAL = "terminal"
    HTML = "html"
    CSV = "csv"
    PARQUET = "parquet"
    SARIF = "sarif"
    GITHUB = "github"
    RDJSON = "rdjson"
    JUNIT = "junit"
    COMMENT = "comment"

    @property
    def holds_many(self) -> bool:
        """Whether one file of it can hold the reports on several article sets."""
        return self not in {Format.MARKDOWN, Format.JSON, Format.TERMINAL, Format.HTML}


_SUFFIXES: dict[str, tuple[Format, ...]] = {
    ".md": (Format.MARKDOWN, Format.COMMENT),
    ".html": (Format.HTML,),
    ".htm": (Format.HTML,),
    ".json": (Format.JSON, Format.SARIF, Format.RDJSON),
    ".txt": (Format.TERMINAL, Format.GITHUB),
    ".csv": (Format.CSV,),
    ".parquet": (Format.PARQUET,),
    ".sarif": (Format.SARIF,),
    ".rdjson": (Format.RDJSON,),
    ".xml": (Format.JUNIT,),
}
"""The formats of the files with a suffix; the first is meant where none is asked for."""


def format_of(path: Path, chosen: Format | None = None) -> Format:
    """The format of a file: the one asked for, where its suffix allows that, else its suffix's own.

    Raises:
        OutputError: when the suffix is unknown, or there is none and no format is asked for.
    """
    fitting = _SUFFIXES.get(path.suffix.lower())
    if fitting is None:
        if not path.suffix and chosen is not None:
            return chosen
        what = f"{path.suffix} is no format of a report" if path.suffix else "no suffix says in which format"
        known = ", ".join(suffix for suffix in _SUFFIXES if suffix != ".htm")
        raise OutputError(f"{path}: {what}; end its name in one of {known}")
    return chosen if chosen in fitting else fitting[0]


def fits(path: Path, chosen: Format) -> bool:
    """Whether the file may be written in that format: by its suffix, or because it has none."""
    return not path.suffix or chosen in _SUFFIXES.get(path.suffix.lower(), ())
