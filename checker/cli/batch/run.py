"""What the sets of a batch are checked with and by, and the run itself."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.batch.progress import Terminated, watching
from checker.cli.exits import ExitCode, UsageError, complain
from checker.cli.options import EngineChoice
from checker.cli.settings import Settings

if TYPE_CHECKING:
    from checker.batch.batch import Engine
    from checker.batch.job import Job
    from checker.batch.tools import Recipe
    from checker.batch.write import Written


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


def run_batch(
    jobs: tuple[Job, ...],
    output: Path,
    recipe: Recipe,
    engine: Engine,
    *,
    parquet: bool = False,
    as_json: bool = False,
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

            return run(jobs, output, recipe, engine, note, parquet=parquet)
    except KeyboardInterrupt as stop:
        complain(f"stopped: {len(done)} of {len(jobs)} article sets are done; run it again to go on")
        return ExitCode.TERMINATED if isinstance(stop, Terminated) else ExitCode.INTERRUPTED
