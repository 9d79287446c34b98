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
