"""Which dollar a bare "$" is: where an article prints "US$", it is another, and where it does not, any."""

from __future__ import annotations

from dataclasses import replace

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.quantity import Quantity

AMERICAN = "USD"
LOCAL = "local dollar"
"""The unit of a dollar of which an article does not say whose it is."""
NATIONAL = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"})
"""Dollars that a newspaper of their own country prints with a bare "$"."""
SIGNS = ("US$", "$US", "USD", "U.S. $", "US $")


def prints_american_dollars(document: Document) -> bool:
    """Whether the article marks American dollars as such somewhere."""
    return any(sign in document.text for sign in SIGNS)


def with_local_dollars(claim: Claim) -> Claim:
    """The claim in local dollars where it is written with a bare "$"."""
    value = claim.value
    if not isinstance(value, Quantity) or value.unit != AMERICAN:
        return claim
    if not _is_bare(claim):
        return claim
    return replace(claim, value=replace(value, unit=LOCAL))


def may_be_one_dollar(a: Claim, b: Claim) -> bool:
    """Whether a bare "$" of one article may be the national dollar that the other prints: "C$98m", "$98m".

    Of an article that marks no American dollars, it may where the figures are the same.
    """
    p, q = a.value, b.value
    if not isinstance(p, Quantity) or not isinstance(q, Quantity):
        return False
    if p.unit in NATIONAL:
        return may_be_one_dollar(b, a) if q.unit not in NATIONAL else False
    if q.unit not in NATIONAL or not _is_bare(a):
        return False
    return p.unit == LOCAL or (p.unit == AMERICAN and p.stated is not None and p.stated == q.stated)


def _is_bare(claim: Claim) -> bool:
    """Whether a sum is printed with a "$" that does not say whose."""
    sum_itself = claim.text.partition("(")[0]
    return "$" in sum_itself and not any(sign in sum_itself for sign in SIGNS)
