"""Measures of one fact in other words: prices for each, distances in other units, heat, falls, shares."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.claims.quantities.reader import claim, make_room

FOR_EACH = [
    ("The mayor promised up to $2,000 for each.", "each"),
    ("The mayor promised $2,000 for each boy.", "boy"),
    ("The mayor promised $2,000 per runaway.", "runaway"),
    ("The mayor promised $2,000 apiece.", "each"),
    ("The mayor promised $2,000.", None),
]


@pytest.mark.parametrize(("text", "per"), FOR_EACH)
def test_a_sum_keeps_what_it_is_for_each_of(text, per):
    assert claim(text).value.per == per


def test_sums_for_each_person_may_be_one_whatever_the_persons_are_called():
    room, each = make_room(), claim("The mayor promised up to $2,000 for each.")
    boy = claim("The mayor promised $3,000 for each boy.")
    assert room.comparable(each, boy)
    assert room.comparable(boy, claim("The mayor promised $3,000 per runaway."))
    assert room.comparable(boy, claim("The mayor promised a $3,000 reward."))
    pupil = claim("The town spends $9,000 per pupil.")
    assert room.comparable(pupil, claim("The town spends $9,400 per student."))
    assert not room.comparable(pupil, claim("The town spends $52,000 per teacher."))
    assert not room.comparable(pupil, claim("The town spends $900 per vehicle."))


AWAY = [
    ("It sank 30 nm off Orla.", "55560"),
    ("It sank some 30 nm south of Orla.", "55560"),
    ("It sank 30 nm (56 km) from the port.", "55560"),
    ("It sank 30 nautical miles off Orla.", "55560"),
    ("The chip has lines of 30 nm width.", "3.0E-8"),
    ("The firm opened a 30nm line.", "3.0E-8"),
]


@pytest.mark.parametrize(("text", "metres"), AWAY)
def test_nm_is_a_nautical_mile_where_it_leads_away(text, metres):
    assert claim(text).value.stated == Decimal(metres)


def test_a_distance_in_another_unit_may_be_from_another_place():
    room, miles = make_room(), claim("The ferry sank 40 miles off Orla.")
    assert room.comparable(miles, claim("The ferry sank about 64 km from Vell."))
    assert room.comparable(miles, claim("The ferry sank 65km (40 miles) west of Vell."))
    assert not room.comparable(miles, claim("The ferry sank about 90 km from Vell."))
    assert not room.comparable(miles, claim("The ferry sank 43 miles off Vell."))


def test_words_in_brackets_say_nothing_of_what_is_measured():
    assert "mile" not in claim("The ferry sank 65km (40 miles) off the coast.").about


HEAT = [
    ("It hit 97 degrees in sweltering Vell.", "degree Celsius"),
    ("The mercury rose to 41.", "degree Celsius"),
    ("The mast leaned 30 degrees in the cold.", "degree"),
    ("The sea is two degrees warmer.", "degree"),
    ("Temperatures rose by 2 degrees.", "degree"),
    ("Temperatures have risen 1.2 degrees.", "degree"),
    ("The cold port lies 12 degrees south of the equator.", "degree"),
    ("The mast leaned 30 degrees.", "degree"),
]


@pytest.mark.parametrize(("text", "unit"), HEAT)
def test_degrees_are_of_heat_where_the_words_around_them_tell(text, unit):
    assert claim(text).value.unit == unit


def facts(a, b):
    room, first, second = make_room(), claim(a), claim(b)
    assert room.comparable(first, second)
    return room.compare(first, second).facts


def test_a_temperature_without_a_scale_may_be_on_either():
    bare = "The mercury hit 102 degrees."
    assert "equal" in facts(bare, "The high was 102 degrees Fahrenheit (39 Celsius).")
    assert "equal" in facts(bare, "The high was 102 degrees (39C).")
    assert "converted" in facts(bare, "The heat reached 39 degrees.")
    assert "apart" in facts("The heat reached 41 degrees.", "The heat reached 39 degrees Celsius.")
    assert "same figure" in facts("The heat fell to 41 degrees.", "The mercury fell to 5 Celsius.")


def test_the_article_tells_of_heat():
    article = "A heat wave gripped the county. It hit 102 degrees."
    assert claim(article).topic == "temperature"
    assert claim("It hit 102 degrees.").topic == "degree"


def test_a_change_of_temperature_is_no_temperature():
    change = claim("Temperatures were 9 degrees above normal.")
    assert not make_room().comparable(change, claim("Temperatures were 9 degrees at dawn."))
