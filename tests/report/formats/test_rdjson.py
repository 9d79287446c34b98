"""rdjson: what reviewdog reads.

No package carries the schema that reviewdog publishes, so it is stated here once more, from the
documentation of the Reviewdog Diagnostic Format: DiagnosticResult, Diagnostic, Location, Range, Position.
"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from checker.model.review import Decision, Review, Status
from checker.report.formats.checked import Checked, sheet_of
from checker.report.formats.rdjson import render_rdjson
from tests.report.formats.sheets import HOSTILE, thousand
from tests.report.samples import ferry, hostile, quiet


def closed(properties, required=()):
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


WHOLE = {"type": "integer", "minimum": 1}
TEXT = {"type": "string", "minLength": 1}
POSITION = closed({"line": WHOLE, "column": WHOLE}, ["line"])
LOCATION = closed({"path": TEXT, "range": closed({"start": POSITION, "end": POSITION}, ["start"])}, ["path"])
DIAGNOSTIC = closed(
    {
        "message": TEXT,
        "location": LOCATION,
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "code": closed({"value": TEXT, "url": TEXT}),
        "related_locations": {
            "type": "array",
            "items": closed({"message": {"type": "string"}, "location": LOCATION}, ["location"]),
        },
    },
    ["message", "location"],
)
RESULT = closed(
    {
        "source": closed({"name": TEXT, "url": TEXT}, ["name"]),
        "severity": {"type": "string"},
        "diagnostics": {"type": "array", "items": DIAGNOSTIC},
    },
    ["diagnostics"],
)


def diagnostics(checked):
    data = json.loads(render_rdjson([sheet_of(checked)]))
    assert [error.message for error in Draft202012Validator(RESULT).iter_errors(data)] == []
    return data["diagnostics"]


@pytest.mark.parametrize(
    "checked", [Checked(ferry()), Checked(quiet()), Checked(hostile(HOSTILE)), thousand(30)]
)
def test_it_is_what_the_format_wants(checked):
    diagnostics(checked)


def test_each_side_is_a_diagnostic_with_the_others_related():
    found = diagnostics(Checked(ferry()))
    toll = [d for d in found if "q-0a1b2c3d" in d["message"]]
    assert [d["location"]["path"] for d in toll] == [
        "ferry/gazette.txt",
        "ferry/wire.txt",
        "ferry/herald.txt",
    ]
    assert {d["severity"] for d in toll} == {"ERROR"}
    assert [len(d["related_locations"]) for d in toll] == [2, 2, 2]


def test_columns_are_counted_in_bytes():
    report = ferry()
    texts = {article.path: article.text.split("\n") for article in report.articles}
    quote = next(d for d in diagnostics(Checked(report)) if "q-5e6f7a8b" in d["message"])
    place = quote["location"]
    line = texts[place["path"]][place["range"]["start"]["line"] - 1].encode()
    words = line[place["range"]["start"]["column"] - 1 : place["range"]["end"]["column"] - 1].decode()
    assert words.startswith("“We lost all steering")
    assert words.endswith("”")


def test_what_is_decided_is_for_information_and_what_is_dismissed_is_not_there():
    review = Review(
        decisions=(
            Decision("q-0a1b2c3d", Status.DISMISSED, "two ferries"),
            Decision("q-5e6f7a8b", Status.CONFIRMED, "seen"),
        )
    )
    found = diagnostics(Checked(replace(ferry(), review=review)))
    assert {d["severity"] for d in found} == {"INFO"}
    assert all("q-5e6f7a8b, confirmed: seen" in d["message"] for d in found)
