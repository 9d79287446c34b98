"""Pairs joined across a whole article set: one group for each fact, one cluster for each article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.align.clusters import Cluster, Compatible, cluster_mentions
from checker.align.matching import Matcher, log2_odds
from checker.align.mention import Mention
from checker.align.pairs import cluster_odds, pair_clusters


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One fact across the set: what each article that gives it says, in the order of the articles."""

    clusters: tuple[Cluster, ...]


def group_mentions(
    articles: Sequence[Sequence[Mention]], matcher: Matcher, compatible: Compatible
) -> list[Group]:
    """Group the mentions of one kind across articles; a fact that one article gives is a group of one.

    Args:
        articles: each article's mentions, in the order of its text. Their order changes no group.
    """
    clusters = [cluster_mentions(mentions, matcher, compatible) for mentions in articles]
    pairs = [
        pair
        for i, j in combinations(range(len(clusters)), 2)
        for pair in pair_clusters(clusters[i], clusters[j], matcher)
    ]
    members: dict[Cluster, list[Cluster]] = {c: [c] for article in clusters for c in article}
    for pair in sorted(pairs, key=lambda p: (-p.odds, _place(p.a), _place(p.b))):
        one, two = members[pair.a], members[pair.b]
        if one is not two and _joins(one, two, matcher):
            one.extend(two)
            for cluster in two:
                members[cluster] = one
    order = {id(cluster): (i, j) for i, article in enumerate(clusters) for j, cluster in enumerate(article)}
    groups = {id(group): sorted(group, key=lambda c: order[id(c)]) for group in members.values()}
    return [Group(tuple(g)) for g in sorted(groups.values(), key=lambda g: order[id(g[0])])]


def _joins(one: Sequence[Cluster], two: Sequence[Cluster], matcher: Matcher) -> bool:
    """Whether the union has one cluster an article, all comparable and on average above the cut-off."""
    if {c.article for c in one} & {c.article for c in two}:
        return False
    odds = [cluster_odds(a, b, matcher) for a in one for b in two]
    return sum(odds) / len(odds) >= log2_odds(matcher.cuts.pair)


def best_mentions(a: Cluster, b: Cluster, matcher: Matcher) -> tuple[Mention, Mention]:
    """The two mentions that match best: the ones that explain the pairing."""
    pairs = [(x, y) for x in a.mentions for y in b.mentions]
    return max(pairs, key=lambda pair: _known(matcher.odds(*pair)))


def _known(odds: float | None) -> float:
    return float("-inf") if odds is None else odds


def _place(cluster: Cluster) -> tuple[str, int, int]:
    span = cluster.clearest.claim.span
    return (cluster.article, span.start, span.end)
