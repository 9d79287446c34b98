"""Counts of things: what becomes of them, whose they are, and numbers away from their nouns."""

from __future__ import annotations

import pytest

from tests.claims.quantities.reader import claim, claims, make_room

FATES = [
    ("The storm destroyed 40 barns.", "destroyed"),
    ("Some 40 barns were flattened by the storm.", "destroyed"),
    ("Forty barns in the valley have been swept away.", "destroyed"),
    ("Forty ruined farms and 12 gutted barns remained.", "destroyed"),
    ("At least 40 barns have been lost.", "destroyed"),
    ("The flood damaged 40 barns.", "damaged"),
    ("Crews evacuated 40 barns.", "cleared"),
    ("Deputies searched 40 barns.", "searched"),
    ("The co-op will build 40 barns.", "built"),
    ("The chain shuttered 40 kiosks.", "closed"),
    ("Forty kiosks will close.", "closed"),
    ("Forty kiosks reopened.", "opened"),
    ("Forty ferries were called off.", "cancelled"),
    ("Fog delayed 40 ferries.", "delayed"),
    ("Forty missiles were fired at the port.", "launched"),
    ("Forty missiles were shot down.", "downed"),
    ("Customs officers impounded 40 crates.", "seized"),
    ("Burglars made off with 40 crates.", "stolen"),
    ("The maker shipped 40 crates.", "sold"),
    ("The maker recalled 40 crates.", "recalled"),
    ("The Orla Party lost 40 seats.", "forfeited"),
    ("The Orla Party holds 40 seats.", "won"),
    ("The Orla Party needs 40 seats.", "needed"),
    ("The storm destroyed or damaged 40 barns.", None),
    ("Forty barns were damaged or destroyed.", None),
    ("Forty planes destroyed the depot.", None),
    ("The town has 40 barns.", None),
]


@pytest.mark.parametrize(("text", "fate"), FATES)
def test_what_becomes_of_things_is_read(text, fate):
    told = claims(text)[-1].value.fate
    assert told == (fate and f"fate.{fate}")


APART = [
    ("The storm destroyed 40 barns.", "Crews evacuated 60 barns."),
    ("Forty ferries were cancelled.", "Sixty ferries were delayed."),
    ("The navy fired 40 rockets.", "The port's guns intercepted 31 rockets."),
    ("Burglars took off with 12 rings; they stole 12 rings.", "Police recovered five rings."),
    ("The bakery chain closed 12 shops.", "The bakery chain opened five shops."),
    ("The Orla Party lost 12 seats.", "The Orla Party won 17 seats."),
    ("The Orla Party has 12 seats.", "The Vell Party has 17 seats."),
    ("He faces two counts of robbery.", "He faces three counts of attempted robbery."),
    ("He faces two arson charges.", "He faces five counts of bank fraud."),
    ("Each patient needs two doses.", "The state ordered 900,000 doses."),
    ("The chain has 4,000 shops.", "The chain will shut 30 shops."),
    ("He fired his pistol four times.", "He had been fined four times."),
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
    ("The guard fired four shots.", "The guard fired his rifle four times."),
    ("The crew shot at the drone four times.", "The crew fired four rounds."),
    ("The tower has 12 stories.", "The tower has 12 floors."),
]


@pytest.mark.parametrize(("a", "b"), TOGETHER)
def test_things_of_one_fate_owner_and_size_can_be_one_fact(a, b):
    assert make_room().comparable(claims(a)[0], claims(b)[0])


def test_a_part_with_the_same_fate_is_what_another_counts_alone():
    room = make_room()
    part, _ = claims("The gunners shot down 31 of 40 rockets.")
    assert room.affinity(part, claim("Thirty-one rockets were intercepted.")) == 1.0
    assert room.affinity(part, claim("Thirty-one rockets fell.")) < 0.5


ELSEWHERE = [
    ("The number of ferries fell from 90 to 40.", "things.ferry", ["90", "40"]),
    ("The number of ferries on the two lakes fell to 40.", "things.ferry", ["40"]),
    ("Weekly ferries climbed to 40.", "things.ferry", ["40"]),
    ("Burglaries stood at 40.", "things.burglary", ["40"]),
    (
        "The lakes had 90 ferries. The total is down since: the number fell to 40.",
        "things.ferry",
        ["90 ferries", "40"],
    ),
    ("The lakes had 90 ferries in May. The islands had 40.", "things.ferry", ["90 ferries", "40"]),
    ("The firm runs 90 ferries. It will scrap 40.", "things.ferry", ["90 ferries", "40"]),
    ("The storm wrecked 90 ferries and damaged 40.", "things.ferry", ["90 ferries", "40"]),
    ("The Orla Party won 26 seats, the Vell Party 17.", "things.seat", ["26 seats", "17"]),
    ("Payrolls grew by 9,000 in May.", "things.job", ["9,000"]),
    ("The report showed payrolls rising 9,000.", "things.job", ["9,000"]),
    ("Job growth of 9,000 beat forecasts.", "things.job", ["9,000"]),
    ("Employers added 9,000 jobs. That was revised up to 9,400.", "things.job", ["9,000 jobs", "9,400"]),
    ("Factory employment fell by 9,000.", "people.jobs-cut", ["9,000"]),
]


