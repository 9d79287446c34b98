"""Ages told without "years old", limits of age, and whose an age can be."""

from __future__ import annotations

import pytest

from checker.model.quantity import Effect
from tests.claims.quantities.reader import claim, claims, make_room

YEAR = 31556952
"""Seconds of a mean year."""

TOLD = [
    ("Quist is 63.", 63, "quist"),
    ("Quist, who turned 40 on Friday, led.", 40, "quist"),
    ("Quist turns 80 in May.", 80, "quist"),
    ("Quist died at 92.", 92, None),
]


@pytest.mark.parametrize(("text", "years", "name"), TOLD)
def test_an_age_is_known_without_a_unit(text, years, name):
    value = claim(text).value
    assert (value.stated, value.of) == (years * YEAR, name)


@pytest.mark.parametrize(
    "text",
    [
        "The score was 63.",
        "The crew were 12.",
        "She was the youngest of 12.",
        "The club was the oldest of the 12.",
        "The Larks are 63.",
    ],
)
def test_other_numbers_are_no_ages(text):
    assert all(found.topic != "age" for found in claims(text))


LIMITS = [
    ("The shot is for people 5 and older.", Effect.FROM),
    ("The shot is for those 65 or older.", Effect.FROM),
    ("The shot is for anyone aged 12 and up.", Effect.FROM),
    ("The shot is for children as young as five.", Effect.FROM),
    ("The shot is for adults over 65.", Effect.ABOVE),
    ("The shot is for women over 50.", Effect.ABOVE),
    ("The shot is for people over the age of 60.", Effect.ABOVE),
    ("The shot is for children under 5.", Effect.BELOW),
    ("The shot is for those between the ages of 5 and 11.", Effect.RANGE),
    ("The shot is for 12- to 17-year-olds.", Effect.RANGE),
]


@pytest.mark.parametrize(("text", "effect"), LIMITS)
def test_a_limit_of_age_is_an_age(text, effect):
    found = claim(text)
    assert (found.topic, found.value.effect) == ("age", effect)


def test_one_limit_told_in_two_ways_is_the_same():
    room = make_room()
    one, two = claim("It is for people 6 and older."), claim("It is for children as young as 6.")
    assert room.comparable(one, two)
    assert "equal" in room.compare(one, two).facts


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The victims ranged in age from 16 to 58.", "A 23-year-old cook was held."),
        ("The shot is for people 5 and older.", "Nora Quist, 63, was the first."),
        ("The youngest is 17.", "The oldest is 61."),
        ("She's 33 and works at the mill.", "A woman of 36 was held."),
    ],
)
def test_ages_of_many_and_of_one_do_not_meet(a, b):
    assert not make_room().comparable(claim(a), claim(b))
    assert not make_room().comparable(claim(b), claim(a))


def test_he_or_she_is_whom_the_sentence_before_names():
    told = "Nora Quist, the foreman, went home on Friday. She is 63 and will not go back."
    assert claim(told).value.of == "quist"
    assert claim("The foreman went home on Friday. She is 63 and will not go back.").value.of is None


def test_the_woman_is_not_whom_the_sentence_before_names():
    assert claim("Nora Quist led the crew home. The woman, who is 26, was held.").value.of is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Two girls, 9 and 11, drowned.", [9, 11]),
        ("Two Swedes, 27 and 34, were held.", [27, 34]),
        ("The men, who are 27 and 34, were held.", [27, 34]),
        ("The sailors were 17, 19 and 23.", [17, 19, 23]),
        ("She left school at 16.", [16]),
        ("He made his debut at 21.", [21]),
        ("He died on Friday at 71.", [71]),
        ("The Orla forward, 23, sailed.", [23]),
        ("The cook, Anton K., 52, was held.", [52]),
        ("The pair, both 19, were held.", [19]),
        ("The brothers, both 34, were held.", [34]),
        ("Nora Quist, now 90, led.", [90]),
        ("The widow, then 34, sold the farm.", [34]),
        ("Nora Quist, 43 at the time, resigned.", [43]),
        ("She's 33 and works at the mill.", [33]),
        ("The Orla Nights starlet, 29, sailed.", [29]),
        ("Two girls, aged four and six, drowned.", [4, 6]),
        ("Three girls, aged four, six and eleven, drowned.", [4, 6, 11]),
    ],
)
def test_ages_in_lists_and_of_steps_of_a_life(text, years):
    found = [found.value for found in claims(text) if found.topic == "age"]
    assert [round(value.stated / YEAR) for value in found] == years


@pytest.mark.parametrize(
    "text",
    [
        "The scores were 21, 23 and 25.",
        "They came in 1, 2 and 3 minutes.",
        "School starts at 14:30.",
        "He died at 21 Park Street.",
        "Shares closed at 16, he said.",
        "He led a crew of 26.",
        "A teacher of 30 years retired.",
        "The women of 24 and more nations met.",
        "The toll, 27, was the worst.",
        "The Orla total, 27, was the worst.",
        "The party took both, 19 and 20, and lost.",
        "The boys, seven, slept.",
        "The train left home at 16:20.",
    ],
)
def test_other_lists_and_hours_are_no_ages(text):
    assert all(found.topic != "age" for found in claims(text))


def test_a_first_name_and_a_full_name_are_of_one():
    assert make_room().comparable(claim("Nora, 43, sang."), claim("Nora Quist, 43, sang."))
    assert not make_room().comparable(claim("Nora, 43, sang."), claim("Gregor Hall, 43, sang."))


@pytest.mark.parametrize(
    ("a", "b", "may_be_one"),
    [
        ("Petr Dolezal, 34, was hurt.", "Katrin Vogel, 41, was killed.", False),
        ("Petr Dolezal, 34, was hurt.", "Petr Dolejal, 35, was hurt.", True),
        ("Anna Berg, 34, was hurt.", "Anna Borg, 34, was hurt.", True),
        ("Nikolai Petrov, 34, was hurt.", "Nikolai Petroff, 43, was hurt.", True),
    ],
)
def test_names_a_little_alike_are_of_one_person_of_one_age(a, b, may_be_one):
    assert make_room().comparable(claim(a), claim(b)) is may_be_one
