"""How two values lie, as alignment weighs it."""

from __future__ import annotations

from functools import cache

import pytest

from checker.align.compared import Compared, value_likeness
from checker.align.features import compare_mentions
from checker.align.mention import prepare
from checker.check import check
from checker.claims.quantities import QuantityRoom
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook
from checker.rulebook.alignment import OVERLAP
from tests.word_encoder import WordEncoder


@cache
def compared():
    rules = load_rulebook()
    return Compared(QuantityRoom(rules), rules.verdicts)


def mentions(*texts):
    documents = {
        name: read_document(Article(text=text, id=name)) for name, text in zip("ab", texts, strict=False)
    }
    claims = [claim for document in documents.values() for claim in compared().room.find(document)]
    return prepare(claims, documents, WordEncoder(), compared())


def likeness(a, b, *, published=(None, None)):
    room = compared().room
    claims = []
    for name, text, day in zip("ab", (a, b), published, strict=True):
        (claim,) = room.find(read_document(Article(text=text, id=name, published=day)))
        claims.append(claim)
    return value_likeness(*claims, compared())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The flood killed 12 villagers.", "The flood killed a dozen villagers."),
        ("Repairs cost $3,000,000.", "Repairs cost $3 million."),
    ],
)
def test_equal_values_are_wholly_alike(a, b):
    assert likeness(a, b) == 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The flood killed 12 villagers.", "The flood killed at least 10 villagers."),
        ("The rebels won 31.4 percent.", "The rebels won 31 percent."),
        ("The ferry is 214.6 metres long.", "The ferry is 215 metres long."),
    ],
)
def test_bounded_and_rounded_values_allow_each_other(a, b):
    assert OVERLAP <= likeness(a, b) < 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The flood killed 12 villagers.", "The flood killed 14 villagers."),
        ("The flood killed 12 villagers.", "The flood killed fewer than 9 villagers."),
        ("The rebels won 31.4 percent.", "The rebels won 34 percent."),
    ],
)
def test_values_that_cannot_both_be_true_exclude_each_other(a, b):
    assert likeness(a, b) < OVERLAP


def test_a_toll_that_grew_by_a_later_day_excludes_nothing():
    earlier, later = "The flood killed 12 villagers.", "The flood killed 14 villagers."
    assert likeness(earlier, later, published=("2019-05-01", "2019-05-03")) >= OVERLAP
    assert likeness(earlier, later, published=("2019-05-03", "2019-05-01")) < OVERLAP


def test_nearer_values_are_more_alike():
    near = likeness("The flood killed 12 villagers.", "The flood killed 13 villagers.")
    far = likeness("The flood killed 12 villagers.", "The flood killed 90 villagers.")
    assert far < near


COPIED = (
    "The council voted in September to raise water rates by 12 percent from January, and that stands.",
    "The shares closed at $83.40 on Thursday and regained about half of that on Friday morning.",
    "In 2019 a kitchen fire on the ground floor caused $200,000 in damage, the firm said.",
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("sentence", "said", "otherwise"),
    [
        (COPIED[0], "12 percent", "20 percent"),
        (COPIED[1], "$83.40", "$142.78"),
        (COPIED[2], "$200,000", "$500,000"),
    ],
)
def test_one_sentence_with_another_figure_is_a_conflict(sentence, said, otherwise):
    report = check([sentence, sentence.replace(said, otherwise)])
    (finding,) = (f for f in report.to_dict()["findings"] if f["verdict"] == "discrepancy")
    assert finding["severity"] == "major"
    assert {said, otherwise} == {evidence["text"] for evidence in finding["evidence"]}


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (
            "A fire in Orrin killed 12 people by the lake.",
            "A fire in Orrin killed 14 people by the lake.",
            1.0,
        ),
        (
            "A fire in Orrin killed 12 people by the lake.",
            "A fire in Brell killed 14 people by the lake.",
            0.0,
        ),
        ("It killed 12 people there.", "It killed 14 people there.", 0.0),
    ],
)
def test_a_copy_has_the_same_words_on_both_sides_of_the_claim(a, b, alike):
    one, two = mentions(a, b)
    assert compare_mentions(one, two, compared())["copy"] == alike
