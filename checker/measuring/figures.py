"""Counts into figures: shares, each with the interval in which it would lie on other article sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from checker.measuring.labels import Tally
from checker.model.claim import Kind

_DRAWS = 2000
_SEED = 20240515
_WANTED = ("agree", "minor", "conflict", "closer")
_FLAGS = ("minor", "conflict")

_GOLD = tuple(f"gold.{wanted}" for wanted in _WANTED)
_TO_FLAG = tuple(f"gold.{wanted}" for wanted in _FLAGS)
_FLAGGED = tuple(f"verdict.{wanted}.{said}" for wanted in _FLAGS for said in _FLAGS)
_FALSE = (
    "verdict.agree.minor",
    "verdict.agree.conflict",
    "verdict.closer.conflict",
    "trap.flagged",
    "unknown.minor",
    "unknown.conflict",
)
_CONFLICT = "verdict.conflict.conflict"
_CALLED_CONFLICT = (*(f"verdict.{wanted}.conflict" for wanted in _WANTED), "unknown.conflict")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure as a sum of counts over another.

    Attributes:
        part, whole: names of counts; one named twice counts twice.
    """

    part: tuple[str, ...]
    whole: tuple[str, ...]


RATIOS: Mapping[str, Ratio] = {
    "alignment recall": Ratio(("aligned",), _GOLD),
    "verdict accuracy (aligned)": Ratio(tuple(f"verdict.{w}.{w}" for w in _WANTED), ("aligned",)),
    "discrepancy precision": Ratio(_FLAGGED, (*_FLAGGED, *_FALSE)),
    "discrepancy recall": Ratio(_FLAGGED, _TO_FLAG),
    "discrepancy F1": Ratio(_FLAGGED * 2, (*_FLAGGED, *_FALSE, *_TO_FLAG)),
    "conflict precision": Ratio((_CONFLICT,), _CALLED_CONFLICT),
    "conflict recall": Ratio((_CONFLICT,), ("gold.conflict",)),
    "agreement recall": Ratio(("verdict.agree.agree",), ("gold.agree",)),
    "agreements known": Ratio(("known.agree",), ("known.agree", "unknown.agree")),
    "traps flagged": Ratio(("trap.flagged",), ("trap.flagged", "trap.passed")),
}
"""The figures of a measurement, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A share with its interval.

    Attributes:
        part, whole: the counts; the share is one over the other.
        low, high: of the 95 % bootstrap interval by set; None where nothing was counted.
    """

    part: int
    whole: int
    low: float | None
    high: float | None

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where nothing was counted."""
        return self.part / self.whole if self.whole else None

    def to_dict(self) -> dict[str, object]:
        """The figure as JSON types."""
        return {"share": self.share, "low": self.low, "high": self.high, "of": [self.part, self.whole]}


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was measured on several article sets.

    Attributes:
        tallies: one for each set.
    """

    tallies: tuple[Tally, ...]

    @property
    def total(self) -> Tally:
        """The counts of all sets."""
        return sum(self.tallies, Counter())

    def figure(self, ratio: Ratio) -> Figure:
        """One figure over all sets, with its interval."""
        return make_figure(
            [sum(tally[name] for name in ratio.part) for tally in self.tallies],
            [sum(tally[name] for name in ratio.whole) for tally in self.tallies],
        )

    def figures(self) -> dict[str, Figure]:
        """The figures of `RATIOS` by name."""
        return {name: self.figure(ratio) for name, ratio in RATIOS.items()}

    def of_kind(self, kind: Kind) -> dict[str, Figure]:
        """What was paired of the labelled pairs of one kind, and which discrepancies were found."""
        name = f"kind.{kind}"
        return {
            "alignment recall": self.figure(Ratio((f"{name}.aligned",), (f"{name}.gold",))),
            "discrepancy recall": self.figure(Ratio((f"{name}.flagged",), (f"{name}.to flag",))),
        }

    def to_dict(self) -> dict[str, object]:
        """All of it as JSON types."""
        total = self.total
        kinds = {
            kind.value: {name: figure.to_dict() for name, figure in self.of_kind(kind).items()}
            | {"told beside": total[f"kind.{kind}.false"]}
            for kind in Kind
        }
        return {
            "sets": len(self.tallies),
            "labelled pairs": sum(total[name] for name in _GOLD),
            "pairs without label": {said: total[f"unknown.{said}"] for said in ("agree", *_FLAGS)},
            "figures": {name: figure.to_dict() for name, figure in self.figures().items()},
            "kinds": kinds,
        }


def make_figure(parts: Sequence[int], wholes: Sequence[int]) -> Figure:
    """The share of all parts in all wholes, with its interval if other sets like these had been drawn.

    The interval is that of the percentile bootstrap: sets are drawn with replacement, always the same draws.

    Args:
        parts, wholes: one of each for each set.
    """
    part, whole = np.asarray(parts, dtype=np.float64), np.asarray(wholes, dtype=np.float64)
    if not whole.sum():
        return Figure(int(part.sum()), 0, None, None)
    draws = np.random.default_rng(_SEED).integers(len(parts), size=(_DRAWS, len(parts)))
    drawn = whole[draws].sum(axis=1)
    shares = part[draws].sum(axis=1)[drawn > 0] / drawn[drawn > 0]
    low, high = np.quantile(shares, (0.025, 0.975))
    return Figure(int(part.sum()), int(whole.sum()), round(float(low), 4), round(float(high), 4))
