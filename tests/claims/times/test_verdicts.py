"""What a user is told of two articles that date one event: the sort of finding, from `checker.check`."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.model.claim import Kind

THURSDAY = "2025-03-06"
AHEAD = [
    ("Bakers will walk out a week on Tuesday.", "Bakers will walk out on 18 March.", "none"),
    ("Bakers will walk out a week from Tuesday.", "Bakers will walk out on 11 March.", "major"),
    ("The pool will close on Monday week.", "The pool will close on 17 March.", "none"),
    ("The pool will close on Monday week.", "The pool will close on 10 March.", "major"),
    ("The lock will reopen on Tuesday.", "The lock will reopen on 11 March.", "none"),
]
STRETCHES = [
    (
        "Power will be cut from midnight to noon on Sunday.",
        "Power will be cut from noon to midnight on Sunday.",
        "major",
    ),
    (
        "Power will be cut from 6 a.m. to 9 a.m. on Sunday.",
        "Power will be cut from 5 a.m. to 9 a.m. on Sunday.",
        "major none",
    ),
    (
        "Power will be cut from midnight to noon on Sunday.",
        "Power will be cut from midnight to noon on 9 March.",
        "none",
    ),
]
CLOCKS = [
    (
        "The play on the pier starts at 8 p.m. on Friday.",
        "Friday's play on the pier begins at 8 a.m.",
        "major",
    ),
    (
        "The play on the pier starts at 8 p.m. on Friday.",
        "Friday's play on the pier begins at 8 p.m.",
        "none",
    ),
    ("The play on the pier is on Friday.", "Friday's play on the pier begins at 8 p.m.", "none"),
    ("The play on the pier is on Saturday.", "Friday's play on the pier begins at 8 p.m.", "major"),
]
YEARS = [
    ("The ferry lost $3 million in 2012-13.", "The ferry lost $3 million in 2013-14.", "major"),
    ("The ferry lost $3 million in 2012-13.", "The ferry lost $3 million in 2012-13.", "none"),
    ("The ferry lost $3 million in 2012-13.", "The ferry lost $3 million in 2013.", "none"),
    ("The quarry closed 20 years ago, in the autumn.", "The quarry closed in 1995.", "major"),
    ("The quarry closed 20 years ago, in the autumn.", "The quarry closed in 2005.", "none"),
    ("The quarry closed in 2005, in May.", "The quarry closed in May 2005.", "none"),
]


def told(a: str, b: str) -> set[str]:
    """The severities of all that is said of the times of the two; "none" where they agree."""
    report = check(Article(text=text, id=name, published=THURSDAY) for name, text in (("a", a), ("b", b)))
    found = [finding for finding in report.findings if finding.evidence[0].kind is Kind.TIME]
    return {finding.worst.severity.label or "none" for finding in found}


@pytest.mark.parametrize(("a", "b", "verdict"), [*AHEAD, *STRETCHES, *CLOCKS, *YEARS])
@pytest.mark.parametrize("swap", [False, True], ids=["", "swapped"])
def test_two_times_of_one_event_are_told_as_an_editor_would(a, b, verdict, swap):
    assert told(*((b, a) if swap else (a, b))) == set(verdict.split())
