"""Whose an age is, where the sentence names the person: "Anna Berg, 43", "a 43-year-old cook, Anna Berg,"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import View, view_of
from checker.claims.quantities.counted import Counted, is_person
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import is_plural, singular
from checker.model.claim import Claim
from checker.model.document import Sentence, TokenKind
from checker.model.quantity import Quantity
from checker.rulebook.nouns import ClosedRules

NAMING = 8
"""Most tokens from the noun to the name: "a man of Orla who was identified by police as"."""
LONGEST = 5
"""Most tokens of a name."""
PRONOUNS = {"he": "man", "she": "woman"}
NAMED = frozenset({"named", "called"})


def with_bearer(claim: Claim, before: Sentence | None, closed: ClosedRules) -> Claim:
    """The age of "he" or "she" as that of the person with whose full name its sentence or the last opens."""
    told = claim.value
    if claim.topic != "age" or not isinstance(told, Quantity) or told.of is not None:
        return claim
    own = _opening_name(view_of(claim.sentence.tokens), closed) if _tells_when(claim) else None
    if own is not None or before is None:
        return replace(claim, value=replace(told, of=own)) if own else claim
    opening = claim.sentence.tokens[0].lower if claim.sentence.tokens else ""
    if opening not in PRONOUNS or PRONOUNS[opening] != told.counted:
        return claim
    name = _opening_name(view_of(before.tokens), closed)
    return replace(claim, value=replace(told, of=name)) if name else claim


def _opening_name(view: View, closed: ClosedRules) -> str | None:
    """The last name of the person with whose full name a sentence opens, in lower case."""
    last = _past_name(view, 0, closed)
    return view.lows[last - 1] if last > 1 else None


def _tells_when(claim: Claim) -> bool:
    """Whether an age is told as that of the sentence's own person: "Anna Berg, who swam when she was 14"."""
    before = [token.lower for token in claim.sentence.tokens if token.start < claim.span.start][-3:]
    return len(before) == 3 and before[0] == "when" and before[1] in PRONOUNS and before[2] == "was"


def bearer_of(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The last name, in lower case, of the person whose age an amount is; None where none is named."""
    if counted.amount.topic != "age":
        return None
    noun = counted.noun.head
    if noun is not None and not (is_person(counted.noun, lexicon) or noun.endswith(lexicon.persons.endings)):
        return _next_to(view, counted, lexicon)
    closed = lexicon.phrases.closed
    told = _before(view, counted, lexicon) or _next_to(view, counted, lexicon)
    told = told or _behind(view, counted, closed)
    return None if told is not None and _is_nation(told, lexicon) else told


def _is_nation(name: str, lexicon: Lexicon) -> bool:
    """Whether a word in capitals is no name but tells whence many come: "two Swedes, 27 and 34"."""
    return is_plural(name, lexicon.nouns) and singular(name, lexicon.nouns) in lexicon.nouns.nations


def _before(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """As in "Anna Berg, 43", "Anna Berg, a 43-year-old cook", "Berg, who was 43", "Berg is 43 years old".

    Also in "The youngest, Anna Berg, is 43", "Berg, who at 43 is the youngest".
    """
    at, closed = counted.amount.first - 1, lexicon.phrases.closed
    while view.low(at) in closed.being and view.low(at - 1) in closed.being:
        at -= 1
    at -= view.low(at) in lexicon.ages.since and view.low(at - 1) == ","
    if view.low(at) in {",", "("}:
        return _name_ending(view, at, closed)
    if view.low(at) in closed.determiners and view.low(at - 1) == ",":
        return _name_ending(view, at - 1, closed)
    if view.low(at) not in closed.being:
        return None
    at -= 1 if view.low(at - 1) == "who" else 0
    return _name_ending(view, at - 1 if view.low(at - 1) == "," else at, closed)


def _name_ending(view: View, i: int, closed: ClosedRules) -> str | None:
    """The last word of the name before token `i`; None where it is a place's or a day's."""
    i -= 2 if _is_initial(view, i - 2) else 0
    first = i
    while first > max(i - LONGEST, 0) and _is_of_name(view, first - 1, closed):
        first -= 1
    if first == i or view.low(first - 1) in closed.placing:
        return None
    return view.lows[i - 1].removesuffix("'s")


def _is_initial(view: View, i: int) -> bool:
    """Whether token `i` stands for a name that is not printed: the B of "Anna B."."""
    return len(view.low(i)) == 1 and view.is_capitalised(i) and view.low(i + 1) == "."


def _next_to(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """As in "43-year-old Anna Berg"."""
    last = _past_name(view, counted.amount.last, lexicon.phrases.closed)
    goes_on = view.low(last) in lexicon.nouns.people
    return view.lows[last - 1] if last > counted.amount.last + 1 and not goes_on else None


def _behind(view: View, counted: Counted, closed: ClosedRules) -> str | None:
    """As in "a 43-year-old cook, Anna Berg, ..." and "a 43-year-old cook identified as Anna Berg"."""
    at = counted.last
    if view.low(at) == ",":
        last = _past_name(view, at + 1, closed)
        ends = last >= len(view) or view.tokens[last].kind is TokenKind.MARK
        return view.lows[last - 1] if last > at + 2 and ends else None
    told = False
    for i in range(at, min(at + NAMING, len(view))):
        word = view.lows[i]
        if view.tokens[i].kind is TokenKind.MARK:
            return None
        if word in NAMED or (word == "as" and told):
            last = _past_name(view, i + 1, closed)
            return view.lows[last - 1] if last > i + 1 else None
        told = told or word == "identified"
    return None


def _past_name(view: View, i: int, closed: ClosedRules) -> int:
    """The index behind the words of a name that begins at `i`; `i` where none does."""
    last = i
    while last < min(i + LONGEST, len(view)) and _is_of_name(view, last, closed):
        last += 1
    return last


def _is_of_name(view: View, i: int, closed: ClosedRules) -> bool:
    word = view.tokens[i].kind is TokenKind.WORD and view.is_capitalised(i)
    return word and view.lows[i] not in closed.placing | closed.unnamed
