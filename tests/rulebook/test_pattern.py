"""Patterns take any text and keep offsets in characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.rulebook.pattern import Pattern


def test_offsets_count_characters():
    match = Pattern(r"(?i)\bno\.? (?P<number>\d+)").search("Décision – No. 12 😀")
    assert match is not None
    assert match.span() == (11, 17)
    assert match.group("number") == "12"


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_can_be_searched_lone_surrogates_too(text: str):
    found = list(Pattern(r"(?s).").finditer(text))
    assert [match.span() for match in found] == [(i, i + 1) for i in range(len(text))]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a(", "missing )"),
        ("(?=a)", "invalid perl operator"),
        (r"(a)\1", "invalid escape sequence"),
        ("a{3000}", "invalid repetition size"),
    ],
)
def test_a_pattern_that_does_not_compile_says_why(source: str, reason: str):
    with pytest.raises(ValueError, match="not a pattern that google-re2 can read") as caught:
        Pattern(source)
    assert reason in str(caught.value)


def test_hostile_text_is_searched_to_its_end():
    """A backtracking engine would need longer than the universe has."""
    assert Pattern("(a+)+$").search("a" * 100_000 + "b") is None
