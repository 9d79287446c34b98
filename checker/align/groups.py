"""Pairs joined across a whole article set: one group for each fact, one cluster for each article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from checker.align.clusters import Cluster, Compatible, cluster_mentions
from checker.align.matching import Matcher, log2_odds
from checker.align.mention import Mention
from checker.align.pairs import Pair, cluster_odds, pair_clusters, pair_gain, shared_gain

_NEVER = -20.0
"""Log2 odds that stand for two mentions that are not comparable."""
DELAY = 0.05
"""What a sentence further down costs a mention as evidence, in log2 odds."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One fact across the set: what each article that gives it says, in the order of the articles.

    Attributes:
        evidence: for each cluster, the mention to quote.
    """

    clusters: tuple[Cluster, ...]
    evidence: tuple[Mention, ...]


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
    refused = _join(pairs, members, matcher)
    further = refused + _share(clusters, members, matcher)
    paired = {cluster for pair in further for cluster in pair}
    whole = {id(group): group for group in members.values() if len(group) > 1 or group[0] not in paired}
    order = {cluster: (i, j) for i, article in enumerate(clusters) for j, cluster in enumerate(article)}
    groups = [sorted(group, key=order.__getitem__) for group in (*whole.values(), *further)]
    return [_quote(group, matcher) for group in sorted(groups, key=lambda g: [order[c] for c in g])]


def _join(
    pairs: Sequence[Pair], members: dict[Cluster, list[Cluster]], matcher: Matcher
) -> list[tuple[Cluster, Cluster]]:
    """Merge the groups of `members` along the pairs, surest first; the pairs that no group can hold."""
    refused = []
    for pair in sorted(pairs, key=lambda p: (-p.gain, _place(p.a), _place(p.b))):
        one, two = members[pair.a], members[pair.b]
        if one is two:
            continue
        if _fits(one, two, matcher):
            one.extend(two)
            for cluster in two:
                members[cluster] = one
        else:
            refused.append((pair.a, pair.b))
    return refused


def _quote(clusters: Sequence[Cluster], matcher: Matcher) -> Group:
    """The group with its evidence: each article's clearest mention; among equals, the fittest.

    A figure is clearer than a vague word: "five villages" goes before "several villages".
    """
    evidence = []
    for cluster in clusters:
        others = [other for other in clusters if other is not cluster]
        equals = [m for m in cluster.mentions if m.clarity == cluster.clearest.clarity]
        told = [m for m in equals if not matcher.room.is_vague(m.claim)] or equals
        evidence.append(max(told, key=lambda m: _fitness(m, others, matcher)))
    return Group(tuple(clusters), tuple(evidence))


def _fitness(mention: Mention, others: Sequence[Cluster], matcher: Matcher) -> tuple[int, float]:
    """How good evidence a mention is: with how many articles it agrees; then in log2 odds.

    An outlet that gives both "eight" and "up to eight" does not differ from one that gives either. Among
    mentions that agree with as many, that one is better which matches better on average, and which stands
    earlier, since news tells the main thing first.
    """
    mentions = [m for other in others for m in other.mentions]
    odds = sum(_known(matcher.odds(mention, m)) for m in mentions) / max(len(mentions), 1)
    agreeing = sum(any(matcher.agree(mention.claim, m.claim) for m in other.mentions) for other in others)
    return agreeing, odds - DELAY * mention.claim.sentence.index


def _share(
    articles: Sequence[Sequence[Cluster]], members: Mapping[Cluster, Sequence[Cluster]], matcher: Matcher
) -> list[tuple[Cluster, Cluster]]:
    """Further pairs: a cluster without a partner in an article, and its best match there, though taken."""
    found: dict[frozenset[Cluster], tuple[Cluster, Cluster]] = {}
    for one, two in permutations(articles, 2):
        for cluster in one:
            partners = {c.article for c in members[cluster]}
            if not two or two[0].article in partners:
                continue
            best = max(two, key=lambda c: shared_gain(cluster, c, matcher))
            if shared_gain(cluster, best, matcher) >= 0:
                found.setdefault(frozenset((cluster, best)), (cluster, best))
    return list(found.values())


def _fits(one: Sequence[Cluster], two: Sequence[Cluster], matcher: Matcher) -> bool:
    """Whether the union has one cluster an article, on average likely to be one fact, no two wrongly apart.

    Two values that exclude each other must be as sure a pair in a group as they must be by themselves.
    """
    if {c.article for c in one} & {c.article for c in two}:
        return False
    if any(
        matcher.exclude(a.clearest.claim, b.clearest.claim) and pair_gain(a, b, matcher) < 0
        for a in one
        for b in two
    ):
        return False
    odds = [cluster_odds(a, b, matcher) for a in one for b in two]
    return sum(odds) / len(odds) >= log2_odds(matcher.cuts.agree)


def best_mentions(a: Cluster, b: Cluster, matcher: Matcher) -> tuple[Mention, Mention]:
    """The two mentions that match best: the ones that explain the pairing."""
    pairs = [(x, y) for x in a.mentions for y in b.mentions]
    return max(pairs, key=lambda pair: _known(matcher.odds(*pair)))


def _known(odds: float | None) -> float:
    return _NEVER if odds is None else odds


def _place(cluster: Cluster) -> tuple[str, int, int]:
    span = cluster.clearest.claim.span
    return (cluster.article, span.start, span.end)
