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
    {"from", "to", "by", "at", "past", "up", "down", "back", "of", "and", "a", "record", "just", "only"}
)
"""Words that may stand between such a verb and its figure, besides numbers."""
LEVELS = frozenset({"to", "from", "at", "past"})
"""Words in front of a figure that tells how many there are, and not by how many that changed."""
WHO = frozenset({"he", "she", "i", "you", "who"})
"""Subjects that have none of what was told: "he won 12"."""
SIDES = frozenset({"below", "above", "under", "beneath", "short"})
"""Bounds behind a verb of rising or falling that make its figure such a level: "fell below 300"."""
SHARE = frozenset({",", "%", "percent", "per", "cent", "pct", "the"})
"""What may stand between such a verb and a level with words of time: "fell 31% last month, to 900"."""
THERE = frozenset({"are", "were", "been"})
"""Verbs behind "there" of which a figure counts what was told."""
BEGINNING = frozenset(
    {"as", "when", "whenever", "while", "if", "after", "before", "once", "until", "because"}
)
"""Words that begin a clause with a subject of its own: "heat grips Orla as deaths in the county reach 19"."""
LISTING = frozenset({"and", ",", ";", "while"})
"""What parts the items of a list."""
LINKING = frozenset({"is", "was", "are", "were"})
"""Verbs between "the number" or "the figure" and the figure itself."""
PRONOUNS = frozenset({"it", "this", "that", "which"})
OPENING = 3
"""Most words from the beginning of a clause to its noun."""
DURATION = "duration"
BACK = 4
"""Most words between such a verb and the noun of the number."""
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
        "now",
        "also",
        "still",
        "already",
    }
)
SAYING = HELPING | {"just", "only"}
"""Words between "the figure" and the figure: "the figure is now just 12"."""
LEVELLING = LEVELS | SAYING | {"of"}
"""Words right before the figure of a majority: "a majority of 12", "the majority is now 12"."""
JOINING = frozenset({"of", "in", "by", "from", "for", "at", "on", "to", "among", "against", "across"})
"""Words between the noun of a number and what tells more of it: "deaths from drugs rose to 40"."""


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
    return view.lows[after] in lexicon.phrases.stops


