"""JUnit: build servers count failures as --fail-on does."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from checker.model.report import Severity
from checker.model.review import Decision, Review, Status
from checker.report.formats.checked import Checked, sheet_of
from checker.report.formats.junit import render_junit
from tests.report.formats.sheets import HOSTILE, thousand
from tests.report.samples import ferry, hostile, quiet


def suites(*checked, fail_on=Severity.NONE):
    return ET.fromstring(render_junit([sheet_of(one) for one in checked], fail_on).encode())


@pytest.mark.parametrize(
    ("fail_on", "failures"), [(Severity.NONE, 2), (Severity.MINOR, 2), (Severity.MAJOR, 1)]
)
def test_a_failure_for_each_discrepancy_that_fails(fail_on, failures):
    root = suites(Checked(ferry()), fail_on=fail_on)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", str(failures), "0")
    assert len(root.findall(".//failure")) == failures


def test_what_is_dismissed_is_skipped_with_its_reason():
    review = Review(decisions=(Decision("q-0a1b2c3d", Status.DISMISSED, "two ferries", "Ann"),))
    root = suites(Checked(replace(ferry(), review=review)))
    assert root.find(".//skipped").get("message") == "dismissed: two ferries (Ann)"
    assert (root.get("failures"), root.get("skipped")) == ("1", "1")


def test_each_set_is_a_suite_and_what_could_not_be_read_an_error():
    root = suites(thousand(3), Checked(quiet(), "night"))
    assert [suite.get("name") for suite in root] == ["story", "night"]
    assert "photo.txt" in root.find(".//error").get("message")


def test_whatever_an_article_says_it_is_xml():
    root = suites(Checked(hostile(f"{HOSTILE}\x00\ud800\ufffe\x0b")))
    assert root.get("failures") == "1"
