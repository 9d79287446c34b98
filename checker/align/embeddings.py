"""Embeddings kept from run to run, so that the model is loaded only for sentences never seen."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from checker.align.encoder import Encoder, Vectors

_STORED = np.float16
"""Vectors are rounded to half precision before any use, stored or fresh, so that a cached run and a
fresh one compute with the same numbers. Cosines change by less than 0.001."""


class CachedEncoder:
    """An encoder that asks a file first.

    Args:
        encoder: encodes what the cache does not hold.
        folder: where the cache lives; None is `cache_folder()`. A folder that cannot be written
            costs the cache and nothing else.
    """

    def __init__(self, encoder: Encoder, folder: Path | None = None) -> None:
        self._encoder = encoder
        self._folder = folder or cache_folder()
        self._store: sqlite3.Connection | None = None

    @property
    def fingerprint(self) -> str:
        """The wrapped encoder's."""
        return self._encoder.fingerprint

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit-length row for each text, in order."""
        store = self._open()
        keys = {
            text: hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
            for text in dict.fromkeys(texts)
        }
        rows = _read(store, keys.values())
        missing = sorted((text for text, key in keys.items() if key not in rows), key=lambda t: (len(t), t))
        if missing:
            fresh = self._encoder.encode(missing).astype(_STORED)
            new = {keys[text]: row.tobytes() for text, row in zip(missing, fresh, strict=True)}
            _write(store, new)
            rows |= new
        stacked = [np.frombuffer(rows[keys[text]], dtype=_STORED) for text in texts]
        return np.asarray(stacked, dtype=np.float32)

    def _open(self) -> sqlite3.Connection:
        if self._store is None:
            name = hashlib.sha256(self.fingerprint.encode()).hexdigest()[:16]
            self._store = _open_store(self._folder / f"embeddings-{name}.sqlite")
        return self._store


def cache_folder() -> Path:
    """CHECKER_CACHE, else the checker's folder in XDG_CACHE_HOME or ~/.cache."""
    named = os.environ.get("CHECKER_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "fact-consistency-checker"


def _open_store(path: Path) -> sqlite3.Connection:
    """The cache file, or one in memory where the file cannot be used."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(path, timeout=10, check_same_thread=False)
        _prepare(store)
    except (OSError, sqlite3.Error):
        store = sqlite3.connect(":memory:", check_same_thread=False)
        _prepare(store)
    return store


def _prepare(store: sqlite3.Connection) -> None:
    with store:
        store.execute(
            "CREATE TABLE IF NOT EXISTS embedding (key BLOB PRIMARY KEY, row BLOB NOT NULL) WITHOUT ROWID"
        )


def _read(store: sqlite3.Connection, keys: Iterable[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    try:
        for key in keys:
            row = store.execute("SELECT row FROM embedding WHERE key = ?", (key,)).fetchone()
            if row is not None:
                found[key] = row[0]
    except sqlite3.DatabaseError:
        return {}  # a damaged file: everything is encoded afresh
    return found


def _write(store: sqlite3.Connection, rows: dict[bytes, bytes]) -> None:
    try:
        with store:
            store.executemany("INSERT OR IGNORE INTO embedding VALUES (?, ?)", rows.items())
    except sqlite3.DatabaseError:
        return  # a full disk, a damaged file, another writer's lock: what was computed still serves
