"""The command `measure`: how right the checker is, on labelled sets and on changes made on purpose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.exits import ExitCode, UsageError, complain, guarded
from checker.cli.options import Model, Rules

if TYPE_CHECKING:
    from checker.align.encoder import Encoder
    from checker.measuring.figures import Measurement
    from checker.measuring.planted.trial import Trial
    from checker.rulebook import Rulebook


@guarded
def measure(
    gold: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[GOLD]...", help="Labelled article sets (see rules/README.md)."),
    ] = None,
    planted: Annotated[
        Path | None,
        typer.Option("--planted", metavar="DIR", help="Change one fact in each article there: is it found?"),
    ] = None,
    invariance: Annotated[
        Path | None,
        typer.Option("--invariance", metavar="DIR", help="Reword each article there: does anything differ?"),
    ] = None,
    folds: Annotated[
        int | None,
        typer.Option(
            "--folds",
            min=2,
            metavar="N",
            help="Check each set with weights fitted on the others, in N folds.",
        ),
    ] = None,
    most: Annotated[
        int | None, typer.Option("--most", min=1, metavar="N", help="Take N of the articles, evenly spread.")
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List what was missed or told wrongly.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    rules: Rules = None,
    model: Model = None,
) -> ExitCode:
    """Measure the checker, with 95 % intervals: on labelled article sets, or on any articles of yours.

    For each article, --planted makes rivals with one fact told otherwise among harmless rewordings, and
    --invariance holds it against itself in other marks, lines and styles.
    """
    from checker.cli.inputs import encoder_for
    from checker.rulebook import load_rulebook

    if sum(map(bool, (gold, planted, invariance))) != 1:
        raise UsageError("give labelled sets, or --planted DIR, or --invariance DIR: one of the three")
    rulebook, encoder = load_rulebook(rules), encoder_for(model)
    if gold:
        _measure_sets(gold, rulebook, encoder, folds, json=json)
        return ExitCode.CLEAN
    if folds is not None:
        raise UsageError("--folds is for labelled sets")
    folder = planted or invariance
    assert folder is not None
    trials, complete = _try_articles(folder, rulebook, encoder, most, faults=planted is not None)
    _put_trials(trials, json=json, misses=misses)
    return ExitCode.CLEAN if complete else ExitCode.INPUT


def _measure_sets(
    paths: list[Path], rulebook: Rulebook, encoder: Encoder, folds: int | None, *, json: bool
) -> None:
    from checker.align.gold import read_golds
    from checker.cli.measured import as_json, render_measurement
    from checker.cli.output import progress_over, put_text
    from checker.measuring.figures import Measurement
    from checker.measuring.sets import score_folds, score_sets

    sets = read_golds(paths)
    if folds is not None and folds > len(sets):
        raise UsageError(f"--folds {folds}: there are fewer sets ({len(sets)})")
    if folds is None:
        scored = score_sets(sets, rulebook, encoder)
    else:
        scored = score_folds(sets, rulebook, encoder, folds)
    measured: Measurement = Measurement(tuple(progress_over(scored, len(sets))))
    put_text(as_json(measured.to_dict()) if json else render_measurement(measured))


def _try_articles(
    folder: Path, rulebook: Rulebook, encoder: Encoder, most: int | None, *, faults: bool
) -> tuple[list[Trial], bool]:
    """The trials of the articles under a folder, and whether every article there could be read."""
    from checker.cli.output import progress_over
    from checker.measuring.planted.articles import read_folder
    from checker.measuring.planted.trial import FAULTS, try_article

    articles, problems = read_folder(folder, rulebook.reading, most)
    for problem in problems:
        complain(problem)
    trials = (try_article(article, rulebook, encoder, FAULTS if faults else ()) for article in articles)
    return [trial for of_one in progress_over(trials, len(articles)) for trial in of_one], not problems


def _put_trials(trials: list[Trial], *, json: bool, misses: bool) -> None:
    from checker.cli.measured import as_json, render_misses, render_trials
    from checker.cli.output import put_text
    from checker.measuring.planted.trial import count_trials

    rows = count_trials(trials)
    if json:
        put_text(as_json({"trials": [row.to_dict() for row in rows]}))
        return
    put_text(render_trials(rows) + (render_misses(trials) if misses else ""))
