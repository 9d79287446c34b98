"""One figure with the opposite meaning, and near misses."""

from __future__ import annotations

import pytest

from checker.language.frames import FrameReader
from checker.language.opposites import opposed_words
from checker.model.frame import Frame
from checker.rulebook import load_rulebook
from tests.parsed import parsed

RULES = load_rulebook().frames
FRAMES = FrameReader(RULES)


def frame_of(marked: str) -> Frame:
    start, end = marked.index("["), marked.index("]") - 1
    (sentence,) = parsed(marked.replace("[", "").replace("]", "")).sentences
    frame = FRAMES.frame(sentence.syntax, start, end)
    assert frame is not None
    return frame


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "The firm made a profit of [$3 million].",
            "The firm made a loss of [$3 million].",
            ("profit", "loss"),
        ),
        (
            "The firm had a surplus of [$3 million].",
            "The firm had a deficit of [$3 million].",
            ("surplus", "deficit"),
        ),
        ("The firm earned [$3 million].", "The firm lost [$3 million].", ("earn", "lose")),
        ("Rents rose [3 percent].", "Rents fell [3 percent].", ("rise", "fall")),
        ("Sales jumped by [12 percent].", "Sales slipped by [12 percent].", ("jump", "slip")),
        ("Rents rose by [$30].", "Rents rose to [$30].", ("by", "to")),
        ("The firm cut prices by [$30].", "The firm cut prices to [$30].", ("by", "to")),
        (
            "[Sixty members] voted for the bill.",
            "[Sixty members] voted against the bill.",
            ("for", "against"),
        ),
        ("The firm bought [12 ferries].", "The firm sold [12 ferries].", ("buy", "sell")),
        ("The party won [12 seats].", "The party lost [12 seats].", ("win", "lose")),
        ("The river stood above [two meters].", "The river stood below [two meters].", ("above", "below")),
    ],
)
def test_the_opposite_is_told_by_its_words(one: str, other: str, words: tuple[str, str]):
    a, b = frame_of(one), frame_of(other)
    assert opposed_words(a, b, RULES) == words
    assert opposed_words(b, a, RULES) == words[::-1]
    assert opposed_words(a, a, RULES) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rents rose [3 percent].", "Sales grew [3 percent]."),
        ("The firm made a profit of [$3 million].", "Its profit was [$3 million]."),
        ("The firm gave it by [May 3].", "The firm gave it to [12 clerks]."),
        ("They marched for [12 miles].", "They marched against [12 guards]."),
        ("The storm killed [12 people].", "The storm injured [12 people]."),
        ("The firm's loss fell by [$3 million].", "The firm's loss dropped by [$3 million]."),
        ("The toll rose to [40].", "The toll reached [40]."),
        ("The mayor lost the vote and hired [12 clerks].", "The mayor won the vote and hired [12 clerks]."),
    ],
)
def test_what_only_looks_like_it_is_not_the_opposite(one: str, other: str):
    assert opposed_words(frame_of(one), frame_of(other), RULES) is None
