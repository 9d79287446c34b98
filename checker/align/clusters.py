"""Repeated mentions inside one article: one fact, its mentions, and the clearest of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.align.matching import Matcher, log2_odds
from checker.align.mention import Mention
from checker.align.nearby import near_mentions
from checker.model.claim import Claim

Compatible = Callable[[Claim, Claim], bool]
"""Whether one article can tell one fact with both: it gives one value twice, or one is its headline."""


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """One fact as one article gives it.

    Attributes:
        mentions: the clearest first: body before headline before post, then in the order of the text.
    """

    mentions: tuple[Mention, ...]

    @property
    def clearest(self) -> Mention:
        """The mention to quote as evidence."""
        return self.mentions[0]

    @property
    def article(self) -> str:
        """Id of the article."""
        return self.clearest.claim.article


def cluster_mentions(mentions: Sequence[Mention], matcher: Matcher, compatible: Compatible) -> list[Cluster]:
    """Group one article's mentions of one kind; every two in a cluster match (complete link).

    Args:
        mentions: of one article, in the order of its text.
    """
    cut = log2_odds(matcher.cuts.same)
    links: dict[tuple[int, int], float] = {}
    for i, j in near_mentions(mentions, mentions):
        if i >= j or mentions[i].claim.sentence.index == mentions[j].claim.sentence.index:
            continue
        odds = matcher.odds(mentions[i], mentions[j])
        if odds is not None and odds >= cut and compatible(mentions[i].claim, mentions[j].claim):
            links[i, j] = odds
    members = [{i} for i in range(len(mentions))]
    for i, j in sorted(links, key=lambda pair: (-links[pair], pair)):
        one, two = members[i], members[j]
        if one is not two and all((min(x, y), max(x, y)) in links for x in one for y in two):
            one |= two
            for k in two:
                members[k] = one
    distinct = {min(group): group for group in members}
    return [
        Cluster(_clearest_first([mentions[i] for i in sorted(group)]))
        for _, group in sorted(distinct.items())
    ]


def _clearest_first(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.clarity, m.claim.span)))
