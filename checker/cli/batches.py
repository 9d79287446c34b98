"""What the batch command needs: its input, its signals, its progress and its last lines."""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from checker.cli.exits import ExitCode, UsageError, code_of, complain
from checker.cli.options import EngineChoice
from checker.cli.output import colour_console, put_text
from checker.cli.settings import Settings
from checker.model.report import Severity
from checker.report.index import stem_of
from checker.report.text import number_of

if TYPE_CHECKING:
    from checker.batch.batch import Engine
    from checker.batch.job import Job
    from checker.batch.manifest import Manifest
    from checker.batch.tools import Recipe
    from checker.batch.write import Written


class Terminated(KeyboardInterrupt):
    """SIGTERM, which ends a run as Ctrl-C does."""


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let SIGTERM end what runs inside as Ctrl-C does."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise Terminated

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@dataclass(frozen=True, slots=True)
class Found:
    """The article sets that the input names.

    Attributes:
        unread: one line for each article of a pile that could not be read.
    """

    jobs: tuple[Job, ...]
    unread: tuple[str, ...] = ()


@contextmanager
def found_jobs(given: Path, output: Path, published: Sequence[str]) -> Iterator[Found]:
    """The article sets that the input names: a folder of folders, or a manifest.

    Raises:
        ArticleSetError: when there are none.
    """
    from checker.batch.folders import find_jobs
    from checker.batch.manifest import is_manifest
    from checker.batch.meta import date_jobs

    if not is_manifest(given):
        yield Found(date_jobs(find_jobs(given, besides=output), published))
        return
    with _read_manifest(given, grouped=True) as manifest:
        yield Found(date_jobs(manifest.jobs, published))


@contextmanager
def sorted_jobs(
    given: Path, output: Path, published: Sequence[str], recipe: Recipe, days: int
) -> Iterator[Found]:
    """The article sets that a pile of articles is sorted into; two tables of them lie in the output.

    Args:
        days: the most days between two articles of one story.

    Raises:
        ArticleSetError: when there are no articles.
    """
    from checker.batch.folders import find_entries
    from checker.batch.grouping.pile import ALONE, GROUPS, alone_table, groups_table, sort_pile
    from checker.batch.manifest import is_manifest
    from checker.batch.meta import date_jobs
    from checker.report.file import write_text

    with ExitStack() as stack:
        if is_manifest(given):
            jobs = stack.enter_context(_read_manifest(given, grouped=False)).jobs
            entries = tuple(entry for job in jobs for entry in job.entries)
            problems = tuple(problem for job in jobs for problem in job.problems)
        else:
            entries, problems = find_entries(given, besides=output)
        tools = recipe.prepare()
        found = sort_pile(entries, tools.rulebook.reading, tools.encoder, window=days)
        write_text(output / GROUPS, groups_table(found, output))
        write_text(output / ALONE, alone_table(found, output))
        yield Found(date_jobs(found.jobs, published), problems + found.problems)


def _read_manifest(path: Path, *, grouped: bool) -> Manifest:
    from checker.batch.manifest import Manifest

    manifest = Manifest.read(path, grouped=grouped)
    if manifest.unused:
        complain(f"{path}: columns that nothing is read from: {', '.join(manifest.unused)}")
    return manifest


