"""How far a batch has come, what it logs, and the signals that end it."""

from __future__ import annotations

import json
import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from checker.cli.exits import complain
from checker.cli.output import colour_console

if TYPE_CHECKING:
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
