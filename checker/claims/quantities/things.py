"""Whether two counts of things can be of one fact: their sizes, fates, crimes and owners."""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nearness import is_many_times, measure_gap
from checker.claims.quantities.nouns import same_sense
from checker.claims.quantities.prizes import NOMINATION
from checker.claims.quantities.repetitions import TIME
from checker.model.interval import Lie
from checker.model.quantity import Effect, Quantity

CHARGE = "charge"
"""Normal form of the noun of charges, which are each of a crime."""
SEASON = 1.2
"""The same for games and goals, of which any article has several counts."""
ODD = 3
"""Most by which two counts of one's games or goals differ by a slip."""
OFTEN = 1.5
"""The same for times and what they leave."""
FAR = 10
"""Times by which two counts of things differ that are never of one fact."""
SAME_NAME = 75.0
"""rapidfuzz ratio from which two words of names are taken to be one name, spelled in two ways."""


def are_other_things(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether two counts, of which one at least is of things, are of things that cannot be the same."""
    return (
        (is_many_times(p, q, FAR) and not (p.effect.is_bound or q.effect.is_bound))
        or _end_apart(p, q, lexicon)
        or _are_of_others(p, q, lexicon)
        or _is_too_vague(p, q)
        or _are_of_other_contests(p, q, lexicon)
        or _is_but_nominated(p, q, lexicon)
        or _are_times(p, q)
    )


def tell_same(p: Quantity, q: Quantity) -> bool:
    """Whether the same became of both, or both are of one owner: so "26 of the 47 seats" are "26 seats"."""
    if p.counted is None or p.unit != "count":
        return False
    return (p.fate is not None and p.fate == q.fate) or (p.of is not None and p.of == q.of)


def _end_apart(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether what became of the ones did not become of the others: homes burned, homes evacuated."""
    if p.fate is None or q.fate is None:
        return False
    apart = lexicon.things.apart
    return q.fate in apart[p.fate] or p.fate in apart[q.fate]


def _are_of_others(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether both say of which crime the charges or whose the seats are, and of one other each.

    One owner goes by several names, so that the same number of seats is not told apart by them.
    """
    if p.of is None or q.of is None or p.counted is None or q.counted is None:
        return False
    if same_sense(p.counted, lexicon.nouns) == CHARGE:
        return not set(p.of.split(", ")) & set(q.of.split(", "))
    first, second = _names(p.of, lexicon), _names(q.of, lexicon)
    alike = any(fuzz.ratio(x, y) >= SAME_NAME for x in first for y in second)
    return not alike and p.interval.lie(q.interval) is Lie.APART


def _names(owner: str, lexicon: Lexicon) -> set[str]:
    """The words of an owner's name, by which another article can call it, too, if not just "party"."""
    words = set(owner.split())
    own = words - lexicon.things.rules.parties
    return {lexicon.things.rules.aliases.get(word, word) for word in own or words}


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
    if first not in lexicon.things.rules.scored:
        return False
    if p.interval.lie(q.interval) is not Lie.APART:
        return False
    gap = measure_gap(p, q)
    mine, theirs = (lexicon.things.rules.contests.intersection(x.scope.modifiers) for x in (p, q))
    other = mine != theirs or is_many_times(p, q, SEASON) or gap > ODD
    return first != second or (other and gap > 1)


def _is_but_nominated(p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether one counts nominations and the other what was won."""
    nominated = [x.counted == NOMINATION for x in (p, q)]
    prizes = [same_sense(x.counted or "", lexicon.nouns) in lexicon.things.rules.prizes for x in (p, q)]
    return nominated[0] != nominated[1] and any(prizes)


def _are_times(p: Quantity, q: Quantity) -> bool:
    """Whether one counts times and the other things of which only words around it tell, but half as many."""
    times = (p.counted == TIME) != (q.counted == TIME)
    return times and is_many_times(p, q, OFTEN) and p.interval.lie(q.interval) is Lie.APART
