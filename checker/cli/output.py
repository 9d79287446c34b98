"""Where results go: a file, a terminal, or whatever reads standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.cli.exits import UsageError
from checker.cli.options import ListFormat
from checker.errors import OutputError
from checker.model.article import Article
from checker.model.claim import Claim
from checker.report.file import encode_text
from checker.report.formats.checked import Checked
from checker.report.formats.format import Format, fits, format_of
from checker.report.formats.render import Options, render, write_reports

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")


def plan_outputs(
    outputs: Sequence[Path], chosen: Format | None, articles: Sequence[Path]
) -> tuple[list[tuple[Path, Format]], Format | None]:
    """The files to write, each with its format, and the format of standard output, if any goes there.

    Raises:
        OutputError: when a file's suffix is of no format.
        UsageError: when a file is one of the articles or is named twice.
    """
    if not outputs:
        return [], chosen or Format.TERMINAL
    _require_no_article(outputs, articles)
    place = next((n for n, path in enumerate(outputs) if chosen and fits(path, chosen)), None)
    files = [(path, format_of(path, chosen if n == place else None)) for n, path in enumerate(outputs)]
    return files, chosen if place is None else None


def put_reports(
    sets: Sequence[Checked], files: Sequence[tuple[Path, Format]], printed: Format | None, options: Options
) -> None:
    """Write reports to files, and to standard output.

    Raises:
        OutputError: when one cannot be written.
    """
    for path, written in files:
        write_reports(sets, path, written, options)
    if printed is Format.TERMINAL and sys.stdout.isatty():
        from checker.report.terminal import print_report

        print_report(sets[0].report, colour_console(), everything=options.everything)
    elif printed is not None:
        put_bytes(render(sets, printed, options))


def _require_no_article(outputs: Sequence[Path], articles: Sequence[Path]) -> None:
    """Raise unless each file is named once and is none of the articles."""
    taken = {realpath(path) for path in articles}
    seen: set[str] = set()
    for path in outputs:
        place = realpath(path)
        if place in taken:
            raise UsageError(f"{path}: is one of the articles and is not overwritten; name another with -o")
        if place in seen and not path.is_char_device():
            raise UsageError(f"{path}: is named twice with -o; name each file once")
        seen.add(place)


def put_text(text: str) -> None:
    """Write to standard output in UTF-8, whatever the locale.

    Raises:
        OutputError: when it cannot be written.
        BrokenPipeError: when nobody reads it any more.
    """
    put_bytes(encode_text(text))


def put_bytes(content: bytes) -> None:
    """Write to standard output as it is.

    Raises:
        OutputError: when it cannot be written.
        BrokenPipeError: when nobody reads it any more.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise OutputError(f"standard output: cannot be written ({fault.strerror})") from fault


def colour_console(*, stderr: bool = False) -> Console:
    """A console on the terminal, with colours unless NO_COLOR is set."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def put_claims(
    claims: Sequence[Claim], article: Article, format: ListFormat, *, explain: bool = False
) -> None:
    """Print claims of the article; `explain` prints the frame of each too, which JSON always has."""
    if format is ListFormat.JSON:
        rows = [
            claim.to_dict() | {"frame": claim.frame.to_dict() if claim.frame else None} for claim in claims
        ]
        put_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    from checker.report.terminal import plain_console, print_claims, written

    if sys.stdout.isatty():
        print_claims(claims, article, colour_console(), explain=explain)
        return
    console = plain_console()
    print_claims(claims, article, console, explain=explain)
    put_text(written(console))


def progress_over(items: Iterable[T], total: int) -> Iterator[T]:
    """The items, with a progress bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.progress import track

    console = colour_console(stderr=True)
    yield from track(items, "Checking", total=total, console=console, transient=True)
