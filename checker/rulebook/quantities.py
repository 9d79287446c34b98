"""Schemas of the quantity rules: numbers, bounds, units, money, topics and masks under rules/en."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from checker.rulebook.faults import unknown
from checker.rulebook.locate import Place
from checker.rulebook.pattern import Pattern
from checker.rulebook.rule import Rule, RuleId, Table, Word

Figure = Annotated[Decimal, Field(strict=False)]
"""An exact amount; written as a whole number or, with decimals, as a string."""
Words = Annotated[tuple[Word, ...], Field(strict=False)]
"""Words or wordings whose order matters, or that are compiled."""
WordSet = Annotated[frozenset[Word], Field(strict=False)]
"""Single words that are looked up as they are."""


class NumberWords(Rule):
    """Number words of one class, with their values.

    Attributes:
        role: where the words stand in a number; "tight" suffixes are written against the digits
            ("1.2bn"), "letter" suffixes are those of one letter and are case-sensitive.
    """

    role: Literal[
        "unit", "ten", "hundred", "scale", "tight", "letter", "dozen", "fraction", "glyph", "sign", "ordinal"
    ]
    values: dict[str, Figure]


class VagueNumber(Rule):
    """Words for an amount that is not counted: the least and the most they can stand for.

    Attributes:
        multiplies: whether "hundred", "thousand"... may follow ("several hundred").
        high: None where nothing limits it.
    """

    words: Words
    low: Figure
    high: Figure | None = None
    multiplies: bool = False


class NumberRules(Table):
    """rules/en/numbers.toml.

    Attributes:
        joins: words that join the parts of a number ("two hundred and six").
        points: words for the decimal point ("six point five").
        tens: words that join a ten and a unit ("treinta y uno" in Spanish).
        articles: words that stand for one before a word such as "hundred" ("a hundred").
        bare: words that count without a number in front of them ("another dozen").
        decimal: the mark before decimals in figures, where one of them alone could be either.
    """

    word: tuple[NumberWords, ...] = Field(strict=False)
    vague: tuple[VagueNumber, ...] = Field(strict=False)
    joins: WordSet
    points: WordSet
    tens: WordSet = frozenset()
    articles: WordSet
    bare: WordSet
    decimal: Literal[".", ","] = "."


class BoundRule(Rule):
    """One bound or hedge with its many wordings.

    Attributes:
        effect: what becomes of the figure v: "above" (v, ∞), "from" [v, ∞), "below" (-∞, v), "to"
            (-∞, v], "nearly" a little less, "just above" a little more, "about" a band around it,
            "estimate" such a band that counts as the figure itself beside another estimate, "exact" v.
        before: wordings in front of the number. after: wordings behind it, or behind its unit.
    """

    effect: Literal["above", "from", "below", "to", "nearly", "just above", "about", "estimate", "exact"]
    before: Words = ()
    after: Words = ()


class BoundRules(Table):
    """rules/en/bounds.toml.

    Attributes:
        share: half the width of "about" as a share of the figure.
        step: the same as a share of the figure's last significant place; the wider of the two holds.
        fillers: words that may stand between a bound and the number ("at least another 12").
        places: bounds that are none in front of a determiner ("below the $5 million he sought").
        determiners: the determiners.
        handing: words behind which "over" is no bound ("handed over 12 boats").
        rounds: plural nouns of what "over" counts the length in ("a record of 9-3 over 12 games").
        up: verbs and nouns of rising. down: of falling.
        scores: words around a score or a vote ("won 3-1").
        rises, falls: nouns by which what is counted is itself a change ("a 5 percent rise").
        spanning: words behind which "over" is a bound of a time ("lasted over four years").
    """

    share: Figure
    step: Figure
    bound: tuple[BoundRule, ...] = Field(strict=False)
    fillers: WordSet
    places: WordSet
    determiners: WordSet
    handing: WordSet
    rounds: WordSet
    up: WordSet
    down: WordSet
    scores: WordSet
    rises: WordSet
    falls: WordSet
    spanning: WordSet

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Wordings of two bounds: the figure would mean the one or the other by chance."""
        owners: dict[tuple[str, str], str] = {}
        for index, bound in enumerate(self.bound):
            for key, words in (("before", bound.before), ("after", bound.after)):
                for number, word in enumerate(words):
                    owner = owners.setdefault((key, word.casefold()), bound.id)
                    if owner != bound.id:
                        told = f'"{word}" is a wording of {owner}, too; leave it to one of the two'
                        yield ("bound", index, key, number), told


class Unit(Table):
    """One unit of a dimension.

    Attributes:
        name: shown and compared by ("kilometre"; an ISO 4217 code for money).
        factor: how many of the dimension's base unit it is; exact where the definition is.
        offset: added after multiplying, in base units; for temperatures.
        words: behind the number, in any case ("kilometres"). symbols: the same, but case-sensitive and
            never behind a word number. front: before the number ("$", "magnitude"), in any case.
        codes: before or behind the number, case-sensitive ("USD").
        worth: what one of a currency is usually worth in US dollars; None where that has no steady rate.
        smaller: name of the unit of a figure that goes with its own ("five feet two inches").
        per: what its words tell the amount for each of ("bpd": barrels a day).
        covers: names of the currencies that its words may be short for, too ("pesos").
    """

    name: Word
    factor: Figure = Decimal(1)
    offset: Figure = Decimal(0)
    words: Words = ()
    symbols: Words = ()
    front: Words = ()
    codes: Words = ()
    worth: Figure | None = None
    smaller: Word | None = None
    per: Word | None = None
    covers: Words = ()


