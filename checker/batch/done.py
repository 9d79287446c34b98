"""What earlier runs did in a folder of reports: a set that has not changed is not checked again.

It lies in one SQLite file beside the reports, with no text in it but what the table of findings repeats. A
set is noted after its reports are written, so that a run which is killed does at most one set twice.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from checker.errors import OutputError
from checker.model.report import Severity
from checker.report.formats.columns import Cell
from checker.report.index import IndexEntry
from checker.report.view import CountRow

FILE = ".checker-batch.sqlite"
_VERSION = 3


@dataclass(frozen=True, slots=True)
class Done:
    """A set that was checked.

    Attributes:
        files: each file's name, size in bytes, time of change in nanoseconds, and SHA-256.
        rows: of the table of findings.
    """

    fingerprint: str
    entry: IndexEntry
    severity: Severity
    files: tuple[tuple[str, int, int, str], ...] = ()


class DoneSets:
    """The sets that were checked into a folder.

    Raises:
        OutputError: from every method, when the file cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = self._open()
        except (OSError, sqlite3.OperationalError) as fault:
            raise _unwritable(self._path, fault) from None

    def _open(self) -> sqlite3.Connection:
        try:
            return _connect(self._path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:  # damaged, or another version's: all sets are checked again
            for suffix in ("", "-wal", "-shm", "-journal"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)
            return _connect(self._path)

    def find(self, name: str, fingerprint: str) -> Done | None:
        """The set of that name, if it was checked as it is now and its reports lie as they were written."""
        row = self._run("SELECT fingerprint, entry, severity, files FROM done WHERE name = ?", name)
        if row is None or row[0] != fingerprint:
            return None
        try:
            done = _done(str(row[0]), json.loads(str(row[1])), str(row[2]), json.loads(str(row[3])))
        except (ValueError, TypeError, KeyError):
            return None
        return done if all(self._is_untouched(file) for file in done.files) else None

    def note(
        self,
        name: str,
        done: Done,
        tables: tuple[tuple[dict[str, Cell], ...], ...],
        files: Mapping[str, bytes],
    ) -> None:
        """Note that a set was checked and its reports written.

        Args:
            done: its files need not be filled in.
            tables: the set's rows in each table of the run.
            files: what was written, by name.
        """
        written = [self._look(file, data) for file, data in sorted(files.items())]
        packed = zlib.compress(json.dumps(tables).encode(), 1)
        entry, severity = json.dumps(asdict(done.entry)), done.severity.name
        values = (name, done.fingerprint, entry, severity, json.dumps(written), packed)
        self._run("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?, ?)", *values)

    def forget(self, name: str) -> None:
        """A set whose reports are no longer those that are noted."""
        self._run("DELETE FROM done WHERE name = ?", name)

    def rows(self, name: str, table: int) -> Iterator[dict[str, Cell]]:
        """The rows of the set in one of the tables, counted from 0."""
        row = self._run("SELECT rows FROM done WHERE name = ?", name)
        if row is not None and isinstance(row[0], bytes):
            yield from json.loads(zlib.decompress(row[0]))[table]

    def close(self) -> None:
        """Close the file."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def _run(self, statement: str, *values: object) -> tuple[object, ...] | None:
        try:
            with self._connection:
                found: tuple[object, ...] | None = self._connection.execute(statement, values).fetchone()
        except sqlite3.Error as fault:
            raise _unwritable(self._path, fault) from None
        return found

    def _look(self, name: str, data: bytes) -> tuple[str, int, int, str]:
        changed = (self._folder / name).stat().st_mtime_ns
        return name, len(data), changed, hashlib.sha256(data).hexdigest()

    def _is_untouched(self, file: tuple[str, int, int, str]) -> bool:
        """Whether a report is as it was written: by its size and time, else by its bytes."""
        name, size, changed, digest = file
        path = self._folder / name
        try:
            found = path.stat()
            if found.st_size != size:
                return False
            return found.st_mtime_ns == changed or hashlib.sha256(path.read_bytes()).hexdigest() == digest
        except OSError:
            return False


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=20)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, _VERSION):
        connection.close()
        raise sqlite3.DatabaseError("another version")
    with connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS done (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL,"
            " entry TEXT NOT NULL, severity TEXT NOT NULL, files TEXT NOT NULL, rows BLOB NOT NULL)"
            " WITHOUT ROWID"
        )
        connection.execute(f"PRAGMA user_version = {_VERSION}")
    return connection


def _done(fingerprint: str, entry: Mapping[str, object], severity: str, files: list[list[object]]) -> Done:
    total, undated = entry["total"], entry["undated"]
    if not isinstance(total, dict) or not isinstance(undated, list):
        raise TypeError("entry")
    known = {key: value for key, value in entry.items() if key not in {"total", "undated"}}
    return Done(
        fingerprint,
        IndexEntry(total=CountRow(**total), undated=tuple(undated), **known),  # type: ignore[arg-type]
        Severity[severity],
        tuple((str(file[0]), int(str(file[1])), int(str(file[2])), str(file[3])) for file in files),
    )


def _unwritable(path: Path, fault: Exception) -> OutputError:
    reason = getattr(fault, "strerror", None) or str(fault)
    return OutputError(
        f"{path}: cannot be written ({reason}); free space or name another folder with -o, and run again: "
        "what is done is kept"
    )
