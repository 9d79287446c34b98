"""What the room of names tells an editor, and what it keeps to itself."""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, check
from checker.claims.names import NameRoom
from checker.claims.names.differences import RoleComparer
from checker.claims.names.likeness import NameLikeness
from checker.claims.names.roles import RoleGrammar
from checker.model.name import SLOT, PersonRole
from checker.rulebook import load_rulebook
from tests.parsed import parsed
from tests.word_encoder import WordEncoder

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "names.toml").read_text("utf-8"))
RULES = load_rulebook().names
ROOM = NameRoom(load_rulebook())
LIKENESS = NameLikeness.of(RULES)
ROLES = RoleComparer.of(RULES, RoleGrammar.of(RULES))


def pairs_of(table, key):
    return [(case[key], *pair) for case in CASES[table] for pair in case["pairs"]]


def told(a, b):
    """Whether two descriptions of one person differ."""
    return ROLES.difference([PersonRole(a)], [PersonRole(b)]) is not None


def claims(text, article="a"):
    return ROOM.find(parsed(text, article))


@pytest.mark.parametrize(("relation", "a", "b"), pairs_of("persons", "relation"))
def test_two_full_names(relation, a, b):
    assert LIKENESS.persons(a, b).replace("given", "given name") == relation
    assert LIKENESS.persons(b, a).replace("given", "given name") == relation


@pytest.mark.parametrize(("relation", "a", "b"), pairs_of("places", "relation"))
def test_two_places(relation, a, b):
    one, two = claims(f"Snow fell {a}.", "a"), claims(f"Snow fell {b}.", "b")
    facts = {fact for x, y in product(one, two) if ROOM.comparable(x, y) for fact in ROOM.compare(x, y).facts}
    assert facts == ({relation} if relation != "other" else set())


@pytest.mark.parametrize("case", CASES["found"], ids=lambda case: case["text"][:40])
def test_names_in_a_sentence(case):
    named = [claim for claim in claims(case["text"]) if claim.topic != SLOT]
    found = sorted([claim.value.name, claim.value.role or ""] for claim in named)
    assert found == sorted(case["names"])


@pytest.mark.parametrize(("differ", "a", "b"), pairs_of("titles", "differ"))
def test_two_titles_of_one_person(differ, a, b):
    assert told(a, b) is told(b, a) is differ


@pytest.mark.parametrize(
    ("facts", "a", "b"), [(case["facts"], *pair) for case in CASES["articles"] for pair in case["pairs"]]
)
def test_all_that_two_articles_say(facts, a, b):
    pairs = [(x, y) for x, y in product(claims(a, "a"), claims(b, "b")) if ROOM.comparable(x, y)]
    assert {fact for x, y in pairs for fact in ROOM.compare(x, y).facts} - {"same"} == set(facts)
    assert {fact for x, y in pairs for fact in ROOM.compare(y, x).facts} - {"same"} == set(facts)


def test_the_sentences_that_show_what_differs_are_the_better_evidence():
    one = claims("Ann Vell spoke. Ann Vell, a spokeswoman, left.", "a")
    (two,) = claims("The adviser Ann Vell left.", "b")
    told = {x.value.role: ROOM.affinity(x, two) for x in one}
    assert told["spokeswoman"] > told[None]


def test_a_person_has_one_claim_at_the_fullest_mention_with_a_role():
    found = claims("Ann Vell fell. Ann Vell, the mayor, was unhurt. Mayor Ann T. Vell went home.")
    assert [claim.text for claim in found] == ["Mayor Ann T. Vell"]


def test_two_spellings_in_one_article_are_two_people():
    one = claims("Hans Prewitt, 40, and his cousin Hans Prewett, 38, were found.", "a")
    two = claims("Hans Prewett, 38, was found.", "b")
    paired = [(x.value.name, y.value.name) for x, y in product(one, two) if ROOM.comparable(x, y)]
    assert paired == [("Hans Prewett", "Hans Prewett")]


def test_both_names_spelled_differently_need_the_same_office():
    governor = claims("Governor Dmitri Tolwaldov left.", "a")[0]
    office = claims("Dmitry Tollwaldov, the governor, left.", "b")[0]
    nobody = claims("Dmitry Tollwaldov, 50, left.", "b")[0]
    assert ROOM.comparable(governor, office)
    assert not ROOM.comparable(governor, nobody)


def test_a_name_is_never_compared_within_its_own_article():
    one, two = claims("Mayor Ann Vell and Mayor Anne Vell spoke.")
    assert not ROOM.comparable(one, two)


def test_the_span_holds_the_name_and_the_role_beside_it():
    text = "On Friday Nora Quist, 51, the company's chief executive, resigned."
    (claim,) = claims(text)
    assert claim.text == "Nora Quist, 51, the company's chief executive"
    assert claim.core.of(claim.sentence.text) == "Nora Quist"


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for claim in claims(text or "x"):
        assert claim.value.name
        assert claim.span.of(text) == claim.text


CAPITALS = st.sampled_from(
    ["Ann", "Vell", "de", "St.", "O'Dea", "Gov.", "van", "-", "VP", ",", "Bay", "of", "villages"]
)


@given(st.lists(CAPITALS, max_size=14).map(" ".join), st.lists(CAPITALS, max_size=14).map(" ".join))
def test_comparing_is_symmetric(a, b):
    for x, y in product(claims(a or "x", "a"), claims(b or "x", "b")):
        assert ROOM.comparable(x, y) == ROOM.comparable(y, x)
        assert ROOM.affinity(x, y) == ROOM.affinity(y, x)
        assert ROOM.compare(x, y).facts == ROOM.compare(y, x).facts
        assert ROOM.compare(x, y).facts <= ROOM.facts


def kinds_told(*texts):
    articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    report = check(articles, encoder=WordEncoder())
    return [(f.evidence[0].kind.value, f.severity.label, *f.reasons) for f in report.findings]


def test_a_name_that_all_give_alike_makes_no_finding():
    one = "Mayor Ann Vell opened the new bridge.\n\nMayor Ann Vell opened the bridge over the river."
    two = "A bridge is open\n\nThe bridge was opened by Ann Vell, the mayor, who praised the crews."
    assert [told for told in kinds_told(one, two) if told[0] == "name"] == []


def test_a_person_of_whom_articles_differ_is_told_once():
    one = (
        "A bridge is open\n\nThe port's lobbyist, Karl Vell, opened it. "
        "Vell, a spokesman for the mayor, spoke. Vell went home."
    )
    two = "The bridge\n\nIt was opened by Karl Vell, an adviser to the governor. The strategist Vell spoke."
    assert [told for told in kinds_told(one, two) if told[0] == "name"] == [("name", "minor", "role")]


def test_a_name_in_full_and_in_short_is_told_more_closely():
    one = "A crash\n\nThe driver, Raymond Vell, 41, was unhurt."
    two = "The crash\n\nRay Vell, 41, was driving the car."
    assert [told for told in kinds_told(one, two) if told[0] == "name"] == [("name", None, "closer")]
