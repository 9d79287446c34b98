"""Words that bound a figure in one place and mean something else in another."""

from __future__ import annotations

import pytest

from checker.model.quantity import Effect
from tests.claims.quantities.reader import claim, claims, make_room


@pytest.mark.parametrize(
    "text",
    [
        "The grant is far below the $5 billion that the mayor had asked for.",
        "The quay was built under the $40 million plan.",
        "The plane came in below the 12,000-foot pass.",
        "The yard works under a $3 million contract.",
        "The mayor will hand over P25 million in aid.",
        "The crew signed over 12 boats to the bank.",
        "The search extended over 22 miles.",
        "The team had a record of 98-112-27 over 237 games.",
        "The forward scored 40 goals over 12 seasons.",
        "The raise comes over four years.",
        "The man passed two children through the window.",
        "The council passed three laws.",
        "The boat was sold for $4.5 million plus a fifth of any profit.",
    ],
)
def test_a_figure_that_is_spoken_of_has_no_bound(text):
    assert {claim.value.effect for claim in claims(text)} == {Effect.EXACT}


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("The crew fished for over 22 miles.", Effect.ABOVE),
        ("The forward has played in over 237 games.", Effect.ABOVE),
        ("The repair cost over a million dollars.", Effect.ABOVE),
        ("Turnout passed 60 percent.", Effect.ABOVE),
        ("The storm sank more than the 80 boats of last year.", Effect.ABOVE),
        ("The boat was sold for $4.5 million plus.", Effect.ABOVE),
        ("The skipper was jailed for life with no chance of parole for 24 years.", Effect.FROM),
        ("The skipper must serve a minimum of 24 years.", Effect.FROM),
        ("The sergeant got life without the possibility of parole for 30 years.", Effect.FROM),
    ],
)
def test_a_bound_is_read_as_one(text, effect):
    assert claims(text)[-1].value.effect is effect


@pytest.mark.parametrize(
    ("a", "b", "fact"),
    [
        ("Winds of up to 80 mph hit the port.", "Winds reached 80 mph at the port.", "equal"),
        ("Winds of up to 80 mph hit the port.", "Winds reached 90 mph at the port.", "apart"),
        ("Winds of more than 80 mph hit the port.", "Winds reached 80 mph at the port.", "touching"),
        ("The ship held 40 tons of cement.", "The ship held 40 tonnes of cement.", "equal"),
        ("The ship held 40 metric tons of cement.", "The ship held about 40 tons of cement.", "inside"),
        ("The ship held 40 tonnes of cement.", "The ship held 45 tons of cement.", "apart"),
    ],
)
def test_the_highest_speed_and_a_ton_of_any_sort_are_one(a, b, fact):
    one, two = claim(a), claim(b)
    assert fact in make_room().compare(one, two).facts
    assert fact in make_room().compare(two, one).facts


@pytest.mark.parametrize(
    ("a", "b", "may_be_one"),
    [
        ("The reward is $5,000 apiece.", "The reward is $30,000.", False),
        ("The reward is $5,000 apiece.", "The reward is $5,000.", True),
        ("The contract pays him $2 million a year.", "The contract is worth $12 million.", False),
    ],
)
def test_a_rate_is_no_total_many_times_as_large(a, b, may_be_one):
    assert make_room().comparable(claim(a), claim(b)) is may_be_one
    assert make_room().comparable(claim(b), claim(a)) is may_be_one
