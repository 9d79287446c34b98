"""Which dollar a bare "$" is: where an article prints "US$", it is another."""

from __future__ import annotations

from dataclasses import replace

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.quantity import Quantity

AMERICAN = "USD"
LOCAL = "local dollar"
"""The unit of a dollar of which an article does not say whose it is."""
SIGNS = ("US$", "$US", "USD", "U.S. $", "US $")


def prints_american_dollars(document: Document) -> bool:
    """Whether the article marks American dollars as such somewhere."""
    return any(sign in document.text for sign in SIGNS)


def with_local_dollars(claim: Claim) -> Claim:
    """The claim in local dollars where it is written with a bare "$"."""
    value = claim.value
    if not isinstance(value, Quantity) or value.unit != AMERICAN:
        return claim
    text = claim.text
    if "$" not in text or any(sign in text for sign in SIGNS):
        return claim
    return replace(claim, value=replace(value, unit=LOCAL))
