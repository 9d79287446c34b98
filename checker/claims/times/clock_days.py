"""Days that only say on which day a clock time of the same sentence is: "Friday's play starts at 8 p.m."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from checker.model.claim import Claim
from checker.model.timerange import Grain, TimeRange

DAY_OF_CLOCK = "day of a clock time"
"""The topic of such a day. It is compared with nothing, as the clock time says all that it says."""


def tell_days_of_clocks(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of an article, with the topic of a day changed where a clock time tells the same event."""
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        near = list(group)
        clocks = [claim for claim in near if _grain(claim) is Grain.MINUTE]
        for claim in near:
            is_told = any(_is_day_of(claim, clock) for clock in clocks)
            yield replace(claim, topic=DAY_OF_CLOCK) if is_told else claim


def _grain(claim: Claim) -> Grain | None:
    return claim.value.grain if isinstance(claim.value, TimeRange) else None


def _is_day_of(day: Claim, clock: Claim) -> bool:
    """Whether it is the day on which the clock time lies, and both date one event."""
    if _grain(day) is not Grain.DAY or day.topic != clock.topic or not day.about:
        return False
    if day.about != clock.about or not isinstance(day.value, TimeRange):
        return False
    return isinstance(clock.value, TimeRange) and _date(day.value) == _date(clock.value)


def _date(time: TimeRange) -> str:
    return (time.timex or "").partition("T")[0]
