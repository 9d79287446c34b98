"""Degrees of a rise or a fall, which are converted without the zero of their scale."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room


def severity(a, b):
    return judge(claim(a), claim(b), make_room(), load_rulebook().verdicts).severity.label


CHANGES = [
    ("The sea has warmed by 2C.", "2"),
    ("A rise of 9F was measured.", "5"),
    ("Warming of 1.5 degrees Celsius is likely.", "1.5"),
    ("They hope to keep warming below 2C.", "2"),
    ("They hope to limit the rise to 2C.", "2"),
    ("It was 20C warmer.", "20"),
    ("It was 36F above the average.", "20"),
    ("Temperatures were 36F above normal.", "20"),
    ("Temperatures rose by 9F.", "5"),
    ("Temperatures rose 9F.", "5"),
    ("A difference of 20C (36F) was measured.", "20"),
    ("The sea is two degrees warmer.", "2"),
    ("Temperatures fell 20 degrees.", "20"),
]


@pytest.mark.parametrize(("text", "stated"), CHANGES)
def test_degrees_of_a_change_are_no_reading(text, stated):
    value = claim(text).value
    assert value.unit == "degree Celsius of change"
    assert round(value.stated, 6) == Decimal(stated)


@pytest.mark.parametrize(
    "text",
    ["Temperatures rose to 40C.", "The sea warmed to 20C.", "It was 20C above zero."],
)
def test_a_reading_behind_a_change_stays_one(text):
    assert claim(text).value.unit == "degree Celsius"


def test_a_change_is_compared_on_both_scales():
    rise = "The sea has warmed by {}."
    assert severity(rise.format("4C"), rise.format("7.2F")) is None
    assert severity(rise.format("4C"), rise.format("39.2F")) == "major"
