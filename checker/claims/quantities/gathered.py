"""Persons whom words around a number gather or stand for: "a crowd of 300", "soldiers, 400 of them"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, is_plural, read_noun, singular
from checker.model.document import TokenKind

STANDING = frozenset({"them", "whom", "which"})
CLOSING = frozenset({"", ".", ",", ";"})
FEWEST, MOST = 2, 20
"""Least and largest number that stands for those told before."""
NAMED = 10
"""Most tokens from "400 of them" back to those named."""
NUMBERED = 5
"""Most tokens from such a verb back to the persons it numbers."""


def gathered_noun(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """The noun with the persons whom other words than those right behind the number tell it to count."""
    group = _group_before(view, amount, lexicon)
    if noun.head is None:
        return replace(noun, head=group or _told_of_part(view, noun, lexicon))
    if group is not None and not is_plural(view.low(noun.last - 1), lexicon.nouns):
        return Noun(group, (), amount.last)
    return noun


def _group_before(view: View, amount: Amount, lexicon: Lexicon) -> str | None:
    """The persons whom a noun in front of the number gathers: "a crowd of 300", "the miners numbered 40"."""
    found = lexicon.nouns.groups.ending(view, amount.first)
    if found:
        return found[1]
    if view.low(amount.first - 1) not in lexicon.contexts.numbering:
        return None
    named = amount.first - 2 - (view.low(amount.first - 2) == ",")
    for at in range(named, max(named - NUMBERED, -1), -1):
        if view.tokens[at].kind is TokenKind.MARK:
            return None
        noun = singular(view.lows[at], lexicon.nouns)
        if noun in lexicon.nouns.people and is_plural(view.lows[at], lexicon.nouns):
            return noun
    return None


def _told_of_part(view: View, noun: Noun, lexicon: Lexicon) -> str | None:
    """The persons whom a part of others is told to be: "seven of the dead were boys", "six of them men"."""
    for i in range(noun.last, min(noun.last + 3, len(view))) if noun.partitive else ():
        if view.lows[i] in {"are", "were"} or (i == noun.last and view.lows[i] in {"them", "whom"}):
            told = read_noun(view, i + 1, lexicon)
            if told.head is not None and told.head in lexicon.nouns.people:
                return told.head
    return None


def antecedent_of(view: View, amount: Amount, noun: Noun, told: Noun | None, lexicon: Lexicon) -> Noun:
    """The noun as that of those whom "them" stands for in "soldiers, 400 of them", if they are told.

    They are named just before in the sentence, or were `told` last.
    """
    if (
        _is_of_those_told(view, amount, noun, lexicon)
        and told is not None
        and told.head in lexicon.nouns.people
    ):
        return replace(noun, head=told.head)
    if not noun.partitive or view.low(amount.last + 1) not in STANDING:
        return noun
    last = amount.last + 2
    for i in range(amount.first - 1, max(amount.first - 1 - NAMED, -1), -1):
        word = singular(view.lows[i], lexicon.nouns)
        if word in lexicon.nouns.people and is_plural(view.lows[i], lexicon.nouns):
            return replace(noun, head=word, last=last)
    return noun if told is None else replace(noun, head=told.head, last=last)


def _is_of_those_told(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a bare number behind "the" stands for persons told before: "the four", "the other three"."""
    if amount.stated is None or not FEWEST <= amount.stated <= MOST or amount.hedges or noun.partitive:
        return False
    at = amount.first - 1
    while view.low(at) in {"other", "remaining"}:
        at -= 1
    after = view.low(amount.last)
    ends = after in lexicon.phrases.stops or after in CLOSING or noun.last > amount.last
    return view.low(at) in {"the", "these", "those", "all"} and ends and amount.form is Form.WORDS
