"""What becomes of things that are counted: "destroyed 46 homes", "46 homes were evacuated"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted, is_person
from checker.claims.quantities.events import BETWEEN, REACH, ends_clause
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, same_sense
from checker.rulebook.things import Fate

OBJECTS = frozenset({"the", "a", "an", "his", "her", "its", "their", "him", "them", "it"})
"""Words that show that a verb has an object: "12 planes destroyed the bridge"."""
JOINING = frozenset({"or", "and"})


def fate_of(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The id of the fate of what is counted; None where none is told, or two are."""
    noun = counted.noun
    if counted.amount.unit is not None or counted.event is not None or noun.head is None:
        return None
    if is_person(noun, lexicon):
        return None
    found = (
        _within(view, counted, lexicon) or _governing(view, counted, lexicon) or _said(view, counted, lexicon)
    )
    return None if found is None else found.id


def _chosen(fates: tuple[Fate, ...], noun: Noun, lexicon: Lexicon) -> Fate | None:
    """The fate that a wording tells of a noun: that of the noun rather than that of any."""
    head = same_sense(noun.head or "", lexicon.nouns)
    own = (fate for fate in fates if head in fate.nouns)
    return next(own, None) or next((fate for fate in fates if not fate.nouns), None)


def _within(view: View, counted: Counted, lexicon: Lexicon) -> Fate | None:
    """As in "46 damaged homes"."""
    for i in range(counted.amount.last, counted.noun.last - 1):
        found = lexicon.things.suffers.starting(view, i)
        if found is not None and found[0] < counted.noun.last:
            return _chosen(found[1], counted.noun, lexicon)
    return None


def _governing(view: View, counted: Counted, lexicon: Lexicon) -> Fate | None:
    """As in "destroying [at least] 46 homes"; none where two are joined: "damaged or destroyed 46 homes"."""
    first = counted.amount.first
    for at in range(first, max(first - BETWEEN, 0), -1):
        found = lexicon.things.takes.ending(view, at)
        if found is not None:
            two = view.low(found[0] - 1) in JOINING and lexicon.things.takes.ending(view, found[0] - 1)
            return None if two else _chosen(found[1], counted.noun, lexicon)
        if view.low(at - 1) not in lexicon.topics.rules.passed or view.low(at - 1) == "and":
            return None
    return None


def _said(view: View, counted: Counted, lexicon: Lexicon) -> Fate | None:
    """As in "46 homes [in the valley were] destroyed", "46 homes that burned"."""
    helped = False
    start = counted.last + (view.low(counted.last) in lexicon.topics.rules.relatives)
    for at in range(start, min(start + REACH, len(view))):
        helps = view.lows[at] in lexicon.topics.rules.helpers
        near = helped or helps or at == start
        found = lexicon.things.suffers.starting(view, at) if near else None
        if found is not None:
            return _told(view, counted, found, lexicon)
        if ends_clause(view, at, lexicon) or lexicon.numbers.numeral_at(view, at) is not None:
            return None
        helped = helped or helps
    return None


def _told(view: View, counted: Counted, found: tuple[int, tuple[Fate, ...]], lexicon: Lexicon) -> Fate | None:
    """The fate of a predicate, if it has no object and is not joined to another: "destroyed or damaged"."""
    last, fates = found
    joined = view.low(last) in JOINING and lexicon.things.suffers.starting(view, last + 1) is not None
    active = view.low(last) in OBJECTS or lexicon.numbers.numeral_at(view, last) is not None
    return None if joined or active else _chosen(fates, counted.noun, lexicon)
