"""Whose share or distance an amount is, where two newspapers name the same in two ways."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims, make_room

ONE = [
    ("A poll put the Tories on 34%.", "The poll has the Conservatives on 34 per cent."),
    ("The GOP won 49 percent of the vote.", "The Republicans had 49 percent of votes."),
    ("The Lib Dems won 14% of the vote.", "The Liberal Democrats won 14 percent of the vote."),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_two_names_of_one_party_or_country_are_one(a, b):
    one, two = claim(a), claim(b)
    assert make_room().comparable(one, two)
    assert make_room().comparable(two, one)
    assert make_room().affinity(one, two) == 1.0


def test_a_bare_figure_behind_a_share_that_changed_is_a_share():
    before, now = claims("Her approval slid from 44 per cent to 39.")
    assert (before.topic, now.topic) == ("percent", "percent")
    assert make_room().comparable(now, claim("Some 39% approve of her."))


def test_a_figure_with_a_noun_of_its_own_is_no_share():
    _, boats = claims("The loss rose from 12 percent to 39 boats.")
    assert boats.topic == "things.boat"


def test_bare_points_beside_a_share_are_points_of_it():
    _, points = claims("Just 39% approved, down five points in a month.")
    assert points.value.unit == "percentage point"
