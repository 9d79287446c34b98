"""Which earlier years a sentence tells of: the toll of a fire in 2004 is not today's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from checker.model.claim import Claim
from checker.model.timerange import Border, Grain, Tense, TimeRange

Eras = Mapping[tuple[str, int], frozenset[int]]
"""The earlier years that a sentence names, by article id and index of the sentence; the first of a decade."""

_LONG = frozenset({Grain.CENTURY, Grain.DECADE, Grain.YEAR})
_OPEN = frozenset({Border.SINCE, Border.UNTIL})


def find_eras(claims: Iterable[Claim]) -> Eras:
    """The years before the story's own that an article's sentences name.

    A stretch from an earlier year on ("since 2004") reaches into the story and counts as none, unless a
    clause tells what happened in that year ("since 1987, when ...").

    Args:
        claims: of one article, of any kind.
    """
    times = [(claim, claim.value) for claim in claims if isinstance(claim.value, TimeRange)]
    present = max((day for claim, value in times if (day := _present(claim, value))), default=None)
    years: dict[tuple[str, int], set[int]] = {}
    for claim, value in times:
        year = _earlier_year(value, present, is_moment=_is_moment(claim))
        if year is not None:
            years.setdefault((claim.article, claim.sentence.index), set()).add(year)
    return {key: frozenset(found) for key, found in years.items()}


def _present(claim: Claim, value: TimeRange) -> date | None:
    """A day that the story itself is of: its publication, else a day that it names."""
    if claim.published is not None:
        return claim.published.date() if isinstance(claim.published, datetime) else claim.published
    if value.interval is None or value.interval.low is None or value.grain is not Grain.DAY:
        return None
    return value.interval.low.date()


def _is_moment(claim: Claim) -> bool:
    """Whether a clause tells what happened in a year: "since 1987, when a blaze killed 37"."""
    syntax = claim.sentence.syntax
    word = syntax.at(claim.core.end - 1)
    return word is not None and any(below.relation == "relcl" for below in syntax.children[word.index])


def _earlier_year(value: TimeRange, present: date | None, *, is_moment: bool) -> int | None:
    if value.grain not in _LONG or value.tense is Tense.FUTURE:
        return None
    if value.border in _OPEN and not is_moment:
        return None
    if value.interval is None or value.interval.low is None or value.interval.high is None:
        return None
    if present is not None and value.interval.high.date() > present:
        return None
    return value.interval.low.year
