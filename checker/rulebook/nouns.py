"""Schemas of rules/en/nouns.toml, persons.toml and phrases.toml: what is counted, and the words around it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.rulebook.quantities import Words, WordSet
from checker.rulebook.rule import Rule, RuleId, Table


class NounRule(Rule):
    """A class of nouns.

    Attributes:
        role: "set" for words of one meaning (the first is the normal form), "senses" for many such sets,
            "flat" for plurals without s.
        words: the nouns. groups: the sets of "senses".
    """

    role: Literal["set", "senses", "flat"]
    words: Words = ()
    groups: Annotated[tuple[Words, ...], Field(strict=False)] = ()

    @property
    def sets(self) -> tuple[tuple[str, ...], ...]:
        """The sets of words of one meaning that the rule lists."""
        return (self.words,) if self.role == "set" else self.groups

    @property
    def all_words(self) -> tuple[str, ...]:
        """Every noun that the rule lists."""
        return (*self.words, *(word for group in self.groups for word in group))


class PersonRule(Rule):
    """A class of nouns for persons.

    Attributes:
        role: "people" for persons, "anyone" for persons of any sort.
    """

    role: Literal["people", "anyone"]
    words: Words


class Sort(Rule):
    """A sort of persons that a newspaper keeps apart from others.

    Attributes:
        words: nouns for them; one can belong to several sorts.
        axis: what sets them apart. "duty" (police, officials) excludes every other sort; "part", the part
            that people play in a story (passengers, students), excludes all but "age", which is that or
            sex, and excludes its own.
        beside: ids of sorts of the same axis that the same persons can belong to.
    """

    words: Words
    axis: Literal["duty", "part", "age"]
    beside: Annotated[tuple[RuleId, ...], Field(strict=False)] = ()


class NounRules(Table):
    """rules/en/nouns.toml.

    Attributes:
        irregular: singular of plurals that do not end in s.
    """

    noun: tuple[NounRule, ...] = Field(strict=False)
    irregular: dict[str, str]


class PersonRules(Table):
    """rules/en/persons.toml.

    Attributes:
        sort: persons whom a newspaper keeps apart.
        nations: words for the people of a country or a party, by the one that stands for them all.
        parents, grandparents: those whose children, or their children, a number tells ("a mother of two").
        kin: others of whom "of" and a number tells how many they have ("a teacher of 30").
        figures: nouns that can be of persons of whom it is told that they died or were arrested; endings: of
            the nouns for persons that no list holds.
    """

    noun: tuple[PersonRule, ...] = Field(strict=False)
    sort: tuple[Sort, ...] = Field(strict=False)
    nations: dict[str, Words]
    parents: WordSet
    grandparents: WordSet
    kin: WordSet
    figures: WordSet
    endings: Words


class ClosedRules(Table):
    """Closed classes of words, in the table [closed] of rules/en/phrases.toml.

    Attributes:
        articles, determiners, possessives: of the language. pointing: those behind a multiple or before a
            unit. wholes: words behind a fraction, in front of its whole.
        counted: pronouns of those counted ("eleven of us"). persons: those of one person; spoken: with their
            verb ("she's 23"); unnamed: that begin a sentence and are no name.
        joints: words between two figures. versus: before a figure of before. owning: before a number that
            something has ("it [has] 1,200 residents").
        lone: words by which there is but one. timed: words that end a noun phrase unless they open it.
        ordinal_endings: behind digits ("23[rd]"). each: before the time of a speed. goals: behind two sums.
        levels: before the level of an index. limits: that bound an age or a temperature. shares: marks of
            percent. parts: fractions of a unit. large: what makes a figure a large sum.
        decades, annual: words of years by which a sentence tells of a period.
        placing: before a name that is a place's or a day's. being, ageing: between a name and an age.
        sharing: between a few and those of whom they are a share ("nine [out of] ten").
    """

    articles: WordSet
    possessives: WordSet
    determiners: WordSet
    pointing: WordSet
    wholes: WordSet
    counted: WordSet
    persons: WordSet
    spoken: WordSet
    unnamed: WordSet
    joints: WordSet
    versus: WordSet
    owning: WordSet
    lone: WordSet
    timed: WordSet
    ordinal_endings: WordSet
    each: WordSet
    goals: WordSet
    levels: WordSet
    limits: WordSet
    shares: WordSet
    parts: WordSet
    large: WordSet
    decades: WordSet
    annual: WordSet
    placing: WordSet
    ageing: WordSet
    sharing: WordSet
    being: WordSet


class PhraseRules(Table):
    """rules/en/phrases.toml: the words around a counted noun.

    Attributes:
        noun_first: whether a noun stands before the words that narrow it.
        closed: closed classes.
        stops: words that end a noun phrase.
        skipped: words inside a noun phrase that narrow nothing ("other").
        more: those of them that add to an earlier count ("12 more").
        narrowing: adjectives that set what is counted apart from the rest of its sort ("strong"); so do
            all words in -est.
        including, among: wordings before and behind a part of a total.
        idle: nouns of which one counts nothing ("one thing").
        running: words of a running total. periods: wordings of the stretch of time that is counted.
        rates: wordings behind an amount that is counted for each of something, with its normal form ("a
            day"). moments: words behind such a wording that make a point in time of it ("a day [after]").
        directions, origins: words behind a distance that tell its direction, and then the place that it is
            reckoned from ("12 miles [south] [of] Orla").
        metred: plurals of what is measured in metres, of which "3m" is no three million ("3m waves").
        lately: words that begin a time when something rose or fell ("fell a third [last] month").
        modals: words in front of a verb that could be a multiple ("[to] double the fee").
        adjectives: words in -ly that are no adverbs ("elderly"). spells: plurals of time that tell when.
        stretches: nouns of times, and fixtures, of games, that come one after the other.
        paid: nouns of those whom "hourly" does not count ("12 hourly workers"). heads: nouns for each one
            of all persons ("for every head").
    """

    closed: ClosedRules
    noun_first: bool = False
    stops: WordSet
    skipped: WordSet
    more: WordSet
    narrowing: WordSet
    including: Words
    among: Words
    running: Words
    idle: WordSet
    periods: Words
    rates: dict[str, str]
    moments: WordSet
    directions: WordSet
    origins: WordSet
    lately: WordSet
    metred: WordSet
    modals: WordSet
    adjectives: WordSet
    spells: WordSet
    stretches: WordSet
    fixtures: WordSet
    paid: WordSet
    heads: WordSet
