"""Pairs of articles' facts joined into groups, one for each fact of the whole set."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from checker.align.clusters import Cluster
from checker.align.matching import Matcher, log2_odds
from checker.align.pairs import Pair, cluster_odds, pair_gain

Members = Mapping[Cluster, Sequence[Cluster]]
"""The group that each cluster is in."""
Fits = Callable[[Sequence[Cluster], Sequence[Cluster]], bool]
"""Whether two groups can be one."""


def join_clusters(
    pairs: Collection[Pair], further: Callable[[Members], Iterable[Pair]], matcher: Matcher
) -> list[Sequence[Cluster]]:
    """The groups of two clusters and more, in no order.

    A cluster is in one group of `pairs`. What no such group can hold ("eight" in one outlet against "up to
    eight" in two) makes groups of its own, beside them.

    Args:
        further: given the groups of `pairs`, the pairs to be told beside them.
    """
    members = _join(pairs, lambda one, two: _fits(one, two, matcher), matcher)
    beside = {
        frozenset((pair.a, pair.b)): pair for pair in (*_refused(pairs, members, matcher), *further(members))
    }

    def fits_beside(one: Sequence[Cluster], two: Sequence[Cluster]) -> bool:
        """No difference is told that is not one of the pairs."""
        return _fits(one, two, matcher) and all(
            frozenset((a, b)) in beside or _agree(a, b, matcher) for a in one for b in two
        )

    others = _join(beside.values(), fits_beside, matcher)
    lone = [[pair.a, pair.b] for pair in beside.values() if others[pair.a] is not others[pair.b]]
    return [group for group in (*_distinct(members), *_distinct(others), *lone) if len(group) > 1]


def _join(pairs: Collection[Pair], fits: Fits, matcher: Matcher) -> Members:
    """The clusters of the pairs, merged along them where that fits.

    Pairs that agree come first, so that outlets which give one value stand together, and the surest among
    them.
    """

    def rank(pair: Pair) -> tuple[bool, float, tuple[str, int, int], tuple[str, int, int]]:
        return (not _agree(pair.a, pair.b, matcher), -pair.gain, _place(pair.a), _place(pair.b))

    members: dict[Cluster, list[Cluster]] = {c: [c] for pair in pairs for c in (pair.a, pair.b)}
    for pair in sorted(pairs, key=rank):
        one, two = members[pair.a], members[pair.b]
        if one is not two and fits(one, two):
            one.extend(two)
            for cluster in two:
                members[cluster] = one
    return members


def _distinct(members: Members) -> Iterable[Sequence[Cluster]]:
    """Each group once."""
    return {id(group): group for group in members.values()}.values()


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


def _refused(pairs: Iterable[Pair], members: Members, matcher: Matcher) -> Iterator[Pair]:
    """The pairs that no group holds, but for what is settled.

    An outlet that gives both "eight" and "up to eight" does not differ from one that gives either.
    """
    for pair in pairs:
        if members[pair.a] is members[pair.b]:
            continue
        settled = _gives(pair.b.article, pair.a, members, matcher) or _gives(
            pair.a.article, pair.b, members, matcher
        )
        if not settled or not _allow(pair, matcher):
            yield pair


def _gives(article: str, cluster: Cluster, members: Members, matcher: Matcher) -> bool:
    """Whether an article, in a cluster's group, gives its value too."""
    return any(other.article == article and _agree(other, cluster, matcher) for other in members[cluster])


def _allow(pair: Pair, matcher: Matcher) -> bool:
    """Whether the two values differ and can both be true."""
    a, b = pair.a.clearest.claim, pair.b.clearest.claim
    return not (matcher.agree(a, b) or matcher.exclude(a, b))


def _agree(a: Cluster, b: Cluster, matcher: Matcher) -> bool:
    return matcher.agree(a.clearest.claim, b.clearest.claim)


def _place(cluster: Cluster) -> tuple[str, int, int]:
    span = cluster.clearest.claim.span
    return (cluster.article, span.start, span.end)
