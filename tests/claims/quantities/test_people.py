"""Counts of people: parts of groups, the hurt, attackers among the dead, nations, orders to leave."""

from __future__ import annotations

import pytest

from checker.model.quantity import Extent
from tests.claims.quantities.reader import claim, claims, make_room
from tests.parsed import parsed


def told(text):
    """The figure, topic and extent of each claim."""
    return {
        (
            None if found.value.stated is None else int(found.value.stated),
            found.topic.rpartition(".")[2],
            found.value.scope.extent,
        )
        for found in claims(text)
    }


def facts(a, b):
    """What is stated of the first claims of two sentences."""
    room, one, two = make_room(), claims(a)[0], claims(b)[0]
    assert room.comparable(one, two)
    return room.compare(one, two).facts


WHOLE, PART = Extent.WHOLE, Extent.PART

EVENTS = [
    ("Six of the 14 dead were women.", 6, "killed", PART),
    ("Two nurses held for 14 months have been freed.", 2, "released", WHOLE),
    ("Two of the climbers have died of their injuries.", 2, "killed", PART),
    ("Four were lifted out overnight.", 4, "rescued", WHOLE),
    ("Four divers reached the surface overnight.", 4, "rescued", WHOLE),
    ("Evacuation orders covered 7,100 people.", 7100, "displaced", WHOLE),
    ("Orders to evacuate were issued for 7,100 residents.", 7100, "displaced", WHOLE),
    ("Some 7,100 people are under evacuation orders.", 7100, "displaced", WHOLE),
    ("Two senior militia figures were killed.", 2, "killed", WHOLE),
    ("The yard employs 510 people and saw a blast in 2016 that killed nine.", 9, "killed", WHOLE),
    ("Some 510 villagers were on evacuation alert.", 510, "warned", WHOLE),
    ("Evacuation alerts were in place for 510 others.", 510, "warned", WHOLE),
    ("All 71 people on board, including six crew, were killed.", 71, "killed", WHOLE),
    ("Two missing climbers were found dead.", 2, "killed", WHOLE),
    ("Two climbers missing since Monday, police said, were women.", 2, "missing", WHOLE),
    ("Four shot dead, seven hurt", 4, "killed", WHOLE),
    ("Five people - including two children - were killed.", 5, "killed", WHOLE),
    ("Two guards were shot and wounded.", 2, "injured", WHOLE),
    ("Gunmen shot and wounded two guards.", 2, "injured", WHOLE),
    ("Two guards are fighting for their lives.", 2, "injured", WHOLE),
    ("Two guards face charges.", 2, "charged", WHOLE),
    ("A 12-strong team swam.", 12, "people", WHOLE),
    ("The isle, population 900, was cut off.", 900, "population", WHOLE),
    ("All but two of the 14 climbers survived.", 14, "people", WHOLE),
]


@pytest.mark.parametrize(("text", "figure", "topic", "extent"), EVENTS)
def test_what_became_of_those_counted(text, figure, topic, extent):
    assert (figure, topic, extent) in told(text)


def test_the_whole_of_a_part_did_not_suffer_it():
    assert (14, "killed", WHOLE) not in told("Three of the original team of 14 have died.")
    assert (14, "rescued", WHOLE) not in told("Thirteen of the 14 survived.")


def test_those_excepted_are_not_those_who_fared_so():
    assert told("All but three of the climbers survived.") == set()
    assert told("All but three climbers died.") == set()


PARENTS = [
    ("Anna Berg, a mother of three who was killed, sang.", 3, "child"),
    ("The father-of-two was found dead.", 2, "child"),
    ("Police said the mum of two had drowned.", 2, "child"),
    ("Dad of four Karl Berg was shot.", 4, "child"),
    ("The grandmother of nine died of her wounds.", 9, "grandchild"),
]


@pytest.mark.parametrize(("text", "figure", "noun"), PARENTS)
def test_children_of_the_dead_are_not_the_dead(text, figure, noun):
    assert [(c.value.stated, c.value.counted, c.topic) for c in claims(text)] == [(figure, noun, "people")]


THEM = [
    ("The blast killed 22 people, 14 of them from Orla.", 14, "killed", PART),
    ("Four sailors swam. Divers followed the four.", 4, "people", WHOLE),
]


@pytest.mark.parametrize(("text", "figure", "topic", "extent"), THEM)
def test_those_whom_a_pronoun_stands_for(text, figure, topic, extent):
    assert (figure, topic, extent) in told(text)


def test_those_of_two_clauses_do_not_add_up():
    assert told("A woman sang and four people were killed.") == {(4, "killed", WHOLE)}


def test_a_pronoun_that_stands_for_none_told_counts_nothing():
    assert told("He had read two of them.") == set()
    assert told("He had read the other three.") == set()
    assert (3, "people", WHOLE) not in told("Four boats sank. Divers looked for the other three.")


