"""The command `measure`: how right the checker is, on labelled sets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.exits import ExitCode, UsageError, guarded
from checker.cli.options import Model, Rules

if TYPE_CHECKING:
    from checker.align.encoder import Encoder
    from checker.align.gold import GoldSet
    from checker.measuring.figures import Measurement
    from checker.rulebook import Rulebook


@guarded
def measure(
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD...", help="Labelled article sets (see rules/README.md).")
    ],
    folds: Annotated[
        int | None,
        typer.Option(
            "--folds",
            min=2,
            metavar="N",
            help="Check each set with weights fitted on the others, in N folds.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    rules: Rules = None,
    model: Model = None,
) -> ExitCode:
    """Measure the checker on article sets that people have labelled, with 95 % intervals."""
    from checker.align.gold import read_golds
    from checker.cli.inputs import encoder_for
    from checker.cli.measured import as_json, render_measurement
    from checker.cli.output import put_text
    from checker.rulebook import load_rulebook

    sets = read_golds(gold)
    if folds is not None and folds > len(sets):
        raise UsageError(f"--folds {folds}: there are fewer sets ({len(sets)})")
    measured = _measure(sets, load_rulebook(rules), encoder_for(model), folds)
    put_text(as_json(measured.to_dict()) if json else render_measurement(measured))
    return ExitCode.CLEAN


def _measure(sets: list[GoldSet], rulebook: Rulebook, encoder: Encoder, folds: int | None) -> Measurement:
    from checker.cli.output import progress_over
    from checker.measuring.sets import score_folds, score_sets

    if folds is None:
        scored = score_sets(sets, rulebook, encoder)
    else:
        scored = score_folds(sets, rulebook, encoder, folds)
    from checker.measuring.figures import Measurement

    return Measurement(tuple(progress_over(scored, len(sets))))
