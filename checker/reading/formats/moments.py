"""Dates as pages and feeds write them, into ISO 8601."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from checker.reading.published import parse_moment

_SHORT = re.compile(r"(\d{4})(\d{2})(\d{2})(T\S+)?")
_SPACED = re.compile(
    r"(\d{4}-\d{2}-\d{2})\s+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)


def iso_moment(text: str | None) -> str | None:
    """The date or moment in ISO 8601, its zone kept; None where the text is none that is beyond doubt.

    "Mon, 24 Nov 2025 09:30:00 GMT" and "20251124T093000Z" are; "11/12/2025" is not.
    """
    given = " ".join((text or "").split())[:64]
    if not given:
        return None
    if match := _SPACED.fullmatch(given):
        day, clock, zone = match.groups()
        given = f"{day}T{clock.rjust(5, '0')}{_offset(zone)}"
    elif match := _SHORT.fullmatch(given):
        year, month, day, clock = match.groups()
        given = f"{year}-{month}-{day}{clock or ''}"
    try:
        parse_moment(given)
    except ValueError:
        return _mail_moment(given)
    return given


def _offset(zone: str | None) -> str:
    return "Z" if zone in {"UTC", "GMT", "Z"} else zone or ""


def _mail_moment(text: str) -> str | None:
    """A date as e-mail and RSS write it."""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
