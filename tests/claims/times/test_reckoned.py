"""Events told by how long after or before them something else was."""

from __future__ import annotations

import pytest

from tests.claims.times.reader import claims_of, room

DAYS = [
    (
        "He was held on Wednesday, a day after the raid on the bank.",
        "a day",
        "Tuesday",
    ),
    (
        "He was held Friday, two days after he shot the clerk.",
        "two days",
        "Wednesday",
    ),
    ("He was held on Monday, three days after the raid.", "three days", "Friday"),
    ("A day after the raid, police held two men on Friday.", "A day", "Thursday"),
    ("It was signed on Monday, two days before the vote.", "two days", "Wednesday"),
    ("He was freed on Friday, the day after the raid.", "the day after", "Thursday"),
]


@pytest.mark.parametrize(("text", "words", "weekday"), DAYS)
def test_the_day_of_an_event_is_counted_from_that_of_the_sentence(text, words, weekday):
    claim = next(claim for claim in claims_of(text) if claim.text == words)
    assert (claim.topic, claim.value.weekday) == ("date", weekday)


def test_the_day_is_counted_over_dates_too():
    claim = claims_of("He was held on 14 May 2019, two days after the raid.")[-1]
    assert (claim.value.timex, claim.value.weekday) == ("P2D", "Sunday")


def test_what_it_dates_is_the_event_and_not_what_came_of_it():
    claim = claims_of("He was held on Wednesday, a day after the mill burned.")[-1]
    assert claim.about[0] == "burn"


LENGTHS = [
    "The mill reopened within two days after the raid.",
    "He lived for two days after the raid.",
    "He left two days after that.",
    "A day after the raid on Monday, he left.",
    "More than two days after the raid, he left.",
    "He was freed the day after the raid.",
    "The yard paid 5,400 crowns a month before the sale of the mill.",
]


@pytest.mark.parametrize("text", LENGTHS)
def test_a_length_that_dates_no_event_is_never_compared(text):
    assert all(claim.topic == "duration" or claim.text == "Monday" for claim in claims_of(text))


def test_an_event_of_no_known_day_may_be_of_any():
    (day,) = claims_of("The mill burned on Tuesday.")
    (after,) = claims_of("A day after the mill burned, its owner wept.", name="b")
    assert room().comparable(day, after)
    assert room().compare(day, after).facts == {"undecided"}


def test_two_days_reckoned_or_told_can_exclude_each_other():
    (day,) = claims_of("The mill burned on Monday.")
    after = claims_of("He was held on Wednesday, a day after the mill burned.", name="b")[-1]
    assert "apart" in room().compare(day, after).facts


def test_an_editor_reads_which_event_it_was():
    (day,) = claims_of("The mill burned on Monday.")
    after = claims_of("He was held on Wednesday, a day after the mill burned.", name="b")[-1]
    assert room().compare(day, after).details["b"] == "a day after the mill burned"


def test_a_pronoun_begins_an_event_and_names_none_alone():
    told = claims_of("It was found on Wednesday, a day after it sank.")[-1]
    assert (told.topic, told.value.weekday) == ("date", "Tuesday")
