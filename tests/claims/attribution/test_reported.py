"""Indirect speech is found with its speaker, stance and content; other rooms' claims learn who says them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.claims.attribution import Discourse, compile_lexicon, read_discourse
from checker.claims.find import find_in, make_rooms
from checker.language.frames import FrameReader
from checker.model.claim import Claim, Kind
from checker.rulebook import load_rulebook
from tests.parsed import parsed

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "attribution.toml").read_text("utf-8"))["case"]
LEXICON = compile_lexicon(load_rulebook().attribution)


def read(text: str) -> Discourse:
    return read_discourse(parsed(text), LEXICON)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_statements_are_found_with_speaker_stance_and_content(case: dict):
    discourse = read(case["text"])
    found = [
        (report.attribution.speaker, report.attribution.stance, report.content.of(discourse.document.text))
        for report in discourse.reports
    ]
    assert found == [(said["who"], said["stance"], said["what"]) for said in case["says"]]


@pytest.fixture(scope="module")
def rooms():
    return make_rooms(load_rulebook())


def quantities(text: str, rooms) -> list[Claim]:
    document = parsed(text)
    return [
        claim
        for claim in find_in(document, rooms, FrameReader(load_rulebook().frames))
        if claim.kind is Kind.QUANTITY
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eight people were hurt when the stand fell, police said.", "police"),
        ("According to the coastguard, eight people were hurt.", "the coastguard"),
        ('"Eight people were hurt," Mayor Olga Renn said.', "Olga Renn"),
        ("Mayor Olga Renn said eight people were hurt.", "Olga Renn"),
        ("Eight people were hurt when the stand fell.", None),
        ("Police said nothing. Eight people were hurt when the stand fell.", None),
    ],
)
def test_a_figure_learns_who_says_it(text: str, speaker: str | None, rooms):
    (claim,) = quantities(text, rooms)
    assert (claim.attribution.speaker if claim.attribution else None) == speaker


def test_an_outlet_to_which_it_was_said_is_kept():
    (said,) = read("Rosa Okafor told Radio Norrland that 40 boats had sunk.").reports
    assert (said.attribution.speaker, said.attribution.outlet) == ("Rosa Okafor", "Radio Norrland")
