"""Which half of the day a clock time of twelve hours is in, where its own words do not tell: "at 2:14"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.claims.times.reading import Calendar, told_by
from checker.claims.times.sightings import Sighting
from checker.claims.times.terms import Clock

_NEAR = 1500
"""Characters between two clock times that are taken to be of one course of events."""
_WITHIN = 240
"""Minutes from a clock time whose half is told within which the same course of events lies."""
_PLAIN = 24 * 60
_OF_TWENTY_FOUR = re.compile(r"(?<![\d.])(?:0\d|1[3-9]|2[0-4])[:.]\d\d(?![.\d])")


def settle_halves(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings of an article with the half of the day that it tells elsewhere.

    A part of the day in the same sentence tells it, then the clock times before and after. In an article that
    writes 14:05 or 02:05 anywhere, all are of twenty-four hours.
    """
    if all(_is_told(sighting) for sighting in sightings):
        return list(sightings)
    if any(_is_of_twenty_four(sighting) for sighting in sightings):
        return [_as_written(sighting) for sighting in sightings]
    parts: dict[int, list[str]] = {}
    for sighting in sightings:
        if isinstance(sighting.reading, Calendar) and sighting.reading.part:
            parts.setdefault(sighting.sentence.index, []).append(sighting.reading.part)
    settled = [_by_part(sighting, parts.get(sighting.sentence.index, ())) for sighting in sightings]
    clocks = [s for s in settled if isinstance(s.reading, Calendar) and s.reading.clock and _is_told(s)]
    return [_by_neighbour(sighting, clocks) for sighting in settled]


def _is_told(sighting: Sighting) -> bool:
    return not isinstance(sighting.reading, Calendar) or sighting.reading.is_half_told


def _is_of_twenty_four(sighting: Sighting) -> bool:
    """Whether a clock time is written as those of twelve hours never are."""
    reading = sighting.reading
    if not isinstance(reading, Calendar) or not reading.clock or "word.meridiem" in sighting.rules:
        return False
    text = "".join(token.text for token in sighting.sentence.tokens[sighting.first : sighting.after])
    return _OF_TWENTY_FOUR.search(text) is not None


def _as_written(sighting: Sighting) -> Sighting:
    if not isinstance(sighting.reading, Calendar) or sighting.reading.is_half_told:
        return sighting
    return replace(sighting, reading=replace(sighting.reading, is_half_told=True))


def _by_part(sighting: Sighting, parts: Sequence[str]) -> Sighting:
    """Told by the parts of the day in its sentence, where they do not contradict each other."""
    reading = sighting.reading
    if not isinstance(reading, Calendar) or reading.is_half_told or not parts:
        return sighting
    readings = [told_by(reading, part) for part in parts]
    return replace(sighting, reading=readings[0]) if all(r == readings[0] for r in readings) else sighting


def _by_neighbour(sighting: Sighting, clocks: Sequence[Sighting]) -> Sighting:
    """Told by the nearest clock time of the article whose half is told, where one half lies close to it."""
    reading = sighting.reading
    if not isinstance(reading, Calendar) or reading.is_half_told or not reading.clock:
        return sighting
    near = min(clocks, key=lambda other: abs(other.span.start - sighting.span.start), default=None)
    if near is None or abs(near.span.start - sighting.span.start) > _NEAR:
        return sighting
    told = near.reading.clock if isinstance(near.reading, Calendar) else None
    if told is None:
        return sighting
    hour, minute, second = reading.clock
    halves: tuple[Clock, Clock] = ((hour % 12, minute, second), (hour % 12 + 12, minute, second))
    apart, chosen = min(((_minutes_apart(clock, told), clock) for clock in halves), key=lambda half: half[0])
    if apart > _WITHIN:
        return sighting
    return replace(sighting, reading=replace(reading, clock=chosen, is_half_told=True))


def _minutes_apart(clock: Clock, other: Clock) -> int:
    """Minutes between two clock times, over midnight where that is nearer."""
    apart = abs(60 * (clock[0] - other[0]) + clock[1] - other[1])
    return min(apart, _PLAIN - apart)
