"""One table in one SQLite file: opening it whatever its state, its rows, and its size."""

from __future__ import annotations

import logging
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from os.path import realpath
from pathlib import Path
from time import time

_VERSION = 1
_ONE_QUERY = 500
_KEPT = 0.8
"""The share of the size limit that is left after old rows were thrown out."""
_WAIT = 20.0
"""How long to wait for another process that writes, in seconds."""
_DAY = 86400
_log = logging.getLogger("checker.store")


class Table:
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
        """Keep values, and throw out old ones where there are too many."""
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
        """Close the file."""
        with suppress(sqlite3.Error):
            self._connection.close()


def _checksum(key: bytes, value: bytes) -> bytes:
    return zlib.crc32(value, zlib.crc32(key)).to_bytes(4, "big")


def _chunks(keys: list[bytes]) -> Iterator[list[bytes]]:
    rest = iter(keys)
    while some := list(islice(rest, _ONE_QUERY)):
        yield some


def open_file(path: Path, limit: int) -> Table | None:
    """The cache file to read and write, or only to read; None where neither can be."""
    for _ in range(2):  # the second time after a damaged file was removed
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _open_to_write(path, limit)
        except (OSError, sqlite3.OperationalError):
            return _open_to_read(path, limit)
        except sqlite3.DatabaseError:
            if not remove_damaged(path, _inode(path)):
                return None
    return None


def _open_to_write(path: Path, limit: int) -> Table:
    connection = sqlite3.connect(path, timeout=_WAIT, check_same_thread=False)
    try:
        return Table(connection, limit, inode=_inode(path))
    except sqlite3.Error:
        connection.close()
        raise


def _open_to_read(path: Path, limit: int) -> Table | None:
    """The file of a folder or disk that may not be written, whoever wrote it."""
    try:
        address = f"{Path(realpath(path)).as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        connection.execute("SELECT count(*) FROM (SELECT key FROM kept LIMIT 1)").fetchone()
    except (OSError, sqlite3.Error):
        return None
    return Table(connection, limit, writable=False)


def _inode(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def remove_damaged(path: Path, inode: int) -> bool:
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
