"""What newspapers say every day in many words: homes cut off, parts, decades, votes, sums, goods."""

from __future__ import annotations

import pytest

from checker.judge import judge
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room

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
    assert not room.comparable(homes, claim("Some 9,000 homes were without water."))


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
    "The fire killed twelve people, including seven children.",
    "The fire killed twelve people, among them seven children and a nurse.",
    "Seven of the dead were children.",
    "Seven children were among the dead.",
    "The dead included seven children.",
    "Seven children died in the fire.",
]


@pytest.mark.parametrize("text", PARTS)
def test_children_among_the_dead_are_the_children_who_died(text):
    room = make_room()
    found = room.find(read_document(Article(text=text, id="a")))
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


DECADES = [
    ("A man in his sixties sailed.", 60, 69),
    ("A woman in her 60s sailed.", 60, 69),
    ("Anna Berg, in her late 20s, sailed.", 25, 29),
    ("The men are in their mid-to-late 30s.", 33, 39),
    ("The skipper is in her early forties.", 40, 44),
]


@pytest.mark.parametrize(("text", "low", "high"), DECADES)
def test_an_age_told_by_the_decade_is_a_range(text, low, high):
    (age,) = [c for c in make_room().find(read_document(Article(text=text, id="a"))) if c.topic == "age"]
    assert (age.value.interval.low / YEAR, age.value.interval.high / YEAR) == (low, high)


def test_an_age_within_a_decade_is_more_precise():
    sixties, room = claim("The skipper is in his sixties."), make_room()
    near, far = claim("The 67-year-old skipper sailed."), claim("The 71-year-old skipper sailed.")
    verdicts = load_rulebook().verdicts
    assert judge(sixties, near, room, verdicts).severity.label == "minor"
    assert judge(sixties, far, room, verdicts).severity.label == "major"


@pytest.mark.parametrize("text", ["In his 1960s car he sailed.", "They sailed in the sixties."])
def test_a_decade_of_a_century_is_no_age(text):
    assert not [c for c in make_room().find(read_document(Article(text=text, id="a"))) if c.topic == "age"]


def shares(text):
    return [c for c in make_room().find(read_document(Article(text=text, id="a"))) if c.topic == "percent"]


HOLDERS = [
    ("The Orla Party won 31.4 percent of the vote.", "orla party"),
    ("Anna Vale's Orla Party is back in power after taking 31 per cent of votes.", "orla party"),
    ("The Orla Party won Sunday's election with 31.4 percent.", "orla party"),
    ("It came second in the election, ahead of the Reformers on 31 percent.", "reformers"),
    ("The election gave 31 per cent of the vote to them, with 31 per cent for the Reformers.", "reformers"),
    ("She lost the runoff in Orla to Tom Vale's 31 percent.", "vale"),
    ("The election ended with 31 percent of ballots counted, Orla Radio said.", None),
    ("Turnout in the election was 31 percent.", None),
    ("Prices in Orla rose 31 percent.", None),
]


@pytest.mark.parametrize(("text", "holder"), HOLDERS)
def test_a_share_of_votes_is_the_nearest_party_s(text, holder):
    assert shares(text)[-1].value.of == holder


def test_shares_of_one_party_are_alike_and_of_two_are_not():
    room = make_room()
    (a,), (b,), (c,) = (
        shares(f"{name} won 31 percent of the vote.")
        for name in ("The Orla Party", "The ruling Orla Party", "The Reformers")
    )
    assert room.affinity(a, b) == 1.0
    assert not room.comparable(a, c)
    (turnout,) = shares("Some 31 per cent of voters took part.")
    assert room.affinity(turnout, shares("Turnout was 30 percent.")[0]) == 1.0


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
    "The firm sold more than 4 million of the original model.",
    "It shipped 4 million of them.",
    "More than 4 million of them were sold.",
    "The firm sold 4 million units.",
    "The firm sold 4 million copies.",
]


@pytest.mark.parametrize("text", GOODS)
def test_goods_are_counted_in_units(text):
    assert claim(text).topic == "things.unit"


@pytest.mark.parametrize("text", ["They sold two of the family.", "They saw 400 of the tall crowd."])
def test_what_is_not_traded_by_the_hundred_is_no_unit(text):
    found = make_room().find(read_document(Article(text=text, id="a")))
    assert "things.unit" not in {c.topic for c in found}
