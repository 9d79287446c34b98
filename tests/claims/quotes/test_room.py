"""What holds of quotation claims in any text."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.quotes import QuoteRoom
from checker.model.document import Document
from checker.model.quotation import Quotation
from checker.rulebook import load_rulebook
from tests.parsed import parsed
from tests.work import count_calls

ROOM = QuoteRoom(load_rulebook())
PIECES = st.lists(
    st.sampled_from(
        [
            '"', "“", "”", "'", "‘", "’", "''", "said", "told", "Olga Renn", "he", "the mayor", "who", "and",
            ",", ".", ":", "\n", "\n\n", "according to", "by", "as", "that", "(", ")", "-", "—", "of", "Mr.",
            "calling", "was quoted as saying", "the wall will hold", "The", "I", "CNN", "17\"", "’s", "…",
        ]
    )
)  # fmt: skip


def document(text: str) -> Document:
    return parsed(text)


@given(PIECES)
def test_any_row_of_words_and_marks_is_read(pieces: list[str]):
    text = " ".join(["x", *pieces])
    for claim in ROOM.find(document(text)):
        assert claim.text == claim.span.of(text)
        value = claim.value
        assert isinstance(value, Quotation)
        assert value.speaker != ""
        assert ROOM.comparable(claim, claim)


@given(st.text(min_size=1).filter(str.strip))
def test_any_string_is_read(text: str):
    read = document(text)
    assert ROOM.fired(read) >= {rule for claim in ROOM.find(read) for rule in claim.rules}


@pytest.mark.parametrize(
    "piece",
    [
        'Olga Renn said "x y z w" and ',
        "who said and ",
        "the mayor, ",
        'said "a" ',
        "Olga Renn ",
        "according to ",
        '"a b c d," he said. ',
        "and that he said and ",
    ],
)
def test_one_long_sentence_takes_linear_time(piece: str):
    small, large = (count_calls(partial(read, document(piece * n))) for n in (50, 400))
    assert large < 12 * small


def read(found: Document) -> None:
    """Find all quotations afresh."""
    for _ in ROOM.find(found):
        pass


def test_offsets_lead_to_the_untouched_text():
    text = "Olga Renn said, ““The wall will hold.””"
    (claim,) = ROOM.find(document(text))
    assert "The wall will hold" in claim.span.of(text)


def test_an_utterance_names_its_outlet_and_stance():
    (claim,) = ROOM.find(document('"I would do it again," Rosa Okafor told Radio Norrland.'))
    assert claim.attribution is not None
    assert (claim.attribution.outlet, claim.attribution.stance) == ("Radio Norrland", "said")


@pytest.mark.parametrize(("later", "comparable"), [("2031-11-04T19:00", True), ("2031-11-05", False)])
def test_the_opposite_said_on_a_later_day_is_another_occasion(later: str, comparable: bool) -> None:
    texts = {
        "2031-11-04T07:00": '"We are getting answers from the cave," said Lena Ostrow.',
        later: '"We are no longer getting answers," said Lena Ostrow.',
    }
    a, b = (next(iter(ROOM.find(parsed(text, published, published)))) for published, text in texts.items())
    assert ROOM.comparable(a, b) is comparable


def test_an_abbreviation_is_no_person_who_speaks():
    text = (
        "Anna Verhage told the broadcaster NTV that she had slept in a hostel. "
        '"We stayed on the beach for six hours," she said.'
    )
    (quote,) = ROOM.find(parsed(text))
    assert quote.value.speaker == "Anna Verhage"


WALL = '"The wall will hold through the winter,"'


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (f"{WALL} Marlow said.", f"{WALL} Halden said.", True),
        (f"{WALL} Ann Marlow said.", f"{WALL} Tom Marlow said.", True),
        (f"{WALL} grumbled Joe Marchant.", f"{WALL} thundered Ada Brill.", True),
        (f"{WALL} Bill Marlow said.", f"{WALL} William Marlow said.", False),
        (f"{WALL} Marlow said. Halden is the engineer.", f"{WALL} Halden said.", False),
        (f"{WALL} Ann Marlow said. Tom Marlow nodded.", f"{WALL} Tom Marlow said.", False),
        (f"{WALL} Marlow said.", f"{WALL} the ministry said.", False),
    ],
)
def test_the_same_words_in_another_mouth_are_told_where_neither_article_knows_the_other(
    one: str, other: str, told: bool
):
    a, b = (next(iter(ROOM.find(document(text)))) for text in (one, other))
    assert ROOM.comparable(a, b)
    assert ("other speaker" in ROOM.compare(a, b).facts) is told


def test_a_quotation_over_several_lines_in_single_marks_is_read():
    text = (
        "The skipper's wife said: 'It's a hard winter.\nNobody's boat is safe.\nI'm going home.'\nShe left."
    )
    (claim,) = ROOM.find(document(text))
    assert claim.value.words == "It's a hard winter. Nobody's boat is safe. I'm going home."
