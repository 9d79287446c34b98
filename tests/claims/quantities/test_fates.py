"""The same figure told of two fates, where nothing else differs: an editor is told, end to end."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.model.claim import Kind

EXCHANGED = [
    (
        "Seven people were killed when a bus left the road near Orrin on Tuesday.",
        "Seven people were injured when a bus left the road near Orrin on Tuesday.",
    ),
    ("The blast at the mill killed 14 workers.", "The blast at the mill wounded 14 workers."),
]
BOTH_TOLD = [
    (
        "The blast at the mill killed 14 workers and injured 14 firefighters.",
        "The blast at the mill killed 14 workers and wounded 14 firefighters.",
    ),
    ("The storm killed 14 people and injured 30.", "The storm killed 14 people and hurt 30."),
]


def severities(a: str, b: str) -> list[str | None]:
    """The severity of each discrepancy of quantities between two articles."""
    report = check(Article(text=text, id=name, published="2025-03-10") for name, text in (("a", a), ("b", b)))
    found = [finding for finding in report.findings if finding.evidence[0].kind is Kind.QUANTITY]
    return [x.worst.severity.label for x in found if x.worst.severity.label is not None]


@pytest.mark.parametrize(("a", "b"), EXCHANGED)
def test_killed_and_injured_exchanged_are_told(a: str, b: str) -> None:
    assert severities(a, b) == ["minor"]
    assert severities(b, a) == ["minor"]


@pytest.mark.parametrize(("a", "b"), BOTH_TOLD)
def test_the_dead_are_not_held_against_the_injured_beside_them(a: str, b: str) -> None:
    assert severities(a, b) == []
