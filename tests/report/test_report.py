"""The report itself: its order, its JSON, its table."""

import json
from dataclasses import replace

import pandas as pd
import pytest
from jsonschema import Draft202012Validator

from checker.model.report import Severity
from checker.model.review import Baseline, Change, Decision, Resolved, Review, Status
from checker.report import Report
from checker.report.formats.columns import PAIRS, SINGLE
from checker.report.schema import schema_text
from checker.report.terminal import render_plain
from tests.report.samples import ferry, hostile, quiet


def test_the_worst_come_first_then_the_surest_then_the_first_in_the_articles():
    report = ferry()
    wanted = ["q-0a1b2c3d", "q-5e6f7a8b", "q-99887766", "t-11223344"]
    assert [finding.id for finding in report.ranked] == wanted
    shuffled = replace(report, findings=report.findings[::-1])
    assert [finding.id for finding in shuffled.ranked] == wanted


def test_severity_is_the_worst():
    assert ferry().severity is Severity.MAJOR
    assert quiet().severity is Severity.NONE
    assert [finding.id for finding in ferry().of_severity(Severity.MINOR)] == ["q-5e6f7a8b"]


def test_json_has_the_shape_of_its_schema():
    data = json.loads(ferry().to_json())
    assert list(data) == ["schema", "articles", "findings", "single_source", "problems"]
    assert data["schema"] == "checker.report/1"
    assert list(data["articles"][0]) == ["id", "source", "title", "published", "path", "sha256"]
    toll = data["findings"][0]
    assert list(toll) == [
        *("id", "kind", "topic", "verdict", "severity", "reasons"),
        *("explanation", "score", "evidence", "relations", "fact"),
    ]
    assert (toll["verdict"], toll["severity"], toll["reasons"]) == ("discrepancy", "major", ["conflict"])
    assert list(toll["evidence"][0]) == [
        *("article", "start", "end", "line", "text", "sentence", "attribution", "value", "mentions", "frame"),
    ]
    assert [row["between"] for row in toll["relations"]] == [[0, 1], [0, 2], [1, 2]]
    assert data["findings"][-1]["severity"] is None
    assert list(data["single_source"][0]) == [
        *("kind", "topic", "article", "start", "end", "line", "text", "sentence", "value"),
    ]
    assert json.loads(quiet().to_json())["problems"][0]["article"] is None


def reviewed():
    """The sample, with everything that people and a baseline can add to it."""
    review = Review(
        decisions=(Decision("q-0a1b2c3d", Status.DISMISSED, "two ferries", "Ann", "2024-03-06T10:00:00Z"),),
        stale=(Decision("q-1", Status.FIXED, "mended", set="ferry"),),
        baseline=Baseline(
            (("q-5e6f7a8b", Change.NEW),), (Resolved("q-9", "time", "date", "minor", ("May",)),)
        ),
    )
    return replace(ferry(), review=review)


@pytest.mark.parametrize("report", [ferry(), quiet(), hostile(), reviewed()])
def test_json_is_valid_by_its_schema(report):
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    faults = Draft202012Validator(schema).iter_errors(json.loads(report.to_json()))
    assert [fault.message for fault in faults] == []


def test_the_schema_can_fail():
    data = json.loads(ferry().to_json())
    data["findings"][0]["severity"] = None
    del data["articles"][0]["sha256"]
    assert len(list(Draft202012Validator(json.loads(schema_text())).iter_errors(data))) == 2


def test_what_people_decided_and_what_is_gone_stands_in_the_json():
    data = reviewed().to_dict()
    assert data["findings"][0]["decision"]["reason"] == "two ferries"
    assert data["findings"][1]["change"] == "new"
    assert data["stale_decisions"][0]["set"] == "ferry"
    assert data["resolved"][0]["evidence"] == ["May"]


def test_dismissed_findings_are_folded_in_what_people_read():
    report = reviewed()
    markdown, plain = report.to_markdown(), render_plain(report)
    assert "**0 conflicts, 1 minor difference" in markdown
    assert "## Dismissed" in markdown
    assert "dismissed: two ferries (Ann)" in markdown
    assert "Compared with the baseline: 1 new, 0 unchanged, 0 changed, 1 resolved." in markdown
    assert "q-1, fixed (mended)" in markdown
    assert "DISMISSED" in plain
    assert "Since the baseline: 1 new" in plain
    assert [finding.id for finding in report.open_findings] == ["q-5e6f7a8b"]


def test_json_offsets_point_at_the_words():
    report = ferry()
    texts = {article.id: article.text for article in report.articles}
    for finding in json.loads(report.to_json())["findings"]:
        for row in finding["evidence"]:
            text = texts[row["article"]]
            assert text[row["start"] : row["end"]] == row["text"]
            assert row["text"] in text.split("\n")[row["line"] - 1]


def test_json_is_not_escaped_and_ends_in_a_newline():
    assert "“We lost all steering" in ferry().to_json()
    assert ferry().to_json().endswith("}\n")


def test_the_table_has_a_row_for_each_relation():
    frame = ferry().to_frame()
    assert list(frame.columns) == list(PAIRS)
    assert len(frame) == 3 + 1 + 1 + 3
    assert list(frame["severity"])[:4] == ["major", "major", "major", "minor"]
    assert list(frame["pair_severity"])[:4] == ["minor", "major", "minor", "minor"]
    assert list(frame["pair"])[:3] == ["q-0a1b2c3d:0-1", "q-0a1b2c3d:0-2", "q-0a1b2c3d:1-2"]
    assert frame.loc[1, "text_b"] == "Eleven people died"
    assert frame.loc[1, "value_low_b"] == 11
    assert Report(()).to_frame().empty
    assert list(Report(()).to_frame().columns) == list(PAIRS)


def test_what_only_one_article_says_is_a_second_table():
    frame = ferry().to_frame("single_source")
    assert list(frame.columns) == list(SINGLE)
    assert list(frame["text"]) == ["40 others were taken to hospital", "4 percent"]
    with pytest.raises(ValueError, match='name "findings" or "single_source"'):
        ferry().to_frame("claims")


def test_names_are_the_same_in_json_table_and_python():
    report = ferry()
    data, frame = report.to_dict(), report.to_frame()
    for finding in report.ranked:
        row = next(row for row in data["findings"] if row["id"] == finding.id)
        cells = frame[frame["id"] == finding.id].iloc[0]
        assert row["score"] == cells["score"] == finding.score
        assert row["severity"] == finding.severity.label
        assert (row["severity"] is None) == bool(pd.isna(cells["severity"]))
        assert row["verdict"] == cells["verdict"]


def test_a_report_is_a_line_in_python_and_a_table_in_a_notebook():
    assert repr(ferry()) == "<Report: 3 articles, 1 major discrepancy, 1 minor discrepancy, 2 agreements>"
    html = hostile()._repr_html_()
    assert "<table>" in html
    assert "<script" not in html


def test_a_hostile_report_renders_in_every_form():
    report = hostile()
    assert json.loads(report.to_json())["findings"]
    assert len(report.to_frame()) == 1
