"""The number rules, compiled for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.claims.numbers.phrases import Phrases
from checker.rulebook.quantities import NumberRules, VagueNumber

Entry = tuple[Decimal, str]
"""A value and the id of the rule that gives it."""

_ROLES = (
    "unit",
    "ten",
    "hundred",
    "scale",
    "tight",
    "letter",
    "dozen",
    "fraction",
    "glyph",
    "sign",
    "ordinal",
)


@dataclass(frozen=True, slots=True)
class NumberWordTables:
    """Each class of number words by word.

    Attributes:
        starts: every word that a number in words can begin with.
    """

    units: dict[str, Entry]
    tens: dict[str, Entry]
    hundreds: dict[str, Entry]
    scales: dict[str, Entry]
    tight: dict[str, Entry]
    letters: dict[str, Entry]
    dozens: dict[str, Entry]
    fractions: dict[str, Entry]
    glyphs: dict[str, Entry]
    signs: dict[str, Entry]
    ordinals: dict[str, Entry]
    vague: Phrases[VagueNumber]
    joins: frozenset[str]
    points: frozenset[str]
    tens_joins: frozenset[str]
    articles: frozenset[str]
    bare: frozenset[str]
    decimal: str
    starts: frozenset[str]


def compile_words(rules: NumberRules) -> NumberWordTables:
    """The tables of the number rules."""
    tables = {
        role: {
            word: (value, rule.id)
            for rule in rules.word
            if rule.role == role
            for word, value in rule.values.items()
        }
        for role in _ROLES
    }
    vague = Phrases.of((phrase, rule) for rule in rules.vague for phrase in rule.words)
    openers = ("unit", "ten", "hundred", "scale", "dozen", "fraction", "glyph", "sign")
    starts = {word for role in openers for word in tables[role]} | set(vague.by_first) | rules.articles
    return NumberWordTables(
        units=tables["unit"],
        tens=tables["ten"],
        hundreds=tables["hundred"],
        scales=tables["scale"],
        tight=tables["tight"],
        letters=tables["letter"],
        dozens=tables["dozen"],
        fractions=tables["fraction"],
        glyphs=tables["glyph"],
        signs=tables["sign"],
        ordinals=tables["ordinal"],
        vague=vague,
        joins=rules.joins,
        points=rules.points,
        tens_joins=rules.tens,
        articles=rules.articles,
        bare=rules.bare,
        decimal=rules.decimal,
        starts=frozenset(starts),
    )
