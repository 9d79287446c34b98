"""How badly some are hurt: "five of them seriously", "two in critical condition", "35 slightly injured"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted
from checker.model.document import TokenKind

HURT = frozenset({"people.injured", "people.hospitalised", "people.casualties"})
BEHIND = 4
"""Most tokens behind what is told of the hurt in which it is told how badly."""
GRAVE = {
    **dict.fromkeys(("seriously", "critically", "severely", "gravely", "badly", "critical", "serious"), "grave"),
    **dict.fromkeys(("grave", "life-threatening", "intensive"), "grave"),
    **dict.fromkeys(("slightly", "lightly", "minor", "slight", "superficial", "non-life-threatening"), "slight"),
}


def gravity_of(view: View, counted: Counted) -> str | None:
    """How badly those counted are hurt, "grave" or "slight"; None where it is not told or both are."""
    event, amount = counted.event, counted.amount
    if event is None or event.topic.id not in HURT:
        return None
    found = {GRAVE[word] for word in view.lows[event.first : event.last] if word in GRAVE}
    found |= {GRAVE[word] for word in view.lows[amount.last : counted.noun.last] if word in GRAVE}
    if event.governs and view.low(event.first - 1) in GRAVE:
        found.add(GRAVE[view.low(event.first - 1)])
    last = counted.last if event.governs else max(counted.last, event.last)
    if not event.governs and event.first > counted.last and view.low(event.first - 1) in GRAVE:
        found.add(GRAVE[view.low(event.first - 1)])
    for i in range(last, min(last + BEHIND, len(view))):
        if view.tokens[i].kind is TokenKind.MARK and not view.is_hyphen(i) or view.lows[i] in {"and", "but"}:
            break
        if view.lows[i] in GRAVE:
            found.add(GRAVE[view.lows[i]])
    return found.pop() if len(found) == 1 else None
