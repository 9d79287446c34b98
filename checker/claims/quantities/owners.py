"""Of what crime charges are, and whose the seats: "two counts of murder", "Labour has 26 seats"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import same_sense
from checker.claims.quantities.things import CHARGE
from checker.model.document import TokenKind

NAMED = 8
"""Most tokens behind charges that name their crimes: "of first-degree murder and attempted robbery"."""


def crimes_of(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The crimes that charges are of, in order; None where the words beside them tell none."""
    head = counted.noun.head
    if head is None or same_sense(head, lexicon.nouns) != CHARGE:
        return None
    found = _crimes_in(view, counted.amount.last, counted.noun.last, lexicon)
    behind = counted.noun.last + 1
    if not found and view.low(behind - 1) == "of":
        found = _crimes_in(view, behind, _end_of(view, behind, lexicon), lexicon)
    return ", ".join(sorted(set(found))) or None


def _end_of(view: View, i: int, lexicon: Lexicon) -> int:
    """Where the crimes behind "of" end: at a mark, if not a comma or a hyphen, or at another number."""
    for at in range(i, min(i + NAMED, len(view))):
        mark = view.tokens[at].kind is TokenKind.MARK and not view.is_hyphen(at)
        if mark or lexicon.numbers.numeral_at(view, at) is not None:
            return at
    return min(i + NAMED, len(view))


def _crimes_in(view: View, first: int, last: int, lexicon: Lexicon) -> list[str]:
    """The crimes named from one token to another; an attempt is a crime of its own."""
    things, found, tried = lexicon.things.rules, [], False
    for i in range(first, last):
        word = view.lows[i]
        tried = tried or word in things.attempts
        if word in things.crimes:
            found.append(f"attempted {word}" if tried and word not in things.attempts else word)
            tried = False
    return found


def is_owned(view: View, counted: Counted, lexicon: Lexicon) -> bool:
    """Whether it matters whose are the things counted: seats, if not all of those that there are."""
    head, first = counted.noun.head, counted.amount.first
    whole = view.low(first - 1) == "of" or (view.low(first - 1) == "the" and view.low(first - 2) == "of")
    return head in lexicon.things.rules.owned and counted.amount.unit is None and not whole
