"""What an article says of a fact besides: "twelve confirmed deaths" beside "at least 12 dead"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from checker.align.clusters import Cluster
from checker.align.matching import Matcher, log2_odds
from checker.align.pairs import cluster_odds

Siblings = Mapping[Cluster, Sequence[Cluster]]
"""For a cluster in a group, the clusters of its article that tell its fact besides."""


def find_siblings(
    groups: Iterable[Sequence[Cluster]], alone: Iterable[Cluster], matcher: Matcher
) -> Siblings:
    """Clusters without a group that tell the fact of a group in which outlets differ.

    Where all agree, what one of them says besides is a claim that it makes alone.
    """
    hosts: dict[str, list[Cluster]] = {}
    for group in groups:
        if any(not matcher.agree(a.clearest.claim, b.clearest.claim) for a, b in combinations(group, 2)):
            for cluster in group:
                hosts.setdefault(cluster.article, []).append(cluster)
    found: dict[Cluster, list[Cluster]] = {}
    for cluster in alone:
        likely = [host for host in hosts.get(cluster.article, ()) if _tell_one_fact(host, cluster, matcher)]
        if likely:
            host = max(likely, key=lambda h: cluster_odds(h, cluster, matcher))
            found.setdefault(host, []).append(cluster)
    return found


def _tell_one_fact(a: Cluster, b: Cluster, matcher: Matcher) -> bool:
    """Whether two clusters of one article tell one fact in two sentences, and both can be true."""
    one, other = a.clearest.claim, b.clearest.claim
    if one.sentence.index == other.sentence.index:
        return False
    return cluster_odds(a, b, matcher) >= log2_odds(matcher.cuts.same) and not matcher.exclude(one, other)
