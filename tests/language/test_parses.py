"""Parses kept from run to run: whole or parsed afresh, and without the words of the articles."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.parser import SpacyParser
from checker.language.parses import CachedParser, pack, unpack
from checker.language.read import bundled_parser
from checker.model.syntax import Syntax
from checker.store import FILE, Store

TEXT = "Twelve miners were found dead near Pinmar on Monday, Velden’s mayor said."
WORDS = st.sampled_from(
    [
        *TEXT.split(),
        "12",
        "$3",
        "million",
        "didn't",
        "won’t",
        "—",
        "\t",
        "  ",
        "'s",
        "İstanbul",
        "ﬁre",
        "ß",
        "🙂",
    ]
)
SENTENCES = st.lists(WORDS | st.text(max_size=8), max_size=12).map(" ".join)


class Counting:
    """A parser that knows what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fingerprint = "counting"

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        self.asked += texts
        return bundled_parser().parse(texts)


@pytest.fixture(scope="module")
def english() -> SpacyParser:
    return SpacyParser()


@given(text=SENTENCES)
@settings(max_examples=150)
def test_a_parse_comes_back_as_it_was(text: str, english: SpacyParser):
    syntax = english.parse([text])[0]
    again = unpack(pack(syntax), text)
    assert again is not None
    assert again.words == syntax.words
    assert again.children == syntax.children


@given(data=st.data())
@settings(max_examples=100)
def test_damaged_bytes_give_a_parse_or_nothing(data: st.DataObject):
    row = bytearray(pack(bundled_parser().parse([TEXT])[0]))
    place = data.draw(st.integers(0, len(row) - 1))
    row[place] ^= data.draw(st.integers(1, 255))
    found = unpack(bytes(row), TEXT)
    assert found is None or [w.text for w in found.words] == [
        w.text for w in bundled_parser().parse([TEXT])[0].words
    ]


def columns() -> list[list[object]]:
    return json.loads(zlib.decompress(pack(bundled_parser().parse([TEXT])[0])))


def damaged(place: int, value: object) -> bytes:
    """The columns of a parse with the first entry of one of them altered."""
    found = columns()
    found[place][0] = value
    return zlib.compress(json.dumps(found).encode())


@pytest.mark.parametrize(
    "row",
    [
        b"",
        b"\0",
        zlib.compress(b""),
        zlib.compress(b"{}"),
        zlib.compress(b"null"),
        zlib.compress(b"[[], []]"),
        zlib.compress(b"[1, 2, 3]"),
        zlib.compress(b"\xff\xfe"),
        zlib.compress(b"[" * 5000),
        damaged(0, [0, 900, 0]),
        damaged(0, [-5, 2, 0]),
        damaged(0, [0, 6, 900]),
        damaged(0, [0, 6, -1]),
        damaged(0, [0, 6, 2.5]),
        zlib.compress(json.dumps([[[0, 6, 1], [7, 6, -1]], ["A B c "] * 2, ["6 "] * 2]).encode()),
        damaged(0, [0, 6]),
        damaged(0, ["0", "6", "1"]),
        damaged(0, [0.0, 6.5, 1.0]),
        damaged(1, "NUM CD"),
        damaged(1, None),
        damaged(2, "x y"),
        damaged(2, "6"),
        damaged(2, 6),
    ],
)
def test_what_is_no_parse_is_parsed_afresh(row: bytes, tmp_path):
    assert unpack(row, TEXT) is None
    under = Counting()
    kept = CachedParser(under, Store(tmp_path))
    whole = kept.parse([TEXT])[0]
    Store(tmp_path).shelf(f"parses 1 {under.fingerprint}").write({TEXT: row})
    again = CachedParser(under, Store(tmp_path))
    assert again.parse([TEXT])[0].words == whole.words
    assert under.asked == [TEXT, TEXT]
    assert CachedParser(under, Store(tmp_path)).parse([TEXT])[0].words == whole.words
    assert under.asked == [TEXT, TEXT]


def test_a_row_of_another_text_is_no_parse_of_this_one():
    assert unpack(pack(bundled_parser().parse([TEXT])[0]), TEXT[:20]) is None


def test_each_sentence_is_parsed_once(tmp_path):
    under = Counting()
    kept = CachedParser(under, Store(tmp_path))
    first = kept.parse([TEXT, "Ships left.", TEXT])
    assert sorted(under.asked) == sorted([TEXT, "Ships left."])
    second = CachedParser(under, Store(tmp_path)).parse(["Ships left.", TEXT, "Snow fell."])
    assert under.asked[2:] == ["Snow fell."]
    assert [s.words for s in second[:2]] == [first[1].words, first[0].words]


def test_parses_of_another_model_are_not_mixed_in(tmp_path):
    first, other = Counting(), Counting()
    other.fingerprint = "another"
    CachedParser(first, Store(tmp_path)).parse([TEXT])
    CachedParser(other, Store(tmp_path)).parse([TEXT])
    assert other.asked == [TEXT]


def test_what_is_kept_holds_none_of_the_words(tmp_path):
    store = Store(tmp_path)
    syntax = CachedParser(Counting(), store).parse([TEXT])[0]
    store.close()
    told = zlib.decompress(pack(syntax)).decode()
    data = (tmp_path / FILE).read_bytes()
    long = {w.text for w in syntax.words if len(w.text) > 3} | {
        w.lemma for w in syntax.words if len(w.lemma) > 3
    }
    assert "pinmar" in long
    for word in long:
        assert word not in told.casefold()
        assert word.encode() not in data.lower()