@pytest.mark.parametrize(("text", "topic", "words"), ELSEWHERE)
def test_a_number_counts_what_is_told_before_it(text, topic, words):
    found = [found for found in claims(text) if found.topic == topic]
    assert [found.text for found in found] == words


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell to 40.",
        "The lakes had 90 ferries. He won 40.",
        "The lakes had 90 ferries. The mood fell to a low.",
        "The lakes had 90 ferries. The index rose to 40.",
    ],
)
def test_a_number_counts_nothing_that_is_not_told_of_it(text):
    assert not [found for found in claims(text) if found.text.endswith("40")]


def test_an_increase_adds_to_what_was_told():
    total, added = claims("The lakes have 90 ferries, an increase of 12.")
    assert added.topic == total.topic
    assert not make_room().comparable(added, total)


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


TWO = [
    ("Both pilots died.", "people.killed"),
    ("Police arrested both brothers.", "people.arrested"),
    ("Both bridges were swept away.", "things.bridge"),
    ("Thieves stole both of the paintings.", "things.painting"),
]


@pytest.mark.parametrize(("text", "topic"), TWO)
def test_both_counts_two_of_whom_something_is_told(text, topic):
    found = claim(text)
    assert (found.topic, found.value.stated) == (topic, 2)


@pytest.mark.parametrize("text", ["Both sides met.", "Both teams lost.", "It was both long and dull."])
def test_both_counts_nothing_of_which_nothing_is_told(text):
    assert not claims(text)


VOTES = [
    "The bank's board decided it by seven votes to two.",
    "The board voted seven to two.",
    "The seven-to-two vote came late.",
    "The bill got seven votes for and two against.",
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
    ("It was trip number four to the clinic.", 4, "time"),
    ("This is his fifth try.", 5, "time"),
    ("The drama is now in its sixth season.", 6, "season"),
    ("It was the seventh consecutive quarterly drop.", 7, "fall"),
    ("Orders rose for a fifth week running.", 5, "week"),
    ("It was the second consecutive weekly rise.", 2, "increase week"),
    ("The bank held rates for the twenty-first straight meeting.", 21, "meeting"),
    ("Dorn is the eighth coach in the top flight to be dismissed this season.", 8, "manager"),
    ("The increase was the sixth since March.", 6, None),
    ("The fire began on the ninth floor.", 9, "storey"),
    ("Her second husband was a baker.", 2, "marriage"),
]


PLACES = [
    ("Orla Town are 17th in the table.", 17, "place"),
    ("They are 17th.", 17, "place"),
    ("She finished fourth.", 4, "place"),
    ("The Reds climbed to third in the premier league.", 3, "place"),
    ("The city ranks ninth in the world.", 9, "place"),
    ("The 18th-placed side lost again.", 18, "place"),
    ("They are third from bottom.", 3, "bottom"),
    ("It is the world's fourth-biggest port.", 4, "port"),
    ("The record is the third worst in the league.", 3, "worst"),
]


@pytest.mark.parametrize(("text", "number", "noun"), [*RANKS, *PLACES])
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


def test_those_before_tell_the_next():
    room = make_room()
    before = claim("He has been in the clinic at least twice before.")
    assert room.comparable(before, claim("It is his third stay in the clinic."))
    assert "bound" in room.compare(before, claim("It is his third stay in the clinic.")).facts


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It was the 14th raid on the port this year.", "There have been 14 raids on the port this year."),
        ("It was the ninth aftershock since dawn.", "Nine aftershocks were felt."),
    ],
)
def test_the_last_of_a_row_tells_how_many(a, b):
    room = make_room()
    assert room.comparable(claim(a), claim(b))
    assert "equal" in room.compare(claim(a), claim(b)).facts


def test_other_floors_are_other_places():
    room = make_room()
    assert room.comparable(claim("She hid on the third floor."), claim("The third floor was empty."))
    assert not room.comparable(claim("She hid on the third floor."), claim("The fifth floor was empty."))
