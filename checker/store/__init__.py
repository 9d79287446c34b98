"""What was computed once, kept from run to run: bytes under keys, in one SQLite file.

The file holds no text. A key is a hash, and the value is what the caller makes of the text: a vector,
the numbers of a parse. Nothing that goes wrong with the file changes a result; at worst the work is done
again.
"""

from __future__ import annotations

from checker.store.settings import FOLDER_VARIABLE, SIZE_VARIABLE, cache_folder, cache_size
from checker.store.store import FILE, Shelf, Store

__all__ = [
    "FILE",
    "FOLDER_VARIABLE",
    "SIZE_VARIABLE",
    "Shelf",
    "Store",
    "cache_folder",
    "cache_size",
]
