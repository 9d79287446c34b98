"""Figures that differ only because one is converted, rounded or told in dozens."""

from __future__ import annotations

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room


def severity(a, b):
    return judge(claim(a), claim(b), make_room(), load_rulebook().verdicts).severity.label


FINER = [
    ("Half of the boats sank.", "The storm sank 48 percent of the boats."),
    ("Six in 10 voters backed her.", "She was backed by 62% of the voters."),
    ("Three-quarters of the boats sank.", "The storm sank 73 percent of the boats."),
    ("The fire burned 136,000 acres.", "The fire burned about 50,000 hectares."),
    ("The mast is 20 metres high.", "The mast is 60 feet high."),
    ("She was at sea for eight weeks.", "She was at sea for two months."),
    ("The mine lies some 300 km away.", "The mine lies 320 km away."),
    ("The mine lies 3 km away.", "The mine lies 2.6 km away."),
    ("A dozen boats sank.", "Eleven boats sank."),
    ("Two dozen boats sank.", "The storm sank 26 boats."),
]
CONVERSIONS = [
    ("The mine is two miles away.", "The mine is some 3 km away."),
    ("The mast is 10 metres high.", "The mast is about 33 feet high."),
    ("Two-thirds of the voters backed her.", "She was backed by 67 percent of the voters."),
    ("One in six boats sank.", "The storm sank 17 percent of the boats."),
    ("The mast is 20 metres high.", "The mast is 65 feet high."),
    ("The load weighs 500 kilograms.", "The load weighs 1,100 pounds."),
    ("The hut lies at 2,600 metres.", "The hut lies 8,500 feet up."),
    ("The shaft is 310 metres deep.", "They went down a 1,020-foot shaft."),
    ("The hole is 66 centimetres across.", "The hole is 26 inches across."),
    ("The mine is about two miles away.", "The mine is some 3 km away."),
    ("The island is 30 miles off.", "The island is 50 km off."),
    ("Winds of 120 mph struck.", "Winds of 195 kph struck."),
    ("Winds of up to 90 km per hour struck.", "Winds of 57 miles an hour struck."),
    ("It was minus 2 Celsius.", "It was 28 degrees Fahrenheit."),
    ("The heat reached 104F.", "The heat reached 40C."),
    ("The marsh covers 500 acres.", "The marsh covers 200 hectares."),
    ("The marsh covers 9,300 hectares.", "The marsh covers 93 square kilometres."),
    ("The skipper is 6ft 2in tall.", "The skipper is 1.88 metres tall."),
    ("The pass is more than 4,000 metres high.", "The pass is more than 13,000 feet high."),
]
OTHERS = [
    ("A third of the boats sank.", "A quarter of the boats sank."),
    ("Half of the boats sank.", "The storm sank 44 percent of the boats."),
    ("The rate is 2.25%.", "The rate is 2.5%."),
    ("Winds of up to 90 km per hour struck.", "Winds of 80 miles an hour struck."),
    ("The mast is 20 metres high.", "The mast is 2,100 centimetres high."),
    ("The mast is 12 metres high.", "The mast is 50 feet high."),
    ("It was 28 degrees Fahrenheit.", "It was minus 4 Celsius."),
    ("The mine lies some 300 km away.", "The mine lies 350 km away."),
    ("A dozen boats sank.", "Nine boats sank."),
    ("At least a dozen boats sank.", "Eleven boats sank."),
    ("Twelve boats sank.", "Eleven boats sank."),
]


@pytest.mark.parametrize(("a", "b"), FINER)
def test_a_figure_that_another_way_of_telling_rounds_is_no_conflict(a, b):
    assert severity(a, b) == severity(b, a) == "minor"


@pytest.mark.parametrize(("a", "b"), CONVERSIONS)
def test_one_amount_in_two_systems_of_units_is_one(a, b):
    assert severity(a, b) is severity(b, a) is None


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_a_figure_beyond_its_rounding_is_a_conflict(a, b):
    assert severity(a, b) == severity(b, a) == "major"


def test_a_sum_in_brackets_is_blurred_as_the_one_that_it_converts():
    dollars = claim("It cost about 55 million pesos ($3 million).")
    assert (
        judge(
            dollars, claim("It cost some $3 million."), make_room(), load_rulebook().verdicts
        ).severity.label
        is None
    )


def test_a_dozen_is_twelve():
    assert severity("A dozen boats sank.", "Twelve boats sank.") is None
