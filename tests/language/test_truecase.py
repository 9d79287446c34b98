"""Headlines in title case are parsed as a sentence would be."""

from __future__ import annotations

import pytest

from checker.language.truecase import is_title_case, learn_capitals, plain_text
from checker.model.article import Article
from checker.model.document import Document
from checker.reading.document import read_document
from tests.parsed import parsed

BODY = (
    "A storm hit Orrin on Monday. Rescuers in Orrin met the Velden Bank's clerk, and a bank near Orrin shut."
)


def read(headline: str, body: str = BODY) -> Document:
    return read_document(Article(text=f"{headline}\n\n{body}", id="a"))


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Three Killed As Storm Hits Orrin", "three killed as storm hits Orrin"),
        ("Storm Shuts Orrin's Largest School", "storm shuts Orrin's largest school"),
        ("Storm Shuts Orrin’s Largest School", "storm shuts Orrin’s largest school"),
        ("NATO Planes Bring Bread To Orrin", "NATO planes bring bread to Orrin"),
        ("Rescuers Dig For Twelve On Monday", "rescuers dig for twelve on Monday"),
        ("Storm hits Orrin and shuts a school", "Storm hits Orrin and shuts a school"),
        ("A storm hit Orrin", "A storm hit Orrin"),
    ],
)
def test_a_capital_stays_where_the_article_writes_one(headline: str, plain: str):
    document = read(headline)
    first = document.sentences[0]
    found = plain_text(first, learn_capitals(document))
    assert found.casefold() == first.text.casefold()
    assert len(found) == len(first.text)
    assert found[0].lower() + found[1:] == plain[0].lower() + plain[1:]


def test_a_letter_that_grows_in_small_letters_moves_nothing():
    document = read("İstanbul Banks Close As Storm Nears Orrin")
    first = document.sentences[0]
    assert len(plain_text(first, learn_capitals(document))) == len(first.text)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Dam Bursts at Orrin Reservoir", True),
        ("Dam bursts at Orrin reservoir", False),
        ("Ansel Brude Marries Olga Renn", True),
        ("Storm", False),
        ("12 of 40", False),
    ],
)
def test_a_line_in_title_case_is_known(line: str, title: bool):
    (sentence,) = read_document(Article(text=line, id="a")).sentences
    assert is_title_case(sentence) is title


def test_capitals_are_learnt_within_sentences_and_not_from_titles():
    capitals = learn_capitals(read("Storm Shuts Bank In Orrin"))
    assert capitals["orrin"]
    assert capitals["monday"]
    assert not capitals["storm"]
    assert "shuts" not in capitals
    assert "rescuers" not in capitals, "the first word of a sentence has a capital anyway"


def test_a_headline_is_parsed_as_its_sentence():
    document = parsed("Three Sailors Drown As Storm Hits Orrin\n\n" + BODY)
    words = {word.text: word for word in document.sentences[0].syntax.words}
    assert words["drown"].pos == "VERB"
    assert words["sailors"].pos == "NOUN"
    assert words["orrin"].pos == "PROPN"
    assert document.sentences[0].text == "Three Sailors Drown As Storm Hits Orrin"
