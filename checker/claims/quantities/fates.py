"""The same figure, of whom two articles tell another fate in otherwise the same sentence."""

from __future__ import annotations

from checker.claims.quantities.values import quantity_of
from checker.model.claim import Claim

LEAST_WORDS = 3
"""Fewest words of a sentence that says enough for another to be the same: "Nobody was killed"."""


def tell_two_fates(a: Claim, b: Claim) -> bool:
    """Whether one word alone sets two sentences with one figure apart: "Six were killed", "… injured"."""
    p, q = quantity_of(a), quantity_of(b)
    if a.topic == b.topic or p.unit != q.unit or p.stated is None or p.stated != q.stated:
        return False
    first, second = a.sentence.text.lower().split(), b.sentence.text.lower().split()
    if len(first) != len(second) or len(first) < LEAST_WORDS:
        return False
    return sum(one != other for one, other in zip(first, second, strict=True)) == 1
