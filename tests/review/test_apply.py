"""Decisions and baselines on findings of articles that are edited."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.errors import ReviewError
from checker.findings import number_findings
from checker.model.report import Severity
from checker.model.review import Change, Decision, Status
from checker.review.apply import compare_with, decide
from checker.review.reviewed import review_report
from checker.review.sheets import sheet_from
from checker.review.stored import StoredReport, read_stored
from tests.word_encoder import WordEncoder

HERALD = [
    "A ferry with 212 people aboard ran onto rocks off Port Halden on Tuesday night.",
    "Nine people were killed, the coast guard said.",
    "The storm sank eight fishing boats in Orla harbour.",
]
POST = [
    "The ferry, with 212 people aboard, struck rocks off Port Halden on Tuesday night.",
    "Eleven people were killed, the coast guard said.",
    "The storm sank twelve fishing boats in Orla harbour.",
]
ELSEWHERE = [
    "The library in Dunmore will open again after repairs.",
    "Its roof was mended by volunteers from the parish.",
    "A choir from the valley will sing at the door.",
]
ENCODER = WordEncoder()


def run(herald, post, *, turned=False):
    articles = [
        checker.Article(id="herald", text="\n".join(herald), published="2024-05-15"),
        checker.Article(id="post", text="\n".join(post), published="2024-05-15"),
    ]
    return checker.check(articles[::-1] if turned else articles, encoder=ENCODER)


def stored(report):
    return StoredReport.model_validate(report.to_dict())


def by_words(report, words):
    return next(f for f in report.findings if any(words in claim.text for claim in f.evidence))


BEFORE = run(HERALD, POST)
TOLL, BOATS = by_words(BEFORE, "Eleven people"), by_words(BEFORE, "twelve fishing boats")
DISMISSED = Decision(TOLL.id, Status.DISMISSED, "two ferries", evidence=tuple(c.text for c in TOLL.evidence))
CONFIRMED = Decision(BOATS.id, Status.CONFIRMED, "known", evidence=tuple(c.text for c in BOATS.evidence))


def test_the_story_has_two_conflicts():
    assert [f.id for f in BEFORE.of_severity(Severity.MAJOR)] == [f.id for f in BEFORE.open_findings]
    assert {TOLL.id, BOATS.id} == {f.id for f in BEFORE.open_findings}


def test_what_is_decided_is_no_longer_open_and_covers_that_finding_alone():
    one = decide(BEFORE, [DISMISSED])
    assert [f.id for f in one.open_findings] == [BOATS.id]
    both = decide(BEFORE, [DISMISSED, CONFIRMED])
    assert both.open_findings == ()
    assert both.open_severity is Severity.NONE
    assert both.severity is Severity.MAJOR


def test_after_an_edit_a_decision_no_longer_applies_and_the_new_finding_is_open():
    edited = [*POST[:1], "Twelve people were killed, the coast guard said.", *POST[2:]]
    after = decide(compare_with(run(HERALD, edited), stored(BEFORE)), [DISMISSED, CONFIRMED])
    toll = by_words(after, "Twelve people")
    assert [d.finding for d in after.review.stale] == [TOLL.id]
    assert [f.id for f in after.open_findings] == [toll.id]
    assert after.review.change_of(toll.id) is Change.CHANGED
    assert after.review.change_of(BOATS.id) is Change.UNCHANGED
    assert after.review.baseline.resolved == ()


def test_what_was_mended_is_resolved_and_what_is_added_is_new():
    mended = [
        *POST[:1],
        "Nine people were killed, the coast guard said.",
        *POST[2:],
        "Two divers were rescued.",
    ]
    herald = [*HERALD, "Three divers were rescued."]
    after = compare_with(run(herald, mended), stored(BEFORE))
    assert [gone.id for gone in after.review.baseline.resolved] == [TOLL.id]
    assert after.review.change_of(BOATS.id) is Change.UNCHANGED
    divers = by_words(after, "Three divers")
    assert after.review.change_of(divers.id) is Change.NEW
    assert [f.id for f in after.open_findings] == [divers.id]


def test_another_verdict_on_the_same_words_is_a_change():
    other = stored(BEFORE)
    rows = [row.model_copy(update={"reasons": ("update",)}) for row in other.findings]
    after = compare_with(BEFORE, other.model_copy(update={"findings": tuple(rows)}))
    assert after.review.change_of(TOLL.id) is Change.CHANGED


def test_agreements_are_not_compared():
    after = compare_with(BEFORE, stored(run(HERALD, [*HERALD[:2], "Boats."])))
    assert {finding for finding, _ in after.review.baseline.changes} == {TOLL.id, BOATS.id}


@given(
    st.lists(st.sampled_from(ELSEWHERE), max_size=2, unique=True),
    st.lists(st.sampled_from(ELSEWHERE), max_size=2, unique=True),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=12)
def test_ids_and_decisions_survive_edits_elsewhere_and_another_order(before, after, on_top, turned):
    herald = [*before, *HERALD] if on_top else [*HERALD, *before]
    post = [*after, *POST] if on_top else [*POST, *after]
    report = decide(compare_with(run(herald, post, turned=turned), stored(BEFORE)), [DISMISSED, CONFIRMED])
    assert {f.id for f in report.findings if f.severity} == {TOLL.id, BOATS.id}
    assert report.open_findings == ()
    assert report.review.stale == ()
    assert {change for _, change in report.review.baseline.changes} == {Change.UNCHANGED}
    assert report.review.baseline.resolved == ()


def told_twice(*sentences):
    """Findings that share their words, each in a sentence of its own."""
    first = TOLL.evidence[0]
    return [
        replace(
            TOLL,
            evidence=(
                replace(first, sentence=replace(first.sentence, text=text), span=first.span.shift(place)),
                TOLL.evidence[1],
            ),
        )
        for place, text in enumerate(sentences)
    ]


def test_findings_of_the_same_words_are_told_apart_by_their_sentences():
    ferry, slide = "Nine people were killed at sea.", "Nine people were killed on the slope."
    one, two = (f.id for f in number_findings(told_twice(ferry, slide)))
    assert TOLL.id not in {one, two}
    assert len({one, two}) == 2
    assert [f.id for f in number_findings(told_twice(slide, ferry))] == [two, one]
    third = number_findings(told_twice("Nine people were killed in town.", ferry, slide))
    assert [f.id for f in third][1:] == [one, two]
    assert [f.id for f in number_findings(told_twice(ferry, ferry))] == [one, f"{one}-2"]
    assert [f.id for f in number_findings(told_twice(slide))] == [TOLL.id]


def test_a_decision_about_another_set_or_with_other_words_does_not_apply():
    other_set, other_words = (
        replace(DISMISSED, set="storm"),
        replace(CONFIRMED, evidence=("7 boats", "8 boats")),
    )
    report = decide(BEFORE, [other_set, other_words], "ferry")
    assert report.review.decisions == ()
    assert [d.finding for d in report.review.stale] == [BOATS.id]
    assert decide(BEFORE, [replace(DISMISSED, set="ferry")], "ferry").review.decisions


def test_a_baseline_is_written_and_then_compared_with(tmp_path):
    path = tmp_path / "base" / "report.json"
    with pytest.raises(ReviewError, match="no such file; write it with --write-baseline"):
        review_report(BEFORE, baseline=path)
    assert review_report(BEFORE, baseline=path, write_baseline=True).review.baseline is None
    assert json.loads(path.read_text("utf-8")) == BEFORE.to_dict()
    assert review_report(BEFORE, baseline=path).open_findings == ()


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"schema": "checker.report/2"}', '{"schema": "checker.report/1"}']
)
def test_what_is_no_report_is_named(tmp_path, content):
    path = tmp_path / "report.json"
    path.write_text(content, "utf-8")
    with pytest.raises(ReviewError, match=r"report\.json: ") as caught:
        read_stored(path)
    assert "\n" not in str(caught.value)


def test_a_written_report_tells_the_formats_what_the_fresh_one_does():
    sheet = sheet_from(stored(BEFORE), decisions=[DISMISSED, replace(CONFIRMED, finding="q-gone")])
    assert [(e.id, e.severity, e.rule, e.fact) for e in sheet.entries] == [
        (f.id, f.severity, f.worst.rule, row["fact"])
        for f, row in zip(BEFORE.ranked, BEFORE.to_dict()["findings"], strict=True)
    ]
    assert [e.id for e in sheet.open_entries] == [BOATS.id]
    assert sheet.stale == 1
