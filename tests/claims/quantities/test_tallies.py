"""Tallies and their sides, majorities, and things counted by two nouns."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims, make_room

ONE_FACT = [
    ("The council passed it 212-98.", "The measure won 212 votes in the council."),
    ("The chamber approved it, 61 to 30.", "The bill cleared the chamber 61-30."),
    ("The panel voted 14 to 11.", "Fourteen members voted for it."),
    ("The count was 1,310 to 940.", "There were 940 votes against it."),
    ("The coach was a 48-seater.", "The coach had 48 seats."),
    ("Raiders came in two skiffs.", "Raiders came in two small boats."),
    ("It closed three recruiting centers.", "It closed three recruitment offices."),
    ("Floods hit 43 cities.", "Floods hit 43 municipalities."),
    ("The utility shut off power to 12,000 customers.", "It turned off power to 12,000 homes and shops."),
    ("They signed nine players.", "The nine signings cost them dear."),
]
OTHERS = [
    ("The council passed it 212-98.", "The measure needs 230 votes."),
    ("They won 3-1.", "They have three wins."),
    ("Two officers came.", "Two offices closed."),
    ("The ferry has 64 seats.", "The ferry was licensed to carry 70 passengers."),
    ("A majority of 12 judges agreed.", "They have a majority of 12 in the council."),
]


@pytest.mark.parametrize(("a", "b"), ONE_FACT)
def test_one_fact_in_two_wordings(a, b):
    room = make_room()
    first, second = claim(a), claim(b)
    assert room.comparable(first, second)
    assert room.comparable(second, first)
    assert "equal" in room.compare(first, second).facts
    assert room.family(first, second) == room.family(second, first)


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_other_facts_stay_apart(a, b):
    assert not make_room().comparable(claim(a), claim(b))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Add two cups of flour.", "volume"),
        ("The 12-cup pot cracked.", "volume"),
    ],
)
def test_a_cup_is_a_measure_only_where_it_is_one(text, topic):
    assert claim(text).topic == topic


ELLIPSES = [
    ("Three of the port's 30 boats sank.", "Three of the port's 30 boats", "things.boat", 3),
    (
        "Six of the panel's 11 members objected.",
        "Six of the panel's 11 members objected",
        "people.voted-against",
        6,
    ),
]


@pytest.mark.parametrize(("text", "words", "topic", "figure"), ELLIPSES)
def test_numbers_that_leave_out_their_noun(text, words, topic, figure):
    found = {c.text: c for c in claims(text)}
    assert (found[words].topic, found[words].value.stated) == (topic, figure)


SPORTS = [
    ("She has 45 caps.", "She has 45 goals."),
    ("She has 45 caps.", "She made 45 appearances."),
    ("She has 12 goals.", "She wore No. 12."),
    ("She played 12 seasons.", "She scored 12 goals."),
    ("They won 3-1.", "She scored three goals."),
]


@pytest.mark.parametrize(("a", "b"), SPORTS)
def test_what_is_counted_in_sports_is_of_sorts_of_its_own(a, b):
    assert not make_room().comparable(claim(a), claim(b))
