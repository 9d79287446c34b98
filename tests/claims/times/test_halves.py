"""Clock times that do not tell the half of the day, and those that are spoken or written with a point."""

from __future__ import annotations

import pytest

from tests.claims.times.reader import claims_of, room

READ = [
    ("At 9.15 the gates were opened.", "XXXX-XX-XXT09:15"),
    ("The gates were shut by 11.05.", "XXXX-XX-XXT11:05"),
    ("The siren was heard shortly before 7.20.", "XXXX-XX-XXT07:20"),
    ("He was last seen at half past three.", "XXXX-XX-XXT03:30"),
    ("He was last seen at half-past three in the afternoon.", "XXXX-XX-XXT15:30"),
    ("The mast fell at a quarter to nine.", "XXXX-XX-XXT08:45"),
    ("The mast fell at quarter past one.", "XXXX-XX-XXT01:15"),
    ("The mast fell just after ten o'clock.", "XXXX-XX-XXT10:00"),
    ("The bell rang at five to six.", "XXXX-XX-XXT05:55"),
    ("The bell rang at twenty to one.", "XXXX-XX-XXT12:40"),
    ("The bell rang at ten minutes past midnight.", "XXXX-XX-XXT00:10"),
    ("The bell rang at a quarter to midnight.", "XXXX-XX-XXT23:45"),
    ("Doors open at 8:15 this evening.", "XXXX-XX-XXT20:15"),
    ("Doors opened at 9.30 on Friday evening.", "XXXX-WXX-5T21:30"),
    ("Doors open at 7 on Friday evening.", "XXXX-WXX-5T19:00"),
]


@pytest.mark.parametrize(("text", "timex"), READ, ids=lambda value: value)
def test_a_clock_time_is_read_however_it_is_told(text, timex):
    assert [claim.value.timex for claim in claims_of(text)] == [timex]


NONE = [
    "Shares in the yard closed at 10.43.",
    "The price was cut by 9.15 crowns, to 8.20.",
    "The quake was measured at 6.30.",
    "The pass rate rose to 10.43 percent.",
    "The ring was sold at 5 to 6 dealers.",
]


@pytest.mark.parametrize("text", NONE)
def test_an_amount_is_no_clock_time(text):
    assert claims_of(text) == []


TOLD = [
    ("The gate was forced at 9:10 p.m. The men had gone by 9:32.", "XXXX-XX-XXT21:32"),
    ("In the evening the gate was forced at 9:32.", "XXXX-XX-XXT21:32"),
    ("The gate was forced at 11:50 p.m. The men had gone by 12:14.", "XXXX-XX-XXT00:14"),
    ("The ferry left at 21:10. The ferry had been due at 9:32.", "XXXX-XX-XXT09:32"),
]


@pytest.mark.parametrize(("text", "timex"), TOLD, ids=lambda value: value)
def test_an_article_tells_the_half_of_the_day(text, timex):
    last = claims_of(text)[-1].value
    assert (last.timex, last.is_half_told) == (timex, True)


EQUAL = [
    ("The gate was forced at 9:32.", "The gate was forced at 9:32 p.m."),
    ("The gate was forced at 9.32.", "The gate was forced at 21:32."),
    ("The gate was forced at half past nine.", "The gate was forced at 9.30 p.m."),
    ("The gate was forced at 9:32.", "The gate was forced at 9:32."),
    ("The gate was forced at 12:10.", "The gate was forced at 12:10 a.m."),
]


@pytest.mark.parametrize(("a", "b"), EQUAL)
def test_a_time_without_its_half_is_that_of_either(a, b):
    (first,), (second,) = claims_of(a), claims_of(b, name="b")
    assert room().comparable(first, second)
    assert "equal" in room().compare(first, second).facts
    assert "equal" in room().compare(second, first).facts


def test_a_time_whose_half_is_told_is_no_other():
    (night,), (day,) = claims_of("The gate was forced at 02:32."), claims_of("The gate was forced at 14:32.")
    assert not room().comparable(night, day) or "apart" in room().compare(night, day).facts
