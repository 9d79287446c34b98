"""Which quantities can be of one fact: rates, sorts of persons, what a measure is of."""

from __future__ import annotations

from functools import cache

import pytest

from checker.claims.quantities import QuantityRoom
from checker.judge import judge
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook


@cache
def make_room():
    return QuantityRoom(load_rulebook())


def claim(text):
    (found,) = make_room().find(read_document(Article(text=text, id="a")))
    return found


RATES = [
    ("The clinic sees 12 patients a day.", "day"),
    ("Twelve patients come here every day.", "day"),
    ("There are 12 daily flights.", "day"),
    ("A daily average of 12 flights leave.", "day"),
    ("The farm sells 300 tonnes of rice annually.", "year"),
    ("Each island may keep two boats per household.", "household"),
    ("The firm took 12 calls per capita.", "person"),
    ("Tickets rose to $5 a barrel.", "barrel"),
    ("The sailors were paid $5 each.", "each"),
    ("They found 40 leaks per 100,000 boats.", "100,000"),
    ("They sank 12 boats a year ago.", None),
    ("They sank 12 boats a day after the vote.", None),
    ("They sank 12 boats a mile off.", None),
    ("They gave 12 boats to each island.", None),
    ("They sank 12 boats.", None),
]


@pytest.mark.parametrize(("text", "per"), RATES)
def test_a_rate_keeps_what_it_is_for_each_of(text, per):
    assert claim(text).value.per == per


def test_a_rate_is_no_plain_count_and_no_other_rate():
    daily, plain = claim("They sank 12 boats a day."), claim("They sank 12 boats.")
    weekly = claim("They sank 12 boats every week.")
    room = make_room()
    assert not room.comparable(daily, plain)
    assert not room.comparable(weekly, daily)
    assert room.comparable(daily, claim("They sank 12 boats each day."))
    assert room.comparable(claim("It costs $40 a year."), claim("It costs $40."))


OTHERS = [
    ("Twelve firefighters came.", "Five women came."),
    ("Twelve police officers came.", "Five pupils came."),
    ("Twelve passengers came.", "Five crew members came."),
    ("Twelve men came.", "Five women came."),
    ("Twelve children came.", "Five adults came."),
    ("Twelve rescue workers came.", "Five employees came."),
    ("Twelve soldiers came.", "Five people came."),
]


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_persons_whom_a_newspaper_keeps_apart_are_not_compared(a, b):
    assert not make_room().comparable(claim(a), claim(b))
    assert not make_room().comparable(claim(b), claim(a))


SAME = [
    ("Twelve women came.", "Twelve passengers came."),
    ("Twelve gunmen came.", "Five men came."),
    ("Twelve girls came.", "Five women came."),
    ("Twelve passengers came.", "Five people came."),
    ("Twelve rescue workers came.", "Five firefighters came."),
    ("Twelve guards came.", "Five officers came."),
    ("Twelve guards came.", "Five workers came."),
    ("Twelve teachers came.", "Five employees came."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_persons_who_may_be_the_same_are_compared(a, b):
    assert make_room().comparable(claim(a), claim(b))


def test_tolls_of_other_persons_do_not_conflict_and_are_not_alike():
    room, verdicts = make_room(), load_rulebook().verdicts
    soldiers, pupils = claim("The raid killed nine soldiers."), claim("The raid killed two pupils.")
    assert room.comparable(soldiers, pupils)
    assert judge(soldiers, pupils, room, verdicts).severity.label == "minor"
    people = claim("The raid killed nine people.")
    assert room.affinity(soldiers, pupils) < room.affinity(soldiers, people)
