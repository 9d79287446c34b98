"""Whose an age is."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, make_room

BEARERS = [
    ("Police held Nora Quist, 43, on Monday.", "quist"),
    ("Nora Quist, aged 43, was held.", "quist"),
    ("The driver, Nora Q., 43, was held.", "nora"),
    ("Nora Quist, now 43, was held.", "quist"),
    ("Nora Quist, a 43-year-old cook, was held.", "quist"),
    ("Nora Quist, who is 43 years old, was held.", "quist"),
    ("Quist is 43 years old.", "quist"),
    ("The 43-year-old Nora Quist was held.", "quist"),
    ("A 43-year-old woman, Nora Quist, was held.", "quist"),
    ("A 43-year-old woman named Nora Quist was held.", "quist"),
    ("A 43-year-old woman identified by police as Nora Quist was held.", "quist"),
    ("A 43-year-old woman was held.", None),
    ("In Orla, a 43-year-old woman was held.", None),
    ("On Monday, a 43-year-old woman was held.", None),
    ("A 43-year-old woman from Orla was held.", None),
    ("The 43-year-old New Vell woman was held.", None),
    ("The Orla Star is a 43-year-old ferry.", None),
]


@pytest.mark.parametrize(("text", "name"), BEARERS)
def test_an_age_keeps_whose_it_is(text, name):
    assert claim(text).value.of == name


def test_ages_told_in_two_ways_of_one_person_are_alike():
    room = make_room()
    one, two = claim("Nora Quist, 43, was held."), claim("A 44-year-old woman, Nora Quist, was held.")
    assert room.comparable(one, two)
    assert room.affinity(one, two) == 1
    told = claim("A 44-year-old was held, said the lawyer of Nora Quist.")
    assert room.comparable(one, told)


def test_an_unnamed_person_may_be_the_named_one_of_nearly_the_same_age():
    assert make_room().comparable(claim("Nora Quist, 43, was held."), claim("A 44-year-old woman was held."))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A 14-year-old boy was ill.", "Most of those ill are aged under five."),
        ("Nora Quist, 43, was held.", "A 62-year-old from Orla was held."),
        ("Nora Quist, 43, was held.", "A 19-year-old student was held."),
        ("Nora Quist, 43, was held.", "Anders Berg, a 43-year-old cook, was held."),
        ("Nora Karlsen, 43, was held.", "Anders Carlin, 29, was held."),
    ],
)
def test_a_named_person_is_no_other_of_another_age(a, b):
    assert not make_room().comparable(claim(a), claim(b))
    assert not make_room().comparable(claim(b), claim(a))


def test_an_unnamed_person_of_the_same_age_may_be_the_named_one():
    assert make_room().comparable(claim("Nora Quist, 43, was held."), claim("A 43-year-old cook was held."))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nora Quist, 43, was held.", "The driver, Nora Q., 43, was held."),
        ("Nora, 43, was held.", "Nora Anna Quist, 43, was held."),
        ("The driver, 43, was held.", "Nora Quist, 43, was held."),
    ],
)
def test_a_name_told_in_part_may_be_the_full_one(a, b):
    assert make_room().comparable(claim(a), claim(b))
    assert make_room().comparable(claim(b), claim(a))