def _risen(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """What rises, falls or stands at a figure: the subject of the verb in front of it."""
    before = view.low(amount.first - 1)
    if before == "of":
        return _numbered(view, amount, told, lexicon)
    if before in THERE and "there" in view.lows[max(0, amount.first - BACK) : amount.first]:
        return told
    bound = amount.first < amount.number and lexicon.things.standing.starting(view, amount.first)
    verb = amount.first if bound else _verb_before(view, amount.first, lexicon)
    if verb is None:
        linked = before in LINKING and not lexicon.things.rules.numbering.isdisjoint(
            _words_before(view, amount.first)
        )
        subject = _counted_subject(view, amount.first - 1, told, lexicon, level=True) if linked else None
        return subject or _is_said(view, amount.first, told, lexicon)
    stands = lexicon.things.standing.starting(view, verb) is not None
    level = stands or before in LEVELS or view.low(amount.first) in SIDES
    bounds, moving = lexicon.bounds.rules, view.low(verb)
    level = level or not (moving in bounds.up or moving in bounds.down)
    last = verb
    while last > 0 and (view.low(last - 1) in HELPING or view.low(last - 1).endswith("ly")):
        last -= 1
    return _counted_subject(view, last, told, lexicon, level=level)


def _words_before(view: View, i: int) -> tuple[str, ...]:
    """The last words in front of token `i`."""
    return view.lows[max(0, i - FAR) : i]


def _levelled(view: View, amount: Amount, lexicon: Lexicon) -> Noun | None:
    """As in "a majority of 12", "cut its majority in the house to 12", "the majority is now 12"."""
    if view.low(amount.first - 1) not in LEVELLING:
        return None
    for i in range(amount.first - 1, max(amount.first - FAR, -1), -1):
        if view.tokens[i].kind is TokenKind.MARK and view.lows[i] not in {",", "'"}:
            return None
        counted = lexicon.things.rules.levels.get(view.lows[i])
        if counted is not None:
            return Noun(counted, (), i + 1)
    return None


def _is_said(view: View, first: int, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "the figure is now 12", "the total was 12", of things told before."""
    at = first - 1
    while at > 0 and view.low(at) in SAYING:
        at -= 1
    return told if at < first - 1 and view.low(at) in lexicon.things.rules.numbering else None


def _counted_subject(
    view: View, last: int, told: Noun | None, lexicon: Lexicon, *, level: bool
) -> Noun | None:
    """What the words before a verb count: "the number of boats at sea", "payrolls", "homicides"."""
    things = lexicon.things.rules
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
    word = word if is_plural(word, lexicon.nouns) else _opening_plural(view, last, lexicon)
    plain = is_plural(word, lexicon.nouns) and word not in things.uncounted
    return Noun(singular(word, lexicon.nouns), (), last) if plain and level else None


def _opening_plural(view: View, last: int, lexicon: Lexicon) -> str:
    """The plural that a clause opens with in front of more about it: "deaths from drugs in the county"."""
    first, end = last - 1, max(last - FAR, 0)
    while first >= end and not _parts_clauses(view, first):
        first -= 1
    words = range(first + 1, min(first + 1 + OPENING, last - 1))
    found = (i for i in words if is_plural(view.lows[i], lexicon.nouns) and view.low(i + 1) in JOINING)
    at = next(found, None)
    return "" if at is None or first < last - FAR else view.lows[at]


def _parts_clauses(view: View, i: int) -> bool:
    """Whether token `i` is a mark between clauses or a word that begins one."""
    mark = view.tokens[i].kind is TokenKind.MARK and not view.is_hyphen(i)
    return mark or view.lows[i] in BEGINNING


def _numbered(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "job growth of 12,000", "an increase of 12", which adds to what was told."""
    things, i = lexicon.things.rules, amount.first - 2
    if view.low(i + 1) != "of" or view.low(i) not in things.numbering:
        return None
    stands = things.stands.get(view.low(i - 1))
    if stands is not None:
        return Noun(stands, (), i)
    return None if told is None else replace(told, more=told.head not in things.stands.values())


def _verb_before(view: View, first: int, lexicon: Lexicon) -> int | None:
    """The verb of rising, falling or standing that a figure belongs to."""
    bounds = lexicon.bounds.rules
    at, late = first, view.low(first - 1) in {"to", "from"}
    while at > max(first - NEAR, 0):
        standing = lexicon.things.standing.ending(view, at)
        if standing is not None:
            return standing[0]
        word = view.low(at - 1)
        changes = word in bounds.up or word in bounds.down
        if changes and word not in BETWEEN:
            return at - 1
        timed = late and (_tells_time(view, at - 1, lexicon) or word in SHARE)
        if word not in BETWEEN and not timed and lexicon.numbers.numeral_at(view, at - 1) is None:
            return None
        at -= 1
    return None


def _tells_time(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether token `i` is a word of time such as "last", "month", "August" or an adverb."""
    word = view.lows[i]
    found = lexicon.units.after.starting(view, i)
    stretch = found is not None and found[1].dimension.topic == DURATION
    return stretch or word in lexicon.phrases.lately or view.is_capitalised(i) or word.endswith("ly")


def _held(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "Labour won 26 seats. The Liberals had 17", "..., the Liberals 17"."""
    if told is None:
        return None
    word, subject = view.low(amount.first - 1), view.low(amount.first - 2)
    event = lexicon.topics.takes.ending(view, amount.first)
    handled = lexicon.things.takes.ending(view, amount.first) is not None
    handled = handled and (event is None or word in lexicon.topics.rules.placed)
    if handled or word in lexicon.things.rules.holding:
        return None if subject in WHO else told
    listed = told.head in lexicon.things.rules.owned and word not in lexicon.phrases.stops
    named = view.is_capitalised(amount.first - 1) or is_plural(word, lexicon.nouns)
    return told if (listed and named) or _goes_on(view, amount, told, lexicon) else None


def _goes_on(view: View, amount: Amount, told: Noun, lexicon: Lexicon) -> bool:
    """Whether a number goes on a list without its verb: "hotels added 34,000 jobs and health care 41,000"."""
    first, word = amount.first, view.low(amount.first - 1)
    bounds = lexicon.bounds.rules
    if told.head not in lexicon.things.rules.stands.values() or word in lexicon.phrases.stops:
        return False
    if word in bounds.up or word in bounds.down:
        return False
    near = range(max(0, first - FAR), first - 1)
    listed = any(view.lows[i] in LISTING for i in range(max(0, first - BACK - 1), first - 1))
    return listed and any(view.tokens[i].kind is TokenKind.NUMBER for i in near)


def _put(view: View, amount: Amount, lexicon: Lexicon) -> Noun | None:
    """As in "put the number of flooded homes at 40"."""
    if view.low(amount.first - 1) != "at":
        return None
    for i in range(amount.first - 2, max(amount.first - FAR, 0), -1):
        if view.tokens[i].kind is TokenKind.MARK and not view.is_hyphen(i):
            return None
        if view.lows[i] in lexicon.things.rules.numbering and view.low(i + 1) == "of":
            near = view.lows[max(0, i - BACK) : i]
            noun = read_noun(view, i + 2, lexicon)
            return None if lexicon.contexts.putting.isdisjoint(near) else noun
    return None


def _suffering(view: View, amount: Amount, told: Noun | None, lexicon: Lexicon) -> Noun | None:
    """As in "40 homes were damaged and 12 [that] were destroyed", of things told before."""
    if told is None or told.head is None or told.head in lexicon.nouns.people:
        return None
    at = amount.last + (view.low(amount.last) in lexicon.topics.rules.relatives)
    helped = view.low(at) in lexicon.topics.rules.helpers
    while at < len(view) and (view.lows[at] in lexicon.topics.rules.helpers or view.lows[at].endswith("ly")):
        at += 1
    found = lexicon.things.suffers.starting(view, at)
    joined = view.low(amount.first - 1) in {"and", ",", "with", "including", ";", "which"}
    return told if found is not None and (helped or joined) else None
