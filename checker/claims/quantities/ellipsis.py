"""Numbers whose noun was told just before: "12,000 people left and another 24,000 may follow"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.events import event_of
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, read_noun, same_sense
from checker.claims.quantities.things import CHARGE

FEWEST = 2
"""Least figure that can leave out its noun."""
ADDING = frozenset({"another", "further"})
JOINING = frozenset({"with", "and", ",", "but", "including"})
SETTING = frozenset({"in", "by", "at"})
CRIME = 3
"""Most words behind "of" to the crime: "six of attempted second-degree murder"."""
THOSE = frozenset({"them", "which", "these", "those"})
"""Pronouns behind "of" for the things told before."""


def is_elliptic(view: View, amount: Amount, noun: Noun, told: Noun) -> bool:
    """Whether a number without a noun of its own counts more, or some, of what was `told` before it.

    It does where "another" adds it ("another 24,000") or "others" does ("24,000 others"), and where a
    name sets it apart ("with 900 in Orla", "two by Berg").
    """
    if told.head is None or amount.unit is not None or amount.form is Form.FRACTION:
        return False
    if amount.stated is None or amount.stated < FEWEST or amount.against is not None:
        return False
    if noun.others or not ADDING.isdisjoint(view.lows[max(0, amount.first - 1) : amount.number]):
        return True
    placed = view.low(amount.last) in SETTING and view.is_capitalised(amount.last + 1)
    return placed and view.low(amount.first - 1) in JOINING


def those_of(view: View, amount: Amount, noun: Noun, told: Noun | None, lexicon: Lexicon) -> Noun:
    """The noun with the things told before as its head: "60 shops, 12 of them in Orla".

    Persons are left to what the sentence says of them.
    """
    if not noun.partitive or told is None or told.head is None:
        return noun
    if same_sense(told.head, lexicon.nouns) == CHARGE and noun.head in {None, *lexicon.things.rules.crimes}:
        return _charges_of(view, amount, noun, told, lexicon)
    few = amount.stated is None or amount.stated < FEWEST or amount.form is Form.FRACTION
    named = told.head in lexicon.nouns.people or told.head in lexicon.topics.nouns
    if noun.head is not None or few or named or amount.unit is not None:
        return noun
    pronoun = noun.last == amount.last + 1 and view.low(noun.last) in THOSE
    if not pronoun or event_of(view, amount, noun, lexicon, set(), len(view)) is not None:
        return noun
    if are_persons_told(view, noun.last + 1, lexicon):
        return noun
    return replace(noun, head=told.head, modifiers=told.modifiers, last=noun.last + 1)


def _charges_of(view: View, amount: Amount, noun: Noun, told: Noun, lexicon: Lexicon) -> Noun:
    """As in "two counts of fraud and six of attempted theft"."""
    words = view.lows[amount.last + 1 : amount.last + 1 + CRIME]
    return noun if lexicon.things.rules.crimes.isdisjoint(words) else Noun(told.head, (), amount.last)


def are_persons_told(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the words at `i`, behind "of them", tell that those are persons: "were children", "men"."""
    at = i + 1 if view.low(i) in {"are", "were", "was", "is"} else i
    head = read_noun(view, at, lexicon).head
    return head is not None and head in lexicon.nouns.people
