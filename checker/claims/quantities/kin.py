"""Children whom a number behind a parent counts: "a mother of two", "the father-of-three"."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun

MOST = 20
"""Most children whom such words give to one person."""


def kin_of(view: View, amount: Amount, noun: Noun, lexicon: Lexicon) -> Noun | None:
    """The noun that a number behind "mother of" counts, which stands for none else; None elsewhere."""
    hyphen = view.is_hyphen(amount.first - 1)
    of = amount.first - 2 if hyphen else amount.first - 1
    if view.low(of) != "of":
        return None
    word = view.low(of - 2) if hyphen and view.is_hyphen(of - 1) else view.low(of - 1)
    told = _children_of(word, lexicon)
    if told is None or amount.stated is None or amount.stated > MOST:
        has = told is not None or word in lexicon.persons.kin
        return noun if noun.head is None and has else None
    named = view.is_capitalised(amount.last)
    return Noun(told, (), amount.last) if noun.head is None or hyphen or named else None


def _children_of(word: str, lexicon: Lexicon) -> str | None:
    if word in lexicon.persons.parents:
        return "child"
    return "grandchild" if word in lexicon.persons.grandparents else None
