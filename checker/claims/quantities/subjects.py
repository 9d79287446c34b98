"""Numbers that stand away from what they count: "the number of boats fell to 12", "the Liberals had 17"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, is_plural, read_noun, singular
from checker.model.document import TokenKind

FEWEST = 2
"""Least figure whose noun can stand elsewhere."""
NEAR = 6
"""Most tokens between a verb of rising or standing and its figure: "fell from 111 to"."""
FAR = 12
"""Most tokens between "the number of" and its verb."""
BETWEEN = frozenset(
    {"from", "to", "by", "at", "up", "down", "back", "of", "and", "a", "record", "just", "only"}
)
"""Words that may stand between such a verb and its figure, besides numbers."""
LEVELS = frozenset({"to", "from", "at"})
"""Words in front of a figure that tells how many there are, and not by how many that changed."""
WHO = frozenset({"he", "she", "i", "you", "who"})
"""Subjects that have none of what was told: "he won 12"."""
PRONOUNS = frozenset({"it", "this", "that", "which"})
BACK = 4
"""Most words between such a verb and the noun of the number."""
PUTTING = frozenset({"put", "puts", "putting", "placed", "set", "estimated", "estimates", "gave"})
HELPING = frozenset(
    {
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "was",
        "were",
        "is",
        "are",
        "been",
        "then",
    }
)


def noun_elsewhere(view: View, amount: Amount, noun: Noun, told: Noun | None, lexicon: Lexicon) -> Noun:
    """The noun with the head that another part of the sentence, or the noun `told` before it, gives it.

    The noun stays as it is where it has a head, or where nothing tells what the number counts.
    """
    if noun.partitive or not _is_plain(amount):
        return noun
    if noun.head is not None:
        found = _numbered(view, amount, None, lexicon)
    elif _ends_phrase(view, amount.last, lexicon):
        found = (
            _levelled(view, amount, lexicon)
            or _put(view, amount, lexicon)
            or _suffering(view, amount, told, lexicon)
            or _risen(view, amount, told, lexicon)
            or _held(view, amount, told, lexicon)
        )
    else:
        return noun
    if found is None or found.head is None or found.head in {noun.head, *lexicon.nouns.people}:
        return noun
    added = found.more and view.low(amount.first - 1) == "of"
    return Noun(found.head, found.modifiers, amount.last, more=added)


def _is_plain(amount: Amount) -> bool:
    """Whether an amount is a plain number of more than one."""
    if amount.unit is not None or amount.form is Form.FRACTION or amount.against is not None:
        return False
    return amount.stated is not None and amount.stated >= FEWEST and not amount.compound


def _ends_phrase(view: View, after: int, lexicon: Lexicon) -> bool:
    """Whether nothing stands behind a number, at token `after`, that it could count."""
    if after >= len(view) or view.tokens[after].kind is TokenKind.MARK:
        return view.low(after) not in {"-", "/", ":", "%", "'", "’", "("}
    return view.lows[after] in lexicon.nouns.stops


def _risen(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """What rises, falls or stands at a figure: the subject of the verb in front of it."""
    before = view.low(amount.first - 1)
    if before == "of":
        return _numbered(view, amount, told, lexicon)
    bound = amount.first < amount.number and lexicon.things.standing.starting(view, amount.first)
    verb = amount.first if bound else _verb_before(view, amount.first, lexicon)
    if verb is None:
        return _is_said(view, amount.first, told, lexicon)
    stands = lexicon.things.standing.starting(view, verb) is not None
    level = stands or before in LEVELS or view.low(verb) not in lexicon.bounds.up | lexicon.bounds.down
    last = verb
    while last > 0 and (view.low(last - 1) in HELPING or view.low(last - 1).endswith("ly")):
        last -= 1
    return _counted_subject(view, last, told, lexicon, level=level)


def _levelled(view: View, amount: Amount, lexicon: Lexicon) -> Noun | None:
    """As in "a majority of 12", "cut its majority in the house to 12", "the majority is now 12"."""
    if view.low(amount.first - 1) not in LEVELS | HELPING | {"of", "now", "just", "only"}:
        return None
    for i in range(amount.first - 1, max(amount.first - FAR, -1), -1):
        if view.tokens[i].kind is TokenKind.MARK and view.lows[i] not in {",", "'"}:
            return None
        counted = lexicon.things.levels.get(view.lows[i])
        if counted is not None:
            return Noun(counted, (), i + 1)
    return None


def _is_said(view: View, first: int, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "the figure is now 12", "the total was 12", of things told before."""
    at = first - 1
    while at > 0 and view.low(at) in HELPING | {"now", "just", "only"}:
        at -= 1
    return told if at < first - 1 and view.low(at) in lexicon.things.numbering else None


