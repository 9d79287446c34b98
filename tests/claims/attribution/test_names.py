"""When two articles' speakers are one, surely two, or not to be told apart."""

from __future__ import annotations

import pytest

from checker.claims.attribution.names import Same, compare_speakers


@pytest.mark.parametrize(
    ("a", "b", "people", "same"),
    [
        ("Olga Renn", "Renn", True, Same.YES),
        ("Olga Renn", "O. Renn", True, Same.YES),
        ("Nicolás Peña", "Nicolas Pena", True, Same.YES),
        ("the harbour police", "Harbour Police", False, Same.YES),
        ("Olga Renn", "Piet Daalman", True, Same.NO),
        ("Olga Renn", "Olga Rehn", True, Same.UNKNOWN),
        ("Olga Renn", "Olga Daalman", True, Same.NO),
        ("Olga Renn", "Olga Renn Daalman", True, Same.YES),
        ("Olga Renn", "the town hall", False, Same.UNKNOWN),
        ("a senior official", "Piet Daalman", False, Same.UNKNOWN),
        ("Norvik Foods", "Piet Daalman", False, Same.UNKNOWN),
        ("Olga Renn", None, False, Same.UNKNOWN),
        ("!", "Olga Renn", True, Same.UNKNOWN),
    ],
)
def test_speakers_are_compared_by_name(a: str | None, b: str | None, people: bool, same: Same):
    assert compare_speakers(a, b, people=people) is same
    assert compare_speakers(b, a, people=people) is same
