"""What newspapers say became of people, in many words: saved, let go, on the run, out of their homes."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claims, make_room

YEAR = 31556952
"""Seconds of a mean year."""


def told(text):
    """The topic of each figure, by the words of its claim's value."""
    return {
        (None if claim.value.stated is None else int(claim.value.stated), claim.topic.rpartition(".")[2])
        for claim in claims(text)
    }


EVENTS = [
    ("Fishermen plucked 61 people from the sea.", 61, "rescued"),
    ("Lifeboats picked up 61 passengers.", 61, "rescued"),
    ("Some 40 climbers were winched to safety.", 40, "rescued"),
    ("About 300 passengers were brought ashore.", 300, "rescued"),
    ("Two hostages were let go at dawn.", 2, "released"),
    ("Seven captives walked free.", 7, "released"),
    ("The raiders freed 50 inmates.", 50, "released"),
    ("More than 200 prisoners broke out of the jail.", 200, "escaped"),
    ("Some 230 inmates escaped, and most are still missing.", 230, "escaped"),
    ("Nearly 90 detainees got out.", 90, "escaped"),
    ("Thirty convicts are still on the run.", 30, "escaped"),
    ("Twelve of the escapees had been recaptured.", 12, "recaptured"),
    ("The flood forced 3,000 people out of their homes.", 3000, "displaced"),
    ("Some 3,000 residents were told to leave.", 3000, "displaced"),
    ("Nearly 700 people are sleeping in shelters.", 700, "displaced"),
    ("The ferry sank with the loss of more than 300 people.", 300, "killed"),
    ("Eight people received hospital treatment.", 8, "hospitalised"),
    ("There was no trace of six sailors.", 6, "missing"),
    ("They seek three people whose families had reported them missing.", 3, "missing"),
    ("The bank laid off 5,000 workers.", 5000, "jobs-cut"),
    ("Some 5,000 workers lost their jobs.", 5000, "jobs-cut"),
    ("The carmaker is to shed 5,000 posts.", 5000, "jobs-cut"),
    ("The bank announced 300 job cuts.", 300, "jobs-cut"),
    ("Gunmen took nine people hostage.", 9, "hostage"),
    ("Nine villagers were snatched.", 9, "hostage"),
    ("Nine are still being held.", 9, "hostage"),
    ("Fourteen were laid to rest.", 14, "killed"),
    ("The funeral was attended by 600.", 600, "crowd"),
    ("The toll has climbed past 60.", 60, "killed"),
    ("The number of people killed rose above 60.", 60, "killed"),
    ("Nineteen are being held in the bank.", 19, "hostage"),
    ("Some 600 people packed the church.", 600, "crowd"),
    ("The van was crammed with 26 pilgrims.", 26, "aboard"),
    ("The van was loaded with 26 sheep.", 26, "sheep"),
    ("Seven others are receiving treatment at the clinic.", 7, "hospitalised"),
    ("Two deckhands were grazed.", 2, "injured"),
]


@pytest.mark.parametrize(("text", "figure", "topic"), EVENTS)
def test_the_event_is_known_by_the_words_that_newspapers_use(text, figure, topic):
    assert (figure, topic) in told(text)


BARE = [
    ("Police put the crowd at 45,000.", 45000, "crowd"),
    ("The attendance was 51,755.", 51755, "crowd"),
    ("They were 85,000, not the 100,000 that the organisers claim.", 100000, "crowd"),
    ("The bank laid off 3,400 in March.", 3400, "jobs-cut"),
    ("The firm shut a mill, with about 850 dismissed.", 850, "jobs-cut"),
    ("The ship was cleared to carry 1,010.", 1010, "capacity"),
    ("She sailed with more than the 850 for which it was licensed.", 850, "capacity"),
    ("The jail, meant for 150, was full.", 150, "capacity"),
    ("The jail held 407 at the time.", 407, "held"),
    ("The jail was holding more than 400.", 400, "held"),
    ("Crews numbering 800 fought the fire.", 800, "people"),
    ("The raiders, numbering about 30, fled.", 30, "people"),
    ("A crowd of 800 fought the police.", 800, "crowd"),
    ("The storm killed 14 people in Orla and nine in Vell.", 9, "killed"),
]


@pytest.mark.parametrize(("text", "figure", "topic"), BARE)
def test_a_number_without_its_own_noun_counts_what_was_told(text, figure, topic):
    assert (figure, topic) in told(text)


AGES = [
    ("She was 23.", [23]),
    ("He was 71, the police said.", [71]),
    ("The couple, aged 74 and 72, had left.", [74, 72]),
    ("He turned 80 in May.", [80]),
]


@pytest.mark.parametrize(("text", "years"), AGES)
def test_a_bare_age_is_an_age_and_counts_no_one(text, years):
    assert {claim.topic for claim in claims(text)} == {"age"}
    assert [int(claim.value.stated / YEAR) for claim in claims(text)] == years


@pytest.mark.parametrize(
    "text",
    [
        "She was 5 miles off.",
        "A mother of 3 sailed.",
        "He was one of 23.",
        "He was 6 and 4 down.",
        "It was 23.",
    ],
)
def test_other_figures_behind_a_person_are_no_age(text):
    assert "age" not in {claim.topic for claim in claims(text)}


def test_residents_are_the_population_only_where_a_place_owns_them():
    assert told("The town's 12,000 residents slept.") == {(12000, "population")}
    assert told("Orla has 12,000 residents.") == {(12000, "population")}
    assert told("Some 12,000 residents have been displaced.") == {(12000, "displaced")}


def test_cases_are_of_a_disease_only_where_the_article_names_one():
    assert told("The court is busy. At least 42 cases were recorded.") == {(42, "case")}


def test_verbs_that_cost_jobs_say_nothing_of_others():
    assert told("The team lost 12 players.") == {(12, "people")}
    assert told("The regiment lost 12 soldiers.") == {(12, "people")}


def test_a_shot_is_no_dismissal_and_what_someone_publishes_is_no_release():
    assert told("He fired at 12 employees.") == {(12, "people")}
    assert told("The band released 12 albums.") == {(12, "album")}
    assert told("Nine prisoners released a statement.") == {(9, "people")}


def test_the_many_words_of_one_event_can_be_one_fact():
    room = make_room()
    (freed,), (out,) = claims("The raiders freed 94 inmates."), claims("Some 90 inmates were let go.")
    assert freed.topic == out.topic
    assert room.comparable(freed, out)


HEADS = [
    ("Divers found one flight recorder hours after the crash.", "things.recorder"),
    ("They found both wings and two black boxes.", "things.recorder"),
    ("Soldiers found three cars weeks later.", "things.car"),
    ("Two bombs minutes apart shook Orla.", "things.explosion"),
    ("Thieves took six masterpieces.", "things.painting"),
    ("Thieves took six canvases.", "things.painting"),
    ("It was blamed for 14 accidents.", "things.crash"),
    ("The firm recalled 1.2 million sedans.", "things.car"),
]


@pytest.mark.parametrize(("text", "topic"), HEADS)
def test_the_head_is_what_is_counted_and_words_of_one_meaning_have_one_topic(text, topic):
    (found,) = claims(text)
    assert found.topic == topic
