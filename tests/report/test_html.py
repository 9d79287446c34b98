"""The HTML report is one page that loads nothing and runs nothing but its own script."""

import base64
import hashlib
import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from checker.model.article import Span
from checker.model.review import Decision, Review, Status
from checker.report import Report
from checker.report.page.build import view_page
from checker.report.page.html import html_environment
from checker.report.page.passages import Fate, Mark, read_passages
from tests.report.samples import BAIT, GAZETTE, ferry, hostile, quiet
from tests.report.test_short import many

VOID = {"meta", "link", "input", "br"}
ATTACKS = [
    BAIT,
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "\"'><img src=x onerror=alert(1)> <svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a> <style>*{display:none}</style> <base href='//evil.example'>",
    "\u202eevil\u2066 \u200b\u200d\ufeff zero \u2028 wide \x00",
    "w" * 10_000,
    "{{ 7 * 7 }} {% raw %} \ud800 ]]>",
]


class Reader(HTMLParser):
    """Collects tags, attributes, text, and what stands in style and script elements."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words, self.open, self.inline = [], [], [], [], {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("type")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if self.open and self.open[-1][0] in {"script", "style"}:
            key = " ".join(filter(None, self.open[-1]))
            self.inline[key] = self.inline.get(key, "") + data
        else:
            self.words.append(data)


def shape(page):
    """How often each element and each attribute occurs; a long text is marked in two pieces."""
    names = [(tag, name) for tag, name, _ in page.attributes]
    return Counter(tag for tag in page.tags if tag != "mark"), Counter(names)


@pytest.mark.parametrize("bait", ATTACKS)
def test_a_hostile_report_has_no_tag_and_no_attribute_of_its_own(bait):
    tame, wild = Reader(hostile("plain words").to_html()), Reader(hostile(bait).to_html())
    assert tame.open == wild.open == []
    assert shape(wild) == shape(tame)
    links = {value for _, name, value in wild.attributes if name in {"href", "src"}}
    assert all(link == "data:," or link.startswith("#") for link in links)
    for kind in ("style", "script"):
        assert wild.inline[kind] == tame.inline[kind]
    json.loads(wild.inline["script application/json"])
    assert not any(name.startswith("on") or name == "style" for _, name, _ in wild.attributes)


def test_the_policy_lets_only_the_pages_own_style_and_script_through():
    page = Reader(ferry().to_html())
    policy = next(value for _, name, value in page.attributes if name == "content" and "default-src" in value)
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.inline[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_everything_is_there():
    page = ferry().to_html()
    for words in (
        "<del>Nobody told us where to go</del>",
        "Eleven people died",
        "q-0a1b2c3d",
        "quantity.conflict",
        "The toll rose",
        "ferry/wire.txt",
        "Ferry runs aground off Port Halden",
    ):
        assert words in page
    assert "Nothing differs." in quiet().to_html()
    assert "ferry/photo.txt: not text" in quiet().to_html()


def test_the_ten_most_important_stand_first_and_none_is_lost():
    view = view_page(many())
    assert (len(view.foremost), len(view.others)) == (10, 40)
    assert len(view.cards) == len(many().findings)


def test_every_name_in_the_page_is_given_once_and_every_link_leads_somewhere():
    page = Reader(many(3).to_html())
    names = [value for _, name, value in page.attributes if name == "id"]
    assert len(names) == len(set(names))
    targets = {value[1:] for _, name, value in page.attributes if name == "href" and value.startswith("#")}
    assert targets <= set(names)


def test_overlapping_claims_are_all_marked_and_the_text_stays_whole():
    text = "# A storm\n\nTwelve people died, he said.\n"
    article = replace(GAZETTE, text=text, title=None)
    start = text.index("Twelve")

    def mark(words, fate, anchor):
        at = text.index(words)
        return Mark(Span(at, at + len(words)), fate, 1, "f", anchor, "")

    marks = [
        mark("Twelve people died, he said", Fate.CONFLICT, "quote"),
        mark("Twelve people", Fate.AGREES, "count"),
        mark("died", Fate.ALONE, "act"),
    ]
    headline, body = read_passages(article, marks)
    assert (headline.is_heading, headline.runs[0].text) == (True, "A storm")
    assert "".join(run.text for run in body.runs) == text[start:].rstrip("\n")
    assert [(run.text, run.mark and run.mark.anchor) for run in body.runs] == [
        ("Twelve people", "count"),
        (" ", "quote"),
        ("died", "act"),
        (", he said", "quote"),
        (".", None),
    ]
    assert sorted(anchor for run in body.runs for anchor in run.anchors) == ["act", "count", "quote"]


def test_front_matter_is_no_part_of_the_text():
    article = replace(GAZETTE, text="---\noutlet: The Gazette\n---\nIt rained.\n", title=None)
    (paragraph,) = read_passages(article, [])
    assert (paragraph.runs[0].text, paragraph.line) == ("It rained.", 4)


def test_decisions_that_the_report_brings_are_in_the_page():
    report = ferry()
    toll = next(f for f in report.findings if f.id == "q-0a1b2c3d")
    words = tuple(claim.text for claim in toll.evidence)
    decision = Decision(toll.id, Status.DISMISSED, "two tolls", "Ann", "2026-11-30T12:00:00Z", words)
    view = view_page(replace(report, review=Review(decisions=(decision,))))
    assert [card.finding.id for card in view.dismissed] == [toll.id]
    assert toll.id not in [card.finding.id for card in view.foremost]
    row = next(row for row in json.loads(view.data) if row["id"] == toll.id)
    assert row["decided"]["reason"] == "two tolls"
    assert row["evidence"] == list(words)


def test_the_script_that_stands_in_the_page_holds_no_closing_tag():
    assert not re.search(r"</?script|<!--", Reader(ferry().to_html()).inline["script"])


def test_templates_escape_whatever_they_put_out():
    assert html_environment().from_string("{{ a }}").render(a="<b>") == "&lt;b&gt;"
    assert Report(articles=ferry().articles).to_html().count("<script") == 2


@pytest.mark.parametrize(
    ("explanation", "reason"),
    [
        ("They differ: “9” and “11”.", "They differ."),
        ("Both cannot be true: “9” and “11” differ by 2.", "Both cannot be true: “9” and “11” differ by 2."),
        ("The quoted words differ: “not” → “never”.", "The quoted words differ: “not” → “never”."),
    ],
)
def test_a_reason_does_not_tell_the_values_again(explanation, reason):
    toll = next(f for f in ferry().findings if f.id == "q-0a1b2c3d")
    relations = tuple(
        replace(r, judgement=replace(r.judgement, explanation=explanation)) for r in toll.relations
    )
    (card,) = view_page(replace(ferry(), findings=(replace(toll, relations=relations),))).foremost
    assert card.reason == reason
