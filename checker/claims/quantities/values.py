"""The quantity of a claim."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.quantity import Quantity


def quantity_of(claim: Claim) -> Quantity:
    """The quantity of a claim.

    Raises:
        TypeError: when it is a claim of another kind.
    """
    if isinstance(claim.value, Quantity):
        return claim.value
    raise TypeError(f"not a quantity: {claim.value!r}")
