"""Prizes and nominations counted by "times": "a two-time Oscar winner", "nominated for five Emmys"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, same_sense, singular
from checker.model.document import TokenKind

TIME = "time"
NOMINATION = "nomination"
FEW = 7
"""Most tokens from the verb to the number: "won the Academy Award for best director three times"."""


def prize_of(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """The noun with the prize, or the nomination for one, as its head where a number counts those."""
    if amount.unit is not None or noun.head is None:
        return noun
    if noun.head == TIME:
        compound = amount.compound or view.is_hyphen(amount.last)
        return _of_holder(view, amount, noun, lexicon) if compound else _of_verb(view, amount, noun, lexicon)
    if noun.head == NOMINATION:
        return replace(noun, modifiers=_prizes_in(view, amount.last, noun, lexicon))
    named = _is_prize(noun.head, lexicon) and view.low(amount.first - 1) == "for"
    if named and view.low(amount.first - 2) in lexicon.things.rules.nominating:
        return Noun(NOMINATION, (noun.head,), noun.last)
    return noun


def _prizes_in(view: View, first: int, noun: Noun, lexicon: Lexicon) -> tuple[str, ...]:
    """The modifiers of nominations, with a prize of two words as one: "Academy Award nominations"."""
    for i in range(first, noun.last - 1):
        pair = f"{view.lows[i]} {singular(view.lows[i + 1], lexicon.nouns)}"
        if _is_prize(pair, lexicon):
            rest = set(noun.modifiers).difference(pair.split())
            return tuple(sorted({*rest, same_sense(pair, lexicon.nouns)}))
    return noun.modifiers


def _is_prize(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.things.rules.prizes


def _of_holder(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """As in "two-time Oscar winner", "three-time world champion", "five-time nominee"."""
    things, prize, left = lexicon.things.rules, None, None
    for i in range(amount.last, noun.last):
        word = singular(view.lows[i], lexicon.nouns)
        prize = word if _is_prize(word, lexicon) else prize
        left = things.holders.get(word, left)
    if left is None:
        return noun
    if left == NOMINATION:
        return Noun(NOMINATION, (prize,) if prize else (), noun.last)
    return Noun(prize or left, (), noun.last)


def _of_verb(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun:
    """As in "won the Oscar twice", "won the title three times": the prize between the verb and the number."""
    prize = None
    for i in range(amount.first - 1, max(amount.first - FEW, 0) - 1, -1):
        word = view.lows[i]
        if view.tokens[i].kind is TokenKind.MARK or word in lexicon.things.rules.nominating:
            return noun
        if word in lexicon.things.rules.winning:
            return noun if prize is None else Noun(prize, (), noun.last)
        known = singular(word, lexicon.nouns)
        prize = known if _is_prize(known, lexicon) else prize
    return noun
