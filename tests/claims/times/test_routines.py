"""A part of the day before what happens every day says what sort of thing it is, and dates nothing."""

from __future__ import annotations

import pytest

from tests.claims.times.reader import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "The roof fell in the middle of the morning service.",
        "The morning rush was over.",
        "She missed the evening news.",
        "The afternoon session was cut short.",
    ],
)
def test_the_evening_news_is_no_time(text):
    assert [claim.topic for claim in claims_of(text, "2024-05-07")] == ["occasion"]


@pytest.mark.parametrize(
    "text",
    [
        "The crews came in the morning.",
        "The roof fell during the Sunday morning service.",
        "In the afternoon, rain fell.",
        "By the evening the fire was out.",
        "Last night train services stopped.",
    ],
)
def test_a_part_of_a_day_that_is_told_is_a_time(text):
    assert [claim.topic for claim in claims_of(text, "2024-05-07")] == ["date"]
