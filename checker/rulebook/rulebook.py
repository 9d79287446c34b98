"""The rulebook: every section of rules/, with its schema and its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from checker.model.claim import Kind
from checker.rulebook.ages import AgeRules
from checker.rulebook.alignment import AlignmentRules, WeightRules
from checker.rulebook.attribution import AttributionRules
from checker.rulebook.contexts import ContextRules
from checker.rulebook.frames import FrameRules
from checker.rulebook.identifiers import IdentifierRules
from checker.rulebook.languages import LanguageRules
from checker.rulebook.names import NameRules
from checker.rulebook.nouns import NounRules, PersonRules, PhraseRules
from checker.rulebook.quantities import (
    BoundRules,
    MaskRules,
    NumberRules,
    TopicRules,
    UnitRules,
)
from checker.rulebook.quotes import QuoteRules
from checker.rulebook.reading import ReadingRules
from checker.rulebook.rule import RulesFile
from checker.rulebook.statements import StatementRules
from checker.rulebook.things import ThingRules
from checker.rulebook.times import EventRules, HolidayRules, ShapeRules, TimeRules
from checker.rulebook.verdicts import VerdictRules

ENGLISH = "en"
"""The language that has all rules, and that an article is taken to be in where nothing tells."""


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """All words, patterns, topics, thresholds and verdict levels.

    A new section is one line here: its name, its schema, its file under rules/ and, where its rules are
    those of a room, the kind of claim that the room finds:

        bounds: Annotated[BoundRules, RulesFile("en/bounds.toml", Kind.QUANTITY)]

    The files of another language have the same names in a folder of its own.

    Attributes:
        language: whose words these are: the name of their folder.
        others: the rulebooks of the other languages.
    """

    verdicts: Annotated[VerdictRules, RulesFile("verdicts.toml")]
    languages: Annotated[LanguageRules, RulesFile("languages.toml")]
    alignment: Annotated[AlignmentRules, RulesFile("alignment.toml")]
    weights: Annotated[WeightRules, RulesFile("weights.toml")]
    reading: Annotated[ReadingRules, RulesFile("en/reading.toml")]
    frames: Annotated[FrameRules, RulesFile("en/frames.toml", Kind.QUANTITY)]
    attribution: Annotated[AttributionRules, RulesFile("en/attribution.toml", Kind.QUOTE)]
    quotes: Annotated[QuoteRules, RulesFile("en/quotes.toml", Kind.QUOTE)]
    names: Annotated[NameRules, RulesFile("en/names.toml", Kind.NAME)]
    statements: Annotated[StatementRules, RulesFile("en/statements.toml", Kind.STATEMENT)]
    times: Annotated[TimeRules, RulesFile("en/times.toml", Kind.TIME)]
    time_shapes: Annotated[ShapeRules, RulesFile("en/times_shapes.toml", Kind.TIME)]
    holidays: Annotated[HolidayRules, RulesFile("en/holidays.toml", Kind.TIME)]
    events: Annotated[EventRules, RulesFile("en/events.toml", Kind.TIME)]
    numbers: Annotated[NumberRules, RulesFile("en/numbers.toml", Kind.QUANTITY)]
    bounds: Annotated[BoundRules, RulesFile("en/bounds.toml", Kind.QUANTITY)]
    units: Annotated[UnitRules, RulesFile("en/units.toml", Kind.QUANTITY)]
    money: Annotated[UnitRules, RulesFile("en/money.toml", Kind.QUANTITY)]
    topics: Annotated[TopicRules, RulesFile("en/topics.toml", Kind.QUANTITY)]
    nouns: Annotated[NounRules, RulesFile("en/nouns.toml", Kind.QUANTITY)]
    persons: Annotated[PersonRules, RulesFile("en/persons.toml", Kind.QUANTITY)]
    ages: Annotated[AgeRules, RulesFile("en/ages.toml")]
    contexts: Annotated[ContextRules, RulesFile("en/contexts.toml")]
    phrases: Annotated[PhraseRules, RulesFile("en/phrases.toml")]
    things: Annotated[ThingRules, RulesFile("en/things.toml", Kind.QUANTITY)]
    identifiers: Annotated[IdentifierRules, RulesFile("en/identifiers.toml", Kind.QUANTITY)]
    masks: Annotated[MaskRules, RulesFile("en/masks.toml", Kind.QUANTITY)]
    language: str = ENGLISH
    others: tuple[Rulebook, ...] = ()

    def in_language(self, language: str) -> Rulebook | None:
        """The rules for articles in that language; None where there are none."""
        return next((book for book in (self, *self.others) if book.language == language), None)
