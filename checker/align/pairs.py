"""Which facts of two articles are one: at most one partner each, the best in sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.align.clusters import Cluster
from checker.align.matching import Matcher, log2_odds

Odds = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two facts of different articles taken to be one, with the log2 odds that they are."""

    a: Cluster
    b: Cluster
    odds: float


def pair_clusters(left: Sequence[Cluster], right: Sequence[Cluster], matcher: Matcher) -> list[Pair]:
    """One-to-one assignment that maximises the summed log2 odds above the cut-off.

    A pair whose odds stand less than the margin above a rival's of either side is left out: ambiguous
    claims stay single-source rather than be guessed.
    """
    if not left or not right:
        return []
    odds = np.array([[cluster_odds(a, b, matcher) for b in right] for a in left])
    gain = np.where(np.isfinite(odds), np.maximum(odds - log2_odds(matcher.cuts.pair), 0.0), 0.0)
    if not gain.any():
        return []
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(gain, maximize=True)
    return [
        Pair(left[i], right[j], float(odds[i, j]))
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
        if gain[i, j] > 0 and _stands_out(odds, i, j, matcher.cuts.margin)
    ]


def cluster_odds(a: Cluster, b: Cluster, matcher: Matcher) -> float:
    """The odds of the two best matching mentions; minus infinity where none are comparable."""
    known = [odds for x in a.mentions for y in b.mentions if (odds := matcher.odds(x, y)) is not None]
    return max(known, default=-np.inf)


def _stands_out(odds: Odds, i: int, j: int, margin: float) -> bool:
    rivals = np.concatenate([np.delete(odds[i], j), np.delete(odds[:, j], i)])
    return margin == 0 or not rivals.size or bool(odds[i, j] - rivals.max() >= margin)
