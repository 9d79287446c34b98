"""Figures without a unit of their own: readings of an earthquake, marks out of ten, records of games."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.claims.quantities.reader import claim, claims

READINGS = ["The final reading was 6.2.", "The survey stood by 6.2.", "It revised its figure to 6.2."]


@pytest.mark.parametrize("text", READINGS)
def test_a_reading_in_an_article_of_an_earthquake_is_its_magnitude(text):
    assert not [c for c in claims(text) if c.topic == "magnitude"]
    (found,) = claims(f"An earthquake struck Orla. {text}")
    assert (found.topic, found.value.stated) == ("magnitude", Decimal("6.2"))


def test_a_figure_with_a_noun_is_no_reading():
    found = claims("An earthquake struck Orla. The king put 6.2 million crowns aside.")
    assert "magnitude" not in {c.topic for c in found}


MARKS = [
    "The flaw was rated 9.8 out of 10.",
]


@pytest.mark.parametrize("text", MARKS)
def test_a_mark_with_a_decimal_is_out_of_ten(text):
    found = claim(text)
    assert (found.topic, found.value.stated) == ("score", Decimal("9.8"))


def test_nine_out_of_ten_is_a_share():
    assert claim("Nine out of 10 boats sank.").topic == "percent"


@pytest.mark.parametrize("text", ["On 2018-12-05 it sank.", "Call 555-555-0182.", "They played 4-3-3."])
def test_dates_numbers_and_formations_are_no_records(text):
    assert not [c for c in claims(text) if c.topic == "tally" and c.text.count("-") == 2]


def test_a_bill_that_passed_by_two_figures_passed_no_bound():
    assert claim("The bill passed 158 to 131.").value.interval.is_point
    assert not claim("It passed 158 metres.").value.interval.is_point


GUNS = [
    "He had a .308-calibre rifle.",
]


@pytest.mark.parametrize("text", GUNS)
def test_the_calibre_of_a_gun_needs_no_word(text):
    found = claim(text)
    assert (found.topic, found.value.stated) == ("calibre", Decimal("0.308"))


def test_a_decimal_apart_from_a_gun_is_no_calibre():
    assert "calibre" not in {c.topic for c in claims("He batted .308 with a gun.")}
