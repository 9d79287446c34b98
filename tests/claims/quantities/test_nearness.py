"""Amounts that lie too far apart for a bound to be said of both."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, make_room


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The boat sank five minutes later.", "The pumps failed within 20 days."),
        ("He faces up to 12 years in jail.", "The trial lasted five weeks."),
        ("At least three boats sank.", "The storm sank 4,000 boats."),
        ("Fewer than 5,000 people marched.", "Seven people marched."),
        ("The sailors were freed after two days.", "The boat will be brought home within a week."),
        ("The trailer stood 45 miles off.", "The chase went on for more than 22 miles."),
    ],
)
def test_a_bound_is_not_said_of_what_lies_far_off(a, b):
    one, two = claim(a), claim(b)
    assert not make_room().comparable(one, two)
    assert not make_room().comparable(two, one)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The boat sank within half an hour.", "The boat sank in ten minutes."),
        ("At least 30 boats sank.", "The storm sank 400 boats."),
        ("At least 30 boats sank.", "No more than 40 boats sank."),
        ("The storm cost at least $3 million.", "The storm cost $400 million."),
    ],
)
def test_a_bound_is_compared_with_what_it_may_be_said_of(a, b):
    assert make_room().comparable(claim(a), claim(b))


FAR = [
    ("The wave was 9 feet high.", "The port is 10 miles away."),
    ("The storm sank three boats.", "The storm sank 4,000 boats."),
    ("The trial lasted six weeks.", "The blast lasted ten minutes."),
    ("The repair cost $40.", "The repair cost $9 million."),
]


@pytest.mark.parametrize(("a", "b"), FAR)
def test_amounts_far_apart_are_hardly_of_one_fact(a, b):
    assert make_room().affinity(claim(a), claim(b)) == 0.05


def test_a_time_is_as_long_for_each():
    one, two = claim("They stay inside for three weeks each."), claim("They stay inside for 21 days.")
    assert make_room().comparable(one, two)
    assert make_room().compare(one, two).facts >= {"equal"}


def test_a_wrong_scale_may_be_of_one_fact():
    one, two = claim("The repair cost $4 million."), claim("The repair cost $4 billion.")
    assert make_room().affinity(one, two) == 1.0


def test_a_term_in_prison_is_no_other_time():
    term, most = (
        claim("He faces up to 12 years in jail."),
        claim("Fraud carries a maximum sentence of 12 years."),
    )
    assert make_room().compare(term, most).facts >= {"equal"}
    assert make_room().affinity(term, most) == 0.9
    assert make_room().affinity(term, claim("The firm had paid him over five years.")) == 0.05
