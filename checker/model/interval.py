"""One interval algebra for counts, money, percentages, measures and times."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, Self, TypeVar


class Ordered(Protocol):
    """A bound: anything with a total order, such as `Decimal` or `datetime`."""

    def __lt__(self, other: Self, /) -> bool: ...


T = TypeVar("T", bound=Ordered)


class Lie(StrEnum):
    """How the first of two sets of possibilities lies to the second."""

    EQUAL = "equal"
    INSIDE = "inside"
    """The first is a proper subset of the second."""
    AROUND = "around"
    """The first is a proper superset of the second."""
    OVERLAPPING = "overlapping"
    TOUCHING = "touching"
    """Nothing in common, but they share a boundary: 80 and (80, ∞)."""
    APART = "apart"

    @property
    def converse(self) -> Lie:
        """How the second lies to the first."""
        return {Lie.INSIDE: Lie.AROUND, Lie.AROUND: Lie.INSIDE}.get(self, self)


@dataclass(frozen=True, slots=True)
class Interval(Generic[T]):
    """A non-empty set of values between two bounds, either of them open or missing.

    `low` or `high` of None is no bound on that side; the `_open` flag of a missing bound must
    stay False.

    Raises:
        ValueError: when no value lies between the bounds.
    """

    low: T | None = None
    high: T | None = None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if (self.low is None and self.low_open) or (self.high is None and self.high_open):
            raise ValueError("a missing bound cannot be open")
        if self.low is None or self.high is None:
            return
        degenerate = not self.low < self.high and (self.low_open or self.high_open)
        if self.high < self.low or degenerate:
            raise ValueError(f"no value lies between {self.low} and {self.high}")

    @classmethod
    def point(cls, value: T) -> Interval[T]:
        """The one value."""
        return cls(value, value)

    @classmethod
    def above(cls, value: T, *, open: bool = True) -> Interval[T]:
        """More than `value`; at least `value` when not `open`."""
        return cls(low=value, low_open=open)

    @classmethod
    def below(cls, value: T, *, open: bool = True) -> Interval[T]:
        """Less than `value`; at most `value` when not `open`."""
        return cls(high=value, high_open=open)

    @property
    def is_point(self) -> bool:
        """Whether exactly one value is allowed."""
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        """Whether both bounds are given."""
        return self.low is not None and self.high is not None

    def holds(self, value: T) -> bool:
        """Whether `value` is one of the possibilities."""
        return Interval.point(value).within(self)

    def within(self, other: Interval[T]) -> bool:
        """Whether every value of this interval is one of `other`'s (a subset, not only a proper one)."""
        return not _starts_before(self, other) and not _ends_after(self, other)

    def meets(self, other: Interval[T]) -> bool:
        """Whether some value is allowed by both."""
        return not _wholly_below(self, other) and not _wholly_below(other, self)

    def touches(self, other: Interval[T]) -> bool:
        """Whether nothing is shared but the boundary: the closures meet and the sets do not."""
        return not self.meets(other) and (_abuts(self, other) or _abuts(other, self))

    def lie(self, other: Interval[T]) -> Lie:
        """How this set of possibilities lies to `other`."""
        if self == other:
            return Lie.EQUAL
        if not self.meets(other):
            return Lie.TOUCHING if self.touches(other) else Lie.APART
        if self.within(other):
            return Lie.INSIDE
        return Lie.AROUND if other.within(self) else Lie.OVERLAPPING


def _starts_before(a: Interval[T], b: Interval[T]) -> bool:
    if b.low is None:
        return False
    if a.low is None or a.low < b.low:
        return True
    return not b.low < a.low and b.low_open and not a.low_open


def _ends_after(a: Interval[T], b: Interval[T]) -> bool:
    if b.high is None:
        return False
    if a.high is None or b.high < a.high:
        return True
    return not a.high < b.high and b.high_open and not a.high_open


def _wholly_below(a: Interval[T], b: Interval[T]) -> bool:
    if a.high is None or b.low is None:
        return False
    if a.high < b.low:
        return True
    return not b.low < a.high and (a.high_open or b.low_open)


def _abuts(a: Interval[T], b: Interval[T]) -> bool:
    return a.high is not None and b.low is not None and not a.high < b.low and not b.low < a.high
