"""The number grammar: every way to write a number gives its value, and nothing else is one."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.numbers import NumberGrammar, view_of
from checker.model.interval import Interval
from checker.reading.tokens import tokenize
from checker.rulebook import load_rulebook

TABLE = tomllib.loads((Path(__file__).parent.parent / "cases" / "numbers.toml").read_text("utf-8"))


@cache
def make_grammar():
    return NumberGrammar.of(load_rulebook().numbers)


@pytest.fixture
def grammar():
    return make_grammar()


def interval(text):
    """An interval as the table writes it: "12", "[2, 12]", "[2, )"."""
    if not text.startswith("["):
        return Interval.point(Decimal(text))
    low, high = text[1:-1].split(",")
    return Interval(Decimal(low), Decimal(high) if high.strip() else None)


@pytest.mark.parametrize(("text", "value"), TABLE["values"].items())
def test_a_number_is_read_whole_and_at_its_value(grammar, text, value):
    view = view_of(tokenize(text))
    numeral = grammar.numeral_at(view, 0)
    assert numeral is not None
    assert (numeral.last, numeral.interval) == (len(view), interval(value))


@pytest.mark.parametrize("text", TABLE["none"]["texts"])
def test_what_is_no_number_gives_none(grammar, text):
    assert list(grammar.numerals(view_of(tokenize(text)))) == []


def test_figures_in_a_sentence_come_in_order_and_apart(grammar):
    view = view_of(tokenize("Two of the 40,000 visitors paid half a million in 3 days."))
    assert [str(n.stated.normalize()) for n in grammar.numerals(view)] == ["2", "4E+4", "5E+5", "3"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1,200", "100"),
        ("120", "1"),
        ("1,187", "1"),
        ("6.0", "0.1"),
        ("1.2 million", "100000"),
        ("600", "100"),
    ],
)
def test_the_place_of_a_figure_is_how_finely_it_is_stated(grammar, text, place):
    assert grammar.numeral_at(view_of(tokenize(text)), 0).place == Decimal(place)


@given(st.integers(0, 999_999_999))
def test_separators_change_no_value(value):
    grammar = make_grammar()
    for text in (str(value), f"{value:,}"):
        numeral = grammar.numeral_at(view_of(tokenize(text)), 0)
        assert numeral.stated == value


@given(st.text(max_size=200))
def test_no_text_raises_and_numbers_stay_inside_it(text):
    grammar = make_grammar()
    view = view_of(tokenize(text))
    last = 0
    for numeral in grammar.numerals(view):
        assert last <= numeral.first < numeral.last <= len(view)
        last = numeral.last
