"""Places in a table or an order of size: "19th in the league", "finished third", "second-largest"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, read_noun
from checker.claims.quantities.ordinals import ordinal_at
from checker.model.document import TokenKind

PLACE = "place"
BOTTOM = "bottom"
"""The noun of places reckoned from the end: "second from bottom"."""
NEAR = 5
"""Most tokens from "in the" to the noun of a table: "in the Premier League table"."""
BEING = frozenset({"is", "are", "was", "were", "'s", "'re", "in", "into", "to", "now", "currently"})
"""Words before a place that mostly stand before something else."""
BEHIND = frozenset({"in", "on", "among", "behind", "overall", "nationally", "globally", "worldwide"})
"""Words behind a place: "is third in the polls"."""


def place_at(view: View, i: int, after: int, lexicon: Lexicon) -> Noun | None:
    """What the ordinal at `i`, whose words end in front of `after`, ranks as a place; None for no place."""
    return _by_size(view, after, lexicon) or _from_end(view, after) or _in_table(view, i, after, lexicon)


def _by_size(view: View, after: int, lexicon: Lexicon) -> Noun | None:
    """As in "the world's second-largest lake", "second worst in the league"."""
    at = view.after_hyphen(after)
    size = lexicon.things.rules.superlatives.get(view.low(at))
    if size is None:
        return None
    noun = read_noun(view, view.after_hyphen(at + 1), lexicon, single=True)
    if noun.head is None:
        return Noun(size, (), at + 1)
    return Noun(noun.head, tuple(sorted({*noun.modifiers, size})), noun.last)


def _from_end(view: View, after: int) -> Noun | None:
    """As in "second from bottom", "third from the bottom of the table", "second-bottom"."""
    at = view.after_hyphen(after)
    if view.low(at) == "from":
        at = view.after_hyphen(at + 1)
        at += view.low(at) == "the"
    elif at == after:
        return None
    return Noun(BOTTOM, (), at + 1) if view.low(at) == BOTTOM else None


def _in_table(view: View, i: int, after: int, lexicon: Lexicon) -> Noun | None:
    """As in "19th in the table", "They are 19th", "finished third", "in fifth place", "fifth-placed"."""
    before, at = view.low(i - 1), view.after_hyphen(after)
    if view.low(at) in lexicon.contexts.spots and before not in {"a", "an"}:
        return Noun(PLACE, (), at + 1)
    if view.low(after) == "in" and before != "the" and _names_table(view, after + 1, lexicon):
        return Noun(PLACE, (), after)
    placed = lexicon.things.placing.ending(view, i) is not None and _ends_phrase(view, after, lexicon)
    if not placed or _is_listed(view, after, lexicon):
        return None
    digits = view.tokens[i].kind is TokenKind.NUMBER
    told = before not in BEING or digits or view.low(after) in BEHIND
    return Noun(PLACE, (), after) if told else None


def _is_listed(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether more ordinals follow at `i`, of other times: "finished 12th, ninth and 15th"."""
    at = i + 1 if view.low(i) in {",", "and", "then"} else i
    return i < at < len(view) and ordinal_at(view, at, lexicon) is not None


def _names_table(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the words at `i` name a table, a league or the like: "the Premier League table"."""
    for at in range(i, min(i + NEAR + 1, len(view))):
        if view.tokens[at].kind is TokenKind.MARK and not view.is_hyphen(at):
            return False
        if view.lows[at] in lexicon.things.rules.tables:
            return True
    return False


def _ends_phrase(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether nothing stands at `i` that an ordinal before it could rank, nor what it is "second to"."""
    if i >= len(view) or view.tokens[i].kind is TokenKind.MARK:
        return not view.is_hyphen(i)
    return view.lows[i] in BEHIND or (
        view.lows[i] in lexicon.phrases.stops and view.lows[i] not in {"to", "of"}
    )
