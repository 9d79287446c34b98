"""Findings by the thousand, for the tests of formats."""

from __future__ import annotations

from checker.model.article import Article
from checker.model.claim import Attribution, Kind
from checker.model.report import Finding, Judgement, Match, Relation, Severity
from checker.report import Report
from checker.report.formats.checked import Checked
from tests.report.samples import BAIT, claim, count

HOSTILE = f'{BAIT} ::error::x %0A :tada: ]]> "quoted", =1+1'


def thousand(findings: int = 1_000, words: str = "people") -> Checked:
    """Two articles that differ in as many figures, every third time in a minor way."""
    lines = [f"{n} {words} came to hall {n} on day {n}.\n" for n in range(findings)]
    other = [f"{n + 5_000} {words} came to hall {n} on day {n}.\n" for n in range(findings)]
    herald = Article("".join(lines), "herald", source="Halden Herald", path="story/herald.txt")
    post = Article("".join(other), "post", published="2024-03-06", path="story/post one.md")
    found = tuple(_finding(n, herald, post, lines[n], other[n], words) for n in range(findings))
    return Checked(Report((herald, post), found, (found[0].evidence[0],)), "story")


def _finding(n: int, herald: Article, post: Article, one: str, two: str, words: str) -> Finding:
    severity = Severity.MINOR if n % 3 == 0 else Severity.MAJOR
    judgement = Judgement(
        "quantity.conflict", severity, ("conflict",), f"Both cannot be true: {n} and {n + 5_000}."
    )
    evidence = (
        claim(herald, f"{n} {words}", one.strip(), Kind.QUANTITY, "people", count(n)),
        claim(
            post,
            f"{n + 5_000} {words}",
            two.strip(),
            Kind.QUANTITY,
            "people",
            count(n + 5_000),
            Attribution("police"),
        ),
    )
    return Finding(f"q-{n:08x}", evidence, (Relation((0, 1), judgement, Match(0.9)),), ((), ()))
