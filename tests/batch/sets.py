"""Runs over article sets with a small encoder, in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.batch.batch import run_batch
from checker.batch.folders import find_jobs
from checker.batch.job import Job, Load
from checker.batch.run import Outcome, run_loads
from checker.batch.tools import Recipe, Tools
from checker.batch.write import Written
from checker.language.read import bundled_parser
from checker.rulebook import load_rulebook
from tests.word_encoder import WordEncoder


def tools() -> Tools:
    return Tools(load_rulebook(), WordEncoder(), bundled_parser())


class WordEngine:
    """A local engine with the small encoder; notes which sets it was given.

    Args:
        stop: the set before which the run is stopped, as by Ctrl-C.
    """

    def __init__(self, at_once: int = 4, stop: str | None = None) -> None:
        self.asked: list[str] = []
        self._at_once = at_once
        self._stop = stop

    def run(self, loads: Iterable[Load], recipe: Recipe, fingerprint: str) -> Iterator[Outcome]:
        yield from run_loads(self._noted(loads), tools(), self._at_once)

    def _noted(self, loads: Iterable[Load]) -> Iterator[Load]:
        for load in loads:
            if load.name == self._stop:
                raise KeyboardInterrupt
            self.asked.append(load.name)
            yield load


def run(
    root: Path, out: Path, engine: WordEngine | None = None, jobs: Iterable[Job] | None = None
) -> tuple[Written, list[str]]:
    """Check the sets of a folder; what was written, and the names of the sets that were checked."""
    engine = engine or WordEngine()
    found = tuple(jobs) if jobs is not None else find_jobs(root, besides=out)
    return run_batch(found, out, Recipe(), engine), engine.asked


def contents(folder: Path) -> dict[str, bytes]:
    """The files that a user looks at."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}
