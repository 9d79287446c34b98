"""One run over many article sets: what has changed is checked, what is done is kept, whatever happens."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from checker.batch.done import DoneSets
from checker.batch.job import Job, Load, load_job
from checker.batch.run import Outcome, run_loads
from checker.batch.tools import Recipe
from checker.batch.write import Writer, Written
from checker.errors import OutputError
from checker.report.index import stem_of

LOCK = ".checker-batch.lock"
_log = logging.getLogger("checker.batch")


class Engine(Protocol):
    """Checks sets, on this machine or on others."""

    def run(self, loads: Iterable[Load], recipe: Recipe, tools: str) -> Iterator[Outcome]:
        """The outcome of each set, in whatever order.

        Args:
            tools: fingerprint of the recipe; no set is checked with other tools.
        """


class LocalEngine:
    """Checks all sets in this process, many side by side.

    Args:
        at_once: how many sets are open at a time; bounds the memory.
        limit: how long one set may take, in seconds, the models' time not counted.
    """

    def __init__(self, at_once: int = 48, limit: float = 900) -> None:
        self._at_once = at_once
        self._limit = limit

    def run(self, loads: Iterable[Load], recipe: Recipe, tools: str) -> Iterator[Outcome]:  # noqa: ARG002
        """The outcome of each set, in whatever order."""
        waiting = iter(loads)
        first = next(waiting, None)
        if first is not None:
            yield from run_loads(_behind(first, waiting), recipe.prepare(), self._at_once, self._limit)


def run_batch(
    jobs: Sequence[Job],
    folder: Path,
    recipe: Recipe,
    engine: Engine | None = None,
    watch: Callable[[str, Written], None] | None = None,
    *,
    parquet: bool = False,
) -> Written:
    """Check article sets and write their reports, an index and a table into a folder.

    A set that an earlier run checked, with the same articles, rules, models and program, is not checked
    again. Whatever ends the run, index and table of what is done are written, and the next run goes on.

    Args:
        engine: None is a `LocalEngine`.
        watch: called after each set, with its name.
        parquet: whether the tables are written as Parquet besides CSV.

    Raises:
        OutputError: when something cannot be written.
        ModelError: when a model cannot be used.
        RulesError: when the rules are broken.
    """
    with locked(folder):
        done = DoneSets(folder)
        writer = Writer(folder, done, parquet=parquet)
        try:
            _check_all(jobs, recipe, engine or LocalEngine(), writer, watch)
        except OutputError:
            raise
        except BaseException:
            writer.finish()
            raise
        else:
            writer.finish()
        finally:
            done.close()
    return writer.written


def _check_all(
    jobs: Sequence[Job],
    recipe: Recipe,
    engine: Engine,
    writer: Writer,
    watch: Callable[[str, Written], None] | None,
) -> None:
    tools, limit = recipe.fingerprint(), recipe.file_limit()

    def tell(name: str) -> None:
        if watch is not None:
            watch(name, writer.written)

    def changed() -> Iterator[Load]:
        for job in jobs:
            load = load_job(job, limit, tools + recipe.telling.mark_of(stem_of(job.name)))
            if writer.keep(load.name, load.fingerprint):
                tell(load.name)
            else:
                yield load

    for outcome in engine.run(changed(), recipe, tools):
        writer.write(outcome)
        tell(outcome.name)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs away from a folder; wait, and say so, while another one has it.

    Raises:
        OutputError: when the folder cannot be written.
    """
    from filelock import FileLock, Timeout

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            _log.warning("another run is writing to %s; waiting for it to end", folder)
            lock.acquire()
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise OutputError(f"{folder}: cannot be written ({reason}); name another with -o") from fault
    try:
        yield
    finally:
        lock.release()


def _behind(first: Load, rest: Iterator[Load]) -> Iterator[Load]:
    yield first
    yield from rest
