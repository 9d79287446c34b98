"""Who or what a measure is of: the place a distance is reckoned from, the party that has votes."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.bearers import bearer_of
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.identifiers import TOPIC as IDENTIFIER
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.owners import crimes_of, is_owned
from checker.claims.quantities.topics import POPULATION
from checker.model.document import TokenKind

BRACKETED = 8
"""Most tokens in brackets behind a distance: its conversion."""
PLAIN = 6
"""Most words between "of" or "from" and the name: "off the southern coast of"."""
NAME = 5
"""Most tokens of a name."""
BACK = 16
"""Most tokens from the name of a party back from its share of the votes."""
WHOLE = 6
"""Most words of "of the vote" behind a share."""
RANK = "rank"
"""The topic of what comes so many times in a row, which its noun tells."""
TOWN = 7
"""Most tokens from the name of a place back from the number of those who live there."""
PLACED = frozenset({"in", "at", "of", "from", "near", "across", "by", "on", "during", "throughout"})
"""Words in front of a name that is not that of a party: "in Orla"."""
OPENING = frozenset({"the", "a", "an", "it", "its", "this", "that", "in", "with"})
"""Words that a sentence may begin with."""
ENDING = frozenset({".", ";", ":", "!", "?", '"', "“", "”", "(", ")", "%", "percent", "cent"})


def referent_of(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The lower-case name of whom or what a measure is of; None where none is named."""
    if counted.amount.topic == "length":
        return place_from(view, counted, lexicon)
    if counted.amount.topic == "age":
        return bearer_of(view, counted, lexicon)
    if counted.amount.unit is None or (counted.amount.topic or "").startswith((RANK, IDENTIFIER)):
        return _whose(view, counted, lexicon)
    behind = view.lows[counted.amount.last : counted.amount.last + WHOLE]
    if counted.amount.topic != "percent" or not lexicon.contexts.tallying.isdisjoint(behind):
        return None
    if not lexicon.phrases.voting.isdisjoint(view.lows) or _stands_on(view, counted):
        return _holder_behind(view, counted) or _holder_before(view, counted, lexicon)
    return None


def _whose(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The town of inhabitants, the party of seats, the crimes of charges, what comes in a row, a street."""
    if (counted.amount.topic or "").startswith(IDENTIFIER):
        return counted.noun.head
    if counted.amount.topic == RANK:
        periods = (word for word in counted.noun.modifiers if word in lexicon.things.rules.periods)
        return " ".join([counted.noun.head, *periods]) if counted.noun.head else None
    if counted.event is not None and counted.event.topic.id == POPULATION:
        return _town_before(view, counted)
    if is_owned(view, counted, lexicon):
        return _holder_before(view, counted, lexicon)
    return crimes_of(view, counted, lexicon)


def _stands_on(view: View, counted: Counted) -> bool:
    """Whether a capital and "on" in front of a share tell that it is one of a poll: "the Reds on 30%"."""
    at = counted.amount.first - 1
    return view.low(at) == "on" and view.is_capitalised(at - 1) and at > 1


def _town_before(view: View, counted: Counted) -> str | None:
    """As in "Orla, a city of 200,000", "Orla has a population of 200,000"."""
    last = counted.amount.first - 1
    for at in range(last, max(last - TOWN, -1), -1):
        if view.lows[at] in ENDING:
            return None
        if view.is_capitalised(at) and view.lows[at] not in OPENING:
            return view.lows[at]
    return None


def _holder_behind(view: View, counted: Counted) -> str | None:
    """As in "29 percent [of the vote] for the Orla Party"."""
    at = counted.amount.last
    if view.low(at) == "of":
        words = range(at, min(at + WHOLE, len(view)))
        at = next((i for i in words if view.lows[i] == "for"), at)
    first = _name_at(view, at + 1) if view.low(at) == "for" else None
    return None if first is None else _name(view, first)


def _holder_before(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """As in "the Orla Party won 29 percent", "ahead of the Orla Party on 29 percent": the nearest name."""
    at = counted.amount.first - 1
    end = max(at - BACK, -1)
    if view.low(at).endswith("'s") and _may_vote(view, at, lexicon):
        return view.lows[at].removesuffix("'s")
    while at > end:
        if view.lows[at] in ENDING or view.lows[at] in lexicon.contexts.telling:
            return None
        if view.lows[at].endswith("'s") or not _may_vote(view, at, lexicon):
            at -= 1
            continue
        first = at
        while _may_vote(view, first - 1, lexicon) and not view.lows[first - 1].endswith("'s"):
            first -= 1
        if view.low(first - 1) not in PLACED or view.low(first - 2) in {"ahead", "behind", "short"}:
            return " ".join(view.lows[first : at + 1])
        at = first - 1
    return None


def _may_vote(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether token `i` is a word of a name, if not of a day or one that any sentence may begin with."""
    if not view.is_capitalised(i) or view.lows[i] in lexicon.phrases.stops:
        return False
    return i > 0 or view.lows[i] not in lexicon.units.about["unit.percent"]


def place_from(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The lower-case name of the place that a distance is reckoned from; None where none is named."""
    if counted.amount.topic != "length":
        return None
    at = _past_conversion(view, counted.amount.last)
    way = _past_direction(view, at, lexicon)
    preposition = view.low(way)
    if preposition not in lexicon.phrases.origins or (preposition == "of" and way == at):
        return None
    first = _name_at(view, way + 1)
    return None if first is None else _name(view, first)


def _past_conversion(view: View, i: int) -> int:
    """The index behind "(36 miles)" at `i`, or behind the bracket that closes there."""
    if view.low(i) == ")":
        return i + 1
    if view.low(i) != "(":
        return i
    ends = (at + 1 for at in range(i + 1, min(i + BRACKETED, len(view))) if view.lows[at] == ")")
    return next(ends, i)


def _past_direction(view: View, i: int, lexicon: Lexicon) -> int:
    """The index behind words of a direction: "south - west", "to the north", "away"."""
    while i < len(view) and (view.lows[i] in lexicon.phrases.directions or view.after_hyphen(i) != i):
        i += 1
    return i


def _name_at(view: View, i: int) -> int | None:
    """The index of the first capital from `i` on, past words such as "the coast of" and "the capital,"."""
    for at in range(i, min(i + PLAIN, len(view))):
        if view.is_capitalised(at):
            return at
        comma = view.lows[at] == "," and at > i and view.is_capitalised(at + 1)
        if view.tokens[at].kind is not TokenKind.WORD and not comma:
            return None
    return None


def _name(view: View, first: int) -> str:
    last, end = first + 1, min(first + NAME, len(view))
    while last < end and (view.is_capitalised(last) or view.after_hyphen(last) != last):
        last += 1
    return " ".join(word for word in view.lows[first:last] if word.isalpha())
