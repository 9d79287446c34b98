"""Schemas of the quantity rules: numbers, bounds, units, money, topics, nouns and masks under rules/en."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

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
    """

    word: tuple[NumberWords, ...] = Field(strict=False)
    vague: tuple[VagueNumber, ...] = Field(strict=False)
    joins: WordSet
    points: WordSet


class BoundRule(Rule):
    """One bound or hedge with its many wordings.

    Attributes:
        effect: what becomes of the figure v: "above" (v, ∞), "from" [v, ∞), "below" (-∞, v), "to"
            (-∞, v], "nearly" a little less, "about" a band around it, "estimate" such a band that
            counts as the figure itself beside another estimate, "exact" v.
        before: wordings in front of the number. after: wordings behind it, or behind its unit.
    """

    effect: Literal["above", "from", "below", "to", "nearly", "about", "estimate", "exact"]
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


class UnitRules(Table):
    """rules/en/units.toml and rules/en/money.toml."""

    dimension: tuple[Dimension, ...] = Field(strict=False)


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
        fates: wordings behind what is counted that tell the topic only of its `places` ("300 jobs will go").
        pairs: a verb and the words behind what is counted, a star between them ("let * go").
        gaps: a verb and a noun a few words further on, a star between them ("had * injuries").
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
    fates: Words = ()
    pairs: Words = ()
    gaps: Words = ()
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
        diseases: words of which an article must hold one for its cases to be of a disease.
        dismissals: words of which an article must hold one for those "let go" to lose their jobs.
        relatives: words that open a clause about what is counted. objects: words that show that a verb
            has an object of its own. loose: verbs that take other things than people, too.
        grave, slight: words of how badly some are hurt.
        finite: verbs of what persons do that need no auxiliary ("12 of the 40 died").
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
    loose: WordSet
    placed: WordSet
    diseases: WordSet
    dismissals: WordSet
    grave: WordSet
    slight: WordSet
    finite: WordSet


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
        groups: nouns in front of "of" and a number, with the normal form of whom they gather.
        bands: nouns that count persons told of before, with how many: "the trio".
        nations: words for the people of a country or a party, by the one that stands for them all.
        parents, grandparents: those whose children, or their children, a number tells ("a mother of two").
        kin: others of whom "of" and a number tells how many they have ("a teacher of 30").
        crews: nouns of persons whom "of" counts ("a crew of 22").
        figures: nouns that can be of persons of whom it is told that they died or were arrested; endings: of
            the nouns for persons that no list holds.
    """

    noun: tuple[PersonRule, ...] = Field(strict=False)
    sort: tuple[Sort, ...] = Field(strict=False)
    groups: dict[str, str]
    bands: dict[str, int]
    nations: dict[str, Words]
    parents: WordSet
    grandparents: WordSet
    kin: WordSet
    crews: WordSet
    figures: WordSet
    endings: Words


class PhraseRules(Table):
    """rules/en/phrases.toml: the words around a counted noun.

    Attributes:
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
        trading: verbs of trade and of making, whose objects are counted in units ("sold 500 of the model").
        lately: words that begin a time when something rose or fell ("fell a third [last] month").
        majorities: words behind a fraction of votes ("a two-thirds [majority]").
        modals: words in front of a verb that could be a multiple ("[to] double the fee").
        voting: words of a vote; a sentence must hold one for a share to be that of the name beside it.
        decades: words for ten years of a life with the first of them ("sixties"). stages: words before them,
            with the first and the last of those years that they leave ("late").
    """

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
    trading: WordSet
    lately: WordSet
    majorities: WordSet
    modals: WordSet
    voting: WordSet
    decades: dict[str, int]
    stages: dict[str, Annotated[tuple[int, int], Field(strict=False)]]


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
