"""Figures that differ only because one is converted, rounded or told in dozens."""

from __future__ import annotations

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room


def severity(a, b):
    return judge(claim(a), claim(b), make_room(), load_rulebook().verdicts).severity.label


FINER = [
    ("Winds of up to 90 km per hour struck.", "Winds of 57 miles an hour struck."),
    ("The fire burned 136,000 acres.", "The fire burned about 50,000 hectares."),
    ("The mast is 20 metres high.", "The mast is 65 feet high."),
    ("The load weighs 500 kilograms.", "The load weighs 1,100 pounds."),
    ("The mine lies some 300 km away.", "The mine lies 320 km away."),
    ("The mine lies 3 km away.", "The mine lies 2.6 km away."),
    ("A dozen boats sank.", "Eleven boats sank."),
    ("Two dozen boats sank.", "The storm sank 26 boats."),
]
OTHERS = [
    ("Winds of up to 90 km per hour struck.", "Winds of 80 miles an hour struck."),
    ("The mast is 20 metres high.", "The mast is 2,100 centimetres high."),
    ("The mast is 12 metres high.", "The mast is 50 feet high."),
    ("The mine lies some 300 km away.", "The mine lies 350 km away."),
    ("A dozen boats sank.", "Nine boats sank."),
    ("At least a dozen boats sank.", "Eleven boats sank."),
    ("Twelve boats sank.", "Eleven boats sank."),
]


@pytest.mark.parametrize(("a", "b"), FINER)
def test_a_figure_that_another_way_of_telling_rounds_is_no_conflict(a, b):
    assert severity(a, b) == severity(b, a) == "minor"


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_a_figure_beyond_its_rounding_is_a_conflict(a, b):
    assert severity(a, b) == severity(b, a) == "major"


def test_a_dozen_is_twelve():
    assert severity("A dozen boats sank.", "Twelve boats sank.") is None
