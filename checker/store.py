"""What was computed once, kept from run to run: bytes under keys, in one SQLite file.

The file holds no text. A key is a hash, and the value is what the caller makes of the text: a vector,
the numbers of a parse. Nothing that goes wrong with the file changes a result; at worst the work is done
again.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import sqlite3
import threading
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import time

from checker.errors import SettingError

FOLDER_VARIABLE = "CHECKER_CACHE"
"""Environment variable that names the folder of the cache."""
SIZE_VARIABLE = "CHECKER_CACHE_SIZE"
"""Environment variable with the most that the cache may hold: bytes, or a number with K, M or G."""
FILE = "cache.sqlite"

DEFAULT_SIZE = 2 * 1024**3
_MEMORY_SIZE = 256 * 1024**2
"""The most that is kept in memory where there is no file to write to, in bytes."""
_VERSION = 1
_ONE_QUERY = 500
_KEPT = 0.8
"""The share of the size limit that is left after old rows were thrown out."""
_WAIT = 20.0
"""How long to wait for another process that writes, in seconds."""
_DAY = 86400
_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}
_log = logging.getLogger("checker.store")


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
        self._file: _Table | None = None
        self._memory: _Table | None = None

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
        self._file = _open_file(self.path, self._limit) if self.path else None
        if self._file is None:
            _log.info("no cache at %s; it is kept in memory", self.path)

    def _in_memory(self) -> _Table:
        if self._memory is None:
            connection = sqlite3.connect(":memory:", check_same_thread=False)
            self._memory = _Table(connection, min(self._limit, _MEMORY_SIZE))
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
        if damaged.writable and _remove_damaged(self.path, damaged.inode):
            self._file = _open_file(self.path, self._limit)


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


class _Table:
    """The one table of a database: values with a checksum, and the day on which each was last asked for."""

    def __init__(
        self, connection: sqlite3.Connection, limit: int, *, writable: bool = True, inode: int = 0
    ) -> None:
        self._connection = connection
        self._limit = limit
        self.writable = writable
        self.inode = inode
        if writable:
            self._create()

    def _create(self) -> None:
        run = self._connection.execute
        run("PRAGMA auto_vacuum = INCREMENTAL")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        run("PRAGMA journal_size_limit = 16777216")
        with self._connection:
            run("BEGIN IMMEDIATE")
            version = run("PRAGMA user_version").fetchone()[0]
            tables = run("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if version != (_VERSION if tables else 0):
                raise sqlite3.DatabaseError(f"made by another version ({version})")
            run(
                "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, used INTEGER NOT NULL,"
                " value BLOB NOT NULL) WITHOUT ROWID"
            )
            run("CREATE INDEX IF NOT EXISTS by_use ON kept (used)")
            run(f"PRAGMA user_version = {_VERSION}")

    def read(self, keys: list[bytes]) -> dict[bytes, bytes]:
        """The sound values; what is cut short or altered counts as missing."""
        found: dict[bytes, bytes] = {}
        stale: list[bytes] = []
        today = int(time() // _DAY)
        for some in _chunks(keys):
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT key, used, value FROM kept WHERE key IN ({marks})",  # noqa: S608 - marks only
                some,
            )
            for key, used, value in rows:
                if isinstance(value, bytes) and value[:4] == _checksum(key, value[4:]):
                    found[key] = value[4:]
                    stale += [key] if used < today else []
        if stale and self.writable:
            self._touch(stale, today)
        return found

    def _touch(self, keys: list[bytes], today: int) -> None:
        with suppress(sqlite3.OperationalError), self._connection:
            self._connection.executemany(
                "UPDATE kept SET used = ? WHERE key = ?", ((today, key) for key in keys)
            )

    def write(self, rows: Mapping[bytes, bytes]) -> None:
        today = int(time() // _DAY)
        sealed = ((key, today, _checksum(key, value) + value) for key, value in rows.items())
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", sealed)
        if self._bytes() > self._limit:
            self._throw_out()

    def _bytes(self) -> int:
        ask = (self._connection.execute(f"PRAGMA {name}") for name in ("page_count", "freelist_count"))
        pages, free = (int(cursor.fetchone()[0]) for cursor in ask)
        size = int(self._connection.execute("PRAGMA page_size").fetchone()[0])
        return (pages - free) * size

    def _throw_out(self) -> None:
        """Delete the rows that were not asked for longest, until the rest is well within the limit."""
        (count,) = self._connection.execute("SELECT count(*) FROM kept").fetchone()
        share = min(1.0, 1 - _KEPT * self._limit / max(self._bytes(), 1))
        with self._connection:
            self._connection.execute(
                "DELETE FROM kept WHERE key IN (SELECT key FROM kept ORDER BY used, key LIMIT ?)",
                (int(count * share) + 1,),
            )
        self._connection.execute("PRAGMA incremental_vacuum").fetchall()
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        with suppress(sqlite3.Error):
            self._connection.close()


def _checksum(key: bytes, value: bytes) -> bytes:
    return zlib.crc32(value, zlib.crc32(key)).to_bytes(4, "big")


def _chunks(keys: list[bytes]) -> Iterator[list[bytes]]:
    rest = iter(keys)
    while some := list(islice(rest, _ONE_QUERY)):
        yield some


def _open_file(path: Path, limit: int) -> _Table | None:
    """The cache file to read and write, or only to read; None where neither can be."""
    for _ in range(2):  # the second time after a damaged file was removed
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _open_to_write(path, limit)
        except (OSError, sqlite3.OperationalError):
            return _open_to_read(path, limit)
        except sqlite3.DatabaseError:
            if not _remove_damaged(path, _inode(path)):
                return None
    return None


def _open_to_write(path: Path, limit: int) -> _Table:
    connection = sqlite3.connect(path, timeout=_WAIT, check_same_thread=False)
    try:
        return _Table(connection, limit, inode=_inode(path))
    except sqlite3.Error:
        connection.close()
        raise


def _open_to_read(path: Path, limit: int) -> _Table | None:
    """The file of a folder or disk that may not be written, whoever wrote it."""
    try:
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        connection.execute("SELECT count(*) FROM (SELECT key FROM kept LIMIT 1)").fetchone()
    except (OSError, sqlite3.Error):
        return None
    return _Table(connection, limit, writable=False)


def _inode(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def _remove_damaged(path: Path, inode: int) -> bool:
    """Remove the damaged file, unless another process has replaced it meanwhile; whether the way is free."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(path.with_suffix(".lock"), timeout=_WAIT):
            if _inode(path) == inode:
                _log.warning("the cache %s was damaged and is begun anew", path)
                for suffix in ("", "-wal", "-shm"):
                    Path(f"{path}{suffix}").unlink(missing_ok=True)
    except (OSError, Timeout):
        return False
    return True
