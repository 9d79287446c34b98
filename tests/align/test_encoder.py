"""The model behind the embeddings: the bytes it should be, or one clear line."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align import encoder as module
from checker.align.encoder import BUNDLED_SHA256, SentenceEncoder, bundled_model, has_bfloat16, pack
from checker.errors import ModelError

TEXTS = ["Two people were killed in the flood.", "The mayor resigned on Tuesday.", "x", "It rained. " * 60]


def refusal(encoder: SentenceEncoder) -> str:
    with pytest.raises(ModelError) as caught:
        encoder.encode(TEXTS)
    assert len(str(caught.value).splitlines()) == 1
    return str(caught.value)


@pytest.fixture
def copied(tmp_path):
    """A folder with the files of the bundled model."""
    source = Path(bundled_model())
    folder = tmp_path / "model"
    for path in source.rglob("*"):
        if path.is_file():
            (folder / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            (folder / path.relative_to(source)).symlink_to(path)
    return folder


def test_the_bundled_model_is_named_by_its_weights():
    assert SentenceEncoder().fingerprint == BUNDLED_SHA256


@pytest.mark.parametrize("name", sorted(module._FILES))
def test_an_altered_or_missing_file_of_the_bundled_model_is_refused(monkeypatch, name):
    monkeypatch.setitem(module._FILES, name, "0" * 64)
    assert f"{name}: missing or not the published file" in refusal(SentenceEncoder())


def test_another_model_is_named_by_all_its_files(copied):
    first = SentenceEncoder(str(copied)).fingerprint
    (copied / "README.md").unlink()
    assert SentenceEncoder(str(copied)).fingerprint == first
    (copied / "1_Pooling" / "config.json").unlink()
    assert SentenceEncoder(str(copied)).fingerprint != first


def test_a_folder_without_a_model_is_refused(tmp_path):
    assert "has no modules.json" in refusal(SentenceEncoder(str(tmp_path)))


@pytest.mark.slow
def test_a_name_that_is_not_here_is_refused():
    encoder = SentenceEncoder("no such/model at all")
    assert refusal(encoder)
    with pytest.raises(ModelError):
        _ = encoder.fingerprint


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["no pooling", "no weights", "cut weights", "odd modules", "no tokenizer"])
def test_a_broken_model_is_refused_in_one_line(copied, damage):
    if damage == "no pooling":
        (copied / "1_Pooling" / "config.json").unlink()
    elif damage == "no tokenizer":
        for path in copied.glob("*token*"):
            path.unlink()
        (copied / "vocab.txt").unlink()
    elif damage == "odd modules":
        (copied / "modules.json").unlink()
        (copied / "modules.json").write_text(json.dumps([{"idx": 0, "type": "no.such.Module"}]))
    else:
        (copied / "model.safetensors").unlink()
        if damage == "cut weights":
            (copied / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0{}")
    assert str(copied) in refusal(SentenceEncoder(str(copied)))


@given(st.lists(st.integers(1, 300), max_size=200))
def test_texts_are_packed_with_their_like(lengths):
    batches = list(pack(lengths))
    assert sorted(place for batch in batches for place in batch) == list(range(len(lengths)))
    assert [lengths[p] for batch in batches for p in batch] == sorted(lengths)
    for batch in batches:
        assert len(batch) == 1 or len(batch) * max(lengths[p] for p in batch) <= 512


@pytest.mark.slow
def test_a_text_has_one_vector_whatever_else_is_encoded():
    encoder = SentenceEncoder()
    together = encoder.encode(TEXTS).astype(np.float16)
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS]).astype(np.float16)
    assert np.abs(together - alone).max() <= 0.001
    assert np.allclose(np.linalg.norm(together.astype(np.float32), axis=1), 1, atol=1e-3)


@pytest.mark.slow
@pytest.mark.skipif(not has_bfloat16(), reason="the processor has no bfloat16")
def test_bfloat16_gives_nearly_the_same_and_is_never_mixed_in():
    plain, fast = SentenceEncoder(), SentenceEncoder(fast=True)
    assert fast.fingerprint != plain.fingerprint
    assert (plain.encode(TEXTS) * fast.encode(TEXTS)).sum(axis=1).min() > 0.99


def test_without_bfloat16_fast_is_plain(monkeypatch):
    monkeypatch.setattr(module, "has_bfloat16", lambda: False)
    assert SentenceEncoder(fast=True).fingerprint == BUNDLED_SHA256
