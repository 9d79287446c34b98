"""What a number counts where the words behind it say otherwise: streaks, prizes, acts."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims, make_room

HEADS = [
    ("She took home three Academy Awards.", "things.oscar", 3),
    ("There had been three earlier complaints.", "things.complaint", 3),
    ("The county runs 30 such shelters.", "things.shelter", 30),
]


@pytest.mark.parametrize(("text", "topic", "number"), HEADS)
def test_what_a_number_counts(text, topic, number):
    found = claim(text)
    assert (found.topic, found.value.unit, found.value.stated) == (topic, "count", number)


NOTHING = [
    "It aims to triple its fares.",
    "The ferry calls twice a week.",
    "The flaw was a zero-day.",
    "It is a zero-sum game.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_multiples_and_labels_count_nothing(text):
    assert not claims(text)


def test_persons_are_not_taken_for_the_things_told_before():
    assert not [c for c in claims("He fired nine shots, killing two of them.") if c.text == "two of them"]


SAME = [
    ("She is a two-time Oscar winner.", "She won two Academy Awards."),
    ("Twenty fires were burning.", "Twenty-two wildfires burned."),
    ("Two Democrats voted against it.", "It passed over the objections of three Democrats."),
    ("He scored two goals.", "He scored three goals."),
    ("He played 24 league games.", "He played 25 games."),
    ("He called the office nine times.", "He called the office 12 times."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_fact_in_other_words_is_compared(a, b):
    room = make_room()
    assert room.comparable(claim(a), claim(b))
    assert (room.affinity(claim(a), claim(b)) or 1.0) >= 0.5


OTHER = [
    ("She is a two-time Oscar winner.", "She was nominated for five Oscars."),
    ("He has 21 league goals.", "He has 27 goals."),
    ("He played 33 games.", "He played 105 games."),
    ("He has 24 league games.", "He has 21 league goals."),
    ("She has two children.", "She leaves four grandchildren."),
    ("Some 85 Republicans voted against it.", "Some 131 Republicans voted for it."),
    ("Four other hamlets were cut off.", "Twelve hamlets were cut off."),
    ("The 1990 quake killed almost 2,000 people.", "The quake of 2013 killed more than 220 people."),
]


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_two_facts_are_not_compared(a, b):
    room = make_room()
    assert not room.comparable(claim(a), claim(b))
    assert not room.comparable(claim(b), claim(a))


WEAK = [
    ("Some 1,900 British kiosks were robbed.", "Some 9,000 kiosks were robbed."),
    ("He was fined four times.", "He was promoted nine times."),
]


@pytest.mark.parametrize(("a", "b"), WEAK)
def test_some_are_little_like_all(a, b):
    room = make_room()
    one, other = claim(a), claim(b)
    assert not room.comparable(one, other) or (room.affinity(one, other) or 0.0) < 0.5
