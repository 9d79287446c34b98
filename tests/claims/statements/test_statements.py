"""Which pairs of sentences contradict each other, and which only look as if they did."""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from checker.claims.statements import StatementRoom
from checker.model.statement import Polarity
from checker.rulebook import load_rulebook
from checker.rulebook.statements import Opposition
from tests.parsed import parsed

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "statements.toml").read_text("utf-8"))
PAIRS = [(case["tells"], *pair) for case in CASES["pairs"] for pair in case["pairs"]]
ROOM = StatementRoom(load_rulebook())


def claims(text, article="a"):
    return ROOM.find(parsed(text, article))


def told(a, b):
    pairs = product(claims(a, "a"), claims(b, "b"))
    facts = {fact for x, y in pairs if ROOM.comparable(x, y) for fact in ROOM.compare(x, y).facts}
    return facts & {"same", "opposite", "other value", "other matter"}


@pytest.mark.parametrize(("tells", "a", "b"), PAIRS)
def test_what_two_sentences_tell(tells, a, b):
    found = told(a, b)
    assert found == told(b, a)
    assert found == {"nothing": set(), "same": {"same"}}.get(tells, found | {tells})


def test_an_article_that_gives_both_sides_does_not_contradict_itself():
    one, two = claims("The boilers were inspected in May. City records say the boilers were not inspected.")
    assert one.value.polarity is Polarity.AFFIRMED
    assert two.value.polarity is Polarity.DENIED
    assert not ROOM.comparable(one, two)


def test_the_claim_is_the_clause():
    (claim,) = claims("On Friday, the owner of the mill was arrested at home, and the mill was sealed.")
    assert claim.text == "the owner of the mill was arrested at home"


def test_an_allegation_is_marked():
    one, two = claims("Strand was allegedly arrested.", "a")[0], claims("Strand was arrested.", "b")[0]
    assert "alleged" in ROOM.compare(one, two).facts


def test_a_wording_must_begin_with_a_word_that_stands():
    rule = Opposition.model_validate(
        {
            "id": "statement.test",
            "meaning": "a test",
            "affirms": ("the? door opened",),
            "denies": ("... closed",),
            "needs": "nothing",
            "matches": ("The door opened.",),
            "rejects": ("The window opened.",),
        }
    )
    assert [place for place, _ in rule.faults()] == [("affirms", 0), ("denies", 0)]


def test_a_rule_needs_wordings():
    with pytest.raises(ValidationError, match="denies"):
        Opposition.model_validate({"id": "statement.test", "affirms": ("opened",)})


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for claim in claims(text or "x"):
        assert claim.span.of(text) == claim.text


def test_an_article_that_tells_of_a_change_contradicts_nobody():
    change = "The Tolva bridge remained closed on Monday. The Tolva bridge reopened on Tuesday."
    assert told(change, "The Tolva bridge remained closed.") == set()
    assert told("The Tolva bridge reopened on Tuesday.", "The Tolva bridge remained closed.") == {"opposite"}


def test_an_article_with_two_such_things_does_not_say_which():
    assert told("A white van followed a black van.", "A black van drove off.") == set()
    assert told("A white van followed a black truck.", "A black van drove off.") == {"other value"}


WORDS = st.sampled_from(
    [
        "Strand",
        "was",
        "not",
        "arrested",
        "at",
        "large",
        ",",
        "acquitted",
        "of",
        "arson",
        "no",
        "all",
        "adults",
        "conceded",
        "the",
        "race",
        "white",
        "dark",
        "van",
        "-",
        "open",
        "closed",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.lists(WORDS, max_size=12).map(" ".join))
def test_comparing_is_symmetric(a, b):
    for x, y in product(claims(a or "x", "a"), claims(b or "x", "b")):
        assert ROOM.comparable(x, y) == ROOM.comparable(y, x)
        assert ROOM.affinity(x, y) == ROOM.affinity(y, x)
        assert ROOM.compare(x, y).facts == ROOM.compare(y, x).facts
        assert ROOM.compare(x, y).facts <= ROOM.facts
