"""Findings in SARIF 2.1.0, which code hosts and editors show as the results of an analysis."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from checker.model.claim import Claim
from checker.model.report import Finding, Severity
from checker.model.review import Change, Status
from checker.report.formats.checked import Checked, message_of, side_of, spot_of
from checker.report.text import flat
from checker.report.version import own_version

SCHEMA_URI = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"

_LEVELS = {Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NONE: "none"}
_STATES = {Change.NEW: "new", Change.UNCHANGED: "unchanged", Change.CHANGED: "updated"}


def render_sarif(sets: Sequence[Checked]) -> str:
    """A SARIF log with one run and a result for each discrepancy, worst first within each set.

    Dismissed findings are results with a suppression. Agreements are no results.
    """
    found = [(finding, checked) for checked in sets for finding in checked.report.ranked if finding.severity]
    rules = sorted({finding.worst.rule for finding, _ in found})
    run = {
        "tool": {
            "driver": {
                "name": "checker",
                "fullName": "Fact-consistency checker",
                "version": own_version(),
                "rules": [_rule(rule, found) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(checked.report.problems for checked in sets),
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": flat(problem.message)}}
                    for checked in sets
                    for problem in checked.report.problems
                ],
            }
        ],
        "results": [_result(finding, checked, rules) for finding, checked in found],
    }
    log = {"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str, found: Sequence[tuple[Finding, Checked]]) -> dict[str, object]:
    reasons = sorted({reason for f, _ in found if f.worst.rule == rule for reason in f.reasons})
    words = flat(", ".join(reasons)) or rule
    return {"id": rule, "shortDescription": {"text": f"Articles differ: {words}"}}


def _result(finding: Finding, checked: Checked, rules: Sequence[str]) -> dict[str, object]:
    sides = [_location(claim, checked, number) for number, claim in enumerate(finding.evidence)]
    result: dict[str, object] = {
        "ruleId": finding.worst.rule,
        "ruleIndex": rules.index(finding.worst.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": message_of(finding, checked)},
        "locations": sides[:1],
        "relatedLocations": sides[1:],
        "partialFingerprints": {"checkerFinding/v1": _fingerprint(finding, checked)},
        "rank": round(100 * finding.score, 1),
        "properties": {
            "id": finding.id,
            "kind": finding.evidence[0].kind.value,
            "topic": finding.evidence[0].topic,
            "severity": finding.severity.label,
            "reasons": list(finding.reasons),
            "score": finding.score,
        },
    }
    return result | dict(_reviewed(finding, checked))


def _reviewed(finding: Finding, checked: Checked) -> Iterator[tuple[str, object]]:
    decision = checked.report.review.decision_on(finding.id)
    change = checked.report.review.change_of(finding.id)
    if decision and decision.status is Status.DISMISSED:
        yield (
            "suppressions",
            [{"kind": "external", "status": "accepted", "justification": flat(decision.reason)}],
        )
    if change:
        yield "baselineState", _STATES[change]


def _fingerprint(finding: Finding, checked: Checked) -> str:
    return f"{checked.name}/{finding.id}" if checked.name else finding.id


def _location(claim: Claim, checked: Checked, number: int) -> dict[str, object]:
    place: dict[str, object] = {"id": number, "message": {"text": side_of(claim, checked)}}
    spot = spot_of(claim, checked)
    if spot is None:
        return place | {"logicalLocations": [{"name": flat(claim.article), "kind": "resource"}]}
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(spot.path)}}
    if spot.line is not None:
        physical["region"] = {
            "startLine": spot.line,
            "startColumn": spot.column,
            "endLine": spot.end_line,
            "endColumn": spot.end_column,
            "snippet": {"text": claim.text},
        }
    return place | {"physicalLocation": physical}


def _uri(path: str) -> str:
    """The path as a URI: a relative one stays relative, as code hosts want it."""
    pure = PurePosixPath(path)
    if pure.is_absolute():
        return "file://" + quote(path, errors="replace")
    encoded = quote(path, errors="replace")
    return f"./{encoded}" if ":" in path.split("/", maxsplit=1)[0] else encoded
