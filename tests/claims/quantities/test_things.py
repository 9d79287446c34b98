"""Counts of things: what becomes of them, whose they are, and numbers away from their nouns."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims, make_room

APART = [
    ("Each patient needs two doses.", "The state ordered 900,000 doses."),
    ("The chain has 4,000 shops.", "The chain will shut 30 shops."),
    ("Several coastal schools shut.", "Forty schools shut."),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_things_of_two_fates_owners_or_sizes_are_never_one_fact(a, b):
    room = make_room()
    assert not room.comparable(claims(a)[-1], claims(b)[-1])
    assert not room.comparable(claims(b)[-1], claims(a)[-1])


TOGETHER = [
    ("The storm destroyed 40 barns.", "Forty barns were flattened."),
    ("The storm destroyed 40 barns.", "The storm damaged 40 barns."),
    ("The storm destroyed 40 barns.", "There were 40 barns."),
    ("The Orla Party has 12 of 50 seats.", "The Orla Party won 12 seats."),
    ("She was indicted on nine counts.", "Prosecutors charged her with nine felonies."),
    ("A nine-count indictment was unsealed.", "She faces nine charges."),
    ("He faces two murder charges.", "He faces two counts of first-degree murder."),
    ("At least 30 structures burned.", "Thirty-four homes burned."),
    ("The crew shot at the drone four times.", "The crew fired four rounds."),
    ("The tower has 12 stories.", "The tower has 12 floors."),
]


@pytest.mark.parametrize(("a", "b"), TOGETHER)
def test_things_of_one_fate_owner_and_size_can_be_one_fact(a, b):
    assert make_room().comparable(claims(a)[0], claims(b)[0])


ELSEWHERE = [
    ("The number of ferries fell from 90 to 40.", "things.ferry", ["90", "40"]),
    ("The number of ferries on the two lakes fell to 40.", "things.ferry", ["40"]),
    ("Weekly ferries climbed to 40.", "things.ferry", ["40"]),
    ("Burglaries stood at 40.", "things.burglary", ["40"]),
    ("Factory employment fell by 9,000.", "people.jobs-cut", ["9,000"]),
]


@pytest.mark.parametrize(("text", "topic", "words"), ELSEWHERE)
def test_a_number_counts_what_is_told_before_it(text, topic, words):
    found = [found for found in claims(text) if found.topic == topic]
    assert [found.text for found in found] == words


@pytest.mark.parametrize(
    "text",
    [
        "The lakes had 90 ferries. The mood fell to a low.",
    ],
)
def test_a_number_counts_nothing_that_is_not_told_of_it(text):
    assert not [found for found in claims(text) if found.text.endswith("40")]


def test_what_a_change_began_from_is_what_an_article_gave_for_then():
    room = make_room()
    before, after = claims("The number of ferries fell from 90 to 40.")
    assert room.comparable(before, claim("The lakes had 90 ferries."))
    assert not room.comparable(before, claim("The lakes had 80 ferries."))
    assert room.comparable(after, claim("The lakes have 40 ferries."))


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Twelve high-risk towns were cleared.", "risk"),
        ("Two off-duty nurses came.", "duty"),
        ("They fired 30 long-range missiles.", "range"),
        ("They opened three after-school clubs.", "school"),
    ],
)
def test_a_function_word_before_a_hyphen_ends_no_noun_phrase(text, modifier):
    assert modifier in claim(text).value.scope.modifiers


@pytest.mark.parametrize("text", ["Gunners shot down 31 rockets.", "Jets dropped 31 rockets."])
def test_things_that_a_verb_handles_are_no_change(text):
    assert claim(text).value.change is None


@pytest.mark.parametrize("text", ["Both sides met.", "Both teams lost.", "It was both long and dull."])
def test_both_counts_nothing_of_which_nothing_is_told(text):
    assert not claims(text)


VOTES = [
    "The court split 7-2.",
]


@pytest.mark.parametrize("text", VOTES)
def test_a_vote_has_two_figures(text):
    found = claim(text)
    assert (found.topic, found.value.stated, found.value.against) == ("tally", 7, 2)


RANKS = [
    ("She won a third straight term.", 3, "term"),
    ("He is seeking a fourth term in office.", 4, "term"),
    ("It was the second night of protests.", 2, "night"),
    ("They marched for a third night running.", 3, "night"),
    ("It is the 13th consecutive session.", 13, "meeting"),
    ("The mill marks its 150th birthday.", 150, "anniversary"),
    ("It was the fourth time the dam had failed.", 4, "time"),
    ("Voters rejected the levy for a THIRD time.", 3, "time"),
    ("This is his fifth try.", 5, "time"),
    ("The drama is now in its sixth season.", 6, "season"),
    ("Orders rose for a fifth week running.", 5, "week"),
    ("The bank held rates for the twenty-first straight meeting.", 21, "meeting"),
    ("The fire began on the ninth floor.", 9, "storey"),
    ("Her second husband was a baker.", 2, "marriage"),
]


@pytest.mark.parametrize(("text", "number", "noun"), RANKS)
def test_which_of_a_row_something_is(text, number, noun):
    found = claim(text)
    assert (found.topic, found.value.stated, found.value.of) == ("rank", number, noun)


@pytest.mark.parametrize(
    "text",
    [
        "The second half began.",
        "On the second day of the trial he wept.",
        "He is second to none.",
        "The fourth of July parade began.",
        "It was a second-degree offence.",
        "They finished 12th, ninth and 15th in those years.",
        "The third-party candidate conceded.",
    ],
)
def test_what_is_in_no_row_has_no_rank(text):
    assert not claims(text)


def test_ranks_are_of_one_row():
    room = make_room()
    third = claim("She won a third term.")
    assert room.comparable(third, claim("She was sworn in for her second term."))
    assert not room.comparable(third, claim("It was the third straight night of riots."))
    assert not room.comparable(third, claim("She won four terms."))


def test_other_floors_are_other_places():
    room = make_room()
    assert room.comparable(claim("She hid on the third floor."), claim("The third floor was empty."))
    assert not room.comparable(claim("She hid on the third floor."), claim("The fifth floor was empty."))
