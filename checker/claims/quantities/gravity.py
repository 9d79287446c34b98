"""How badly some are hurt: "five of them seriously", "two in critical condition", "35 slightly injured"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.model.document import TokenKind

HURT = frozenset({"people.injured", "people.hospitalised", "people.casualties"})
BEHIND = 4
"""Most tokens behind what is told of the hurt in which it is told how badly."""
GRAVE, SLIGHT = "grave", "slight"


def gravity_of(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """How badly those counted are hurt, "grave" or "slight"; None where it is not told or both are."""
    event, amount = counted.event, counted.amount
    if event is None or event.topic.id not in HURT:
        return None
    words = [*view.lows[event.first : event.last], *view.lows[amount.last : counted.noun.last]]
    if event.governs or event.first > counted.last:
        words.append(view.low(event.first - 1))
    words += _behind(view, counted.last if event.governs else max(counted.last, event.last))
    rules = lexicon.topics.rules
    grave, slight = (not known.isdisjoint(words) for known in (rules.grave, rules.slight))
    return None if grave == slight else GRAVE if grave else SLIGHT


def _behind(view: View, first: int) -> list[str]:
    """The words of the clause from token `first` on that can tell how badly."""
    words = []
    for i in range(first, min(first + BEHIND, len(view))):
        mark = view.tokens[i].kind is TokenKind.MARK and not view.is_hyphen(i)
        if mark or view.lows[i] in {"and", "but"}:
            break
        words.append(view.lows[i])
    return words
