"""No text of any kind raises, leaves the text, or takes more than linear time."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.quantities import QuantityRoom
from checker.model.article import Article, Span
from checker.model.document import Document, Sentence
from checker.reading.tokens import tokenize
from checker.rulebook import load_rulebook
from tests.work import count_calls

TELLING = """
more than at least killed wounded people 12 1,200 $ % - and to from between half a an one two dozen of the
million 3.5 km " ' ( ) , . : / another third no nobody injured dead toll rose 1999 May in x ½ US$ €
"""
WORDS = st.sampled_from(TELLING.split())


@cache
def make_room():
    return QuantityRoom(load_rulebook())


@pytest.fixture
def room():
    return make_room()


def document(text):
    """The text as one sentence, without the time that reading takes."""
    sentence = Sentence(0, Span(0, len(text)), text, tokenize(text), 0)
    return Document(article=Article(text=text, id="a"), text=text, sentences=(sentence,))


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_text_gives_claims_inside_it(text):
    room = make_room()
    for claim in room.find(document(text)):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.text == claim.span.of(text)
        assert claim.place.holds(claim.core)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=300)
def test_any_order_of_telling_words_gives_claims_inside_the_text(text):
    room = make_room()
    for claim in room.find(document(text)):
        assert claim.text == claim.span.of(text)
        assert claim.text.strip()
        assert claim.rules or claim.topic


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        ",",
        "more than ",
        "12 ",
        "a ",
        "between 5 and ",
        "killed ",
        "no one ",
        "$",
        "1-",
        "half ",
        "12 of the ",
        '"',
        "of ",
        "US ",
        "3 x ",
        "twenty-",
        "A. ",
    ],
)
def test_time_grows_linearly_with_hostile_length(room, piece):
    sentences = [document((piece * (n // len(piece) + 1))[:n]) for n in (1_000, 8_000)]
    small, large = (count_calls(lambda s=s: list(room.find(s))) for s in sentences)
    assert large < 12 * small + 1000


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["9", ",", "more than "])
def test_a_megabyte_of_digits_commas_or_bounds_is_read(room, piece):
    text = piece * (1_000_000 // len(piece))
    assert all(claim.text == claim.span.of(text) for claim in room.find(document(text)))


@pytest.mark.parametrize(
    "text",
    ["\ud800 12 killed", "5G 12 killed\r\n", "12\u202f000 people", "12² people", "١٢ people killed", "½ ¼"],
)
def test_odd_characters_cost_nothing_but_themselves(room, text):
    for claim in room.find(document(text)):
        assert claim.text == claim.span.of(text)
        assert claim.value.stated in {12, 12000}
