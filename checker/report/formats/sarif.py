"""Findings in SARIF 2.1.0, which code hosts and editors show as the results of an analysis."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from checker.model.report import Severity
from checker.model.review import Change
from checker.report.formats.entry import Entry, Sheet, Side
from checker.report.text import flat
from checker.report.version import own_version

SCHEMA_URI = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"

_LEVELS = {Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NONE: "none"}
_STATES = {Change.NEW: "new", Change.UNCHANGED: "unchanged", Change.CHANGED: "updated"}


def render_sarif(sheets: Sequence[Sheet]) -> str:
    """A SARIF log with one run and a result for each discrepancy, worst first within each set.

    Dismissed findings are results with a suppression. Agreements are no results.
    """
    found = [(entry, sheet) for sheet in sheets for entry in sheet.entries if entry.severity]
    rules = {entry.rule: place for place, entry in enumerate(_first_of_each_rule(found))}
    problems = [message for sheet in sheets for message in sheet.problems]
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
                "executionSuccessful": not problems,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": message}} for message in problems
                ],
            }
        ],
        "results": [_result(entry, sheet, rules[entry.rule]) for entry, sheet in found],
    }
    log = {"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _first_of_each_rule(found: Sequence[tuple[Entry, Sheet]]) -> list[Entry]:
    by_rule = {entry.rule: entry for entry, _ in reversed(found)}
    return [by_rule[rule] for rule in sorted(by_rule)]


def _rule(rule: str, found: Sequence[tuple[Entry, Sheet]]) -> dict[str, object]:
    reasons = sorted({reason for entry, _ in found if entry.rule == rule for reason in entry.reasons})
    words = flat(", ".join(reasons)) or rule
    return {"id": rule, "shortDescription": {"text": f"Articles differ: {words}"}}


def _result(entry: Entry, sheet: Sheet, rule: int) -> dict[str, object]:
    sides = [_location(side, number) for number, side in enumerate(entry.sides)]
    result: dict[str, object] = {
        "ruleId": entry.rule,
        "ruleIndex": rule,
        "level": _LEVELS[entry.severity],
        "message": {"text": entry.message},
        "locations": sides[:1],
        "relatedLocations": sides[1:],
        "partialFingerprints": {"checkerFinding/v1": f"{sheet.name}/{entry.id}" if sheet.name else entry.id},
        "rank": round(100 * entry.score, 1),
        "properties": {
            "id": entry.id,
            "kind": entry.kind,
            "topic": entry.topic,
            "severity": entry.severity.label,
            "reasons": list(entry.reasons),
            "score": entry.score,
        },
    }
    return result | dict(_reviewed(entry))


def _reviewed(entry: Entry) -> Iterator[tuple[str, object]]:
    if entry.decision and entry.is_dismissed:
        reason = flat(entry.decision.reason)
        yield "suppressions", [{"kind": "external", "status": "accepted", "justification": reason}]
    if entry.change:
        yield "baselineState", _STATES[entry.change]


def _location(side: Side, number: int) -> dict[str, object]:
    place: dict[str, object] = {"id": number, "message": {"text": side.place}}
    if side.path is None:
        return place | {"logicalLocations": [{"name": flat(side.article), "kind": "resource"}]}
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(side.path)}}
    if side.file_line is not None:
        physical["region"] = _region(side)
    return place | {"physicalLocation": physical}


def _region(side: Side) -> dict[str, object]:
    told: dict[str, object] = {"startLine": side.file_line, "snippet": {"text": side.text}}
    if side.region is not None:
        told["startColumn"] = side.region.column
        told["endLine"] = side.region.end_line
        told["endColumn"] = side.region.end_column
    return told


def _uri(path: str) -> str:
    """The path as a URI: a relative one stays relative, as code hosts want it."""
    if PurePosixPath(path).is_absolute():
        return "file://" + quote(path, errors="replace")
    encoded = quote(path, errors="replace")
    return f"./{encoded}" if ":" in path.split("/", maxsplit=1)[0] else encoded
