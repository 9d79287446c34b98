"""Which quantities can be of one fact: rates, sorts of persons, what a measure is of."""

from __future__ import annotations

from functools import cache

import pytest

from checker.claims.quantities import QuantityRoom
from checker.judge import judge
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook


YEAR = 31556952
"""Seconds of a mean year."""


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
    ("Some 12 boats sink in the waters off the island of Orla each year.", "year"),
    ("Every year, some 12 boats sink off Orla.", "year"),
    ("An annual average of 12 boats sink.", "year"),
    ("They sank 12 boats with help from the daily newspaper.", None),
    ("They sank 12 boats when a storm that comes every year began.", None),
    ("Daily newspapers wrote of 12 boats.", None),
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
    assert room.comparable(claim("Every ship needs 12 pumps each."), claim("It has 12 pumps per ship."))
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


def test_persons_of_one_sort_are_alike():
    room, pupils = make_room(), claim("Twelve pupils came.")
    assert room.affinity(pupils, claim("Twelve students came.")) > room.affinity(
        pupils, claim("Twelve people came.")
    )
    assert room.affinity(pupils, claim("Twelve people came.")) > room.affinity(
        pupils, claim("Twelve passengers came.")
    )


def test_tolls_of_other_persons_are_not_compared():
    room = make_room()
    soldiers, pupils = claim("The raid killed nine soldiers."), claim("The raid killed two pupils.")
    assert not room.comparable(soldiers, pupils)
    assert room.comparable(soldiers, claim("The raid killed nine people."))


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


PLACES = [
    ("The mine lies 58 km (36 miles) south-west of the port of Orla.", "orla"),
    ("The mine lies 12 miles off the southern coast of New Vell.", "new vell"),
    ("The mine lies 12 miles from Orla Point.", "orla point"),
    ("The mine lies 12 miles south of the capital, Orla.", "orla"),
    ("The mine is 12 miles of tunnels, Orla said.", None),
    ("The mine lies 12 miles from here.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_distance_keeps_the_place_it_is_reckoned_from(text, place):
    assert claim(text).value.of == place


def test_distances_from_two_places_are_never_one_fact():
    room = make_room()
    one = claim("The mine lies 58 km south-west of the port of Orla.")
    assert not room.comparable(one, claim("The mine lies 60 km north of Vellmark."))
    assert room.comparable(one, claim("The mine lies 60 km southwest of Orlah."))
    assert room.affinity(one, claim("It struck 60 km southwest of Orla.")) == 1
    assert room.comparable(one, claim("The mine lies 60 km away."))


CONVERTED = [
    ("The mine lies 58 km (36 miles) south of Orla.", "The mine lies 36 miles south of Orla."),
    ("The mine lies 58 km (36 miles) south of Orla.", "The mine lies 58 kilometres south of Orla."),
    ("It was 5C (41F) at dawn.", "It was 41 degrees Fahrenheit at dawn."),
    ("The mast is 12 metres, or 39 feet, tall.", "The mast is 39 feet tall."),
]


@pytest.mark.parametrize(("both", "one"), CONVERTED)
def test_an_amount_and_its_conversion_are_one_claim_that_agrees_with_either(both, one):
    room, verdicts = make_room(), load_rulebook().verdicts
    for a, b in ((claim(both), claim(one)), (claim(one), claim(both))):
        assert judge(a, b, room, verdicts).severity.label is None


def test_two_lengths_that_are_no_conversion_are_two_claims():
    text = "The mine is 58 km (12 miles) from Orla."
    assert len(list(make_room().find(read_document(Article(text=text, id="a"))))) == 2


def test_a_figure_in_brackets_makes_a_bound_precise():
    room, verdicts = make_room(), load_rulebook().verdicts
    loose = claim("The plate is less than an inch thick (0.97 inches to be precise).")
    assert judge(loose, claim("The plate is 0.97 inches thick."), room, verdicts).severity.label is None


def test_what_was_built_some_time_ago_is_that_old():
    room = make_room()
    built = claim("The mill was built 30 months ago.")
    assert room.comparable(built, claim("The mill is two years old."))
    assert not room.comparable(built, claim("The bridge is two years old."))
    assert not room.comparable(claim("The mill took 30 months."), claim("The mill is two years old."))


def test_vague_counts_are_not_those_that_an_adjective_sets_apart():
    room = make_room()
    some = claim("Several villages flooded.")
    assert not room.comparable(some, claim("The four hardest-hit villages flooded."))
    assert room.comparable(some, claim("Four villages flooded."))


LEFT_OUT = [
    ("Temperatures were minus 12 at dawn.", "degree"),
    ("The mercury fell to minus 12 in the hills.", "degree"),
    ("It comes with a 256 SSD.", "data"),
    ("A 500 hard drive costs more.", "data"),
    ("Another 2,000 are waiting to be housed.", "people.displaced"),
]


@pytest.mark.parametrize(("text", "topic"), LEFT_OUT)
def test_a_unit_or_a_noun_that_is_left_out_is_told_by_the_words_around(text, topic):
    assert claim(text).topic == topic


@pytest.mark.parametrize("text", ["The drive is 12 years old.", "The shop sold 256 drives."])
def test_other_figures_near_a_disk_are_no_capacity(text):
    assert claim(text).topic != "data"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Police held a man, 43, on Monday.", "Police held a woman, 44, on Monday."),
        ("The boy, 12, swam.", "The 30-year-old woman swam."),
        ("Anna Berg, 43, swam.", "Nora Quist, 43, swam."),
    ],
)
def test_ages_of_two_persons_are_never_one_fact(a, b):
    assert not make_room().comparable(claim(a), claim(b))


def test_ages_that_may_be_of_one_person_are_compared():
    room = make_room()
    assert room.comparable(claim("Police held a man, 43, on Monday."), claim("Anders Berg, 43, was held."))
    assert room.comparable(claim("Dmitri Tolwald, 43, swam."), claim("Dmitry Tolvald, 44, swam."))
    assert room.comparable(claim("His sister, 9, swam."), claim("The 9-year-old girl swam."))


def test_percentages_of_two_things_are_never_one_fact():
    room = make_room()
    approve = claim("Some 48 percent approve of the mayor.")
    assert not room.comparable(approve, claim("Some 49 percent disapprove of the mayor."))
    assert room.comparable(approve, claim("The mayor is backed by 48 percent."))
    assert room.comparable(approve, claim("The figure is 48 percent."))
    jobless = claim("Unemployment fell to 4.1 percent.")
    assert not room.comparable(jobless, claim("Inflation fell to 4.2 percent."))
    assert room.comparable(jobless, claim("The jobless rate fell to 4.1 percent."))


def test_a_video_resolution_costs_nothing():
    text = "The camera films in 1080p."
    assert list(make_room().find(read_document(Article(text=text, id="a")))) == []


def test_every_sort_that_another_is_beside_exists():
    sorts = load_rulebook().nouns.sort
    known = {sort.id: sort for sort in sorts}
    for sort in sorts:
        for other in sort.beside:
            assert other in known, f"{sort.id} is beside {other}, which there is not"
            assert known[other].axis == sort.axis, f"{sort.id} and {other} are of two axes"


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
