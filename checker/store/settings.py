"""Where the cache lies, and how much it may hold."""

from __future__ import annotations

import os
import re
from pathlib import Path

from checker.errors import SettingError

FOLDER_VARIABLE = "CHECKER_CACHE"
"""Environment variable that names the folder of the cache."""
SIZE_VARIABLE = "CHECKER_CACHE_SIZE"
"""Environment variable with the most that the cache may hold: bytes, or a number with K, M or G."""
DEFAULT_SIZE = 2 * 1024**3

_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}


def cache_folder() -> Path | None:
    """CHECKER_CACHE, else the checker's folder in XDG_CACHE_HOME or ~/.cache; None where there is no home."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "fact-consistency-checker"
    except RuntimeError:
        return None


def cache_size() -> int:
    """The most that the cache may hold, in bytes: CHECKER_CACHE_SIZE, else 2 GiB.

    Raises:
        SettingError: when the variable is no such size.
    """
    given = os.environ.get(SIZE_VARIABLE, "")
    if not given:
        return DEFAULT_SIZE
    match = re.fullmatch(r"(\d{1,15})\s*([KMG]?)(?:i?B)?", given.strip(), re.IGNORECASE)
    if match is None:
        raise SettingError(f"{SIZE_VARIABLE}={given}: not a size; write it as 500M or 2G")
    return int(match[1]) * _UNITS[match[2].upper()]
