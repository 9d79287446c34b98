"""The comment on a pull request: short enough, worst first, and nothing silently dropped."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from checker.model.review import Baseline, Change, Decision, Resolved, Review, Status
from checker.report.formats.checked import Checked, sheet_of
from checker.report.formats.comment import LIMIT, MARKER, render_comment
from checker.report.links import Links
from tests.report.formats.sheets import HOSTILE, thousand
from tests.report.samples import ferry, hostile, quiet


def comment(*checked, links=None, limit=LIMIT):
    return render_comment([sheet_of(one) for one in checked], links, limit)


def told(text):
    return re.findall(r"^- \*\*(.*?)\*\*", text, re.MULTILINE)


def test_it_begins_with_the_hidden_mark_and_the_worst():
    text = comment(Checked(ferry()))
    assert text.startswith(f"{MARKER}\n### Fact check: 1 conflict, 1 minor difference\n")
    assert told(text) == ["Conflict", "Minor difference"]
    assert "more in the full report" not in text


@pytest.mark.parametrize("words", ["people", "👨‍👩‍👧 people", "<b>@editors</b> |"])
def test_a_thousand_findings_fit_and_the_rest_is_counted(words):
    text = comment(thousand(words=words))
    assert len(text.encode("utf-16-le")) // 2 < LIMIT
    left = int(re.search(r"\*\*([\d,]+) more in the full report\*\*", text)[1].replace(",", ""))
    assert left > 0
    assert len(told(text)) + left == 1_000
    assert told(text) == sorted(told(text))


def test_two_hundred_sets_fit():
    text = comment(*(replace(thousand(5), name=f"set-{n}") for n in range(200)), limit=8_000)
    assert len(text) < 8_000
    left = int(re.search(r"\*\*([\d,]+) more in", text)[1].replace(",", ""))
    assert len(told(text)) + left == 1_000


def test_links_lead_to_the_line_at_the_commit():
    text = comment(thousand(1), links=Links("https://host.example/o/r/blob/1a2b/"))
    assert "](https://host.example/o/r/blob/1a2b/story/herald.txt#L1)" in text
    assert "](https://host.example/o/r/blob/1a2b/story/post%20one.md?plain=1#L1)" in text


def test_what_people_decided_and_what_is_gone_is_counted():
    review = Review(
        decisions=(
            Decision("q-0a1b2c3d", Status.DISMISSED, "two ferries"),
            Decision("q-5e6f7a8b", Status.CONFIRMED, "seen @desk"),
        ),
        stale=(Decision("q-1", Status.FIXED, "mended"),),
        baseline=Baseline(
            (("q-5e6f7a8b", Change.UNCHANGED),), (Resolved("q-9", "quantity", "x", "major", ("9",)),)
        ),
    )
    text = comment(Checked(replace(ferry(), review=review)))
    assert told(text) == ["Minor difference"]
    assert "confirmed: seen <span>@</span>desk" in text
    assert "1 finding dismissed earlier." in text
    assert "1 decision no longer applying" in text
    assert "1 discrepancy of the baseline resolved." in text


def test_nothing_of_an_article_is_live_in_it():
    text = comment(Checked(hostile(HOSTILE), "@team #1"))
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inner = [child for token in tokens if token.type == "inline" for child in token.children]
    assert not any(child.type in {"link_open", "image"} for child in inner)
    assert {c.content for c in inner if c.type == "html_inline"} <= {"<span>", "</span>", "<code>", "</code>"}
    shown = [child.content for child in inner if child.type == "text"]
    assert not any(re.search(r"@\w|#\d|:\w+:", part) for part in shown)


def test_what_could_not_be_read_is_told():
    assert "Not checked: ferry/photo.txt" in comment(Checked(quiet()))
