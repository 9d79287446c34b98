"""What newspapers say every day in many words: homes cut off, parts, decades, votes, sums, goods."""

from __future__ import annotations

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room
from tests.parsed import parsed

YEAR = 31556952
"""Seconds of a mean year."""


CUT = [
    ("Some 9,000 homes and businesses were left without electricity.", "without-power"),
    ("About 9,000 customers lost power across the island.", "without-power"),
    ("Electricity was cut to about 9,000 premises.", "without-power"),
    ("The gale knocked out power to 9,000 people.", "without-power"),
    ("The outage affected 9,000 households.", "without-power"),
    ("Some 9,000 households had no running water.", "without-water"),
    ("Engineers restored power to 9,000 homes.", "reconnected"),
]


@pytest.mark.parametrize(("text", "topic"), CUT)
def test_homes_and_customers_are_counted_as_those_who_live_there(text, topic):
    assert claim(text).topic == f"people.{topic}"


def test_what_is_cut_off_is_neither_what_is_restored_nor_what_is_destroyed():
    room, homes = make_room(), claim("Some 9,000 homes were without power.")
    assert room.affinity(homes, claim("About 8,000 customers lost power.")) == 1.0
    assert not room.comparable(homes, claim("Power was restored to 9,000 homes."))
    assert not room.comparable(homes, claim("The gale flattened 300 homes."))
    assert not room.comparable(homes, claim("Some 700 homes were without water."))


ABOARD = [
    "The ferry was carrying 80 people.",
    "Some 80 passengers came from Orla.",
    "There were 80 people on the ferry.",
    "Some 80 pupils were travelling to Orla.",
]


@pytest.mark.parametrize("text", ABOARD)
def test_passengers_and_those_carried_are_people_aboard(text):
    assert claim(text).topic == "people.aboard"


def test_what_became_of_passengers_goes_before_where_they_were():
    assert claim("Some 80 passengers were rescued.").topic == "people.rescued"


PARTS = [
    "The fire killed twelve people, among them seven children and a nurse.",
    "Seven children were among the dead.",
    "The dead included seven children.",
    "Seven children died in the fire.",
]


@pytest.mark.parametrize("text", PARTS)
def test_children_among_the_dead_are_the_children_who_died(text):
    room = make_room()
    found = room.find(parsed(text))
    (children,) = [c for c in found if c.value.counted == "child"]
    verdict = judge(children, claim("Nine children were killed."), room, load_rulebook().verdicts)
    assert children.topic == "people.killed"
    assert verdict.severity.label == "major"


def test_some_of_the_children_are_a_part_of_them():
    facts = make_room().compare(claim("Six of the children died."), claim("Nine children died."))
    assert "part and whole" in facts.facts


SYNONYMS = [
    ("They lost 12 games.", "They lost 12 matches."),
    ("He played in 12 fixtures.", "He made 12 appearances."),
    ("The fund bought 12 stores.", "The fund bought 12 branches."),
    ("The flood damaged 12 homes.", "The flood damaged 12 properties."),
    ("The firm sold 12 units.", "The firm sold 12 copies."),
    ("Crews fought 12 blazes.", "Crews fought 12 wildfires."),
    ("She won 12 prizes.", "She won 12 awards."),
]


@pytest.mark.parametrize(("a", "b"), SYNONYMS)
def test_things_of_one_meaning_have_one_topic(a, b):
    assert claim(a).topic == claim(b).topic


@pytest.mark.parametrize("text", ["In his 1960s car he sailed.", "They sailed in the sixties."])
def test_a_decade_of_a_century_is_no_age(text):
    assert not [c for c in make_room().find(parsed(text)) if c.topic == "age"]


def shares(text):
    return [c for c in make_room().find(parsed(text)) if c.topic == "percent"]


HOLDERS = [
    ("The election ended with 31 percent of ballots counted, Orla Radio said.", None),
    ("Turnout in the election was 31 percent.", None),
    ("Prices in Orla rose 31 percent.", None),
]


@pytest.mark.parametrize(("text", "holder"), HOLDERS)
def test_a_share_of_votes_is_the_nearest_party_s(text, holder):
    assert shares(text)[-1].value.of == holder


SUMS = [
    ("The court fined her $5,000.", "She got a penalty of $5,000."),
    ("The pump retails at $5,000.", "The pump is priced at $5,000."),
    ("They paid a ransom of $5,000.", "The ransom was $5,000."),
    ("The thief stole $5,000.", "The theft of $5,000 was noticed."),
]


@pytest.mark.parametrize(("a", "b"), SUMS)
def test_sums_for_one_purpose_are_alike_and_for_two_are_not(a, b):
    room = make_room()
    assert room.affinity(claim(a), claim(b)) == 1.0
    assert room.affinity(claim(a), claim("Her salary is $5,000.")) == 0.05


GOODS = [
    "The firm sold 4 million units.",
    "The firm sold 4 million copies.",
]


@pytest.mark.parametrize("text", GOODS)
def test_goods_are_counted_in_units(text):
    assert claim(text).topic == "things.unit"


@pytest.mark.parametrize("text", ["They sold two of the family.", "They saw 400 of the tall crowd."])
def test_what_is_not_traded_by_the_hundred_is_no_unit(text):
    found = make_room().find(parsed(text))
    assert "things.unit" not in {c.topic for c in found}
