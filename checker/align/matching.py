"""The probability that two claims speak of one fact, and what speaks for it.

The model is Fellegi and Sunter's (A Theory for Record Linkage, JASA 1969) as Splink presents it: each
feature falls into one of its ordered levels, each level carries a weight in log2 of the likelihood
ratio, and prior and weights sum to the log2 odds of a match. The weights are fitted (`checker.align.fit`)
and live in rules/weights.toml.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log2

from checker.align.compared import Compared
from checker.align.features import compare_mentions
from checker.align.mention import Mention
from checker.claims.kind import Room
from checker.errors import RulesError
from checker.model.claim import Claim
from checker.model.report import Feature, Match
from checker.rulebook import Rulebook
from checker.rulebook.alignment import (
    OVERLAP,
    AlignmentRules,
    Cuts,
    FeatureName,
    Level,
    Weights,
    weight_faults,
)

UNKNOWN = "cannot be told"
PRIOR = "prior"


@dataclass(frozen=True, slots=True, eq=False)
class Matcher:
    """Scores pairs of mentions of one kind, each pair once."""

    compared: Compared
    rules: AlignmentRules
    weights: Mapping[str, Weights]
    cuts: Cuts
    _odds: dict[tuple[Mention, Mention], float | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, room: Room, rules: Rulebook) -> Matcher:
        """The matcher for a room's kind.

        Raises:
            RulesError: when rules/weights.toml has not the weights that the kind needs.
        """
        kind = room.kind.value
        faults = weight_faults(rules.weights, kind, room.families, rules.alignment)
        if told := tuple(f"weights.toml: {message}" for _, message in faults):
            raise RulesError(told)
        compared = Compared(room, rules.verdicts)
        weights = {
            name: rules.alignment.complete(fitted) for name, fitted in rules.weights.kind[kind].items()
        }
        return cls(compared, rules.alignment, weights, rules.alignment.cuts[kind])

    @property
    def room(self) -> Room:
        """The room whose claims are matched."""
        return self.compared.room

    def odds(self, a: Mention, b: Mention) -> float | None:
        """Log2 odds that the two speak of one fact; None where they are not comparable at all."""
        if (a, b) not in self._odds:
            self._odds[a, b] = self._odds[b, a] = self._score(a, b)
        return self._odds[a, b]

    def cut(self, a: Claim, b: Claim) -> float:
        """The least log2 odds for two claims to be paired, by how their values lie."""
        return log2_odds(self.cuts.for_values(self.compared.value_likeness(a, b)))

    def agree(self, a: Claim, b: Claim) -> bool:
        """Whether the two give the same value."""
        return self.compared.value_likeness(a, b) >= 1

    def exclude(self, a: Claim, b: Claim) -> bool:
        """Whether the two values exclude each other."""
        return self.compared.value_likeness(a, b) < OVERLAP

    def shared_cut(self, a: Claim, b: Claim) -> float | None:
        """The least log2 odds for a second partner; None where there can be none."""
        chance = self.cuts.shared.for_values(self.compared.value_likeness(a, b))
        return None if chance is None else log2_odds(chance)

    def _score(self, a: Mention, b: Mention) -> float | None:
        if not self.compared.are_comparable(a.claim, b.claim) or self._are_of_two_events(a, b):
            return None
        levels = feature_levels(compare_mentions(a, b, self.compared), self.rules)
        weights = self._weights_of(a, b)
        return weights.prior + sum(weights.levels[name][level] for name, level in levels.items())

    def _are_of_two_events(self, a: Mention, b: Mention) -> bool:
        """Whether two values exclude each other, and an earlier year that one sentence names tells why."""
        if a.eras == b.eras or not a.eras.isdisjoint(b.eras):
            return False
        if not (self.room.is_of_a_year(a.claim) and self.room.is_of_a_year(b.claim)):
            return False
        return self.exclude(a.claim, b.claim)

    def _weights_of(self, a: Mention, b: Mention) -> Weights:
        return self.weights[self.room.family(a.claim, b.claim)]

    def explain(self, a: Mention, b: Mention) -> Match:
        """The match with its waterfall: the prior, then each feature, strongest first."""
        levels = feature_levels(compare_mentions(a, b, self.compared), self.rules)
        weights = self._weights_of(a, b)
        rows = [
            Feature(rule.name, _level_name(rule.levels, levels[rule.name]), weight)
            for rule in self.rules.feature
            if (weight := weights.levels[rule.name][levels[rule.name]])
        ]
        rows.sort(key=lambda row: (-abs(row.weight), row.name))
        total = weights.prior + sum(row.weight for row in rows)
        return Match(probability(total), (Feature(PRIOR, "any two comparable claims", weights.prior), *rows))


def feature_levels(
    values: Mapping[FeatureName, float | None], rules: AlignmentRules
) -> dict[FeatureName, int]:
    """The level that each feature's value falls into."""
    return {rule.name: rule.level_of(values[rule.name]) for rule in rules.feature}


def probability(odds: float) -> float:
    """From log2 odds to a probability."""
    if odds >= 0:
        return float(1 / (1 + 2.0**-odds))
    return float(2.0**odds / (1 + 2.0**odds))


def log2_odds(chance: float) -> float:
    """From a probability strictly between 0 and 1 to log2 odds."""
    return log2(chance / (1 - chance))


def _level_name(levels: tuple[Level, ...], index: int) -> str:
    return levels[index].name if index < len(levels) else UNKNOWN
