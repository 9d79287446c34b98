"""Whether two times date one event, by what their sentences tell of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.claims.times.room import Family
from tests.claims.times.reader import claims_of, room

PAIRS = tomllib.loads((Path(__file__).parents[2] / "cases" / "times_events.toml").read_text("utf-8"))["pair"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['a']} / {pair['b']}")
def test_the_event_tells_whether_two_times_are_of_one_fact(pair):
    (a,), (b,) = claims_of(pair["a"]), claims_of(pair["b"], name="b")
    for one, two in ((a, b), (b, a)):
        assert (room().family(one, two) == Family.EVENT) is pair["one"]


def test_what_is_said_twice_is_said_at_two_times():
    (first,) = claims_of("At least nine died, officials said on Monday morning.", "2025-12-08")
    (second,) = claims_of("Fourteen died, officials said on Monday evening.", "2025-12-08", name="b")
    assert not room().comparable(first, second)
    assert room().comparable(first, first)
