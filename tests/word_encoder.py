"""A small deterministic encoder for tests of logic: a bag of hashed words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from checker.align.encoder import Vectors

_SIZE = 256


class WordEncoder:
    """Texts that share words get vectors that are alike."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @property
    def fingerprint(self) -> str:
        return "words-256"

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.extend(texts)
        rows = np.zeros((len(texts), _SIZE), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()):
                row[int.from_bytes(hashlib.sha256(word.encode()).digest()[:2], "big") % _SIZE] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
