"""The command `batch`: many article sets."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.exits import ExitCode, complain, guarded
from checker.cli.options import (
    BaselineOption,
    Config,
    Decisions,
    EngineChoice,
    EngineName,
    Fail,
    Kinds,
    MinScore,
    Model,
    Rules,
    Scheduler,
    Workers,
)


@guarded
def batch(  # noqa: PLR0913, PLR0917 - one for each option
    given: Annotated[
        Path,
        typer.Argument(
            metavar="INPUT",
            help="A folder of article sets, or a table of articles (.csv, .jsonl, .parquet).",
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where the reports go; made if missing.")
    ],
    rules: Rules = None,
    model: Model = None,
    published: Annotated[
        list[str] | None,
        typer.Option(
            "--published",
            metavar="SET/ARTICLE=DATE",
            help="When an article was published; repeat for others.",
        ),
    ] = None,
    group: Annotated[
        bool, typer.Option("--group", help="INPUT is a pile of articles: find out which tell the same story.")
    ] = False,
    days: Annotated[
        int, typer.Option("--days", min=0, metavar="N", help="With --group: the most days within a story.")
    ] = 7,
    fast: Annotated[
        bool, typer.Option("--fast", help="Calculate embeddings in bfloat16 where the processor has it.")
    ] = False,
    engine: EngineName = EngineChoice.LOCAL,
    scheduler: Scheduler = None,
    workers: Workers = None,
    time_limit: Annotated[
        float, typer.Option("--time-limit", min=1, metavar="SECONDS", help="The most for one article set.")
    ] = 900,
    json_log: Annotated[
        bool, typer.Option("--json-log", help="A JSON object on standard error for each set and warning.")
    ] = False,
    parquet: Annotated[
        bool, typer.Option("--parquet", help="Write the tables of findings as Parquet too.")
    ] = False,
    fail_on: Fail = None,
    kind: Kinds = None,
    min_score: MinScore = None,
    decisions: Decisions = None,
    baseline: BaselineOption = None,
    config: Config = None,
) -> ExitCode:
    """Check many article sets: a report for each, an index of all, and a table for pandas.

    What has not changed since the last run into the same folder is not checked again.
    """
    from checker.cli.batch.ending import put_batch, settled
    from checker.cli.batch.inputs import found_jobs, sorted_jobs
    from checker.cli.batch.progress import ended_by_signals, logged
    from checker.cli.batch.run import engine_for, recipe_for, run_batch
    from checker.cli.settings import merge, read_settings

    settings = merge(
        read_settings(config),
        fail_on=fail_on.severity if fail_on else None,
        kinds=kind,
        min_score=min_score,
        rules=rules,
        decisions=decisions,
        baseline=baseline,
    )
    recipe = recipe_for(settings, model, given, output, fast=fast)
    dates = published or ()
    sets = sorted_jobs(given, output, dates, recipe, days) if group else found_jobs(given, output, dates)
    with logged(as_json=json_log), ended_by_signals(), sets as found:
        chosen = engine_for(engine, scheduler, workers, time_limit)
        written = run_batch(found.jobs, output, recipe, chosen, parquet=parquet, as_json=json_log)
    if isinstance(written, ExitCode):
        return written
    put_batch(written, output)
    for message in found.unread:
        complain(message)
    return settled(written, output, settings, given, complete=not found.unread)
