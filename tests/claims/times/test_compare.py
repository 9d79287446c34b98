"""What is said of two times: the verdict that an editor would give, whichever article comes first."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.claims.kind import Comparison
from checker.model.report import Severity
from checker.rulebook import load_rulebook
from tests.claims.times.reader import claims_of, room

PAIRS = tomllib.loads((Path(__file__).parents[2] / "cases" / "times_pairs.toml").read_text("utf-8"))["pair"]
SAYS = {Severity.NONE: "agree", Severity.MINOR: "minor", Severity.MAJOR: "conflict"}


def judged(comparison: Comparison) -> str:
    levels = load_rulebook().verdicts.of_kind("time")
    level = next(level for level in levels if level.holds(comparison.facts))
    return "closer" if "closer" in level.reasons else SAYS[level.rank]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['a']} / {pair['b']}")
@pytest.mark.parametrize("swap", [False, True], ids=["", "swapped"])
def test_a_pair_is_judged_as_an_editor_would(pair, swap):
    (a,) = claims_of(pair["a"], pair.get("published_a"), "a")
    (b,) = claims_of(pair["b"], pair.get("published_b"), "b")
    first, second = (b, a) if swap else (a, b)
    if not room().comparable(first, second):
        assert pair["says"] == "blocked"
        return
    assert judged(room().compare(first, second)) == pair["says"]


def test_every_fact_stated_is_declared():
    for pair in PAIRS:
        (a,) = claims_of(pair["a"], pair.get("published_a"), "a")
        (b,) = claims_of(pair["b"], pair.get("published_b"), "b")
        assert room().compare(a, b).facts <= room().facts


def test_distant_hours_of_two_days_are_never_one():
    _, began = claims_of("The mill burned on Tuesday. The fire began at 4:50 a.m.", "2025-12-10")
    (same,) = claims_of("The fire at the mill began early on Tuesday morning.", "2025-12-11", "b")
    (next_day,) = claims_of("The fire at the mill was out by Wednesday evening.", "2025-12-11", "b")
    assert room().comparable(began, same)
    assert not room().comparable(began, next_day)


def test_a_plan_and_a_deed_are_told_apart():
    (plan,) = claims_of("The mill will reopen on Monday.")
    (deed,) = claims_of("The mill reopened on Monday.")
    assert "plan" in room().compare(plan, deed).facts
    assert "plan" not in room().compare(deed, deed).facts


def test_the_crash_is_more_like_the_crash_than_like_the_funeral():
    (crash,) = claims_of("The train derailed near the river on Thursday.")
    (same,) = claims_of("On Thursday, a commuter train crashed, killing two people.")
    (other,) = claims_of("Mourners gathered for the driver's funeral on Thursday.")
    like, unlike = room().affinity(crash, same), room().affinity(crash, other)
    assert like is not None
    assert unlike is not None
    assert like > 0.4 > unlike


def test_a_time_without_event_words_has_no_affinity():
    (bare,) = claims_of("On Thursday.")
    (told,) = claims_of("The mill burned on Thursday.")
    assert room().affinity(bare, told) is None


def test_words_of_the_event_stand_in_about():
    (claim,) = claims_of("Two men were arrested on Friday after the blast.")
    assert claim.about[0] == "arrest"
