"""Whether two counts of things can be of one fact: their sizes and contests."""

from __future__ import annotations

from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nearness import is_many_times, measure_gap
from checker.claims.quantities.nouns import same_sense
from checker.claims.quantities.topics import TIME
from checker.model.interval import Lie
from checker.model.quantity import Effect, Quantity

SEASON = 1.2
"""The same for games and goals, of which any article has several counts."""
ODD = 3
"""Most by which two counts of one's games or goals differ by a slip."""
OFTEN = 1.5
"""The same for times and what they leave."""
FAR = 10
"""Times by which two counts of things differ that are never of one fact."""


def are_other_things(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether two counts, of which one at least is of things, are of things that cannot be the same."""
    return (
        (is_many_times(p, q, FAR) and not (p.effect.is_bound or q.effect.is_bound))
        or _is_too_vague(p, q)
        or _are_of_other_contests(p, q, lexicon)
        or _are_times(p, q)
    )


def _is_too_vague(p: Quantity, q: Quantity) -> bool:
    """Whether one says "several" of something narrower and the other gives a figure that this never means."""
    vague = Effect.VAGUE in {p.effect, q.effect}
    return vague and p.scope.modifiers != q.scope.modifiers and p.interval.lie(q.interval) is Lie.APART


def _are_of_other_contests(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether two counts that differ are of one contest and of others, too: league goals, goals.

    Articles on sport give many of them, of a game, a season, a career, and of one of these they hardly
    differ by much.
    """
    first, second = (same_sense(x.counted or "", lexicon.nouns) for x in (p, q))
    if first not in lexicon.things.scored:
        return False
    if p.interval.lie(q.interval) is not Lie.APART:
        return False
    gap = measure_gap(p, q)
    mine, theirs = (lexicon.things.contests.intersection(x.scope.modifiers) for x in (p, q))
    other = mine != theirs or is_many_times(p, q, SEASON) or gap > ODD
    return first != second or (other and gap > 1)


def _are_times(p: Quantity, q: Quantity) -> bool:
    """Whether one counts times and the other things of which only words around it tell, but half as many."""
    times = (p.counted == TIME) != (q.counted == TIME)
    return times and is_many_times(p, q, OFTEN) and p.interval.lie(q.interval) is Lie.APART
