"""Which event a time dates, and how alike two events are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.claims.times.reader import claims_of, room

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "times_dated.toml").read_text("utf-8"))["dated"]


def about(text: str, time: str) -> tuple[str, ...]:
    return next(claim.about for claim in claims_of(text) if claim.text == time)


def dated():
    for case in CASES:
        reason = case.get("parser")
        marks = [pytest.mark.xfail(strict=True, reason=f"the small parser {reason}")] if reason else []
        yield pytest.param(case, id=f"{case['text']} ({case['time']})", marks=marks)


@pytest.mark.parametrize("case", list(dated()))
def test_a_time_is_about_what_it_dates_first(case):
    first = about(case["text"], case["time"])[0]
    assert first == case["dates"] or first in case.get("or", ())


ALIKE = [
    ("He was taken into custody on Friday.", "He surrendered on Friday."),
    ("He turned himself in on Friday.", "He gave himself up to the guards on Friday."),
    ("The mayor visited the school on Friday.", "The mayor toured the school on Friday."),
    ("The mill burned on Friday.", "A fire gutted the mill on Friday."),
    ("The tablet goes on sale to the public on Friday.", "The tablet will ship on Friday."),
    ("A tremor shook the valley on Friday.", "The earthquake struck the valley on Friday."),
    ("A gunman opened fire in the mall on Friday.", "Two clerks were gunned down in the mall on Friday."),
    ("The trawler went down with its crew on Friday.", "A collision sank the trawler on Friday."),
    ("Thieves broke into the chapel on Friday.", "The chapel was robbed on Friday."),
    ("The ban took effect on Friday.", "The ban came into force on Friday."),
    ("The lift was repaired on Friday.", "Engineers replaced the cable of the lift on Friday."),
    ("The dam was completed on Friday.", "Work on the dam was finished on Friday."),
    ("The shuttle lifted off on Friday.", "The shuttle blasted off with two aboard on Friday."),
    ("The two leaders met in Ostrel on Friday.", "Talks were held in Ostrel on Friday."),
    ("The footbridge gave way on Friday.", "The footbridge collapsed on Friday."),
    ("A gallery caved in on Friday and trapped nine.", "Nine were trapped in the gallery on Friday."),
    ("Moe claimed victory on Friday.", "Moe declared victory on Friday."),
    ("Moe conceded on Friday.", "Moe admitted defeat on Friday."),
    ("Shots were fired on Friday.", "A gunman opened fire on Friday."),
    ("The hostages were freed on Friday.", "The hostages were handed over on Friday."),
    ("The minister stood down on Friday.", "The minister resigned on Friday."),
    ("The coach was fired on Friday.", "The club sacked its coach on Friday."),
    ("The storm came ashore on Friday.", "The hurricane made landfall on Friday."),
    ("The freighter ran aground on Friday.", "The freighter foundered on Friday."),
    ("He was found guilty on Friday.", "A jury convicted him on Friday."),
    ("Thousands lost electricity on Friday.", "The blackout began on Friday."),
    ("The match was called off on Friday.", "The match was postponed on Friday."),
    ("The film aired on Friday.", "The film was broadcast on Friday."),
    ("The firm went public on Friday.", "The public offering was on Friday."),
    ("The coach left the road on Friday.", "The coach plunged into a river on Friday."),
    ("The two slipped out of the jail on Friday.", "The inmates escaped on Friday."),
    ("He was caught on Friday.", "He was tracked down on Friday."),
    ("The firm was founded in 1994.", "She started the company in 1994."),
    ("Friday's 4-1 defeat hurt.", "Friday's drubbing by Ostrel hurt."),
    ("The club parted company with Moe on Friday.", "Moe was dismissed on Friday."),
    ("Nine lost their lives on Friday.", "Nine people were killed on Friday."),
]
UNLIKE = [
    ("Officers were briefed on the shooting on Friday.", "The gunman opened fire on Friday."),
    ("He was charged in the shooting on Friday.", "The mall shooting on Friday killed two."),
    ("Mourners held a vigil for the drowned crew on Friday.", "The ferry sank on Friday with its crew."),
    ("The mayor visited the burned mill on Friday.", "The mill burned on Friday."),
    ("The mayor said on Friday that the dam was safe.", "The dam burst on Friday."),
    ("The plane took off on Friday.", "The plane crashed on Friday."),
    ("A neighbour dialed 911 on Friday.", "A gunman opened fire on Friday."),
    ("The farms are in a warming valley, he said on Friday.", "The war began on Friday."),
]


@pytest.mark.parametrize("first", ALIKE, ids=lambda pair: pair[0])
@pytest.mark.parametrize("second", UNLIKE, ids=lambda pair: pair[0])
def test_one_event_told_in_two_ways_is_liker_than_two_events_of_one_story(first, second):
    def likeness(pair):
        return room().affinity(*(claims_of(text)[0] for text in pair)) or 0.0

    assert likeness(first) > likeness(second)


@pytest.mark.parametrize(
    ("plural", "word"),
    [("hoses", "hose"), ("houses", "house"), ("viruses", "virus"), ("boxes", "box"), ("prizes", "prize")],
)
def test_a_plural_and_its_word_are_one(plural, word):
    many = about(f"On Friday {plural} were counted.", "Friday")
    one = about(f"On Friday a {word} was counted.", "Friday")
    assert many == one == ("count", word)


def test_a_phrase_and_a_word_of_it_are_one():
    (call,) = claims_of("The first 911 call came on Friday.")
    (first,) = claims_of("Police had the first call on Friday.")
    (other,) = claims_of("Police had the first tip on Friday.")
    assert (room().affinity(call, first) or 0) > (room().affinity(call, other) or 0)
