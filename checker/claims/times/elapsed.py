"""Clock times told by how long after or before another they were: "at 9:40 p.m. ... 20 minutes later"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.claims.times.reading import Calendar
from checker.claims.times.sightings import Sighting

_MINUTES = {"MI": 1, "H": 60}
_DAY = 24 * 60
_NEAR = 500
"""Characters from a clock time within which "20 minutes later" is taken to count from it."""
_SURE = frozenset({None, "APPROX"})
"""TIMEX3 mods of a length that leads to a clock time; "more than an hour later" leads to none."""


def tell_clocks(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """The sightings, those that count minutes or hours from a clock time as clock times of their own.

    Args:
        sightings: of one article, in the order of the text.
    """
    last: Sighting | None = None
    for sighting in sightings:
        moved = _moved(sighting, last) if last else None
        told = replace(sighting, reading=moved) if moved else sighting
        if isinstance(told.reading, Calendar) and told.reading.clock:
            last = told
        yield told


def _moved(sighting: Sighting, last: Sighting) -> Calendar | None:
    """The clock time that a length leads to from the last one told; None where it leads to none."""
    reading, origin = sighting.reading, last.reading
    if not isinstance(reading, Calendar) or not isinstance(origin, Calendar) or not origin.clock:
        return None
    shift = reading.shift
    if shift is None or not shift.is_told or shift.unit not in _MINUTES or reading.modifier not in _SURE:
        return None
    if not shift.step or sighting.span.start - last.span.end > _NEAR:
        return None
    minutes = 60 * origin.clock[0] + origin.clock[1] + _MINUTES[shift.unit] * shift.step
    if not 0 <= minutes < _DAY:
        return None
    return replace(origin, clock=(minutes // 60, minutes % 60, None), modifier="APPROX")
