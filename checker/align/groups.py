"""Pairs joined across a whole article set: one group for each fact, one cluster for each article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from checker.align.clusters import Cluster, Compatible, cluster_mentions
from checker.align.joining import Members, join_clusters
from checker.align.matching import Matcher
from checker.align.mention import Mention
from checker.align.pairs import Nearby, Pair, near_clusters, pair_clusters, shared_gain
from checker.align.siblings import Siblings, find_siblings

_NEVER = -20.0
"""Log2 odds that stand for two mentions that are not comparable."""
DELAY = 0.05
"""What a sentence further down costs a mention as evidence, in log2 odds."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One fact across the set: what each article that gives it says, in the order of the articles.

    Attributes:
        evidence: for each cluster, the mention to quote.
        besides: for each cluster, what its article says of the fact with another value.
    """

    clusters: tuple[Cluster, ...]
    evidence: tuple[Mention, ...]
    besides: tuple[tuple[Mention, ...], ...]


def group_mentions(
    articles: Sequence[Sequence[Mention]], matcher: Matcher, compatible: Compatible
) -> list[Group]:
    """Group the mentions of one kind across articles; a fact that one article gives is a group of one.

    Args:
        articles: each article's mentions, in the order of its text. Their order changes no group.
    """
    clusters = [cluster_mentions(mentions, matcher, compatible) for mentions in articles]
    by_name = sorted(filter(None, clusters), key=lambda article: article[0].article)
    near = [near_clusters(one, two) for one, two in combinations(by_name, 2)]
    pairs = [pair for nearby in near for pair in pair_clusters(nearby, matcher)]
    found = join_clusters(pairs, partial(_share, near, matcher), matcher)
    every = [cluster for article in clusters for cluster in article]
    taken = {cluster for group in found for cluster in group}
    siblings = find_siblings(found, (c for c in every if c not in taken), matcher)
    taken.update(cluster for told in siblings.values() for cluster in told)
    order = {cluster: place for place, cluster in enumerate(every)}
    groups = [sorted(group, key=order.__getitem__) for group in found]
    groups += [[cluster] for cluster in every if cluster not in taken]
    groups.sort(key=lambda group: [order[cluster] for cluster in group])
    return [_quote(group, siblings, matcher) for group in groups]


def _quote(clusters: Sequence[Cluster], siblings: Siblings, matcher: Matcher) -> Group:
    """The group with its evidence: each article's clearest mention; among equals, the fittest."""
    evidence = []
    for cluster in clusters:
        others = [m for other in clusters if other is not cluster for m in other.mentions]
        equals = [m for m in cluster.mentions if m.clarity == cluster.clearest.clarity]
        evidence.append(max(equals, key=lambda m: _fitness(m, others, matcher)))
    besides = (
        tuple(m for sibling in siblings.get(cluster, ()) for m in sibling.mentions) for cluster in clusters
    )
    return Group(tuple(clusters), tuple(evidence), tuple(besides))


def _fitness(mention: Mention, others: Sequence[Mention], matcher: Matcher) -> float:
    """How good evidence a mention is, in log2 odds: how well it matches the other articles' on average.

    One that stands earlier is a little better, since news tells the main thing first.
    """
    odds = sum(_known(matcher.odds(mention, m)) for m in others) / max(len(others), 1)
    return odds - DELAY * mention.claim.sentence.index


def _share(near: Sequence[Nearby], matcher: Matcher, members: Members) -> Iterable[Pair]:
    """Further pairs: a cluster without a partner in an article, and its best match there, though taken."""
    found: dict[frozenset[Cluster], Pair] = {}
    for nearby in near:
        for cluster, others in nearby.either_way():
            group = members.get(cluster, ())
            if matcher.cuts.shared.every:
                likely = [c for c in others if c not in group]
            elif others[0].article in {c.article for c in group}:
                continue
            else:
                likely = [max(others, key=lambda c: shared_gain(cluster, c, matcher))]
            for other in likely:
                gain = shared_gain(cluster, other, matcher)
                if gain >= 0:
                    found.setdefault(frozenset((cluster, other)), Pair(cluster, other, gain))
    return found.values()


def best_mentions(a: Cluster, b: Cluster, matcher: Matcher) -> tuple[Mention, Mention]:
    """The two mentions that match best: the ones that explain the pairing."""
    pairs = [(x, y) for x in a.mentions for y in b.mentions]
    return max(pairs, key=lambda pair: _known(matcher.odds(*pair)))


def _known(odds: float | None) -> float:
    return _NEVER if odds is None else odds
