"""Embeddings kept from run to run, so that the model is loaded only for sentences never seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.align.encoder import Encoder, Vectors
from checker.errors import ModelError
from checker.store import Shelf, Store

Row = NDArray[np.float16]

_STORED = np.dtype("<f2")
"""Vectors are rounded to half precision before any use, stored or fresh, so that a cached run and a
fresh one compute with the same numbers. Cosines change by less than 0.001."""


class CachedEncoder:
    """An encoder that asks a store first.

    Args:
        encoder: encodes what the store does not hold.
        folder: where the cache lies; None is `checker.store.cache_folder()`. A folder that cannot be
            written costs the cache and nothing else.
    """

    def __init__(self, encoder: Encoder, folder: Path | None = None) -> None:
        self._encoder = encoder
        self._store = Store(folder)
        self._shelf: Shelf | None = None

    @property
    def fingerprint(self) -> str:
        """The wrapped encoder's."""
        return self._encoder.fingerprint

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit-length row for each text, in order.

        Raises:
            ModelError: when the model cannot be used, or gives numbers that are none.
        """
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        shelf = self._open()
        distinct = list(dict.fromkeys(texts))
        rows = _sound(shelf.read(distinct))
        size = 0
        while missing := [text for text in distinct if text not in rows or rows[text].size < size]:
            fresh = self._encode(missing)
            shelf.write({text: row.tobytes() for text, row in fresh.items()})
            rows |= fresh
            size = max(row.size for row in fresh.values())
        return np.asarray(np.stack([rows[text] for text in texts]), dtype=np.float32)

    def _encode(self, texts: Sequence[str]) -> dict[str, Row]:
        texts = sorted(texts, key=lambda text: (len(text), text))
        fresh = self._encoder.encode(texts).astype(_STORED)
        if not np.isfinite(fresh).all():
            raise ModelError("the model gives vectors that are no numbers; reinstall it or use another")
        return dict(zip(texts, fresh, strict=True))

    def _open(self) -> Shelf:
        if self._shelf is None:
            self._shelf = self._store.shelf(f"embeddings {self.fingerprint}")
        return self._shelf


def _sound(kept: Mapping[str, bytes]) -> dict[str, Row]:
    """The rows that are vectors of one length and of finite numbers; the others are encoded again."""
    usual = Counter(len(data) for data in kept.values() if data and len(data) % _STORED.itemsize == 0)
    if not usual:
        return {}
    length = usual.most_common(1)[0][0]
    rows = {text: np.frombuffer(data, _STORED) for text, data in kept.items() if len(data) == length}
    return {text: row for text, row in rows.items() if np.isfinite(row).all()}
