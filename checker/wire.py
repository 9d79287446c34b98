"""Outlets that repeat one source: near-identical sentences count once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from checker.model.claim import Claim
from checker.rulebook.alignment import WireCopy


def shared_copy(evidence: Sequence[Claim], rules: WireCopy) -> tuple[tuple[int, ...], ...]:
    """Which pieces of evidence stand in near-identical sentences: groups of indexes, two or more each."""
    words = [" ".join(claim.sentence.text.casefold().split()) for claim in evidence]
    groups = [{i} for i in range(len(words))]
    for i, j in combinations(range(len(words)), 2):
        if groups[i] is not groups[j] and _is_copy(words[i], words[j], rules):
            joined = groups[i] | groups[j]
            for k in joined:
                groups[k] = joined
    distinct = {min(group): tuple(sorted(group)) for group in groups if len(group) > 1}
    return tuple(distinct[first] for first in sorted(distinct))


def _is_copy(a: str, b: str, rules: WireCopy) -> bool:
    shorter = min(a.count(" "), b.count(" ")) + 1
    return shorter >= rules.words and fuzz.ratio(a, b, score_cutoff=rules.alike) > 0
