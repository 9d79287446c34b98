"""What a number counts where the words behind it say otherwise: streaks, prizes, acts."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims, make_room

HEADS = [
    ("The Otters have lost seven in a row.", "things.defeat", 7),
    ("The Otters dropped seven straight.", "things.defeat", 7),
    ("The Otters are on a seven-game losing streak.", "things.defeat", 7),
    ("That stretched their losing run to seven matches.", "things.defeat", 7),
    ("It was a seventh straight defeat.", "things.defeat", 7),
    ("The Otters won their seventh consecutive game.", "things.win", 7),
    ("The Otters won 14 games.", "things.win", 14),
    ("She is a three-time Emmy winner.", "things.emmy", 3),
    ("He is a three-time world champion.", "things.title", 3),
    ("She won the Oscar three times.", "things.oscar", 3),
    ("She took home three Academy Awards.", "things.oscar", 3),
    ("She was nominated for four Grammys.", "things.nomination", 4),
    ("She was nominated for a Grammy four times.", "things.nomination", 4),
    ("The guard was shot twice.", "things.shooting", 2),
    ("He was twice nominated for the job.", "things.nomination", 2),
    ("She was married three times.", "things.marriage", 3),
    ("He scored twice.", "things.goal", 2),
    ("There had been three earlier complaints.", "things.complaint", 3),
    ("The county runs 30 such shelters.", "things.shelter", 30),
    ("It was the city's 27th burglary of the year.", "things.burglary", 27),
    ("The council put the number of flooded cellars at 340.", "things.cellar", 340),
]


@pytest.mark.parametrize(("text", "topic", "number"), HEADS)
def test_what_a_number_counts(text, topic, number):
    found = claim(text)
    assert (found.topic, found.value.unit, found.value.stated) == (topic, "count", number)


NOTHING = [
    "It aims to triple its fares.",
    "The ferry calls twice a week.",
    "The flaw was a zero-day.",
    "It is a zero-sum game.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_multiples_and_labels_count_nothing(text):
    assert not claims(text)


ELIDED = [
    ("The firm runs 90 ferries, 12 of them in Orla.", "12 of them", "things.ferry"),
    ("Burglars took 40 rings, three of which were found.", "three of which", "things.ring"),
    ("Some 900 barns were damaged, including 80 that were flattened.", "80", "things.barn"),
    ("Some 900 barns were damaged, of which 80 were destroyed.", "80", "things.barn"),
    ("Some 900 barns were damaged and 80 were destroyed.", "80", "things.barn"),
    ("The institute recorded 90 tremors. The agency has logged 110 so far.", "110", "things.earthquake"),
]


@pytest.mark.parametrize(("text", "words", "topic"), ELIDED)
def test_a_number_counts_things_told_before(text, words, topic):
    assert (claims(text)[-1].text, claims(text)[-1].topic) == (words, topic)


def test_what_became_of_the_second_is_not_that_of_the_first():
    first, second = claims("Some 900 barns were damaged and 80 were destroyed.")
    assert (first.value.fate, second.value.fate) == ("fate.damaged", "fate.destroyed")


def test_persons_are_not_taken_for_the_things_told_before():
    assert not [c for c in claims("He fired nine shots, killing two of them.") if c.text == "two of them"]


SAME = [
    ("Seven losses in a row cost him his post.", "The Otters fell for a seventh straight defeat."),
    ("She is a two-time Oscar winner.", "She won two Academy Awards."),
    ("She was nominated for five Oscars.", "She earned six Academy Award nominations."),
    ("Twenty fires were burning.", "Twenty-two wildfires burned."),
    ("It was the third rise since May.", "It was the fourth increase since May."),
    ("Two Democrats voted against it.", "It passed over the objections of three Democrats."),
    ("He scored two goals.", "He scored three goals."),
    ("He played 24 league games.", "He played 25 games."),
    ("He called the office nine times.", "He called the office 12 times."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_fact_in_other_words_is_compared(a, b):
    room = make_room()
    assert room.comparable(claim(a), claim(b))
    assert (room.affinity(claim(a), claim(b)) or 1.0) >= 0.5


OTHER = [
    ("She is a two-time Oscar winner.", "She was nominated for five Oscars."),
    ("He has 21 league goals.", "He has 27 goals."),
    ("He played 33 games.", "He played 105 games."),
    ("He has 24 league games.", "He has 21 league goals."),
    ("She has two children.", "She leaves four grandchildren."),
    ("Some 85 Republicans voted against it.", "Some 131 Republicans voted for it."),
    ("Four other hamlets were cut off.", "Twelve hamlets were cut off."),
    ("The 1990 quake killed almost 2,000 people.", "The quake of 2013 killed more than 220 people."),
    ("Crews put out 12 fires.", "Some 30 fires were burning."),
]


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_two_facts_are_not_compared(a, b):
    room = make_room()
    assert not room.comparable(claim(a), claim(b))
    assert not room.comparable(claim(b), claim(a))


WEAK = [
    ("Some 1,900 British kiosks were robbed.", "Some 9,000 kiosks were robbed."),
    ("Guards foiled 11 raids.", "The bureau listed 58 raids."),
    ("Five people were seriously injured.", "Nine people were injured."),
    ("He was fined four times.", "He was promoted nine times."),
]


@pytest.mark.parametrize(("a", "b"), WEAK)
def test_some_are_little_like_all(a, b):
    room = make_room()
    one, other = claim(a), claim(b)
    assert not room.comparable(one, other) or (room.affinity(one, other) or 0.0) < 0.5
