"""What holds of two quotations of one utterance, and how it is judged."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.quotes import QuoteRoom
from checker.model.claim import Claim
from checker.model.quotation import Quotation
from checker.rulebook import load_rulebook
from tests.parsed import parsed

PAIRS = tomllib.loads((Path(__file__).parents[2] / "cases" / "quote_pairs.toml").read_text("utf-8"))["pair"]
ROOM = QuoteRoom(load_rulebook())
LEVELS = load_rulebook().verdicts.of_kind("quote")


def claim(words: str, speaker: str = "Olga Renn", *, named: bool = True) -> Claim:
    """A claim with given words and speaker, whatever marks they hold."""
    document = parsed('Olga Renn said: "The wall will hold."')
    (found,) = ROOM.find(document)
    spoken = Quotation(words, speaker, by_person=speaker.istitle(), is_named_near=named)
    return replace(found, value=spoken, about=ROOM.content(words))


def level(a: Claim, b: Claim) -> str:
    facts = ROOM.compare(a, b).facts
    return next(level.id for level in LEVELS if level.holds(facts))


def name(pair: dict) -> str:
    return f"{pair['a'][:30]} / {pair['b'][:30]}"


@pytest.mark.parametrize("pair", PAIRS, ids=map(name, PAIRS))
def test_a_pair_is_judged_by_its_words_and_speakers(pair: dict):
    a, b = claim(pair["a"]), claim(pair["b"], pair.get("says", "Olga Renn"))
    assert ROOM.comparable(a, b) == ROOM.comparable(b, a) == pair.get("comparable", True)
    if "level" in pair:
        assert level(a, b) == level(b, a) == pair["level"]
        assert ROOM.compare(a, b).facts.issuperset(pair.get("facts", []))


def test_a_speaker_of_whom_only_he_is_said_is_no_other_than_one_named():
    words = "The wall will hold through the winter, whatever the river does."
    one, other = claim(words), claim(words, "Bram Vey", named=False)
    assert level(one, other) == level(other, one) == "quote.same"


def test_who_speaks_is_named_near_the_words_or_not():
    text = (
        'Olga Renn came. "The wall will hold," she said. The river rose for a week. It fell in June. '
        '"It has held before," she said.'
    )
    near, far = ROOM.find(parsed(text))
    assert near.value.is_named_near
    assert not far.value.is_named_near


@pytest.mark.parametrize("pair", PAIRS, ids=map(name, PAIRS))
def test_facts_do_not_depend_on_the_order_of_the_two(pair: dict):
    a, b = claim(pair["a"]), claim(pair["b"], pair.get("says", "Olga Renn"))
    assert ROOM.compare(a, b).facts == ROOM.compare(b, a).facts
    assert ROOM.affinity(a, b) == ROOM.affinity(b, a)


def test_the_diff_names_the_changed_words():
    facts = ROOM.compare(claim("We lost four boats that night."), claim("We lost five boats that night."))
    assert facts.details["diff"] == "“four” → “five”"


def test_the_diff_says_which_words_only_one_has():
    facts = ROOM.compare(claim("We lost four good boats then."), claim("We lost four boats then."))
    assert facts.details["diff"] == "only one has “good”"


def test_a_comma_that_ends_a_quotation_is_not_shown():
    assert ROOM.compare(claim("We lost a boat,"), claim("We lost a boat.")).details["a"] == "“We lost a boat”"


def test_the_cut_names_the_words_left_out():
    facts = ROOM.compare(claim("The wall will hold through winter."), claim("The wall will hold."))
    assert facts.details["cut"] == "“through winter”"


def test_a_run_cut_by_the_reporter_is_no_trimming():
    whole = 'Olga Renn said: "The wall will hold through winter. We checked every stone of it twice."'
    parts = '"The wall will hold through winter," Olga Renn said. "We checked every stone of it twice."'
    (one,) = ROOM.find(parsed(whole))
    first, second = ROOM.find(parsed(parts))
    assert level(one, first) == "quote.same"
    assert level(one, second) == "quote.same"


VOCABULARY = ["the", "wall", "will", "hold", "not", "boats", "winter", "...", "[ice]", "four", "don't"]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1)


@given(WORDS, WORDS)
def test_affinity_is_a_share_and_the_facts_are_closed(one: list[str], two: list[str]):
    a, b = claim(" ".join(one)), claim(" ".join(two))
    assert 0.0 <= (ROOM.affinity(a, b) or 0.0) <= 1.0
    assert ROOM.compare(a, b).facts <= ROOM.facts
    assert level(a, b) == level(b, a)


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_two_strings_compare(one: str, two: str):
    a, b = claim(one), claim(two)
    assert ROOM.compare(a, b).facts <= ROOM.facts
    assert ROOM.comparable(a, b) == ROOM.comparable(b, a)


@given(WORDS)
def test_a_quotation_is_the_same_as_itself(words: list[str]):
    a = claim(" ".join(words))
    assert "same words" in ROOM.compare(a, a).facts
