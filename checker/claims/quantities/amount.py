"""An amount as it is read: a number with its unit, bounds and tokens, before it is known what it counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.claims.numbers import Form
from checker.claims.quantities.lexicon import UnitIn
from checker.model.interval import Interval
from checker.model.quantity import Change, Effect
from checker.rulebook.quantities import BoundRule


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit and its bounds.

    Attributes:
        first, last: its tokens, with bounds and unit; `last` exclusive.
        number, number_last: the tokens of the number alone.
        interval: the amounts it allows, as written, in `unit`.
        stated: the figure printed; None where it is vague or a range.
        place: value of the figure's last meaningful digit.
        bounds: the bounds and hedges, the one nearest to the number first.
        hedges: their token ranges.
        scale: product of the scale words in it ("million"), or None.
        against: second figure of a score or size.
        compound: whether a hyphen joins it to what follows ("12-member").
        earlier: whether it is where a change began ("from 30").
        restates: whether it gives the amount before it in another unit ("58 km (36 miles)").
    """

    first: int
    last: int
    number: int
    number_last: int
    interval: Interval[Decimal]
    stated: Decimal | None
    place: Decimal
    form: Form
    unit: UnitIn | None = None
    effect: Effect = Effect.EXACT
    bounds: tuple[BoundRule, ...] = ()
    hedges: tuple[tuple[int, int], ...] = ()
    rules: tuple[str, ...] = ()
    scale: Decimal | None = None
    against: Decimal | None = None
    compound: bool = False
    earlier: bool = False
    change: Change | None = None
    restates: bool = False

    def measured(self, unit: UnitIn) -> Amount:
        """The amount in a unit, with the unit's rule among its own."""
        return replace(self, unit=unit, rules=(*self.rules, unit.dimension.id))

    def joined(self) -> Amount:
        """The amount with a hyphen to what follows."""
        return replace(self, compound=True)

    @property
    def topic(self) -> str | None:
        """The topic of its dimension; None for a bare count."""
        return self.unit.dimension.topic if self.unit else None


def is_ordinal(amount: Amount) -> bool:
    """Whether what reads as a fraction is none of anything and so an ordinal: "wounding a third"."""
    return amount.form is Form.FRACTION and amount.unit is None
