"""Counts of two earlier years: "the 1990 quake killed 2,000", "a quake in 2013 killed 220"."""

from __future__ import annotations

from checker.claims.quantities.lexicon import NounWords
from checker.claims.quantities.nearness import is_many_times
from checker.claims.quantities.values import quantity_of
from checker.model.claim import Claim

FIRST, LAST = "1800", "2099"
"""Between which a number of four digits is a year."""
LAST_YEAR = frozenset({"last year", "the year before", "a year earlier", "a year ago", "last season"})
"""Periods that are over."""
APART = 1.5
"""Least times by which the figures of two years differ, if they are not one that was told twice."""


def are_of_two_years(a: Claim, b: Claim) -> bool:
    """Whether the sentences name years, others each, and the figures differ by much: two earlier quakes."""
    if not is_many_times(quantity_of(a), quantity_of(b), APART):
        return False
    mine, theirs = _years(a), _years(b)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def is_of_last_year(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether one counts what was last year, and the other another number of what no year is told of.

    A port that lost 12 boats last year can have lost 40 by now, and neither article is wrong.
    """
    p, q = quantity_of(a), quantity_of(b)
    over = [x.scope.period in LAST_YEAR for x in (p, q)]
    if p.unit != "count" or over[0] == over[1] or p.interval.meets(q.interval):
        return False
    other = b if over[0] else a
    return not _years(other) and nouns.closed.annual.isdisjoint(
        token.lower for token in other.sentence.tokens
    )


def _years(claim: Claim) -> set[str]:
    """The years that a claim's sentence names."""
    lows = (token.lower for token in claim.sentence.tokens)
    return {word for word in lows if len(word) == 4 and word.isdecimal() and FIRST <= word <= LAST}
