"""The embedding cache: asked first, never wrong, never in the way."""

import numpy as np
import pytest

from checker.align.embeddings import CachedEncoder
from checker.errors import ModelError
from checker.store import Store
from tests.word_encoder import WordEncoder

TEXTS = ["two were killed", "three were hurt", "two were killed"]


def test_a_second_run_encodes_nothing(tmp_path):
    first = CachedEncoder(WordEncoder(), tmp_path).encode(TEXTS)
    inner = WordEncoder()
    second = CachedEncoder(inner, tmp_path).encode(TEXTS)
    assert inner.asked == []
    assert np.array_equal(first, second)


def test_each_text_is_encoded_once(tmp_path):
    inner = WordEncoder()
    rows = CachedEncoder(inner, tmp_path).encode(TEXTS)
    assert sorted(inner.asked) == sorted(set(TEXTS))
    assert np.array_equal(rows[0], rows[2])


def test_another_model_gets_its_own_vectors(tmp_path):
    class Other(WordEncoder):
        fingerprint = "other"

    CachedEncoder(WordEncoder(), tmp_path).encode(TEXTS)
    inner = Other()
    CachedEncoder(inner, tmp_path).encode(TEXTS)
    assert inner.asked


@pytest.mark.parametrize("damage", ["not a folder", "not a database", "cut short"])
def test_a_broken_cache_costs_nothing_but_the_cache(tmp_path, damage):
    folder = tmp_path / "cache"
    if damage == "not a folder":
        folder.write_text("in the way")
    else:
        CachedEncoder(WordEncoder(), folder).encode(TEXTS)
        for file in folder.glob("*.sqlite"):
            file.write_bytes(b"nonsense" * 1000 if damage == "not a database" else file.read_bytes()[:4500])
    expected = CachedEncoder(WordEncoder(), tmp_path / "sound").encode(TEXTS)
    assert np.array_equal(CachedEncoder(WordEncoder(), folder).encode(TEXTS), expected)


def test_texts_of_any_characters(tmp_path):
    assert CachedEncoder(WordEncoder(), tmp_path).encode(["\ud800 lone", "\x00", ""]).shape == (3, 256)


@pytest.mark.parametrize("damage", ["cut short", "not a number", "infinite", "empty"])
def test_a_row_that_is_no_vector_is_encoded_again(tmp_path, damage):
    expected = CachedEncoder(WordEncoder(), tmp_path).encode(TEXTS)
    row = expected[0].astype("<f2")
    bad = {
        "cut short": row[:100],
        "not a number": row * np.float16("nan"),
        "infinite": row + np.float16("inf"),
        "empty": row[:0],
    }[damage]
    Store(tmp_path).shelf("embeddings words-256").write({TEXTS[0]: bad.tobytes()})
    inner = WordEncoder()
    assert np.array_equal(CachedEncoder(inner, tmp_path).encode([TEXTS[0], "new"])[0], expected[0])
    assert TEXTS[0] in inner.asked


def test_a_model_that_gives_no_numbers_is_refused_and_nothing_is_kept(tmp_path):
    class Broken(WordEncoder):
        def encode(self, texts):
            return super().encode(texts) * np.float32("nan")

    with pytest.raises(ModelError, match="no numbers"):
        CachedEncoder(Broken(), tmp_path).encode(TEXTS)
    assert np.isfinite(CachedEncoder(WordEncoder(), tmp_path).encode(TEXTS)).all()
