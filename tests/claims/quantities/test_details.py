"""How a verdict on two quantities is worded for an editor."""

from __future__ import annotations

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room


def explain(a: str, b: str) -> str:
    return judge(claim(a), claim(b), make_room(), load_rulebook().verdicts).explanation


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "Nora Quist, 52, led the crew.",
            "Nora Quist, 53, led the crew.",
            "The ages differ: 52 in one article, 53 in the other.",
        ),
        (
            "The blast killed nine people.",
            "The blast killed seven people.",
            "Both cannot be true: “nine people” and “seven people” differ by 2.",
        ),
        (
            "The blast damaged 1,310 boats.",
            "The blast damaged 900 boats.",
            "Both cannot be true: “1,310 boats” and “900 boats” differ by 410 (31 %).",
        ),
        (
            "Turnout was 41 percent.",
            "Turnout was 44 percent.",
            "Both cannot be true: “41 percent” and “44 percent” are 3 percentage points apart.",
        ),
        (
            "The repair cost $4 million.",
            "The repair cost $5 million.",
            "Both cannot be true: “$4 million” and “$5 million” are 20 % apart.",
        ),
        (
            "They won 3-1.",
            "They won 4-1.",
            "Both cannot be true: “3-1” and “4-1” differ.",
        ),
        (
            "The march drew 587 people.",
            "The march drew 600 people.",
            "One of “587 people” and “600 people” is the other rounded; they differ by 13 (2.2 %).",
        ),
        (
            "The storm sank five boats.",
            "The storm sank five boats.",
            "Both articles give the same amount: “five boats”.",
        ),
    ],
)
def test_an_explanation_names_the_gap_as_an_editor_would(a, b, words):
    assert explain(a, b) == words