class LogLines(logging.Handler):
    """Writes what is logged as lines to standard error: plain, or as JSON objects."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__(logging.INFO if as_json else logging.WARNING)
        self._as_json = as_json

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        if not self._as_json:
            complain(record.getMessage())
            return
        given = getattr(record, "event", None)
        row = {"level": record.levelname.lower(), "message": record.getMessage()}
        row |= given if isinstance(given, dict) else {}
        print(json.dumps(row, ensure_ascii=False), file=sys.stderr, flush=True)  # noqa: T201


@contextmanager
def logged(*, as_json: bool) -> Iterator[None]:
    """Show warnings of the checker, and with `as_json` every step, on standard error."""
    log = logging.getLogger("checker")
    handler, level = LogLines(as_json=as_json), log.level
    log.addHandler(handler)
    log.setLevel(logging.INFO if as_json else logging.WARNING)
    log.propagate = False
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
        log.propagate = True


@contextmanager
def watching(total: int, *, as_json: bool) -> Iterator[Callable[[str, Written], None]]:
    """Progress: a bar with rate and time left where standard error is a terminal, or a line for each set."""
    begin = monotonic()
    if as_json:

        def tell_line(name: str, written: Written) -> None:
            count = len(written.entries) + len(written.failed)
            fresh = max(count - written.unchanged, 0)
            rate = fresh / max(monotonic() - begin, 1e-6)
            event: dict[str, object] = {
                "event": "set", "set": name, "done": count, "of": total, "unchanged": written.unchanged,
                "failed": len(written.failed), "sets_per_second": round(rate, 3),
                "seconds_left": round((total - count) / rate, 1) if rate else None,
            }  # fmt: skip
            logging.getLogger("checker.batch").info("%s done", name, extra={"event": event})

        yield tell_line
        return
    if not sys.stderr.isatty():
        yield lambda _name, _written: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=colour_console(stderr=True), transient=True) as progress:
        task = progress.add_task("Checking", total=total, rate="")

        def tell_bar(_name: str, written: Written) -> None:
            count = len(written.entries) + len(written.failed)
            rate = count / max(monotonic() - begin, 1e-6)
            progress.update(task, completed=count, rate=f"{rate:.1f} sets/s")

        yield tell_bar


def engine_for(choice: EngineChoice, scheduler: str | None, workers: int | None, limit: float) -> Engine:
    """The engine that the options ask for.

    Args:
        limit: how long one set may take, in seconds.

    Raises:
        UsageError: when they do not fit together.
    """
    if scheduler is not None and workers is not None:
        raise UsageError("--scheduler has workers of its own; leave out --workers")
    if choice is EngineChoice.LOCAL and scheduler is None and (workers or 1) == 1:
        from checker.batch.batch import LocalEngine

        return LocalEngine(limit=limit)
    from checker.batch.cluster import DaskEngine

    return DaskEngine(scheduler, workers or max((os.cpu_count() or 2) // 2, 1), limit)


def run_batch(
    jobs: tuple[Job, ...], output: Path, recipe: Recipe, engine: Engine, *, as_json: bool
) -> Written | ExitCode:
    """Check the sets; where the run is stopped, say how far it came, and return the exit code.

    Raises:
        CheckerError: as `checker.batch.batch.run_batch` does.
    """
    from checker.batch.batch import run_batch as run

    done: set[str] = set()
    try:
        with watching(len(jobs), as_json=as_json) as watch:

            def note(name: str, written: Written) -> None:
                done.add(name)
                watch(name, written)

            return run(jobs, output, recipe, engine, note)
    except KeyboardInterrupt as stop:
        complain(f"stopped: {len(done)} of {len(jobs)} article sets are done; run it again to go on")
        return ExitCode.TERMINATED if isinstance(stop, Terminated) else ExitCode.INTERRUPTED


def put_batch(written: Written, folder: Path) -> None:
    """Print where the reports are, and name the sets that failed to standard error."""
    done = number_of(len(written.entries), "report")
    same = f" ({written.unchanged} unchanged)" if written.unchanged else ""
    put_text(f"{done}{same} in {folder}; begin with {folder / 'index.md'}\n")
    for entry in sorted(written.entries, key=lambda entry: entry.name):
        if entry.problems:
            complain(
                f"{entry.name}: {number_of(entry.problems, 'problem')} with its articles; see its report"
            )
    for failed in sorted(written.failed, key=lambda failed: failed.name):
        complain(f"{failed.name}: {failed.message}")


def recipe_for(settings: Settings, model: str | None, given: Path, output: Path, *, fast: bool) -> Recipe:
    """What the sets are checked with: rules, a model, and the decisions that people took.

    Raises:
        ReviewError: when the file of decisions is broken.
        RulesError: when the rules cannot be read.
    """
    from checker.batch.tools import Recipe, Telling
    from checker.cli.notices import decisions_file
    from checker.review.decisions import read_decisions

    articles = None
    if given.is_dir() and not (given.is_absolute() or output.is_absolute()):
        articles = Path(os.path.relpath(given, output)).as_posix()
    return replace(
        Recipe.of(settings.rules, model, fast=fast),
        telling=Telling(
            decisions=read_decisions(decisions_file(settings.decisions, output)),
            articles=articles,
            published=settings.published,
            kinds=settings.kinds,
            min_score=settings.min_score,
        ),
    )


def settled(written: Written, output: Path, settings: Settings, given: Path, *, complete: bool) -> ExitCode:
    """The exit code of a batch, with a line that says why where a discrepancy makes it fail.

    Args:
        complete: whether all that was given could be read.

    Raises:
        ReviewError: when the baseline cannot be read.
    """
    whole = complete and written.complete
    if not settings.fail_on or (written.severity < settings.fail_on and settings.baseline is None):
        return code_of(written.severity, settings.fail_on, complete=whole)
    from checker.cli.export import Export, read_sheets
    from checker.cli.notices import tell_failure

    ours = {stem_of(entry.name) for entry in written.entries}
    asked = Export(output, settings, articles=given if given.is_dir() else None)
    sheets = [sheet for sheet in read_sheets(asked) if sheet.name in ours]
    tell_failure(sheets, settings.fail_on, [output / "index.md"])
    found = max((e.severity for s in sheets for e in s.open_entries), default=Severity.NONE)
    return code_of(found, settings.fail_on, complete=whole)
