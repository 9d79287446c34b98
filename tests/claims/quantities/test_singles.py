"""One of a unit, one and a half, conversions in brackets, and letters that are signs of currencies."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims

MINUTE, HOUR, DAY = 60, 3600, 86400
MONTH, YEAR = 2629746, 31556952

LASTING = [
    ("The crew waited for an hour.", HOUR),
    ("The outage lasted a day.", DAY),
    ("Repairs will take a month.", MONTH),
    ("The strike lasted a fortnight.", 14 * DAY),
    ("The skipper received a year in prison.", YEAR),
    ("The skipper was sentenced to a year in jail.", YEAR),
    ("Crews needed an hour and 20 minutes.", 80 * MINUTE),
    ("The repair took three-quarters of an hour.", 45 * MINUTE),
    ("She waited half a minute.", 30),
]


@pytest.mark.parametrize(("text", "seconds"), LASTING)
def test_an_article_counts_one_of_what_something_lasts(text, seconds):
    assert claim(text).value.stated == seconds


@pytest.mark.parametrize(
    "text",
    [
        "She took a day off.",
        "A second pump failed.",
        "They met an hour before the match.",
        "She waited for a while.",
        "It was a year to forget.",
        "They sail twice a week.",
        "A fortnight ago the quay closed.",
        "She sailed for a living.",
    ],
)
def test_an_article_counts_nothing_elsewhere(text):
    assert not claims(text)


CONVERTED = [
    ("The car reached 115 miles (185 km) per hour.", "metre per second", "115 miles (185 km)"),
    ("Gusts hit 120 kilometers (75 miles) an hour.", "metre per second", "120 kilometers (75 miles)"),
    ("Temperatures fell to -4 C (25 F) overnight.", "degree Celsius", "-4 C (25 F)"),
    ("The port is 58 km (36 miles) away.", "metre", "58 km (36 miles)"),
]


@pytest.mark.parametrize(("text", "unit", "words"), CONVERTED)
def test_a_conversion_in_brackets_belongs_to_its_amount(text, unit, words):
    found = claim(text)
    assert (found.value.unit, found.text) == (unit, words)
    assert found.value.also is not None


SIGNS = [
    ("The firm lost R500 million.", "ZAR"),
    ("The firm lost N500m.", "NGN"),
    ("The firm lost P25 million.", "PHP"),
    ("The fine was R8,250.", "ZAR"),
]


@pytest.mark.parametrize(("text", "currency"), SIGNS)
def test_a_letter_before_a_large_sum_is_a_currency(text, currency):
    assert claim(text).value.unit == currency


@pytest.mark.parametrize("text", ["They drove along the N500.", "The R66 was shut.", "The P25 set failed."])
def test_a_letter_before_a_plain_number_is_a_name(text):
    assert not claims(text)


def test_a_term_of_a_year_and_a_day_is_no_daily_rate():
    assert claims("She was sentenced to a year and a day.")[0].value.per is None