def _counted_subject(
    view: View, last: int, told: Noun | None, lexicon: Lexicon, *, level: bool
) -> Noun | None:
    """What the words before a verb count: "the number of boats at sea", "payrolls", "homicides"."""
    things = lexicon.things
    for i in range(last - 1, max(last - FAR, -1), -1):
        if view.tokens[i].kind is TokenKind.MARK and not view.is_hyphen(i):
            break
        if view.lows[i] in things.numbering and view.low(i + 1) == "of" and level:
            noun = read_noun(view, i + 2, lexicon)
            return noun if is_plural(view.low(noun.last - 1), lexicon.nouns) else None
    word = view.low(last - 1)
    if word in things.stands:
        return None if level else Noun(things.stands[word], (), last)
    again = word in PRONOUNS and told is not None and told.head in things.stands.values()
    if again or word in things.numbering:
        return told
    plain = is_plural(word, lexicon.nouns) and word not in things.uncounted
    return Noun(singular(word, lexicon.nouns), (), last) if plain and level else None


def _numbered(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "job growth of 12,000", "an increase of 12", which adds to what was told."""
    things, i = lexicon.things, amount.first - 2
    if view.low(i + 1) != "of" or view.low(i) not in things.numbering:
        return None
    stands = things.stands.get(view.low(i - 1))
    if stands is not None:
        return Noun(stands, (), i)
    return None if told is None else replace(told, more=told.head not in things.stands.values())


def _verb_before(view: View, first: int, lexicon: Lexicon) -> int | None:
    """The verb of rising, falling or standing that a figure belongs to."""
    bounds = lexicon.bounds
    at = first
    while at > max(first - NEAR, 0):
        standing = lexicon.things.standing.ending(view, at)
        if standing is not None:
            return standing[0]
        word = view.low(at - 1)
        changes = word in bounds.up or word in bounds.down
        if changes and word not in BETWEEN:
            return at - 1
        if word not in BETWEEN and lexicon.numbers.numeral_at(view, at - 1) is None:
            return None
        at -= 1
    return None


def _held(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "Labour won 26 seats. The Liberals had 17", "..., the Liberals 17"."""
    if told is None:
        return None
    word, subject = view.low(amount.first - 1), view.low(amount.first - 2)
    event = lexicon.topics.takes.ending(view, amount.first)
    handled = lexicon.things.takes.ending(view, amount.first) is not None
    if word in lexicon.things.holding or (handled and (event is None or word in lexicon.topics.placed)):
        return None if subject in WHO else told
    told_often = told.head in lexicon.things.owned or told.head in lexicon.things.stands.values()
    listed = told_often and view.low(amount.first - 1) not in lexicon.nouns.stops
    again = any(singular(low, lexicon.nouns) == told.head for low in view.lows[: amount.first])
    named = view.is_capitalised(amount.first - 1) or is_plural(word, lexicon.nouns) or again
    return told if listed and named else None


def _put(view: View, amount: Amount, lexicon: Lexicon) -> Noun | None:
    """As in "put the number of flooded homes at 40"."""
    if view.low(amount.first - 1) != "at":
        return None
    for i in range(amount.first - 2, max(amount.first - FAR, 0), -1):
        if view.tokens[i].kind is TokenKind.MARK and not view.is_hyphen(i):
            return None
        if view.lows[i] in lexicon.things.numbering and view.low(i + 1) == "of":
            near = view.lows[max(0, i - BACK) : i]
            noun = read_noun(view, i + 2, lexicon)
            return None if PUTTING.isdisjoint(near) else noun
    return None


def _suffering(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "40 homes were damaged and 12 [that] were destroyed", of things told before."""
    if told is None or told.head is None or told.head in lexicon.nouns.people:
        return None
    at = amount.last + (view.low(amount.last) in lexicon.topics.relatives)
    helped = view.low(at) in lexicon.topics.helpers
    while at < len(view) and (view.lows[at] in lexicon.topics.helpers or view.lows[at].endswith("ly")):
        at += 1
    found = lexicon.things.suffers.starting(view, at)
    joined = view.low(amount.first - 1) in {"and", ",", "with", "including", ";", "which"}
    return told if found is not None and (helped or joined) else None
