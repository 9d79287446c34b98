"""Sums told in two ways: short names of currencies, two currencies, by the week or by the year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, claims, make_room


def severity(a, b):
    room = make_room()
    assert room.comparable(a, b)
    assert room.comparable(b, a)
    return judge(a, b, room, load_rulebook().verdicts).severity.label


ONE = [
    ("The ring is worth 15,000 Swiss francs.", "The ring is worth 15,000 francs."),
    ("The bridge cost 900 Danish kroner.", "The bridge cost 900 kroner."),
    ("The bridge cost 900 Czech koruna.", "The bridge cost 900 crowns."),
    ("The bridge cost 900 Philippine pesos.", "The bridge cost 900 pesos."),
    ("The bridge cost 900 Pakistani rupees.", "The bridge cost 900 rupees."),
    ("The bridge cost 900 Jordanian dinars.", "The bridge cost 900 dinars."),
    ("The bridge cost £4 million.", "The bridge cost 4 million pounds."),
    ("He earns €4.2 million a year.", "He earns 4.2 million euros a season."),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_a_short_name_may_be_of_the_currency_named_in_full(a, b):
    assert severity(claim(a), claim(b)) is None


def test_figures_in_one_currency_named_in_two_ways_can_conflict():
    a, b = "The ring is worth 15,000 Swiss francs.", "The ring is worth 18,000 francs."
    assert severity(claim(a), claim(b)) == "major"


@pytest.mark.parametrize("other", ["800 Swedish kronor", "800 Russian rubles", "800 yen"])
def test_a_short_name_is_not_of_any_currency(other):
    assert not make_room().comparable(claim("It cost 900 pesos."), claim(f"It cost {other}."))


TWO = [
    ("The club bid £32 million.", "The club bid 38 million euros.", None),
    ("The club bid about £32 million.", "The club bid 38 million euros.", None),
    ("The club bid under £32 million.", "The club bid 38 million euros.", "minor"),
    ("The haul is worth 18 million francs.", "The haul is worth 18 million Swiss francs.", None),
    ("The haul is worth $20 million.", "The haul is worth 18 million Swiss francs.", None),
]


@pytest.mark.parametrize(("a", "b", "label"), TWO)
def test_sums_in_two_currencies_that_can_be_one_do_not_conflict(a, b, label):
    assert severity(claim(a), claim(b)) == label


APART = [
    ("The club bid £32 million.", "The club bid 60 million euros."),
    ("A ticket costs £3.", "A ticket costs $4."),
    ("The club bid 32 million lira.", "The club bid $2 million."),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_sums_in_two_currencies_that_hardly_are_one_are_not_compared(a, b):
    assert not make_room().comparable(claim(a), claim(b))


def test_pay_by_the_week_is_pay_by_the_year():
    weekly = claim("He will get €80,000 a week.")
    assert severity(weekly, claim("He will get €4.2 million a year.")) is None
    assert not make_room().comparable(weekly, claim("He will get €9 million a year."))
    assert severity(weekly, claim("He will get €90,000 a week.")) == "major"


def test_goals_a_game_are_goals_per_game():
    assert (
        claim("They score 2.3 goals a game.").value.per == claim("They score 2.3 goals per game.").value.per
    )


POUNDS = [
    ("They sold it for 3 million pounds.", "GBP"),
    ("The crew lifted 300 pounds of coal.", "kilogram"),
    ("The stone weighs 3 million pounds.", "kilogram"),
]


@pytest.mark.parametrize(("text", "unit"), POUNDS)
def test_pounds_are_money_where_a_sum_tells_it(text, unit):
    assert claims(text)[0].value.unit == unit


def test_one_sum_is_compared_whatever_it_is_called():
    room = make_room()
    cost = claim("The film cost $2,350,000.")
    assert room.comparable(cost, claim("The film had a budget of $2,350,000."))
    assert not room.comparable(cost, claim("The film had a budget of $4,350,000."))
    assert not room.comparable(claim("The fine was $5,000."), claim("Bail was set at $5,000."))


def test_costs_are_saved_where_they_are_cut():
    assert "savings" in claim("It would cut costs by 120 million dollars a year.").about
    assert claim("She owns 11 percent of the stock.").value.stated == Decimal(11)


FORMS = [
    "The haul is worth 18 million francs.",
    "The haul is worth $18.2 million.",
    "The haul is worth £14.2 million.",
    "The haul is worth 18 million Swiss francs (€16.9 million).",
]


@pytest.mark.parametrize("text", FORMS)
def test_a_sum_given_in_two_currencies_meets_either_in_another_article(text):
    assert severity(claim("The haul is worth 18 million francs ($18.2 million)."), claim(text)) is None


def test_sums_in_two_currencies_conflict_where_they_differ_in_one():
    a = claim("The haul is worth 18 million francs ($18.2 million).")
    assert severity(a, claim("The haul is worth 22 million francs (£17 million).")) == "major"


def test_a_local_dollar_with_its_conversion_stays_local():
    text = "The quay cost US$2 million. The bridge cost $41 million (US$27 million)."
    assert claims(text)[1].value.unit == "local dollar"
