"""Quotation marks of every sort, balanced or not, make the stretches a reader sees."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.attribution.marks import scan
from tests.work import count_calls

SEEN = [
    ('He said "yes" twice.', ["yes"]),
    ("He said “yes” twice.", ["yes"]),
    ("He said ”yes“ twice.", ["yes"]),
    ("He said “”yes” twice.", ["yes"]),
    ("He said ``yes'' twice.", ["yes"]),
    ("He said ''yes'' twice.", ["yes"]),
    ("He said 'yes' twice.", ["yes"]),
    ("He said ‘yes’ twice.", ["yes"]),
    ("He said «yes» twice.", ["yes"]),
    ("Waiting for ‘years’ was called an ‘emergency’.", ["years", "emergency"]),
    ("He said »yes« twice.", ["yes"]),
    ("He said „yes“ twice.", ["yes"]),
    ('He said " yes " twice.', ["yes"]),
    ("It's the boys' own, isn't it?", []),
    ("Back in the '90s, rock 'n' roll", []),
    ("A 5' 11\" man left.", []),
    ('A 17" screen and a "big" one', ["big"]),
    ('the "thinnest 17" screen," it said', ['thinnest 17" screen,']),
    ("“He said ‘no’ to me,” she said", ["He said ‘no’ to me,", "no"]),
    ("\"He said 'no.'\" Then he left.", ["He said 'no.'", "no."]),
    ("'He said \"no\" to me,' she said", ['He said "no" to me,', "no"]),
    ('"One.\n"Two." Three.', ["One.", "Two."]),
    ('"One.\nTwo.\n"Three." Four.', ["One.\nTwo.", "Three."]),
    ('"One\nstill one," he said.', ["One\nstill one,"]),
    ('He said "one and left.\n\nA "two" came.', ["one and left.", "two"]),
    ('"One', ["One"]),
    ("‘Tragic mistake’: ten die", ["Tragic mistake"]),
    ("the members’ ‘last stand’ ended", ["last stand"]),
    ("‘the members’ own last stand’ ended", ["the members’ own last stand"]),
    ('""', []),
    ('"."', []),
    ("”", []),
]


@pytest.mark.parametrize(("text", "inner"), SEEN, ids=[text for text, _ in SEEN])
def test_a_reader_sees_these_stretches(text: str, inner: list[str]):
    assert [quoted.inner.of(text) for quoted in scan(text)] == inner


MARKS = st.text(alphabet="\"'“”‘’«»„`ab s.,\n 7", max_size=80)


@given(st.one_of(st.text(), MARKS))
def test_stretches_lie_within_their_marks_and_nest(text: str):
    found = scan(text)
    for quoted in found:
        assert quoted.outer.holds(quoted.inner)
        assert any(map(str.isalnum, quoted.inner.of(text)))
        assert quoted.outer.end <= len(text)
    for one, two in pairwise(found):
        assert one.outer.start <= two.outer.start


PIECES = ['"', "'", '"a ', " 'a", "“a\n", "“a ", 'a"b', "s' '", "\"'", "''", "a”\n“b "]


@pytest.mark.parametrize("piece", PIECES)
def test_marks_take_linear_time(piece: str):
    small, large = (count_calls(lambda n=n: scan(piece * n)) for n in (500, 4000))
    assert large < 10 * small
