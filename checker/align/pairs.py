"""Which facts of two articles are one: at most one partner each, the best in sum."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from checker.align.clusters import Cluster
from checker.align.matching import Matcher


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two facts of different articles taken to be one; `gain` is the log2 odds above the cut-off."""

    a: Cluster
    b: Cluster
    gain: float


def pair_clusters(left: Sequence[Cluster], right: Sequence[Cluster], matcher: Matcher) -> list[Pair]:
    """One-to-one assignment that maximises the summed log2 odds above the cut-off.

    A pair whose values differ and that hardly stands above another choice for either side is left out:
    ambiguous claims stay single-source rather than be guessed.
    """
    if not left or not right:
        return []
    gains = np.array([[max(pair_gain(a, b, matcher), 0.0) for b in right] for a in left])
    if not gains.any():
        return []
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(gains, maximize=True)
    found = [
        Pair(left[i], right[j], float(gains[i, j]))
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
        if gains[i, j] > 0
    ]
    settled = {
        cluster
        for pair in found
        if matcher.agree(pair.a.clearest.claim, pair.b.clearest.claim)
        for cluster in (pair.a, pair.b)
    }
    return [pair for pair in found if not _is_ambiguous(pair, left, right, settled, matcher)]


def _is_ambiguous(
    pair: Pair,
    left: Sequence[Cluster],
    right: Sequence[Cluster],
    settled: Collection[Cluster],
    matcher: Matcher,
) -> bool:
    """Whether two values that differ have, for one of them, another choice that is about as likely.

    For two that exclude each other, one that is settled, as it agrees with its own partner, is no choice.
    """
    a, b = pair.a, pair.b
    taken = settled if matcher.exclude(a.clearest.claim, b.clearest.claim) else ()
    margin = matcher.cuts.margin
    if not margin or matcher.agree(a.clearest.claim, b.clearest.claim):
        return False
    rivals = [cluster_odds(a, other, matcher) for other in right if other is not b and other not in taken]
    rivals += [cluster_odds(other, b, matcher) for other in left if other is not a and other not in taken]
    return cluster_odds(a, b, matcher) - max(rivals, default=-np.inf) < margin


def pair_gain(a: Cluster, b: Cluster, matcher: Matcher) -> float:
    """How far the log2 odds of a pair stand above its cut-off; minus infinity where it cannot be."""
    odds = cluster_odds(a, b, matcher)
    return odds - matcher.cut(a.clearest.claim, b.clearest.claim) if np.isfinite(odds) else odds


def shared_gain(a: Cluster, b: Cluster, matcher: Matcher) -> float:
    """Like `pair_gain`, by the cut-off for a second partner."""
    odds = cluster_odds(a, b, matcher)
    cut = matcher.shared_cut(a.clearest.claim, b.clearest.claim) if np.isfinite(odds) else None
    return -np.inf if cut is None else odds - cut


def cluster_odds(a: Cluster, b: Cluster, matcher: Matcher) -> float:
    """The odds of the two best matching mentions; minus infinity where the clearest two are not comparable.

    A vague headline must not join what the bodies tell apart.
    """
    if matcher.odds(a.clearest, b.clearest) is None:
        return -np.inf
    known = [odds for x in a.mentions for y in b.mentions if (odds := matcher.odds(x, y)) is not None]
    return max(known)
