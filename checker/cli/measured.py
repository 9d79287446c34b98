"""Measurements as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.measuring.figures import Figure, Measurement
from checker.measuring.planted.trial import Row, Trial
from checker.model.claim import Kind
from checker.report.text import number_of


def render_measurement(measured: Measurement) -> str:
    """What was measured on labelled sets: each figure with its interval and its counts, then by kind."""
    total = measured.total
    pairs = sum(count for name, count in total.items() if name.startswith("gold."))
    head = f"{number_of(len(measured.tallies), 'set')}, {number_of(pairs, 'labelled pair')}\n\n"
    overall = [("", "share", "95 %", "counts"), *(_row(name, f) for name, f in measured.figures().items())]
    kinds: list[tuple[str, ...]] = [
        ("kind", "paired", "95 %", "counts", "discrepancies found", "95 %", "counts", "told beside")
    ]
    for kind in Kind:
        figures = measured.of_kind(kind)
        if figures["alignment recall"].whole:
            cells = (cell for figure in figures.values() for cell in cells_of(figure))
            kinds.append((kind.value, *cells, str(total[f"kind.{kind}.false"])))
    beside = ", ".join(f"{total[f'unknown.{said}']} {said}" for said in ("agree", "minor", "conflict"))
    return f"{head}{columns(overall)}\n{columns(kinds)}\nPairs that no label knows: {beside}\n"


def _row(name: str, figure: Figure) -> tuple[str, ...]:
    return (name, *cells_of(figure))


def cells_of(figure: Figure) -> tuple[str, str, str]:
    """A figure's share, interval and counts."""
    if figure.share is None or figure.low is None or figure.high is None:
        return ("-", "-", f"{figure.part}/{figure.whole}")
    interval = f"{figure.low:.3f}-{figure.high:.3f}"
    return (f"{figure.share:.3f}", interval, f"{figure.part}/{figure.whole}")


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines of aligned columns, the first to the left and the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = (
        [row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]
        for row in rows
    )
    return "".join("  ".join(line).rstrip() + "\n" for line in lines)


def as_json(measured: Mapping[str, object]) -> str:
    """A measurement as a JSON text."""
    import json

    return json.dumps(measured, ensure_ascii=False, indent=2) + "\n"


def render_trials(rows: Sequence[Row]) -> str:
    """Trials by name: how often a change was found, found as another kind, and something false beside."""
    heads = ("", "found", "95 %", "counts", "wrong kind", "false beside", "95 %")
    lines = [
        (
            row.name,
            *cells_of(row.told),
            str(row.otherwise.part),
            str(row.beside.part),
            cells_of(row.beside)[1],
        )
        for row in rows
    ]
    return columns([heads, *lines])


def render_misses(trials: Sequence[Trial]) -> str:
    """Every change that was not found, and every discrepancy where there is none, a line each."""
    lines: list[str] = []
    for trial in trials:
        where = f"{trial.name} | {trial.article}"
        if not trial.told:
            sentence, words = (" ".join(part.split()) for part in trial.words)
            lines.append(f"{where} | {trial.cause} | {words} | {sentence}")
        lines += [f"{where} | false | {beside}" for beside in trial.beside]
    return "\n" + "".join(f"{line}\n" for line in lines)
