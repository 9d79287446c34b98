"""Whatever the text and wherever the program runs: no string raises, nothing depends on the machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.times.feasts import easter_sunday
from checker.model.timerange import Grain
from tests.claims.times import reader
from tests.claims.times.reader import room
from tests.work import count_calls

claims_of = partial(reader.claims_of, parsed=False)
values_of = partial(reader.values_of, parsed=False)

HEAP = """Monday May March 24 1998 2025-11-24 11/24/98 8:30 p.m. the last next two years ago of 's - ( ) , .
early late noon third quarter half a week night every Christmas '90s 1990s 0800 GMT Q3 FY in since until
½ 1/2 99999999999999 0 00:00 24:60 31/31/31 second fiscal × — twenty one hundred"""
WORDS = st.sampled_from(HEAP.split())
DATES = st.dates(date(1990, 1, 1), date(2040, 12, 31))
SCRIPT = """
import json, sys
from checker.model.article import Article
from checker.reading.document import read_document
from checker.claims.times import TimeRoom
from checker.rulebook import load_rulebook
text = "The mill burned at 8 p.m. EST on Thursday, Christmas, Eid al-Fitr, last week and two days ago."
for published in (None, "2024-03-10T01:30:00-05:00", "2024-02-29"):
    document = read_document(Article(text=text, id="a", published=published))
    print(json.dumps([claim.to_dict() for claim in TimeRoom(load_rulebook()).find(document)]))
"""


@given(st.text(max_size=200), st.none() | DATES)
def test_no_string_raises(text, published):
    claims_of(text, published and published.isoformat())


@given(st.lists(WORDS, max_size=25), st.none() | DATES)
def test_no_heap_of_time_words_raises_and_spans_hold_their_words(words, published):
    text = " ".join(words)
    for claim in claims_of(text, published and published.isoformat()):
        assert claim.span.of(text) == claim.text
        assert claim.text
        json.dumps(claim.to_dict())
        interval = claim.value.interval
        assert interval is None or interval.low < interval.high


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8), st.none() | DATES)
def test_comparing_is_symmetric(one, two, published):
    day = published and published.isoformat()
    for a in claims_of(" ".join(one), day, "a"):
        for b in claims_of(" ".join(two), day, "b"):
            assert room().comparable(a, b) == room().comparable(b, a)
            assert room().compare(a, b).facts == room().compare(b, a).facts
            assert room().affinity(a, b) == room().affinity(b, a)


@given(DATES)
def test_a_claim_compared_with_itself_is_equal(published):
    for when in ("on Monday", "last week", "at 8:30 p.m. Friday", "in May"):
        (claim,) = claims_of(f"It closed {when}.", published.isoformat())
        assert "equal" in room().compare(claim, claim).facts


@given(DATES)
def test_yesterday_is_the_day_before_publication(published):
    (value,) = values_of("The court ruled yesterday.", published.isoformat())
    assert value.timex == (published - timedelta(days=1)).isoformat()
    assert value.interval.high - value.interval.low == timedelta(days=1)


@given(DATES, st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
def test_a_weekday_in_the_past_lies_in_the_week_up_to_publication(published, weekday):
    (value,) = values_of(f"The mill burned on {weekday}.", published.isoformat())
    day = date.fromisoformat(value.timex)
    assert 0 <= (published - day).days < 7
    assert value.weekday == weekday == day.strftime("%A")


@given(DATES)
def test_full_dates_mean_the_same_in_every_form(day):
    forms = (
        f"{day:%d %B %Y}",
        f"{day:%B %d, %Y}",
        f"{day:%A, %b. %d, %Y}",
        f"{day:%Y-%m-%d}",
        f"{day:%m/%d/%Y}",
    )
    for form in forms:
        if "May." in form:
            continue
        (value,) = values_of(f"The mill burned on {form} in the rain.", "1985-01-01")
        assert value.timex == day.isoformat()
        assert value.grain is Grain.DAY


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, "04-02"), (1998, "04-12"), (2000, "04-23"), (2019, "04-21"), (2024, "03-31"), (2038, "04-25")],
)
def test_easter_falls_where_the_churches_keep_it(year, day):
    assert easter_sunday(year).isoformat() == f"{year}-{day}"


@pytest.mark.slow
def test_zone_locale_and_the_day_of_the_run_change_nothing():
    outputs = set()
    places = (("UTC", "C"), ("Pacific/Auckland", "de_DE.UTF-8"), ("America/New_York", "C.UTF-8"))
    for seed, (zone, language) in enumerate(places):
        settings = {**os.environ, "TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": str(seed)}
        run = subprocess.run([sys.executable, "-c", SCRIPT], env=settings, capture_output=True, check=True)
        outputs.add(run.stdout)
    assert len(outputs) == 1


def test_today_is_never_asked_for():
    script = (
        "import datetime, time\n"
        "class Day(datetime.date):\n"
        "    @classmethod\n"
        "    def today(cls): raise AssertionError('asked for today')\n"
        "class Moment(datetime.datetime):\n"
        "    @classmethod\n"
        "    def now(cls, tz=None): raise AssertionError('asked for now')\n"
        "    today = utcnow = now\n"
        "datetime.date, datetime.datetime = Day, Moment\n"
    )
    subprocess.run([sys.executable, "-c", script + SCRIPT], capture_output=True, check=True)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["last ", "1-", "1/1/", "two and a half ", "early late ", "Monday ", "the ", "12:", "' ", "a year "],
)
def test_hostile_repetition_takes_linear_time(piece):
    small, large = (count_calls(partial(claims_of, piece * n)) for n in (500, 2000))
    assert large < 6 * small
