"""Time zones of clock times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_PLACES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "UK": "Europe/London",
}
"""Zones whose hours ahead of UTC change with the season."""


def to_utc(moment: datetime, zone: float | str | None) -> tuple[datetime, str | None]:
    """A local time in UTC with its zone's name; unchanged, with None, where the zone is not told."""
    if zone is None or zone == "local":
        return moment, None
    if isinstance(zone, str):
        place = ZoneInfo(_PLACES[zone])
        return moment.replace(tzinfo=place).astimezone(UTC).replace(tzinfo=None), zone
    return moment - timedelta(hours=zone), name_of(zone)


def name_of(zone: float | str | None) -> str | None:
    """How the zone is called: "UTC", "UTC-5", "ET"; None where it is not told."""
    if zone is None or zone == "local":
        return None
    return zone if isinstance(zone, str) else f"UTC{zone:+g}" if zone else "UTC"
