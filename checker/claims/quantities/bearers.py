"""Whose an age is, where the sentence names the person: "Anna Berg, 43", "a 43-year-old cook, Anna Berg,"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import View, view_of
from checker.claims.quantities.ages import SINCE
from checker.claims.quantities.counted import Counted, is_person
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import is_plural, singular
from checker.model.claim import Claim
from checker.model.document import Sentence, TokenKind
from checker.model.quantity import Quantity

NAMING = 8
"""Most tokens from the noun to the name: "a man of Orla who was identified by police as"."""
LONGEST = 5
"""Most tokens of a name."""
COPULAS = frozenset({"is", "was", "turned", "turns", "be", "at", "just", "only", "aged"})
"""Words between a name and an age: "Berg is 43", "Berg, who at 43 is"."""
UNNAMED = frozenset({"he", "she", "it", "who", "they", "i", "we"})
PRONOUNS = {"he": "man", "she": "woman"}
ARTICLES = frozenset({"a", "an", "the"})
NAMED = frozenset({"named", "called"})
DATELINE = 10
"""Most tokens of a dateline."""
DASHES = frozenset({"-", "–", "—"})
PLACING = frozenset({"in", "at", "from", "near", "across", "on", "outside", "around", "to", "off"})
"""Words in front of a name that is that of a place or a day: "In Orla, a 43-year-old"."""


def with_bearer(claim: Claim, before: Sentence | None) -> Claim:
    """The age of "he" or "she" as that of the person with whose full name its sentence or the last opens."""
    told = claim.value
    if claim.topic != "age" or not isinstance(told, Quantity) or told.of is not None:
        return claim
    own = _opening_name(view_of(claim.sentence.tokens)) if _tells_when(claim) else None
    if own is not None or before is None:
        return replace(claim, value=replace(told, of=own)) if own else claim
    opening = claim.sentence.tokens[0].lower if claim.sentence.tokens else ""
    if opening not in PRONOUNS or PRONOUNS[opening] != told.counted:
        return claim
    name = _opening_name(view_of(before.tokens))
    return replace(claim, value=replace(told, of=name)) if name else claim


def _opening_name(view: View) -> str | None:
    """The last name of the person with whose full name a sentence opens, in lower case."""
    first = _past_dateline(view)
    last = _past_name(view, first)
    return view.lows[last - 1] if last > first + 1 else None


def _tells_when(claim: Claim) -> bool:
    """Whether an age is told as that of the sentence's own person: "Anna Berg, who swam when she was 14"."""
    before = [token.lower for token in claim.sentence.tokens if token.start < claim.span.start][-3:]
    return len(before) == 3 and before[0] == "when" and before[1] in PRONOUNS and before[2] == "was"


def _past_dateline(view: View) -> int:
    """The index behind the place that opens a report: "ORLA (AP) - Anna Berg"; 0 where none does."""
    for i in range(1, min(DATELINE, len(view))):
        if view.lows[i] in DASHES and not view.tight(i):
            return i + 1 if view.is_capitalised(0) else 0
    return 0


def bearer_of(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The last name, in lower case, of the person whose age an amount is; None where none is named."""
    if counted.amount.topic != "age":
        return None
    noun = counted.noun.head
    if noun is not None and not (is_person(counted.noun, lexicon) or noun.endswith(lexicon.persons.endings)):
        return _next_to(view, counted, lexicon)
    told = _before(view, counted) or _next_to(view, counted, lexicon) or _behind(view, counted)
    told = told or _opening(view, counted)
    return None if told is not None and _is_nation(told, lexicon) else told


def _is_nation(name: str, lexicon: Lexicon) -> bool:
    """Whether a word in capitals is no name but tells whence many come: "two Swedes, 27 and 34"."""
    return is_plural(name, lexicon.nouns) and singular(name, lexicon.nouns) in lexicon.nouns.nations


def _before(view: View, counted: Counted) -> str | None:
    """As in "Anna Berg, 43", "Anna Berg, a 43-year-old cook", "Berg, who was 43", "Berg is 43 years old".

    Also in "The youngest, Anna Berg, is 43", "Berg, who at 43 is the youngest".
    """
    at = counted.amount.first - 1
    while view.low(at) in COPULAS and view.low(at - 1) in COPULAS:
        at -= 1
    at -= view.low(at) in SINCE and view.low(at - 1) == ","
    if view.low(at) in {",", "("}:
        return _name_ending(view, at)
    if view.low(at) in ARTICLES and view.low(at - 1) == ",":
        return _name_ending(view, at - 1)
    if view.low(at) not in COPULAS:
        return None
    at -= 1 if view.low(at - 1) == "who" else 0
    return _name_ending(view, at - 1 if view.low(at - 1) == "," else at)


def _opening(view: View, counted: Counted) -> str | None:
    """As in "At 43, Anna Berg is the youngest"."""
    amount = counted.amount
    if amount.first != 1 or view.low(0) != "at" or view.low(amount.last) != ",":
        return None
    last = _past_name(view, amount.last + 1)
    return view.lows[last - 1] if last > amount.last + 1 else None


def _name_ending(view: View, i: int) -> str | None:
    """The last word of the name before token `i`; None where it is a place's or a day's."""
    i -= 2 if _is_initial(view, i - 2) else 0
    first = i
    while first > max(i - LONGEST, 0) and _is_of_name(view, first - 1):
        first -= 1
    if first == i or view.low(first - 1) in PLACING:
        return None
    return view.lows[i - 1].removesuffix("'s")


def _is_initial(view: View, i: int) -> bool:
    """Whether token `i` stands for a name that is not printed: the B of "Anna B."."""
    return len(view.low(i)) == 1 and view.is_capitalised(i) and view.low(i + 1) == "."


def _next_to(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """As in "43-year-old Anna Berg"."""
    last = _past_name(view, counted.amount.last)
    goes_on = view.low(last) in lexicon.nouns.people
    return view.lows[last - 1] if last > counted.amount.last + 1 and not goes_on else None


def _behind(view: View, counted: Counted) -> str | None:
    """As in "a 43-year-old cook, Anna Berg, ..." and "a 43-year-old cook identified as Anna Berg"."""
    at = counted.last
    if view.low(at) == ",":
        last = _past_name(view, at + 1)
        ends = last >= len(view) or view.tokens[last].kind is TokenKind.MARK
        return view.lows[last - 1] if last > at + 2 and ends else None
    told = False
    for i in range(at, min(at + NAMING, len(view))):
        word = view.lows[i]
        if view.tokens[i].kind is TokenKind.MARK:
            return None
        if word in NAMED or (word == "as" and told):
            last = _past_name(view, i + 1)
            return view.lows[last - 1] if last > i + 1 else None
        told = told or word == "identified"
    return None


def _past_name(view: View, i: int) -> int:
    """The index behind the words of a name that begins at `i`; `i` where none does."""
    last = i
    while last < min(i + LONGEST, len(view)) and _is_of_name(view, last):
        last += 1
    return last


def _is_of_name(view: View, i: int) -> bool:
    word = view.tokens[i].kind is TokenKind.WORD and view.is_capitalised(i)
    return word and view.lows[i] not in PLACING | UNNAMED
