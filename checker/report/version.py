"""Which version of the checker runs."""

from __future__ import annotations

from functools import cache


@cache
def own_version() -> str:
    """The version of the installed package; "unknown" where it runs without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("fact-consistency-checker")
    except PackageNotFoundError:
        return "unknown"
