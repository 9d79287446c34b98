"""How many findings of which kind and severity a report has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model.claim import Claim, Kind
from checker.model.report import Severity
from checker.report.report import Report
from checker.report.text import number_of
from checker.report.untold import untold_claims
from checker.report.view import CountRow
from checker.report.words import kind_words


def count_findings(report: Report, alone: Sequence[Claim] | None = None) -> tuple[CountRow, ...]:
    """One row for each kind that has anything.

    Args:
        alone: the claims of one article alone; None is those that are told nowhere else.
    """
    found = Counter((finding.evidence[0].kind, finding.severity) for finding in report.findings)
    single = Counter(claim.kind for claim in (untold_claims(report) if alone is None else alone))
    rows = (
        CountRow(
            kind_words(kind),
            found[kind, Severity.MAJOR],
            found[kind, Severity.MINOR],
            found[kind, Severity.NONE],
            single[kind],
        )
        for kind in Kind
    )
    return tuple(row for row in rows if row.major or row.minor or row.agreements or row.single)


def total_of(counts: Iterable[CountRow]) -> CountRow:
    """The sum of the rows."""
    rows = tuple(counts)
    return CountRow(
        "All",
        sum(row.major for row in rows),
        sum(row.minor for row in rows),
        sum(row.agreements for row in rows),
        sum(row.single for row in rows),
    )


def headline_of(total: CountRow) -> str:
    """The totals in one line."""
    parts = (
        number_of(total.major, "conflict"),
        number_of(total.minor, "minor difference"),
        number_of(total.agreements, "agreement"),
        number_of(total.single, "claim") + " in one article only",
    )
    return ", ".join(parts)
