"""The rulebook: every section of rules/, with its schema and its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from checker.model.claim import Kind
from checker.rulebook.alignment import AlignmentRules, WeightRules
from checker.rulebook.attribution import AttributionRules
from checker.rulebook.names import NameRules
from checker.rulebook.quotes import QuoteRules
from checker.rulebook.reading import ReadingRules
from checker.rulebook.rule import RulesFile
from checker.rulebook.verdicts import VerdictRules


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All words, patterns, topics, thresholds and verdict levels.

    A new section is one line here: its name, its schema, its file under rules/ and, where its rules are
    those of a room, the kind of claim that the room finds:

        quantities: Annotated[QuantityRules, RulesFile("en/quantities.toml", Kind.QUANTITY)]
    """

    verdicts: Annotated[VerdictRules, RulesFile("verdicts.toml")]
    alignment: Annotated[AlignmentRules, RulesFile("alignment.toml")]
    weights: Annotated[WeightRules, RulesFile("weights.toml")]
    reading: Annotated[ReadingRules, RulesFile("en/reading.toml")]
    attribution: Annotated[AttributionRules, RulesFile("en/attribution.toml", Kind.QUOTE)]
    quotes: Annotated[QuoteRules, RulesFile("en/quotes.toml", Kind.QUOTE)]
    names: Annotated[NameRules, RulesFile("en/names.toml", Kind.NAME)]
