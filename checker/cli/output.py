"""Where results go: a file, a terminal, or whatever reads standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.cli.exits import complain
from checker.cli.options import Format, ListFormat
from checker.errors import OutputError
from checker.model.article import Article
from checker.model.claim import Claim
from checker.report import Report
from checker.report.file import encode_text, write_text
from checker.report.text import number_of

if TYPE_CHECKING:
    from rich.console import Console

    from checker.batch.write import Written

T = TypeVar("T")

_SUFFIXES = {".json": Format.JSON, ".html": Format.HTML, ".htm": Format.HTML}


def format_for(output: Path | None, chosen: Format | None) -> Format:
    """The format that was asked for; else by the output's suffix; Markdown in any other file."""
    if chosen is not None:
        return chosen
    if output is None:
        return Format.TERMINAL
    return _SUFFIXES.get(output.suffix.lower(), Format.MARKDOWN)


def put_report(report: Report, output: Path | None, format: Format) -> None:
    """Write the report to a file, or to standard output.

    Raises:
        OutputError: when the file cannot be written.
    """
    if output is None and format is Format.TERMINAL and sys.stdout.isatty():
        from checker.report.terminal import print_report

        print_report(report, colour_console())
        return
    text = render(report, format)
    if output is None:
        put_text(text)
    else:
        write_text(output, text)


def render(report: Report, format: Format) -> str:
    """The report as text."""
    match format:
        case Format.MARKDOWN:
            return report.to_markdown()
        case Format.JSON:
            return report.to_json()
        case Format.HTML:
            return report.to_html()
        case Format.TERMINAL:
            from checker.report.terminal import render_plain

            return render_plain(report)


def put_text(text: str) -> None:
    """Write to standard output in UTF-8, whatever the locale.

    Raises:
        OutputError: when it cannot be written.
        BrokenPipeError: when nobody reads it any more.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(encode_text(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise OutputError(f"standard output: cannot be written ({fault.strerror})") from fault


def colour_console(*, stderr: bool = False) -> Console:
    """A console on the terminal, with colours unless NO_COLOR is set."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def put_claims(claims: Sequence[Claim], article: Article, format: ListFormat) -> None:
    """Print claims of the article."""
    if format is ListFormat.JSON:
        rows = [claim.to_dict() for claim in claims]
        put_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    from checker.report.terminal import plain_console, print_claims, written

    if sys.stdout.isatty():
        print_claims(claims, article, colour_console())
        return
    console = plain_console()
    print_claims(claims, article, console)
    put_text(written(console))


def put_batch(written: Written, folder: Path) -> None:
    """Print where the reports are, and name the sets that failed to standard error."""
    done = number_of(len(written.entries), "report")
    put_text(f"{done} in {folder}; begin with {folder / 'index.md'}\n")
    for entry in written.entries:
        if entry.problems:
            complain(f"{entry.name}: {number_of(entry.problems, 'article')} not read; see its report")
    for failed in written.failed:
        complain(f"{failed.name}: {failed.message}")


def progress_over(outcomes: Iterable[T], total: int) -> Iterator[T]:
    """The outcomes, with a progress bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.progress import track

    console = colour_console(stderr=True)
    yield from track(outcomes, "Checking", total=total, console=console, transient=True)
