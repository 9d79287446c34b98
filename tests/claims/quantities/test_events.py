"""What newspapers say became of people, in many words: saved, let go, on the run, out of their homes."""

from __future__ import annotations

from functools import cache

import pytest

from checker.claims.quantities import QuantityRoom
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook


@cache
def make_room():
    return QuantityRoom(load_rulebook())


def claims(text):
    return list(make_room().find(read_document(Article(text=text, id="a"))))


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
    ("The gunman let 12 customers go.", 12, "released"),
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
    ("At the mill 500 jobs will go.", 500, "jobs-cut"),
    ("Cholera is back. At least 42 cases were recorded.", 42, "infected"),
    ("Gunmen took nine people hostage.", 9, "hostage"),
]


@pytest.mark.parametrize(("text", "figure", "topic"), EVENTS)
def test_the_event_is_known_by_the_words_that_newspapers_use(text, figure, topic):
    assert (figure, topic) in told(text)


def test_residents_are_the_population_only_where_a_place_owns_them():
    assert told("The town's 12,000 residents slept.") == {(12000, "population")}
    assert told("Orla has 12,000 residents.") == {(12000, "population")}
    assert told("Some 12,000 residents have been displaced.") == {(12000, "displaced")}


def test_cases_are_of_a_disease_only_where_the_article_names_one():
    assert told("The court is busy. At least 42 cases were recorded.") == {(42, "case")}


def test_verbs_that_cost_jobs_say_nothing_of_others():
    assert told("The team lost 12 players.") == {(12, "people")}
    assert told("The regiment lost 12 soldiers.") == {(12, "people")}


def test_what_is_denied_of_all_is_said_of_none():
    assert told("None of the 36 sailors was injured.") == {(0, "injured"), (36, "people")}


def test_a_part_does_not_lend_its_event_to_the_whole():
    assert told("Rescuers saved 12 of the 40 sailors.") == {(12, "rescued"), (40, "people")}
    assert told("The crash killed 33 of the 52 pupils.") == {(33, "killed"), (52, "people")}


def test_the_many_words_of_one_event_can_be_one_fact():
    room = make_room()
    (freed,), (out,) = claims("The raiders freed 94 inmates."), claims("Some 90 inmates were let go.")
    assert freed.topic == out.topic
    assert room.comparable(freed, out)
