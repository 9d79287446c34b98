"""What a kind's room and rules find of two claims, each pair asked once.

The value is one feature of many, and `checker.align.fit` keeps its weight so small that no pair is made
by it: see there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from checker.claims.kind import Comparison, Room
from checker.judge import judge_comparison
from checker.model.claim import Claim
from checker.model.interval import Lie
from checker.model.report import Severity
from checker.rulebook.alignment import OVERLAP
from checker.rulebook.verdicts import VerdictRules

T = TypeVar("T")
Kept: TypeAlias = dict[tuple[int, int], tuple[Claim, Claim, T]]

CLOSER = "closer"
"""The reason that one article tells the value more closely: "Friday afternoon" for "Friday"."""
_UNDECIDED = "undecided"
"""The fact that it cannot be told whether two values are one: that is no agreement."""
_UPDATE = "update"
"""The fact that a count which can only grow did."""
_ROUNDED = "precision"
"""The fact that one value is vague or rounds the other."""
_NEAR = 0.4
"""How much nearness adds to the value feature."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The kind of claim that is compared, and how its values are judged.

    What was found of two claims is kept, since alignment asks it again and again.
    """

    room: Room
    verdicts: VerdictRules
    _values: Kept[float] = field(default_factory=dict, repr=False, compare=False)
    _comparable: Kept[bool] = field(default_factory=dict, repr=False, compare=False)

    def are_comparable(self, a: Claim, b: Claim) -> bool:
        """Whether the two can speak of one fact at all."""
        return _kept(self._comparable, a, b, self.room.comparable)

    def value_likeness(self, a: Claim, b: Claim) -> float:
        """1 where the values are the same, from OVERLAP up where they allow each other, else below it."""
        return _kept(self._values, a, b, lambda x, y: value_likeness(x, y, self))


def _kept(known: Kept[T], a: Claim, b: Claim, find: Callable[[Claim, Claim], T]) -> T:
    """What is known of two claims, in either order, or is found now.

    Claims are told by where they lie in memory, for their values take long to hash; they are kept, so that no
    other claim comes to lie there.
    """
    found = known.get((id(a), id(b)))
    if found is None:
        found = known[id(a), id(b)] = known[id(b), id(a)] = (a, b, find(a, b))
    return found[2]


def value_likeness(a: Claim, b: Claim, kind: Compared) -> float:
    """1 where the values are the same, from OVERLAP up where they allow each other, else below it."""
    comparison = kind.room.compare(a, b)
    judgement = judge_comparison(comparison, kind.room, kind.verdicts)
    if judgement.severity is Severity.NONE:
        is_same = CLOSER not in judgement.reasons and _UNDECIDED not in comparison.facts
        return 1.0 if is_same else OVERLAP + _NEAR
    base = 0.0 if _exclude(judgement.severity, comparison) else OVERLAP
    return base + _NEAR * (comparison.nearness or 0.0)


def _exclude(severity: Severity, comparison: Comparison) -> bool:
    """Whether both values cannot be true: a count that grew later, or one that the other rounds, can."""
    if severity is Severity.MAJOR:
        return _UPDATE not in comparison.facts
    return Lie.APART in comparison.facts and not comparison.facts & {_UPDATE, _ROUNDED}
