"""Which facts of two articles are one: at most one partner each, the best in sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from checker.align.clusters import Cluster
from checker.align.matching import Matcher
from checker.align.mention import Mention
from checker.align.nearby import near_mentions


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two facts of different articles taken to be one; `gain` is the log2 odds above the cut-off."""

    a: Cluster
    b: Cluster
    gain: float


@dataclass(frozen=True, slots=True)
class Nearby:
    """For each cluster of two articles, the other's clusters that are worth comparing with it.

    Attributes:
        forth, back: from the first article's and from the second's; each in the order of the text.
    """

    forth: Mapping[Cluster, Sequence[Cluster]]
    back: Mapping[Cluster, Sequence[Cluster]]

    def either_way(self) -> Iterator[tuple[Cluster, Sequence[Cluster]]]:
        """Each cluster of either article with those of the other."""
        return chain(self.forth.items(), self.back.items())


def near_clusters(left: Sequence[Cluster], right: Sequence[Cluster]) -> Nearby:
    """What of two articles is worth comparing."""
    one, other = _mentions(left), _mentions(right)
    near = near_mentions([m for _, m in one], [m for _, m in other])
    forth: dict[Cluster, list[Cluster]] = defaultdict(list)
    back: dict[Cluster, list[Cluster]] = defaultdict(list)
    for i, j in sorted({(one[x][0], other[y][0]) for x, y in near}):
        forth[left[i]].append(right[j])
        back[right[j]].append(left[i])
    return Nearby(forth, back)


def _mentions(clusters: Sequence[Cluster]) -> list[tuple[int, Mention]]:
    """Every mention with the place of its cluster, in the order of the text."""
    every = [(place, mention) for place, cluster in enumerate(clusters) for mention in cluster.mentions]
    return sorted(every, key=lambda found: found[1].claim.span)


def pair_clusters(nearby: Nearby, matcher: Matcher) -> list[Pair]:
    """One-to-one assignment that maximises the summed log2 odds above the cut-off.

    A pair whose values differ and that hardly stands above another choice for either side is left out:
    ambiguous claims stay single-source rather than be guessed.
    """
    gains = {
        (a, b): gain
        for a, others in nearby.forth.items()
        for b in others
        if (gain := pair_gain(a, b, matcher)) > 0
    }
    found = [Pair(a, b, gains[a, b]) for a, b in _assign(gains)]
    agreeing = (pair for pair in found if matcher.agree(pair.a.clearest.claim, pair.b.clearest.claim))
    settled = frozenset(cluster for pair in agreeing for cluster in (pair.a, pair.b))
    return [pair for pair in found if not _is_ambiguous(pair, nearby, settled, matcher)]


def _assign(gains: Mapping[tuple[Cluster, Cluster], float]) -> Iterator[tuple[Cluster, Cluster]]:
    """The pairs that make the most in sum, each cluster in one at most; by parts that share no cluster."""
    if not gains:
        return
    from scipy.optimize import linear_sum_assignment

    for part in _parts(gains):
        left, right = (list(dict.fromkeys(side)) for side in zip(*part, strict=True))
        worth = np.array([[gains.get((a, b), 0.0) for b in right] for a in left])
        rows, columns = linear_sum_assignment(worth, maximize=True)
        found = ((left[i], right[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True))
        yield from (pair for pair in found if pair in gains)


def _parts(pairs: Iterable[tuple[Cluster, Cluster]]) -> Iterable[list[tuple[Cluster, Cluster]]]:
    """The pairs in parts that share no cluster, each in the order of the pairs."""
    from scipy.cluster.hierarchy import DisjointSet

    given = list(pairs)
    joined = DisjointSet(chain.from_iterable(given))
    for a, b in given:
        joined.merge(a, b)
    parts: dict[Cluster, list[tuple[Cluster, Cluster]]] = defaultdict(list)
    for pair in given:
        parts[joined[pair[0]]].append(pair)
    return parts.values()


def _is_ambiguous(pair: Pair, nearby: Nearby, settled: Collection[Cluster], matcher: Matcher) -> bool:
    """Whether two values that differ have, for one of them, another choice that is about as likely.

    For two that exclude each other, one that is settled, as it agrees with its own partner, is no choice.
    """
    a, b = pair.a, pair.b
    margin = matcher.cuts.margin
    if not margin or matcher.agree(a.clearest.claim, b.clearest.claim):
        return False
    taken = settled if matcher.exclude(a.clearest.claim, b.clearest.claim) else ()
    rivals = [cluster_odds(a, c, matcher) for c in nearby.forth[a] if c is not b and c not in taken]
    rivals += [cluster_odds(c, b, matcher) for c in nearby.back[b] if c is not a and c not in taken]
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
