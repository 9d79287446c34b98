"""Schema of rules/en/ages.toml: the words by which a number is an age."""

from __future__ import annotations

from checker.rulebook.quantities import WordSet
from checker.rulebook.rule import Table


class AgeRules(Table):
    """rules/en/ages.toml.

    Attributes:
        turning: verbs of reaching an age.
        telling: words of a bound that make its figure an age ("5 and older").
        ageless: persons of whom a bound in front of a figure tells the age ("adults over 65").
        life: words, alone or in pairs, for steps of a life ("left school at 16").
        free, ends: words behind an age that a verb, or a name, tells. since: between a comma and an age.
        couples: nouns of two persons of one age ("the pair, both 19,").
    """

    turning: WordSet
    telling: WordSet
    ageless: WordSet
    life: WordSet
    couples: WordSet
    free: WordSet
    ends: WordSet
    since: WordSet
