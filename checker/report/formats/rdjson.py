"""Findings in the Reviewdog Diagnostic Format (rdjson), which reviewdog turns into review comments."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from checker.model.report import Severity
from checker.report.formats.entry import Entry, Sheet, Side, all_discrepancies

_SEVERITIES = {Severity.MAJOR: "ERROR", Severity.MINOR: "WARNING"}


def render_rdjson(sheets: Sequence[Sheet]) -> str:
    """One diagnostic for each side of each discrepancy that is not dismissed, with the others related.

    A finding that somebody has decided about, or that the baseline has as it is, is of severity INFO.
    Articles that are of no file have no diagnostic, since reviewdog has nowhere to show it.
    """
    found = [row for entry, _ in all_discrepancies(sheets) for row in _diagnostics(entry)]
    result = {"source": {"name": "checker"}, "diagnostics": found}
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _diagnostics(entry: Entry) -> Iterator[dict[str, object]]:
    for side in entry.sides:
        if side.path is None:
            continue
        yield {
            "message": entry.message,
            "location": _location(side),
            "severity": _SEVERITIES[entry.severity] if entry.is_open else "INFO",
            "code": {"value": entry.rule},
            "related_locations": [
                {"message": other.place, "location": _location(other)}
                for other in entry.sides
                if other is not side and other.path is not None
            ],
        }


def _location(side: Side) -> dict[str, object]:
    """File and range; columns are counted in bytes of UTF-8, as the format has it."""
    if side.file_line is None:
        return {"path": side.path}
    region = side.region
    if region is None:
        return {"path": side.path, "range": {"start": {"line": side.file_line}}}
    start, end = region.byte_columns
    return {
        "path": side.path,
        "range": {
            "start": {"line": region.line, "column": start},
            "end": {"line": region.end_line, "column": end},
        },
    }
