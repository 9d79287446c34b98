"""What fitting gave, and how well the weights do on sets they were not fitted on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.cli.output import put_text
from checker.crossvalidation import PairScore
from checker.fitting import LEAST_MATCHES, Fit
from checker.model.claim import Kind
from checker.report.text import number_of

_COLUMNS = ("kind", "labelled", "found", "made", "right", "precision", "recall", "F1")


def put_fit(fitted: Fit) -> None:
    """Print, for each kind, what its weights were fitted on."""
    for kind, matches in fitted.matches.items():
        found = number_of(matches, "labelled match", "labelled matches")
        if kind in fitted.kept:
            put_text(f"{kind.value}: weights kept; {found}, of at least {LEAST_MATCHES} needed\n")
        else:
            put_text(f"{kind.value}: weights fitted on {found}\n")


def put_scores(scores: Mapping[Kind, PairScore], folds: int) -> None:
    """Print the scores of cross-validation as a table with a line for each kind, and one for all."""
    put_text(f"\nPairs of claims, each set checked with weights fitted on the others ({folds} folds):\n")
    total = sum(scores.values(), PairScore())
    named = [*((kind.value, score) for kind, score in scores.items()), ("all", total)]
    put_text(score_table(named))


def score_table(scores: Iterable[tuple[str, PairScore]]) -> str:
    """Named scores as lines of aligned columns."""
    rows = [_COLUMNS, *(_cells(name, score) for name, score in scores)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    return "".join(
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))])
        + "\n"
        for row in rows
    )


def _cells(name: str, score: PairScore) -> tuple[str, ...]:
    counts = (score.labelled, score.found, score.right + score.wrong, score.right)
    shares = (score.precision, score.recall, score.f1)
    return (name, *map(str, counts), *("-" if share is None else f"{share:.3f}" for share in shares))
