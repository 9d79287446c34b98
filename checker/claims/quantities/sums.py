"""Lists that add up: "eight students and two teachers"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted, is_joined
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun, same_sense, singular
from checker.model.interval import Interval
from checker.model.quantity import Extent


def add_up(view: View, found: list[Counted]) -> list[Counted]:
    """The claims of a sentence with the totals of its lists; what is listed becomes a part."""
    ordered = sorted(found, key=lambda counted: counted.amount.first)
    result: list[Counted] = []
    run: list[Counted] = []
    for counted in ordered:
        if run and _continues(view, run[-1], counted):
            run.append(counted)
            continue
        result.extend(_with_total(run))
        run = [counted]
    return result + _with_total(run)


def _continues(view: View, a: Counted, b: Counted) -> bool:
    """Whether "and" joins two counts of people of one event, both whole and exact."""
    if a.event is None or b.event is None or a.event.topic.id != b.event.topic.id:
        return False
    if (a.event.first, a.event.last) != (b.event.first, b.event.last):
        return False
    whole = a.extent is Extent.WHOLE and b.extent is Extent.WHOLE
    gap = view.lows[a.last : b.amount.first]
    listed = is_joined(gap) or gap in {(",",), (",", "and"), ("as", "well", "as")}
    return whole and listed and _exact(a) and _exact(b)


def _exact(counted: Counted) -> bool:
    return (
        counted.amount.stated is not None and counted.amount.interval.is_point and bool(counted.amount.stated)
    )


def _with_total(run: list[Counted]) -> list[Counted]:
    if len(run) < 2:
        return run
    value = sum((c.amount.stated for c in run if c.amount.stated is not None), Decimal(0))
    first, last = run[0], run[-1]
    amount = replace(
        first.amount,
        last=last.amount.last,
        number_last=last.amount.number_last,
        interval=Interval.point(value),
        stated=value,
        hedges=(),
    )
    total = Counted(amount, Noun("people", (), last.last), first.event, implied=first.implied, total=True)
    return [total, *(replace(counted, extent=Extent.PART) for counted in run)]


def listed_in(view: View, counted: Counted, lexicon: Lexicon) -> tuple[str, ...]:
    """The sorts of persons that a total adds up, sorted; none where they are all of one sort."""
    if not counted.total:
        return ()
    nouns = lexicon.nouns
    words = (singular(word, nouns) for word in view.lows[counted.amount.first : counted.last])
    listed = sorted({same_sense(word, nouns) for word in words if word in nouns.people})
    return tuple(listed) if len(listed) > 1 else ()
