"""The event that marked words of a sentence belong to, and how it is told."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.claims.times import TimeRoom
from checker.language.frames import FrameReader
from checker.model.frame import Frame
from checker.model.syntax import NO_SYNTAX
from checker.rulebook import load_rulebook
from tests.parsed import parsed

GROUPS = tomllib.loads((Path(__file__).parents[1] / "cases" / "frames.toml").read_text("utf-8"))["group"]
FRAMES = FrameReader(load_rulebook().frames)
TOLD = {"polarity": "affirmed", "mood": "done"}
"""What a case that does not say otherwise is."""
ASKED = ("predicate", "role", "noun", "place", "day", "polarity", "mood")


def cases() -> Iterator[object]:
    for group in GROUPS:
        for case in group["cases"]:
            reason = case.get("parser")
            marks = [pytest.mark.xfail(strict=True, reason=f"the small parser {reason}")] if reason else []
            yield pytest.param(case, id=f"{group['name']}: {case['text']}", marks=marks)


def frame_of(case: dict[str, str]) -> Frame:
    start, end = case["text"].index("["), case["text"].index("]") - 1
    text = case["text"].replace("[", "").replace("]", "")
    document = parsed("\n\n".join(filter(None, (text, case.get("body")))))
    sentence = document.sentence_at(start)
    assert sentence is not None
    at = sentence.span.start
    if case.get("about") == "date":
        times = TimeRoom(load_rulebook()).find(document)
        frame = next((c.frame for c in times if c.place.start < end - at and start - at < c.place.end), None)
    else:
        frame = FRAMES.frame(sentence.syntax, start - at, end - at)
    assert frame is not None
    return frame


@pytest.mark.parametrize("case", list(cases()))
def test_a_claim_belongs_to_its_event(case: dict[str, str]):
    told = frame_of(case).to_dict()
    expected = TOLD | {key: case[key] for key in ASKED if key in case}
    assert {key: told[key] or "" for key in expected} == expected


def test_the_table_is_large_and_no_sentence_stands_in_it_twice():
    texts = [case["text"] for group in GROUPS for case in group["cases"]]
    assert len(texts) == len(set(texts)) >= 150
    keys = {key for group in GROUPS for case in group["cases"] for key in case}
    assert keys <= {"text", "body", "about", "parser", *ASKED}


def test_a_frame_names_the_other_participants():
    case = {"text": "Rebels killed [12 people] in Orrin on Monday with knives."}
    arguments = [(a.role.value, a.head, a.text) for a in frame_of(case).arguments]
    assert arguments == [
        ("agent", "rebel", "rebels"),
        ("place", "orrin", "orrin"),
        ("date", "monday", "monday"),
        ("other", "knife", "knives"),
    ]


def test_a_figure_knows_the_words_by_which_it_moves():
    assert {"rise", "by"} <= frame_of({"text": "Rents rose by [3 percent]."}).path
    assert {"rise", "to"} <= frame_of({"text": "Rents rose to [$900]."}).path


@pytest.mark.parametrize(("start", "end"), [(0, 0), (7, 7), (90, 99)])
def test_a_stretch_without_words_has_no_frame(start: int, end: int):
    assert FRAMES.frame(NO_SYNTAX, start, end) is None
    syntax = parsed("The mayor resigned.").sentences[0].syntax
    assert FRAMES.frame(syntax, 90, 99) is None


@pytest.mark.parametrize(
    "text", ["12", "12 dead", "...", "And 12, or?", "12 12 12 12", "of of of the 12", "\u200b12"]
)
def test_a_fragment_has_a_frame_of_some_kind(text: str):
    syntax = parsed(text).sentences[0].syntax
    frame = FRAMES.frame(syntax, 0, len(text))
    assert frame is not None
    assert frame.predicate
