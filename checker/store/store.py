"""The cache as its users see it: values under texts, kept while they are asked for."""

from __future__ import annotations

import hashlib
import logging
import os
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.store.settings import cache_folder, cache_size
from checker.store.table import Table, open_file, remove_damaged

FILE = "cache.sqlite"

_MEMORY_SIZE = 256 * 1024**2
"""The most that is kept in memory where there is no file to write to, in bytes."""
_log = logging.getLogger("checker.store")


class Store:
    """A cache file, opened when it is first asked, and safe under several processes and threads.

    A damaged file is replaced. Where the file cannot be written it is only read, and where there is none,
    what is new is kept in memory while the process lasts.

    Args:
        folder: where the file lies; None is `cache_folder()`.
        limit: the most that the file may hold, in bytes; None is `cache_size()`. Beyond it, the rows that
            were not asked for longest are thrown out.

    Raises:
        SettingError: when CHECKER_CACHE_SIZE is no size.
    """

    def __init__(self, folder: Path | None = None, limit: int | None = None) -> None:
        named = folder or cache_folder()
        self.path = named / FILE if named else None
        self._limit = cache_size() if limit is None else limit
        self._lock = threading.RLock()
        self._owner = 0
        self._file: Table | None = None
        self._memory: Table | None = None

    def shelf(self, name: str) -> Shelf:
        """The part of the cache for one kind of value.

        Args:
            name: whatever decides the value besides the key: what is computed and by which model.
        """
        return Shelf(self, name)

    def read(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of the keys that the cache holds whole."""
        wanted = list(dict.fromkeys(keys))
        with self._lock:
            self._open()
            found = self._read_file(wanted)
            if self._memory is not None and len(found) < len(wanted):
                found |= self._memory.read([key for key in wanted if key not in found])
        return found

    def write(self, rows: Mapping[bytes, bytes]) -> None:
        """Keep values: in the file, or in memory where it cannot be written."""
        if not rows:
            return
        with self._lock:
            self._open()
            if self._file is None or not self._write_file(rows):
                self._in_memory().write(rows)

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            for table in (self._file, self._memory):
                if table is not None and self._owner == os.getpid():
                    table.close()
            self._file = self._memory = None
            self._owner = 0

    def _open(self) -> None:
        if self._owner == os.getpid():
            return
        self._owner = os.getpid()  # a connection does not outlive a fork
        self._memory = None
        self._file = open_file(self.path, self._limit) if self.path else None
        if self._file is None:
            _log.info("no cache at %s; it is kept in memory", self.path)

    def _in_memory(self) -> Table:
        if self._memory is None:
            connection = sqlite3.connect(":memory:", check_same_thread=False)
            self._memory = Table(connection, min(self._limit, _MEMORY_SIZE))
        return self._memory

    def _read_file(self, keys: list[bytes]) -> dict[bytes, bytes]:
        if self._file is None:
            return {}
        try:
            return self._file.read(keys)
        except sqlite3.OperationalError:  # locked for long, or the disk fails: as if nothing were kept
            return {}
        except sqlite3.DatabaseError:
            self._replace()
            return {}

    def _write_file(self, rows: Mapping[bytes, bytes]) -> bool:
        """Whether the rows were written."""
        if self._file is None or not self._file.writable:
            return False
        try:
            self._file.write(rows)
        except sqlite3.OperationalError as fault:  # a full disk, another writer's lock
            _log.info("the cache %s cannot be written (%s); going on without", self.path, fault)
            return False
        except sqlite3.DatabaseError:
            self._replace()
            return False
        return True

    def _replace(self) -> None:
        """Begin a new file in place of a damaged one."""
        damaged, self._file = self._file, None
        if damaged is None or self.path is None:
            return
        damaged.close()
        if damaged.writable and remove_damaged(self.path, damaged.inode):
            self._file = open_file(self.path, self._limit)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of value in a store. Keys are texts, of which only hashes are kept."""

    store: Store
    name: str

    def read(self, texts: Iterable[str]) -> dict[str, bytes]:
        """The values of those texts that the cache holds."""
        keys = {self._key(text): text for text in texts}
        return {keys[key]: value for key, value in self.store.read(keys).items()}

    def write(self, values: Mapping[str, bytes]) -> None:
        """Keep a value for each text."""
        self.store.write({self._key(text): value for text, value in values.items()})

    def _key(self, text: str) -> bytes:
        digest = hashlib.blake2b(self.name.encode("utf-8", "surrogatepass"), digest_size=16)
        digest.update(b"\0")
        digest.update(text.encode("utf-8", "surrogatepass"))
        return digest.digest()
