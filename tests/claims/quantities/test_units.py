"""Units that stand in words which mean others elsewhere: millions of money, points, open dollars."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.judge import judge
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, claims, make_room
from tests.parsed import parsed

MEASURED = [
    ("The 4m-euro sale was stopped.", "EUR", "4000000"),
    ("They sold it for 3m pounds.", "GBP", "3000000"),
    ("A 15m-dollar bridge opened.", "USD", "15000000"),
    ("The wall is 4m high.", "metre", "4"),
    ("The bank agreed on a 0.5-point rise in its rate.", "percentage point", "0.5"),
    ("Interest rates rose by half a point.", "percentage point", "0.5"),
    ("Rates rose by three-quarters of a point.", "percentage point", "0.75"),
    ("The central bank lifted its rate by 50 points.", "percentage point", "0.5"),
    ("The poll puts her 14 points ahead.", "percentage point", "14"),
    ("She scored 14 points.", "count", "14"),
    ("The stock index fell 80 points as rates rose.", "count", "80"),
    ("The Category 3 storm hit the port.", "category", "3"),
    ("It was a category four hurricane.", "category", "4"),
    ("It came ashore as a Cat 2.", "category", "2"),
    ("A Category-5 cyclone is near.", "category", "5"),
    ("The cat 2 doors down meowed.", "count", "2"),
    ("He paid 400 bolivianos.", "BOB", "400"),
    ("The krona stood at 11.05 per euro.", "per euro", "11.05"),
    ("It traded at 148 yen to the dollar.", "per dollar", "148"),
]


@pytest.mark.parametrize(("text", "unit", "stated"), MEASURED)
def test_the_words_around_a_figure_tell_its_unit(text, unit, stated):
    value = claim(text).value
    assert (value.unit, value.stated) == (unit, Decimal(stated))


def severity(a, b):
    return judge(claim(a), claim(b), make_room(), load_rulebook().verdicts).severity.label


def test_a_bare_dollar_may_be_the_national_one_of_the_same_figure():
    room, national = make_room(), claim("The bridge cost A$40 million.")
    local = claim("The bridge cost $40 million.")
    assert room.comparable(national, local)
    assert room.comparable(local, national)
    assert severity("The bridge cost A$40 million.", "The bridge cost $40 million.") is None
    for other in ("US$48 million", "$41 million", "C$48 million", "€48 million"):
        assert not room.comparable(national, claim(f"The bridge cost {other}."))


def test_a_local_dollar_may_be_any_national_one():
    text = "The quay cost US$2 million. The bridge cost $41 million."
    _, local = make_room().find(parsed(text))
    assert make_room().comparable(local, claim("The bridge cost A$40 million."))


def test_points_and_basis_points_are_one():
    assert severity("Interest rates rose by half a point.", "It raised rates by 50 basis points.") is None


def test_a_share_of_before_a_change_is_compared_with_its_like_alone():
    text = "Fees will rise from 10% to 12%."
    before, after = make_room().find(parsed(text))
    now = claim("The fee is 10 percent.")
    assert make_room().comparable(before, now)
    assert not make_room().comparable(before, claim("The fee is 12 percent."))
    assert make_room().comparable(after, now)


PRINTED = [
    ("The engine runs at 6,000 rpm.", "revolution per minute", "6000"),
    ("The van does 45 mpg.", "mile per gallon", "45"),
    ("The sample held 12 ppb of lead.", "part per million", "0.012"),
    ("The steel holds 2 ksi.", "pascal", "13789514.586336722"),
    ("The battery stores 4,000 mAh.", "ampere hour", "4"),
    ("The battery stores 85 Wh.", "joule", "306000"),
    ("The bank cut its rate by 25 basis points.", "percentage point", "0.25"),
    ("The Dax fell 80 points.", "index point", "80"),
    ("The Dax closed at 12,410.25.", "index point", "12410.25"),
    ("The fare rose by 5 sen.", "MYR", "0.05"),
    ("The fare is RM5.", "MYR", "5"),
    ("The stamp costs 45p.", "GBP", "0.45"),
    ("She paid USD10m for it.", "USD", "10000000"),
    ("The yard lost Y=20 billion.", "JPY", "20000000000"),
    ("The yard lost PS4 million.", "GBP", "4000000"),
    ("The quay cost PS250,000.", "GBP", "250000"),
    ("The yacht made 24kn.", "metre per second", "12.34666666666666666666666667"),
    ("Rents rose 5pc.", "percent", "5"),
    ("Output grew minus-0.5 percent.", "percent", "-0.5"),
    ("The quay cost US$5 million.", "USD", "5000000"),
    ("The quay cost C$5 million.", "CAD", "5000000"),
    ("The port ships 10m tonnes.", "kilogram", "10000000000"),
    ("About 3m people fled.", "count", "3000000"),
    ("Some 2m displaced villagers fled.", "count", "2000000"),
    ("Some 2m were displaced.", "count", "2000000"),
    ("The swell brought 3m waves.", "metre", "3"),
    ("She ran the 100m hurdles.", "metre", "100"),
    ("The fare is three dollars and fifty cents.", "USD", "3.50"),
    ("The fare is two pounds and forty pence.", "GBP", "2.40"),
    ("The five-and-a-half-year siege ended.", "second", "173563236"),
    ("The siege lasted three-and-a-half years.", "second", "110449332"),
    ("The field yields 3.2m bpd.", "litre", "508759343.7696"),
]


@pytest.mark.parametrize(("text", "unit", "stated"), PRINTED)
def test_units_are_read_as_newspapers_print_them(text, unit, stated):
    value = claim(text).value
    assert (value.unit, value.stated) == (unit, Decimal(stated))


def test_barrels_by_the_day_are_told_in_one_word_or_more():
    short, long = claim("The field yields 3.2m bpd."), claim("The field yields 3.2 million barrels a day.")
    assert (short.value.per, short.value.stated) == (long.value.per, long.value.stated)
    assert severity(short.text.join(("It yields ", ".")), "It yields 4.2 million barrels a day.") == "major"


SHARED = [
    ("Apples cost 20, 30 and 40 cents.", "USD", ["0.2", "0.3", "0.4"]),
    ("Bids were 12, 15 and 20 million euros.", "EUR", ["12000000", "15000000", "20000000"]),
    ("Tickets are $5, 10 and 15.", "USD", ["5", "10", "15"]),
    ("The port shipped 15m/10m tonnes.", "kilogram", ["15000000000", "10000000000"]),
    ("He left $5 million to the school and a million to the museum.", "USD", ["5000000", "1000000"]),
    ("Brothers aged 9, 11 and 15 drowned.", "second", ["284012568", "347126472", "473354280"]),
]


@pytest.mark.parametrize(("text", "unit", "stated"), SHARED)
def test_figures_in_a_row_share_their_unit(text, unit, stated):
    values = [found.value for found in claims(text)]
    assert [value.unit for value in values] == [unit] * len(stated)
    assert [value.stated for value in values] == [Decimal(figure) for figure in stated]


def test_a_count_behind_a_price_is_none():
    price, boats = claims("They paid $5 and 10 boats sank.")
    assert (price.value.unit, boats.value.unit) == ("USD", "count")
