"""What is said on standard error besides the report: one line for each thing to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.cli.exits import complain
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.report import Severity
from checker.model.review import Change, Status
from checker.report import Report
from checker.report.formats.entry import Sheet, all_discrepancies
from checker.report.text import flat, number_of, shorten
from checker.rulebook import Rulebook

_MOST_STALE = 10
"""Decisions that no longer apply and are told each by itself."""


def find_with_notices(article: Article, rulebook: Rulebook) -> list[Claim]:
    """The claims of an article; what there is to know of it besides is said on standard error.

    Raises:
        CheckerError: as `checker.find_claims` does.
    """
    import warnings

    from checker.check import find_claims

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = find_claims(article, rulebook)
    for warning in caught:
        if warning.category is UserWarning:
            complain(str(warning.message))
    return found


def decisions_file(named: Path | None, folder: Path) -> Path:
    """The file of decisions: the one that is named, with a line where it is not there, else the folder's."""
    from checker.review.decisions import FILE

    if named is not None and not named.exists():
        complain(f"{named}: no such file, so that no finding counts as decided; `review` would write it")
    return named or folder / FILE


def tell_undated(names: Sequence[str]) -> None:
    """Name the articles in which a day stays open for want of a date of publication, and say what to do.

    Args:
        names: as --published takes them.
    """
    if not names:
        return
    shown = ", ".join(shorten(name, 40) for name in names[:3])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    advice = f"give --published {shorten(names[0], 40)}=YYYY-MM-DD, or published: in the front matter"
    complain(
        flat(f"{shown}{more}: no date of publication, so that days such as “Monday” stay open; {advice}")
    )


def tell_review(report: Report, decisions: Path | None) -> None:
    """Tell which decisions no longer apply, which were fixed in vain, and how the baseline compares."""
    for line in _review_lines(report):
        complain(f"{decisions}: {line}" if decisions else line)
    baseline = report.review.baseline
    if baseline:
        counts = [f"{baseline.count(change)} {change.value}" for change in Change]
        complain(f"compared with the baseline: {', '.join(counts)}, {len(baseline.resolved)} resolved")


def tell_left_out(whole: Report, selected: Report) -> None:
    """Tell how many findings were not asked for."""
    left = len(whole.findings) - len(selected.findings)
    if left:
        complain(f"{number_of(left, 'finding')} left out by --kind or --min-score")


def tell_failure(sheets: Sequence[Sheet], fail_on: Severity, written: Sequence[Path]) -> None:
    """Say in one line why the exit code is not 0: what was found, and where to read it.

    Args:
        fail_on: from which severity on an open discrepancy fails; NONE is none.
        written: the files that tell more.
    """
    found = [
        (entry, sheet)
        for entry, sheet in all_discrepancies(sheets)
        if fail_on and entry.is_open and entry.severity >= fail_on
    ]
    if not found:
        return
    entry, sheet = found[0]
    what = number_of(len(found), "discrepancy", "discrepancies")
    name = f"{sheet.name}, " if sheet.name else ""
    worst = shorten(f"{name}{entry.fact}: {entry.words}", 160)
    where = f"; see {', '.join(map(str, written))}" if written else ""
    complain(
        flat(f"{what} at or above --fail-on {fail_on.name.lower()}, the worst {worst} ({entry.id}){where}")
    )


def _review_lines(report: Report) -> Iterator[str]:
    stale = report.review.stale
    for decision in stale[:_MOST_STALE]:
        words = " / ".join(f"“{shorten(text, 40)}”" for text in decision.evidence)
        yield flat(
            f"{decision.finding} ({decision.status.value}) no longer applies{f': {words}' if words else ''}"
        )
    if len(stale) > _MOST_STALE:
        yield f"{number_of(len(stale) - _MOST_STALE, 'more decision')} no longer applying"
    for decision in report.review.decisions:
        if decision.status is Status.FIXED:
            yield f"{decision.finding} is marked as fixed, and the articles still differ"
