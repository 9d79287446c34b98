"""Numbers that name one thing: read as such, compared digit by digit, and never as amounts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, claims, make_room

NAMED = [
    ("Flight 417 landed late.", "identifier.flight", "Flight 417", "417"),
    ("Flight OR482 landed late.", "identifier.flight", "Flight OR482", "482"),
    ("Snow closed Interstate 95.", "identifier.route", "Interstate 95", "95"),
    ("Voters passed Proposition 12.", "identifier.bill", "Proposition 12", "12"),
    ("It is case No. 24-1187.", "identifier.case", "case No. 24-1187", "241187"),
    ("She wore No. 14.", "identifier.shirt", "wore No. 14", "14"),
    ("Call 555-555-0147 for news.", "identifier.telephone", "555-555-0147", "5555550147"),
    ("She lived at 14 Harbour Street.", "identifier.address", "14 Harbour Street", "14"),
]


@pytest.mark.parametrize(("text", "topic", "words", "digits"), NAMED)
def test_a_number_of_a_thing_is_a_claim_of_its_own(text, topic, words, digits):
    found = claim(text)
    assert (found.topic, found.text, found.value.stated) == (topic, words, Decimal(digits))


@pytest.mark.parametrize(
    "text",
    [
        "The flight carried 417 people.",
        "They drove 95 miles.",
        "The house passed 12 bills.",
        "It sold 14 streets.",
    ],
)
def test_what_is_counted_is_no_number_of_a_thing(text):
    assert not any(found.topic.startswith("identifier.") for found in claims(text))


SLIPS = [
    ("Flight 417 landed late at Orla.", "Flight 471 landed late at Orla."),
    ("Call 555-555-0147 for news of it.", "For news of it call 555-555-0174."),
    ("The fire was at 114 Harbour Street.", "A fire at 14 Harbour St. was put out."),
]


@pytest.mark.parametrize(("a", "b"), SLIPS)
def test_a_slip_in_a_number_is_a_conflict(a, b):
    room = make_room()
    for first, second in ((claim(a), claim(b)), (claim(b), claim(a))):
        assert room.comparable(first, second)
        found = judge(first, second, room, load_rulebook().verdicts)
        assert (found.severity.label, found.reasons) == ("major", ("conflict",))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Flight 417 landed late at Orla.", "Flight 982 landed late at Orla."),
        ("Flight OR417 landed late at Orla.", "Flight VE471 landed late at Orla."),
        ("Flight 417 landed late at Orla.", "Snow closed Route 471 at Orla."),
        ("Snow closed Interstate 95.", "Snow closed Route 95."),
        ("The fire was at 14 Harbour Street.", "The fire was at 15 Mill Street."),
        ("Flight 417 landed late at Orla.", "The ship carried 417 people."),
    ],
)
def test_other_numbers_name_other_things(a, b):
    assert not make_room().comparable(claim(a), claim(b))
