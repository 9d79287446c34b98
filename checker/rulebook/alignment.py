"""Schema of rules/alignment.toml and rules/weights.toml: what speaks for pairing two claims, and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from checker.rulebook.locate import Place
from checker.rulebook.rule import Table, Word

FeatureName = Literal[
    "copy",
    "context",
    "surroundings",
    "wording",
    "affinity",
    "topic",
    "names",
    "speaker",
    "place",
    "value",
    "rivals",
    "event",
    "participants",
]


_FIT = "fit them with checker rules fit"


class Level(Table):
    """One step of a feature's ordered levels.

    Attributes:
        name: what holds, in words that complete "the two claims have ...".
        at_least: the least value of the feature for the level; the last level has none and always holds.
    """

    name: Word
    at_least: float | None = None


class FeatureRule(Table):
    """A comparison of two claims whose outcome is one of several ordered levels, best first.

    Attributes:
        weights: for a feature whose weights are set and not fitted, the weight of each level and one more
            for "cannot be told", in log2.
    """

    name: FeatureName
    meaning: Word
    levels: tuple[Level, ...] = Field(min_length=2, strict=False)
    weights: tuple[float, ...] = Field(default=(), strict=False)

    @model_validator(mode="after")
    def _has_every_weight(self) -> Self:
        if self.weights and len(self.weights) != len(self.levels) + 1:
            raise ValueError(f"{self.name} needs {len(self.levels) + 1} weights, one more than it has levels")
        return self

    def level_of(self, value: float | None) -> int:
        """Index of the first level that holds; one past the last where the value is unknown."""
        if value is None:
            return len(self.levels)
        return next(
            i for i, level in enumerate(self.levels) if level.at_least is None or value >= level.at_least
        )


Probability = Annotated[float, Field(gt=0, lt=1)]


OVERLAP = 0.5
"""Least value feature (see `checker.align.compared`) of two values that allow each other."""


class SharedCuts(Table):
    """The least match probabilities for a second partner, by how the values lie; None is never.

    One outlet runs an utterance whole and the other in two pieces; one names the day once and the other
    with each thing that happened on it.

    Attributes:
        every: whether all such partners are taken, and not the best one alone; also where a claim has one.
    """

    agree: Probability | None = None
    overlap: Probability | None = None
    apart: Probability | None = None
    every: bool = False

    def for_values(self, likeness: float) -> float | None:
        """The cut-off for a pair by its value feature."""
        if likeness >= 1:
            return self.agree
        return self.overlap if likeness >= OVERLAP else self.apart


class Cuts(Table):
    """The least match probabilities of one kind of claim.

    A false discrepancy costs an editor more than a false agreement, so the less two values have in common,
    the surer the pairing must be.

    Attributes:
        agree, overlap, apart: for two claims of different articles to be paired, by how their values lie.
        same: for two claims of one article to be mentions of one fact.
        shared: for a claim left without a partner to take one that has another already.
        margin: how far, in log2 odds, a pair of values that differ must stand above either side's next
            best choice; 0 is not at all.
    """

    agree: Probability
    overlap: Probability
    apart: Probability
    same: Probability
    shared: SharedCuts = SharedCuts()
    margin: float = Field(default=0.0, ge=0)

    def for_values(self, likeness: float) -> float:
        """The cut-off for a pair by its value feature: 1 agree, from OVERLAP up overlap, below it apart."""
        if likeness >= 1:
            return self.agree
        return self.overlap if likeness >= OVERLAP else self.apart


class WireCopy(Table):
    """When two outlets are taken to print one source's sentence.

    Attributes:
        alike: least rapidfuzz ratio of the two sentences, case and spacing aside, from 0 to 100.
        words: least number of words; shorter sentences are alike by chance.
    """

    alike: float = Field(gt=0, le=100)
    words: int = Field(gt=0)


class AlignmentRules(Table):
    """rules/alignment.toml."""

    feature: tuple[FeatureRule, ...] = Field(strict=False)
    cuts: dict[str, Cuts]
    wire_copy: WireCopy

    @property
    def fitted(self) -> tuple[FeatureRule, ...]:
        """The features whose weights are fitted."""
        return tuple(rule for rule in self.feature if not rule.weights)

    def complete(self, weights: Weights) -> Weights:
        """Fitted weights with those that are set."""
        given = {rule.name: rule.weights for rule in self.feature if rule.weights}
        return weights.model_copy(update={"levels": {**weights.levels, **given}})


class Weights(Table):
    """Fitted weights of one family of pairs, in log2 of the likelihood ratio.

    Attributes:
        prior: log2 odds that two comparable claims speak of one fact, before anything is compared.
        levels: for each feature, a weight for each of its levels and one more for "unknown".
    """

    prior: float
    levels: dict[FeatureName, tuple[float, ...]] = Field(strict=False)


class WeightRules(Table):
    """rules/weights.toml, written by `checker rules fit`.

    Attributes:
        kind: for each kind of claim, the weights of each of its families of pairs.
    """

    kind: dict[str, dict[str, Weights]]


def weight_faults(
    weights: WeightRules, kind: str, families: Iterable[str], alignment: AlignmentRules
) -> Iterator[tuple[Place, str]]:
    """What keeps a kind's weights from being used: a family without any, a feature with too many or too few.

    Each fault with its place in rules/weights.toml.
    """
    of_kind = weights.kind.get(kind, {})
    for family in sorted(families):
        if family not in of_kind:
            yield ("kind", kind), f"no weights for {kind}.{family}; {_FIT}"
            continue
        for feature in alignment.fitted:
            found = len(of_kind[family].levels.get(feature.name, ()))
            wanted = len(feature.levels) + 1
            if found != wanted:
                place = ("kind", kind, family, "levels", feature.name)
                yield place, f"{feature.name} of {kind}.{family} has {found} weights, not {wanted}; {_FIT}"
