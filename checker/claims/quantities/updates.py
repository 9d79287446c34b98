"""Whether a figure moved on between two articles: a toll that is larger in the later one."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nearness import lies_above
from checker.claims.quantities.values import quantity_of
from checker.model.claim import Claim

FIRST, LAST = 1800, 2100
"""Between which a number of four digits is a year."""


def has_grown(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether a count that can only grow is larger in the article published later."""
    topic = lexicon.topics.by_id.get(a.topic)
    if topic is None or not topic.grows or a.topic != b.topic or a.published is None or b.published is None:
        return False
    first, second = _moments(a.published, b.published)
    if first == second:
        return False
    earlier, later = (a, b) if first < second else (b, a)
    if _tells_past(earlier, lexicon) != _tells_past(later, lexicon):
        return False
    new, old = quantity_of(later), quantity_of(earlier)
    if new.stated is not None and old.stated is not None:
        return new.stated > old.stated
    return lies_above(new.interval, old.interval)


def _tells_past(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether its sentence names an earlier year: no toll of 2019 has grown since, nor become today's."""
    lows = [token.text.lower() for token in claim.sentence.tokens]
    present = claim.published.year if claim.published is not None else LAST
    if any(word.isdecimal() and len(word) == 4 and FIRST <= int(word) < present for word in lows):
        return True
    return any(
        lexicon.phrases.closed.decades.isdisjoint({one}) is False and two == "ago"
        for one, two in pairwise(lows)
    )


def _moments(a: date | datetime, b: date | datetime) -> tuple[str, str]:
    """Two publication times in a form that orders them, by day unless both give a time in one zone."""
    if isinstance(a, datetime) and isinstance(b, datetime) and (a.tzinfo is None) == (b.tzinfo is None):
        if a.tzinfo is None:
            return a.isoformat(), b.isoformat()
        return str(a.timestamp()).zfill(24), str(b.timestamp()).zfill(24)
    return a.isoformat()[:10], b.isoformat()[:10]
