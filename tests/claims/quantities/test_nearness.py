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
