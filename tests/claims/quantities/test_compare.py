"""Comparing quantities: facts, verdicts, what is comparable and how alike two counts are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.quantities.compare import is_round
from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import make_room
from tests.parsed import parsed


@pytest.fixture
def room():
    return make_room()


@pytest.fixture
def claim(room):
    def find(text, published=None):
        (found,) = room.find(parsed(text, published=published))
        return found

    return find


@pytest.fixture
def verdict(room):
    verdicts = load_rulebook().verdicts

    def decide(a, b):
        found = judge(a, b, room, verdicts)
        return found.severity.label, found.reasons

    return decide


PAIRS = [
    ("The blast killed eight people.", "Eight people died.", None, ()),
    ("Roughly 100 people marched.", "About 100 people marched.", None, ()),
    ("Hundreds were wounded.", "The blast wounded hundreds.", None, ()),
    ("No one was hurt.", "There were no injuries.", None, ()),
    ("Another sailor was injured.", "One sailor was injured.", None, ()),
    ("The wall is 2 km long.", "The wall is 2,000 metres long.", None, ()),
    (
        "The raid caused 80 casualties.",
        "The raid killed more than 80 people.",
        "minor",
        ("bound", "category"),
    ),
    ("The raid killed 80 people.", "The raid killed more than 80 people.", "minor", ("bound",)),
    ("The raid killed at least 14 people.", "The raid killed at least 15 people.", "minor", ("bound",)),
    ("The raid killed at least two people.", "The raid killed two people.", "minor", ("bound",)),
    ("The raid wounded several people.", "The raid wounded eight people.", "minor", ("precision",)),
    ("The raid wounded dozens.", "The raid wounded at least 20.", "minor", ("bound", "precision")),
    ("The raid wounded several people.", "The raid wounded 25 people.", "minor", ("precision",)),
    ("The raid wounded hundreds.", "The raid wounded 12 people.", "major", ("conflict",)),
    ("Between 20 and 30 boats sank.", "The storm sank 25 boats.", "minor", ("precision",)),
    ("Between 20 and 30 boats sank.", "The storm sank 80 boats.", "major", ("conflict",)),
    ("About 15 people marched.", "Fifteen people marched.", None, ("closer",)),
    ("About 1,200 people marched.", "The march drew 1,187 people.", "minor", ("hedge", "precision")),
    ("The march drew 1,200 people.", "The march drew 1,187 people.", "minor", ("precision",)),
    ("The wall is 0.98 inches thick.", "The wall is 2.5cm thick.", None, ("closer",)),
    ("The gang shot 12 police officers.", "The gang shot 14 people.", "minor", ("scope",)),
    ("The raid caused 30 casualties.", "The raid killed 12 people.", "minor", ("category",)),
    ("The blast killed nine people.", "The blast killed seven people.", "major", ("conflict",)),
    ("The damage was estimated at $3 million.", "The damage came to $3 million.", None, ("closer",)),
    ("Nearly 80 boats sank.", "The storm sank 80 boats.", "minor", ("hedge",)),
    ("Just over 80 boats sank.", "The storm sank 80 boats.", "minor", ("hedge",)),
    ("Just over 80 boats sank.", "The storm sank 82 boats.", "minor", ("hedge",)),
    ("Just over 80 boats sank.", "The storm sank 95 boats.", "major", ("conflict",)),
    ("Just over 8,000 boats sank.", "Just over 800 boats sank.", "major", ("conflict",)),
    ("Just under 8,000 boats sank.", "The storm sank 7,000 boats.", "major", ("conflict",)),
    ("The bridge cost $1 million.", "The bridge cost $1.4 million.", "major", ("conflict",)),
    ("The bridge cost $3 million.", "The bridge cost $2.9 million.", "minor", ("precision",)),
    (
        "As many as 30 to 40 boats sank.",
        "As many as 40 boats sank.",
        "minor",
        ("precision",),
    ),
    ("At least 63 people died.", "As many as 50 people died.", "major", ("conflict",)),
    ("The blast killed 37 people.", "The blast killed at least 40 people.", "major", ("conflict",)),
    ("The fire burned 1,200 acres.", "The fire burned more than 1,200 acres.", "minor", ("bound",)),
    ("The mast is more than 83 feet tall.", "The mast is 83 feet tall.", "minor", ("bound",)),
    ("The race took 2 hours 5 minutes.", "The race took 125 minutes.", None, ()),
    ('The plate is 17" wide.', "The plate is 17 inches wide.", None, ()),
    ("As many as 50 people died.", "More than 50 people died.", "major", ("conflict",)),
    ("The raid killed fewer than 83 people.", "The raid killed 83 people.", "major", ("conflict",)),
    ("Exports rose by 5 percent.", "Exports fell by 5 percent.", "major", ("conflict",)),
    ("The house passed it 348-77.", "The house passed it 348-78.", "major", ("conflict",)),
    ("The 12 boats cost $3 million.", "The 12 boats cost $3 million.", None, ()),
]


@pytest.mark.parametrize(("a", "b", "severity", "reasons"), PAIRS[:-1])
def test_a_pair_is_judged_as_an_editor_would(claim, verdict, a, b, severity, reasons):
    for first, second in ((a, b), (b, a)):
        assert verdict(claim(first), claim(second)) == (severity, reasons)


def test_a_larger_count_in_a_later_article_is_an_update(claim, verdict):
    early = claim("The quake killed 50 people.", "2024-05-01")
    late = claim("The quake killed 63 people.", "2024-05-02T10:00:00")
    assert verdict(early, late) == ("major", ("update", "conflict"))
    later_and_smaller = claim("The quake killed 40 people.", "2024-05-03")
    assert verdict(late, later_and_smaller) == ("major", ("conflict",))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The raid killed 12 people.", "The raid wounded 30 people."),
        ("Twelve sailors are missing.", "Twelve sailors were arrested."),
        ("The repair cost $3.", "The repair cost €4."),
        ("The repair cost $3.", "The repair took three days."),
        ("Turnout rose by 5 percent.", "Turnout rose by 6 percentage points."),
        ("The film won 12 prizes.", "The raid killed 12 people."),
        ("Turnout was 70%.", "The raid killed 70 people."),
        ("Over a thousand boats came.", "The raid killed 80 people."),
        ("The wall is 12 metres high.", "The wall weighs 12 tonnes."),
    ],
)
def test_different_sorts_of_fact_are_never_compared(room, claim, a, b):
    assert not room.comparable(claim(a), claim(b))
    assert not room.comparable(claim(b), claim(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The raid killed 12 villagers.", "Twelve people died."),
        ("The raid killed 12 people.", "The raid caused 30 casualties."),
        ("Seven workers hid in a closet.", "The troops freed seven people."),
        ("Two boats sank.", "Two vessels sank."),
        ("He faces two counts of murder.", "He faces two murder charges."),
        ("The net can be mended up to 300 times.", "The net allows up to 300 mends."),
        ("The wall is 12 metres high.", "The wall is 40 feet high."),
    ],
)
def test_the_same_fact_in_other_words_is_compared(room, claim, a, b):
    assert room.comparable(claim(a), claim(b))


def test_a_change_keeps_its_earlier_figure_apart(room):
    text = "The toll of wounded boats fell from 30 to 20."
    claims = list(room.find(parsed(text)))
    assert {c.value.scope.extent.value for c in claims if c.value.stated == 30} <= {"earlier"}
    for text in (
        "It drew 40 boats, up from 30.",
        "Turnout rose to 40 percent in May from 30 percent in June.",
    ):
        claims = room.find(parsed(text))
        extents = {int(c.value.stated): c.value.scope.extent.value for c in claims}
        assert extents == {40: "whole", 30: "earlier"}
    text = "Prices rose 5 percent."
    (rise,) = room.find(parsed(text))
    assert rise.value.change == "up"


def test_a_bare_dollar_is_another_where_us_dollars_are_marked(room):
    text = "The damage is US$1 million ($1.5 million). It cost $20."
    units = [c.value.unit for c in room.find(parsed(text))]
    assert units == ["USD", "local dollar", "local dollar"]


def test_likeness_of_what_is_counted_orders_pairs(room, claim):
    def affinity(a, b):
        return room.affinity(claim(a), claim(b))

    killed = "The raid killed 12 people."
    assert affinity(killed, "Twelve people died.") > affinity(killed, "The raid caused 30 casualties.")
    assert affinity(killed, "The raid caused 30 casualties.") > affinity(killed, "Seven people marched.")
    assert affinity("Anna Berg, 43, sailed.", "Ms. Berg, 44, sailed.") == 1
    assert affinity("Anna Berg, 43, sailed.", "Nora Quist, 43, sailed.") < 0.1


@given(st.decimals(min_value=1, max_value=10**9, places=0))
def test_one_significant_digit_and_a_zero_is_round(figure):
    digits = str(int(figure)).rstrip("0")
    if len(digits) == 1:
        assert is_round(figure) == (int(figure) >= 10)


AMOUNTS = st.sampled_from(
    [
        "8",
        "at least 8",
        "more than 80",
        "about 80",
        "nearly 80",
        "up to 9",
        "dozens of",
        "20 to 30",
        "80",
        "fewer than 83",
        "several",
        "1,187",
        "about 1,200",
    ]
)


@given(a=AMOUNTS, b=AMOUNTS)
def test_facts_are_the_same_in_either_order_and_within_the_vocabulary(a, b):
    room = make_room()
    first, second = (next(iter(room.find(parsed(f"The raid killed {amount} people.")))) for amount in (a, b))
    forth, back = room.compare(first, second), room.compare(second, first)
    assert forth.facts == back.facts <= room.facts
    assert room.comparable(first, second) == room.comparable(second, first)
    assert room.affinity(first, second) == room.affinity(second, first)
    assert (forth.details["a"], forth.details["b"]) == (back.details["b"], back.details["a"])


@given(
    a=st.integers(1, 500),
    b=st.integers(1, 500),
    words=st.sampled_from([("{} km", "{}000 metres"), ("{} kg", "{}000 grams"), ("{} hours", "{} hours")]),
)
def test_conversion_keeps_how_two_measures_lie(a, b, words):
    room = make_room()

    def value(text):
        (found,) = room.find(parsed(f"It measured {text} then."))
        return found.value.interval

    coarse, fine = words
    assert value(coarse.format(a)).lie(value(coarse.format(b))) == value(fine.format(a)).lie(
        value(fine.format(b))
    )
    assert value(coarse.format(a)) == value(fine.format(a)) or fine == coarse
    assert value(fine.format(a)).within(value("at least " + fine.format(a)))
    assert value(fine.format(a)).meets(value("about " + fine.format(a)))
    assert isinstance(value(coarse.format(a)).low, Decimal)


def test_dates_and_times_order_an_update_by_day(claim, verdict):
    one = claim("The quake killed 50 people.", date(2024, 5, 1).isoformat())
    two = claim("The quake killed 63 people.", "2024-05-01T23:00:00+02:00")
    assert verdict(one, two) == ("major", ("conflict",))


OTHER_UNITS = [
    ("The skipper was fined $1,000.", "The skipper was fined €1,000."),
    ("The sales tax rose by one percent.", "The sales tax rose by one percentage point."),
    ("The yard builds 40 boats a day.", "The yard builds 40 boats a week."),
]


@pytest.mark.parametrize(("a", "b"), OTHER_UNITS)
def test_one_figure_in_two_units_is_told(room, claim, verdict, a, b):
    for first, second in ((a, b), (b, a)):
        assert room.comparable(claim(first), claim(second))
        assert verdict(claim(first), claim(second)) == ("major", ("unit",))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The skipper was fined $1,000.", "The skipper was fined €1,200."),
        ("The skipper was fined $1,000.", "The ferry costs €1,000."),
        ("The sales tax rose by one percent.", "Turnout fell by one percentage point."),
        ("The yard builds 40 boats a day.", "The yard builds 200 boats a week."),
        ("The yard builds two boats a day.", "The yard builds two boats a week."),
    ],
)
def test_figures_or_things_that_differ_are_not_of_two_units(room, claim, a, b):
    assert not room.comparable(claim(a), claim(b))