class Dimension(Rule):
    """What can be measured, with its units.

    Attributes:
        id: "unit." and the topic of its claims ("unit.length").
        base: name of the unit that amounts are compared in; None where units are not convertible.
        width: half the width of "about" in base units, where a share of the figure would be wrong.
        about: words around a measure that say what is measured, each with its normal form ("tall").
    """

    base: Word | None = None
    width: Figure | None = None
    unit: tuple[Unit, ...] = Field(strict=False)
    about: dict[str, str] = Field(default_factory=dict)

    @property
    def topic(self) -> str:
        """The topic of its claims."""
        return self.id.removeprefix("unit.")

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Units in which no figure can go on, because the dimension has none of that name."""
        names = {unit.name for unit in self.unit}
        for index, unit in enumerate(self.unit):
            if unit.smaller is not None and unit.smaller not in names:
                told = f'"{unit.smaller}" is no unit of this dimension; name one of its units'
                yield ("unit", index, "smaller"), told
            if self.base not in (None, unit.name) and "factor" not in unit.model_fields_set:
                told = f'"{unit.name}" has no factor; say how many of the base unit, {self.base}, it is'
                yield ("unit", index), told


class UnitRules(Table):
    """rules/en/units.toml and rules/en/money.toml."""

    dimension: tuple[Dimension, ...] = Field(strict=False)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Wordings that two units share: an amount would be of the one or the other by chance."""
        owners: dict[tuple[str, str], str] = {}
        for index, dimension in enumerate(self.dimension):
            for number, unit in enumerate(dimension.unit):
                words = (("words", word.casefold()) for word in unit.words)
                for key in (*words, *(("symbols", symbol) for symbol in unit.symbols)):
                    if owners.setdefault(key, unit.name) != unit.name:
                        told = f'"{key[1]}" is a wording of {owners[key]}, too; leave it to one of the two'
                        yield ("dimension", index, "unit", number, key[0]), told


class Topic(Rule):
    """What people are counted for, by the words around the number.

    Attributes:
        id: of the claims, too ("people.killed").
        parent: the wider topic that it is part of, or None.
        alike: whether its people are those of its parent in other words where both give one figure.
        grows: whether the count can only grow while a story unfolds.
        weak: whether it says where people are and not what became of them: any other event of the clause
            goes before it, and it can be compared with people of whom nothing is said.
        takes: before the number, as its object ("killing 12"). suffers: behind what is counted ("12
            people were killed", "12 dead"). nouns: what is counted is itself the event ("12 deaths").
        totals: before the number, with "of", "to", "at" or nothing between ("the death toll rose to 12").
        contexts: words of which the sentence must hold one for `nouns` and `totals` to tell the topic.
        denials: wordings that say that there were none ("without casualties").
        places: nouns by which a newspaper counts those people ("12,000 homes lost power", "300 jobs").
        owned: whether its nouns tell it only with an owner ("the town's 1,200 residents").
    """

    parent: RuleId | None = None
    alike: bool = False
    grows: bool = False
    weak: bool = False
    takes: Words = ()
    suffers: Words = ()
    nouns: Words = ()
    totals: Words = ()
    contexts: WordSet = frozenset()
    denials: Words = ()
    places: WordSet = frozenset()
    owned: bool = False


class TopicRules(Table):
    """rules/en/topics.toml.

    Attributes:
        negations: words that make a count zero before a person noun or an event noun.
        nobody: words for no person at all.
        someone, thirds: words that mean one person more where an event verb governs them ("another",
            "a third").
        reaching: words between a total and its figure. passed: words between a verb and its number.
        helpers: auxiliaries before a predicate. breaks: words that end its clause.
        placed: verbs that tell a topic only of its `places`.
        relatives: words that open a clause about what is counted. objects: words that show that a verb
            has an object of its own.
    """

    topic: tuple[Topic, ...] = Field(strict=False)
    negations: Words
    nobody: Words
    someone: Words
    thirds: Words
    reaching: WordSet
    passed: WordSet
    helpers: WordSet
    breaks: WordSet
    relatives: WordSet
    objects: WordSet
    placed: WordSet

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Topics under a parent that there is none of."""
        ids = [topic.id for topic in self.topic]
        for index, topic in enumerate(self.topic):
            if topic.parent is not None and topic.parent not in ids:
                yield ("topic", index, "parent"), unknown("topic", topic.parent, ids, "name one of this file")


class MaskRule(Rule):
    """Numbers that count nothing.

    Attributes:
        before: wordings directly before the number ("Flight"); `names` of them only with a capital.
        after: wordings directly behind it.
        pattern: google-re2 pattern for a stretch of text whose numbers are all masked.
    """

    before: Words = ()
    names: Words = ()
    after: Words = ()
    pattern: Pattern | None = None


class MaskRules(Table):
    """rules/en/masks.toml.

    Attributes:
        first_year, last_year: four plain digits between these may be a year.
        of_year: words before a year ("in", "since").
    """

    mask: tuple[MaskRule, ...] = Field(strict=False)
    first_year: int
    last_year: int
    of_year: WordSet
    months: WordSet
