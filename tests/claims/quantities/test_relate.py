"""Which quantities can be of one fact: rates, sorts of persons, what a measure is of."""

from __future__ import annotations

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room
from tests.parsed import parsed

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
    room = make_room()
    assert not room.comparable(daily, plain)
    assert not room.comparable(claim("They sank 13 boats every week."), daily)
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


@pytest.mark.parametrize(
    ("a", "b", "one_fact"),
    [
        ("Some 12,500 people slept in the park.", "Some 3,000 people slept in the hills.", False),
        ("Some 12,500 people slept in the park.", "Some 9,000 people slept in the hills.", True),
        ("Thousands of people slept in the park.", "Hundreds of people slept in the hills.", True),
    ],
)
def test_one_of_many_and_crowds_far_apart_are_of_two_facts(a, b, one_fact):
    assert make_room().comparable(claim(a), claim(b)) == one_fact


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The divers found two bodies.", "people.killed"),
        ("The law creates two regulatory bodies.", "things"),
        ("The search ended as one body was found.", "people.killed"),
    ],
)
def test_an_institution_is_no_dead_body(text, topic):
    assert claim(text).topic.startswith(topic)


def test_tolls_of_other_persons_are_not_compared():
    room = make_room()
    soldiers, pupils = claim("The raid killed nine soldiers."), claim("The raid killed two pupils.")
    assert not room.comparable(soldiers, pupils)
    assert room.comparable(soldiers, claim("The raid killed nine people."))


PLACES = [
    ("The mine is 12 miles of tunnels, Orla said.", None),
    ("The mine lies 12 miles from here.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_distance_keeps_the_place_it_is_reckoned_from(text, place):
    assert claim(text).value.of == place


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
    assert len(list(make_room().find(parsed(text)))) == 2


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


LEFT_OUT = [
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
    assert list(make_room().find(parsed(text))) == []


def test_every_sort_that_another_is_beside_exists():
    sorts = load_rulebook().persons.sort
    known = {sort.id: sort for sort in sorts}
    for sort in sorts:
        for other in sort.beside:
            assert other in known, f"{sort.id} is beside {other}, which there is not"
            assert known[other].axis == sort.axis, f"{sort.id} and {other} are of two axes"


FAMILIES = [
    ("The storm killed 12 sailors.", "The storm killed 14 people.", "toll"),
    ("The storm killed 12 sailors.", "Fourteen people watched.", "people"),
    ("Twelve boats sank.", "Fourteen boats sank.", "things"),
    ("The boat is 12 metres long.", "The boat is 14 metres long.", "measure"),
    ("The boat cost $12.", "The boat cost $14.", "measure"),
    ("The mayor won 12 percent.", "The mayor won 14 percent.", "measure"),
]


@pytest.mark.parametrize(("a", "b", "family"), FAMILIES)
def test_a_pair_is_of_a_family(a, b, family):
    room = make_room()
    assert room.family(claim(a), claim(b)) == room.family(claim(b), claim(a)) == family
    assert family in room.families


def test_an_addition_is_no_total_of_another_amount():
    room = make_room()
    more = claim("They found 12 more boats.")
    assert not room.comparable(more, claim("They found 40 boats."))
    assert room.comparable(more, claim("They found 12 boats."))
    assert room.comparable(more, claim("They found 15 more boats."))


@pytest.mark.parametrize(
    ("a", "b", "may_be_one"),
    [
        ("The pirates took 25 ships last year.", "The pirates still hold 27 ships.", False),
        ("There were 58 attacks last year.", "The navy has foiled 11 attacks.", False),
        ("The pirates took 25 ships last year.", "The pirates took 25 ships.", True),
        ("The pirates took 25 ships last year.", "In 2014 the pirates took 27 ships.", True),
        ("The pirates took about 25 ships last year.", "The pirates took 26 ships.", True),
    ],
)
def test_a_count_of_last_year_is_no_other_number_of_today(a, b, may_be_one):
    assert make_room().comparable(claim(a), claim(b)) is may_be_one
    assert make_room().comparable(claim(b), claim(a)) is may_be_one
