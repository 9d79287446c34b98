"""Tallies and their sides, majorities, and things counted by two nouns."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims, make_room

ONE_FACT = [
    ("The council passed it 212-98.", "The measure won 212 votes in the council."),
    ("The chamber approved it, 61 to 30.", "The bill cleared the chamber 61-30."),
    ("The panel voted 14 to 11.", "Fourteen members voted for it."),
    ("The count was 1,310 to 940.", "There were 940 votes against it."),
    ("The defeat cuts the Labour majority to nine.", "The government's majority fell to nine seats."),
    ("The majority is now nine.", "The party has a nine-seat majority."),
    ("The ferry has 64 seats.", "The ferry was licensed to carry 64 passengers."),
    ("The coach was a 48-seater.", "The coach had 48 seats."),
    ("They have 14 cup finals left.", "They have 14 matches left."),
    ("He played 190 times for the club.", "He made 190 appearances for the club."),
    ("The pilot tried twice to land.", "The pilot made two attempts to land."),
    ("They failed three times to agree.", "They made three attempts to agree."),
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
        ("They have 12 cup ties left.", "things.game"),
    ],
)
def test_a_cup_is_a_measure_only_where_it_is_one(text, topic):
    assert claim(text).topic == topic


ELLIPSES = [
    ("She faces two counts of fraud and six of attempted theft.", "six", "things.charge", 6),
    ("Shops added 34,000 jobs and health care 41,000.", "41,000", "things.job", 41000),
    ("About 15 huts stood there. Only three were left standing.", "Only three", "things.hut", 3),
    ("Raiders took 25 ships last year. Nineteen are still anchored.", "Nineteen", "things.boat", 19),
    ("They logged 9,000 sales in May. By June the figure was 4,000.", "4,000", "things.sale", 4000),
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


NIGHTS = [
    ("They marched for a second night.", 2, "night"),
    ("The fire burned for a seventh day.", 7, "day"),
    ("The strike entered its third week.", 3, "week"),
    ("They spent a fourth night in tents.", 4, "night"),
    ("The fair is now in its 40th year.", 40, "year"),
]


@pytest.mark.parametrize(("text", "number", "noun"), NIGHTS)
def test_how_long_something_goes_on(text, number, noun):
    found = claim(text)
    assert (found.topic, found.value.stated, found.value.of) == ("rank", number, noun)


def test_the_last_husband_tells_how_many():
    room = make_room()
    third = claim("Her third husband was a baker.")
    assert room.comparable(third, claim("She married three times."))
    assert not room.comparable(third, claim("She married twice."))


def test_ships_held_are_not_those_taken():
    room = make_room()
    assert not room.comparable(claim("They still hold 27 ships."), claim("They hijacked 25 ships."))
    assert not room.comparable(claim("The bill fell six votes short."), claim("The bill won 54 votes."))


def test_twice_is_told_of_any_act():
    room = make_room()
    twice = claim("She was arrested twice.")
    assert (twice.topic, twice.value.stated) == ("things.time", 2)
    assert room.comparable(twice, claim("She was arrested three times."))
    assert claim("She earns twice as much.").topic == "multiple"


SERVED = [
    ("Some 40 customers were affected.", "Hackers broke into 52 organizations."),
    ("Employers added 9,000 workers.", "Employers added 9,000 jobs."),
]


@pytest.mark.parametrize(("a", "b"), SERVED)
def test_persons_are_counted_by_what_they_stand_for(a, b):
    room = make_room()
    assert room.comparable(claim(a), claim(b))
    assert not room.comparable(claim("Two dogs died."), claim(b))


SPORTS = [
    ("She has 45 caps.", "She has 45 goals."),
    ("She has 45 caps.", "She made 45 appearances."),
    ("She has 12 goals.", "She wore No. 12."),
    ("She played 12 seasons.", "She scored 12 goals."),
    ("They won 3-1.", "She scored three goals."),
    ("She is ranked No. 7.", "She wore No. 7."),
]


@pytest.mark.parametrize(("a", "b"), SPORTS)
def test_what_is_counted_in_sports_is_of_sorts_of_its_own(a, b):
    assert not make_room().comparable(claim(a), claim(b))


def test_a_place_in_figures_is_one_in_words():
    room, words, figures = make_room(), claim("She is ranked seventh."), claim("She is ranked No. 7.")
    assert room.comparable(words, figures)
    assert "equal" in room.compare(words, figures).facts