RUNNING = Extent.CUMULATIVE
IMPLIED = [
    ("Two men were killed and a third man was injured.", 1, "injured", WHOLE),
    ("Their driver was shot dead.", 1, "killed", WHOLE),
    ("One man is dead and a third is in custody.", 1, "arrested", WHOLE),
    ("A girl is missing.", 1, "missing", WHOLE),
    ("A sailor was hit in the shoulder.", 1, "injured", WHOLE),
    ("The child's mother was killed.", 1, "killed", WHOLE),
    ("His brother was critically wounded.", 1, "injured", WHOLE),
    ("The toll from one of the worst fires in years rose to 97.", 97, "killed", WHOLE),
    ("A woman was killed and four people were hurt.", 4, "injured", WHOLE),
    ("A woman, 34, was killed.", 1, "killed", WHOLE),
    ("Police say a 34-year-old woman was killed.", 1, "killed", WHOLE),
    ("The only fatality was a guard.", 1, "killed", WHOLE),
    ("The only person killed was a guard.", 1, "killed", WHOLE),
]


@pytest.mark.parametrize(("text", "figure", "topic", "extent"), IMPLIED)
def test_persons_whom_no_number_counts(text, figure, topic, extent):
    assert (figure, topic, extent) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Their parents were killed.",
        "The police were hit and hurt.",
        "The second bomb killed the crew.",
        "She was the third woman to win.",
        "The guard was not hurt.",
        "A guard was never injured.",
        "The only survivors sang.",
        "A woman, 34, sang.",
    ],
)
def test_words_that_count_no_single_person(text):
    assert not [topic for _, topic, _ in told(text) if topic.startswith("people")]


GATHERED = [
    ("Firefighters on the ground numbered 310.", 310, "firefighter"),
    ("The protesters numbered about 2,000.", 2000, "protester"),
    ("Eleven of us sailed.", 11, "people"),
    ("Some 300 Navy and Coast Guard personnel sailed.", 300, "personnel"),
    ("About 60 Red Cross and Red Crescent volunteers came.", 60, "volunteer"),
    ("Six of his henchmen sailed.", 6, "henchman"),
    ("About 300 Floridians sailed.", 300, "floridian"),
]


@pytest.mark.parametrize(("text", "figure", "noun"), GATHERED)
def test_whom_a_number_gathers(text, figure, noun):
    value = claim(text).value
    assert (value.stated, value.counted) == (figure, noun)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Six people are dead, including the gunman.", "He killed four people."),
        ("Six people are dead, including a child.", "He killed five people."),
        ("Six people were killed and police held the gunman.", "He killed five people."),
    ],
)
def test_other_tolls_still_exclude_each_other(a, b):
    assert "scope" not in facts(a, b)


def test_the_hurt_are_those_taken_to_hospital():
    assert "category" not in facts("Nine others were wounded.", "Another nine were taken to hospital.")
    assert "category" in facts("Nine others were wounded.", "Another six were taken to hospital.")


def test_words_for_the_people_of_one_country_are_alike():
    room = make_room()
    one, two = claim("Two Norwegian doctors were freed."), claim("Two Norwegians were freed.")
    assert room.affinity(one, two) == 1
    assert room.affinity(claim("Nine Republicans backed it."), claim("Nine GOP senators backed it.")) >= 0.6
    assert room.affinity(claim("Two Britons were freed."), claim("Two UK nationals were freed.")) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Two Danes were freed.", "Two Swedish nurses were freed."),
        ("Nine Republicans backed it.", "Nine Democratic senators backed it."),
        ("About 310 rescuers came.", "Hundreds of relatives waited."),
        ("Thirty firefighters came.", "Two people came."),
    ],
)
def test_persons_of_two_sorts_do_not_meet(a, b):
    assert not make_room().comparable(claims(a)[0], claims(b)[0])


def test_rescuers_may_be_told_as_people_where_the_figure_is_the_same():
    assert make_room().comparable(claim("About 310 rescuers came."), claim("Some 310 people dug."))


def read(text, day):
    """The first claim of an article of a day in May."""
    return next(make_room().find(parsed(text, published=f"2024-05-0{day}")))


def test_a_strength_of_before_may_be_told_again():
    told, now = (
        claim("About 70 firefighters came."),
        claims("More than 120 came, up from about 70 firefighters."),
    )
    assert any(
        make_room().comparable(told, found) for found in now if found.value.scope.extent is Extent.EARLIER
    )


def test_some_of_those_trapped_may_be_hurt():
    assert "fits" in facts("Fourteen miners were trapped.", "Nine miners are in hospital.")
    assert "fits" not in facts("Nine miners were trapped.", "Fourteen miners are in hospital.")


def test_a_toll_of_an_earlier_year_has_not_grown():
    room = make_room()
    old = read("Two miners died.", 1)
    assert "update" in room.compare(old, read("Seven miners died.", 2)).facts
    assert "update" not in room.compare(old, read("Seven miners died there in 2016.", 2)).facts


@pytest.mark.parametrize(
    ("text", "figure", "topic"),
    [
        ("The blast killed six people and hurt 30 late Monday.", 30, "people.injured"),
        ("Police arrested 45 early Friday.", 45, "people.arrested"),
        ("The toll stood at 45 late on Tuesday.", 45, "people.killed"),
        ("Rescuers saved 18 in early March.", 18, "people.rescued"),
        ("Some 12 late trains were stopped.", 12, "things.train"),
        ("They scored two late goals.", 2, "things.goal"),
    ],
)
def test_a_day_behind_a_bare_count_is_none_of_what_it_counts(text, figure, topic):
    found = claims(text)[-1]
    assert (found.value.stated, found.topic) == (figure, topic)
