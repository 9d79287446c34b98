"""What is counted beside what has a name: weeks and months, years and days, weekends and their days."""

from __future__ import annotations

import pytest

from tests.claims.times.reader import claims_of, room

MAY_BE_ONE = [
    ("The clerk was dismissed in January.", "The clerk was dismissed seven weeks earlier."),
    ("The clerk was dismissed in the spring.", "The clerk was dismissed three months ago."),
    ("The mill burned in August 2021.", "The mill burned two and a half years ago."),
    ("The singer was born in 1931.", "The singer was born on March 2, 1931."),
    ("Rain is forecast for the weekend.", "Rain is forecast for Sunday."),
]


@pytest.mark.parametrize(("a", "b"), MAY_BE_ONE)
def test_the_coarser_may_hold_the_finer(a, b):
    (first,), (second,) = claims_of(a), claims_of(b, name="b")
    for x, y in ((first, second), (second, first)):
        assert room().comparable(x, y)
        assert "apart" not in room().compare(x, y).facts
        assert "precision" in room().compare(x, y).facts


NEVER_ONE = [
    ("The clerk was dismissed in January.", "The mill burned seven weeks earlier."),
    ("The singer was born in 1931.", "The dam burst on March 2, 1931."),
    ("Rain is forecast for the weekend.", "The match was lost on Monday."),
]


@pytest.mark.parametrize(("a", "b"), NEVER_ONE)
def test_other_events_and_other_days_are_never_compared(a, b):
    (first,), (second,) = claims_of(a), claims_of(b, name="b")
    assert not room().comparable(first, second)


def test_a_week_of_the_calendar_lies_in_a_month_of_any_year():
    (week,) = claims_of("The clerk was dismissed two weeks ago.", "2014-02-03")
    (month,) = claims_of("The clerk was dismissed in January.", name="b")
    assert "inside" in room().compare(week, month).facts


@pytest.mark.parametrize(
    "text",
    [
        "The barn dates to 1410.",
        "The barn dates back to 1410.",
        "The barn was built in about 1410.",
        "The barn of c. 1410 fell.",
    ],
)
def test_an_old_year_is_known_by_the_words_before_it(text):
    assert [claim.value.timex for claim in claims_of(text)] == ["1410"]


@pytest.mark.parametrize("text", ["The score rose to 1410.", "He sold about 1410 lambs."])
def test_a_count_is_no_year(text):
    assert claims_of(text) == []


PAST = [
    "The storm may have felled the mast on Tuesday.",
    "The board had proposed a merger in March.",
    "He could not have seen the mast on Tuesday.",
]


@pytest.mark.parametrize("text", PAST)
def test_a_guess_at_what_was_is_no_plan(text):
    assert claims_of(text)[0].value.tense == "past"


def test_before_dawn_is_in_the_early_hours():
    (dawn,) = claims_of("The dam burst before dawn on Saturday.")
    (early,) = claims_of("The dam burst in the early hours of Saturday.", name="b")
    assert "equal" in room().compare(dawn, early).facts
