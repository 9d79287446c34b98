"""Findings in the Reviewdog Diagnostic Format (rdjson), which reviewdog turns into review comments."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from checker.model.claim import Claim
from checker.model.report import Finding, Severity
from checker.report.formats.checked import Checked, Spot, all_discrepancies, message_of, side_of, spot_of

_SEVERITIES = {Severity.MAJOR: "ERROR", Severity.MINOR: "WARNING"}


def render_rdjson(sets: Sequence[Checked]) -> str:
    """One diagnostic for each side of each discrepancy that is not dismissed, with the others related.

    A finding that somebody has decided about, or that the baseline has as it is, is of severity INFO.
    Articles that are of no file have no diagnostic, since reviewdog has nowhere to show it.
    """
    found = [row for pair in all_discrepancies(sets) for row in _diagnostics(*pair)]
    result = {"source": {"name": "checker"}, "diagnostics": found}
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _diagnostics(finding: Finding, checked: Checked) -> Iterator[dict[str, object]]:
    is_open = checked.report.review.is_open(finding.id)
    for claim in finding.evidence:
        spot = spot_of(claim, checked)
        if spot is None:
            continue
        yield {
            "message": message_of(finding, checked),
            "location": _location(spot, claim, checked),
            "severity": _SEVERITIES[finding.severity] if is_open else "INFO",
            "code": {"value": finding.worst.rule},
            "related_locations": [
                {"message": side_of(other, checked), "location": _location(at, other, checked)}
                for other in finding.evidence
                if other is not claim and (at := spot_of(other, checked))
            ],
        }


def _location(spot: Spot, claim: Claim, checked: Checked) -> dict[str, object]:
    if spot.line is None or spot.end_line is None:
        return {"path": spot.path}
    text = checked.article_of(claim).text
    start, end = claim.span.start, claim.span.end
    span = {
        "start": {"line": spot.line, "column": _byte_column(text, start)},
        "end": {"line": spot.end_line, "column": _byte_column(text, end)},
    }
    return {"path": spot.path, "range": span}


def _byte_column(text: str, offset: int) -> int:
    """The column, from 1, in bytes of UTF-8, as the format counts."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return len(line.encode("utf-8", "replace")) + 1
