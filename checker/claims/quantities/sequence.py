"""Those whom the last of a row numbers: "the fourth person to die" tells of four, "the trio" of three."""

from __future__ import annotations

from decimal import Decimal

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.events import Event, event_of
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, is_plural, read_noun
from checker.claims.quantities.ordinals import ordinal_at
from checker.model.interval import Interval
from checker.model.quantity import Extent

ARTICLES = frozenset({"a", "an"})
OPENING = frozenset({"to", "be", "have", "has", "had", "been", "is", "was", "who", "now", "also", "known"})
"""What may stand between the last of a row and what became of him: "the fourth to be", "who has"."""
PERFECT = frozenset({"has", "have", "had"})
GROWING = frozenset({"people.killed", "people.arrested", "people.charged"})
"""What is told of one more of those counted before: "a fourth person has died"."""

POSTS = frozenset({"people.jobs-cut", "people.released"})
"""What is told of those who lose a post: of them newspapers tell the number in a row, not how many went."""


def count_row(view: View, i: int, lexicon: Lexicon) -> Counted | None:
    """How many there are by the last of them, at token `i`: "the sixth man arrested", "a sixth has died"."""
    found = ordinal_at(view, i + 1, lexicon) if i + 1 < len(view) else None
    if found is None:
        return None
    noun = read_noun(view, found[0], lexicon, single=True)
    value = Decimal(found[1])
    amount = Amount(i + 1, found[0], i + 1, found[0], Interval.point(value), value, Decimal(1), Form.WORDS)
    if noun.head is None or noun.head not in lexicon.nouns.people or noun.partitive:
        return None
    if is_plural(view.low(noun.last - 1), lexicon.nouns):
        return None
    event = event_of(view, amount, Noun("people", (), noun.last), lexicon, set(), len(view))
    if event is None or event.topic.id in POSTS or not _is_last(view, i, noun, event):
        return None
    return Counted(amount, Noun("people", (), noun.last), event, Extent.CUMULATIVE, implied=True)


def _is_last(view: View, i: int, noun: Noun, event: Event) -> bool:
    """Whether what is told of one of a row makes the last of those counted of them."""
    between = view.lows[noun.last : event.first]
    if event.governs or not OPENING.issuperset(between):
        return False
    if view.low(i) in ARTICLES:
        return bool(between) and between[0] in PERFECT and event.topic.id in GROWING
    return not between or between[0] in {"to", "who"}


def count_band(view: View, i: int, lexicon: Lexicon, used: set[int], limit: int) -> Counted | None:
    """Those whom a word for two or three persons counts, at token `i`: "the pair were arrested"."""
    told = lexicon.nouns.bands.get(view.low(i + 1))
    if told is None or view.low(i + 2) in {"of", "'s", "'"}:
        return None
    value = Decimal(told)
    amount = Amount(i, i + 2, i + 1, i + 2, Interval.point(value), value, Decimal(1), Form.WORDS)
    noun = Noun("people", (), i + 2)
    event = event_of(view, amount, noun, lexicon, used, limit)
    return None if event is None else Counted(amount, noun, event, implied=True)
