from __future__ import annotations

import pytest

from tests.reading.tables import cases, read, texts


@cases("sentences")
def test_a_paragraph_is_split_into_its_sentences(case):
    lead = "This line is the headline\n"
    assert texts(read(lead + case["text"]))[1:] == case["parts"]


@cases("sentences")
def test_a_sentence_reads_alike_after_another_one(case):
    lead = "This line is the headline\nThe road was shut. "
    assert texts(read(lead + case["text"]))[1:] == ["The road was shut.", *case["parts"]]


@pytest.mark.parametrize(
    "text",
    [
        "The chief was “a friend of St. Maren,” said Dr. Moss",
        "At 5 p.m. Tuesday the U.S. Navy ship Lark left for Port St. Maren with Sgt. Vance",
    ],
)
def test_a_headline_is_one_sentence_whatever_it_abbreviates(text):
    assert texts(read(f"{text}\nThe ship was late, officials said."))[0] == text


def test_a_paragraph_longer_than_any_sentence_is_cut_between_sentences():
    sentence = "The road over the hill was shut again on Monday morning."
    found = texts(read("Road shut\n" + " ".join([sentence] * 400)))
    assert found == ["Road shut", *[sentence] * 400]


@pytest.mark.parametrize(
    "text", ["word " * 4000, "a" * 20_000, "“" + "word, " * 4000], ids=["words", "a word", "quoted"]
)
def test_what_ends_no_sentence_is_cut_all_the_same(text):
    found = texts(read("Road shut\n" + text.strip()))
    assert max(map(len, found)) <= 4000
    assert "".join("".join(found[1:]).split()) == "".join(text.split())
