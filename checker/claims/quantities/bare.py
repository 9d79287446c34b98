"""Figures without a noun of their own, named by what the sentence says they measure.

"The total rose to 16.5 million", "claims were above expectations of 500,000", "employers added 266,000": the
words around such a figure do not say what it counts; the parse does.
"""

from __future__ import annotations

from dataclasses import replace

from checker.claims.quantities.counted import Counted
from checker.model.frame import Frame, Role

FIGURE = "figure"
"""What a figure counts of which the sentence tells only the event: "employers added 266,000"."""
LEAST = 10
"""Smaller bare figures are too often something else: a score, a rank, one of several."""
_TOLD = frozenset({Role.AMOUNT, Role.PATIENT, Role.OTHER})


def name_bare(counted: Counted, frame: Frame | None) -> Counted:
    """The figure with what it counts by its frame; as it was where its own words say so or none do."""
    amount = counted.amount
    is_told = counted.noun.head is not None or counted.event is not None or amount.unit is not None
    if is_told or amount.against is not None or amount.stated is None or amount.stated < LEAST:
        return counted
    if frame is None or frame.role not in _TOLD:
        return counted
    return replace(counted, noun=replace(counted.noun, head=_named(frame), modifiers=(), last=amount.last))


def _named(frame: Frame) -> str:
    """The noun that a frame says a figure measures, else `FIGURE`."""
    measured = frame.noun or (frame.predicate.split()[-1] if frame.names_thing else "")
    return measured if measured.isalpha() else FIGURE
