"""The value of a quantity claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from checker.model.interval import Interval


class Change(StrEnum):
    """The direction of a change that a quantity states."""

    UP = "up"
    DOWN = "down"


class Extent(StrEnum):
    """What stretch of the whole a quantity counts."""

    WHOLE = "whole"
    PART = "part"
    """A named part of a larger total: "six Americans among them"."""
    NEW = "new"
    """Added to an earlier total: "12 more"."""
    CUMULATIVE = "cumulative"
    """The running total: "bringing the toll to 40"."""
    EARLIER = "earlier"
    """What it was before a change: 30 in "fell from 30 to 20"."""


class Effect(StrEnum):
    """What the words around a figure make of it."""

    EXACT = "exact"
    ABOVE = "above"
    FROM = "from"
    BELOW = "below"
    TO = "to"
    NEARLY = "nearly"
    JUST_ABOVE = "just above"
    ABOUT = "about"
    ESTIMATE = "estimate"
    RANGE = "range"
    VAGUE = "vague"

    @property
    def is_bound(self) -> bool:
        """Whether it leaves one side open."""
        return self in {Effect.ABOVE, Effect.FROM, Effect.BELOW, Effect.TO}

    @property
    def is_hedge(self) -> bool:
        """Whether it blurs the figure."""
        return self is Effect.NEARLY or self is Effect.JUST_ABOVE or self.is_vague

    @property
    def is_vague(self) -> bool:
        """Whether it blurs the figure on both sides, as "about" does."""
        return self in {Effect.ABOUT, Effect.ESTIMATE}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom or what, over which stretch of time, a quantity counts.

    Attributes:
        extent: whether it is a whole, a part, an addition or a running total.
        modifiers: normalised words that narrow what is counted ("american", "police"), sorted.
        period: the words of a period that bounds it ("in the past week"), or None.
        some: whether it counts some of those named ("six of the sailors"), not all ("including six sailors").
    """

    extent: Extent = Extent.WHOLE
    modifiers: tuple[str, ...] = ()
    period: str | None = None
    some: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """The set of amounts a statement allows.

    Attributes:
        interval: the amounts, in `unit`.
        unit: "count"; "percent" or "percentage point"; "ratio"; an ISO 4217 code for money; else the
            name of the unit that its dimension is compared in ("metre", "second", "kilogram"...).
        stated: the figure printed, in `unit`; None where only words such as "hundreds" are.
        counted: normal form of what is counted ("people", "police officer", "boat"), or None.
        hedge: the words that bound or blur the figure, as written ("more than"), or None.
        change: the direction, where the amount is a change.
        scope: which part of the whole, and over which period.
        effect: what the hedge does to the figure.
        place: value of the last digit that carries meaning, in `unit`: how finely the figure is stated.
        written: the unit as the article gives it, where it was converted.
        against: the second figure of a score, a vote or a size ("348-77", "1920 x 1200").
        per: normal form of what the amount is counted for each of ("day", "household"), where it is a rate.
        of: lower-case name of what a measure is of: the place that a distance is reckoned from, the person
            whose age it is (the last name alone), the party whose seats, the crime of which charges are.
        dozens: whether the figure is told in dozens, which are used loosely ("a dozen").
        also: the same amount as the article converts it ("58 km (36 miles)"), or None.
    """

    interval: Interval[Decimal]
    unit: str = "count"
    stated: Decimal | None = None
    counted: str | None = None
    hedge: str | None = None
    change: Change | None = None
    scope: Scope = field(default_factory=Scope)
    effect: Effect = Effect.EXACT
    place: Decimal = Decimal(1)
    written: str | None = None
    against: Decimal | None = None
    per: str | None = None
    of: str | None = None
    dozens: bool = False
    also: Quantity | None = None

    def to_dict(self) -> dict[str, object]:
        """The value as the report's JSON gives it; amounts as decimal strings."""
        return {
            "type": "quantity",
            "low": decimal_text(self.interval.low),
            "high": decimal_text(self.interval.high),
            "low_open": self.interval.low_open,
            "high_open": self.interval.high_open,
            "stated": decimal_text(self.stated),
            "unit": self.unit,
            "counted": self.counted,
            "hedge": self.hedge,
            "change": self.change.value if self.change else None,
        }


def decimal_text(amount: Decimal | None) -> str | None:
    """An amount in plain notation without trailing zeros; None stays None."""
    if amount is None:
        return None
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
