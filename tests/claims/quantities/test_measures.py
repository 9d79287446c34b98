"""Measures of one fact in other words: prices for each, distances in other units, heat, falls, shares."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.claims.quantities.reader import claim, claims, make_room
from tests.claims.quantities.test_find import interval

FOR_EACH = [
    ("The mayor promised up to $2,000 for each.", "each"),
    ("The mayor promised $2,000 for each boy.", "boy"),
    ("The mayor promised $2,000 per runaway.", "runaway"),
    ("The mayor promised $2,000 apiece.", "each"),
    ("The mayor promised $2,000.", None),
]


@pytest.mark.parametrize(("text", "per"), FOR_EACH)
def test_a_sum_keeps_what_it_is_for_each_of(text, per):
    assert claim(text).value.per == per


def test_sums_for_each_person_may_be_one_whatever_the_persons_are_called():
    room, each = make_room(), claim("The mayor promised up to $2,000 for each.")
    boy = claim("The mayor promised $3,000 for each boy.")
    assert room.comparable(each, boy)
    assert room.comparable(boy, claim("The mayor promised $3,000 per runaway."))
    assert room.comparable(boy, claim("The mayor promised a $3,000 reward."))
    pupil = claim("The town spends $9,000 per pupil.")
    assert room.comparable(pupil, claim("The town spends $9,400 per student."))
    assert not room.comparable(pupil, claim("The town spends $52,000 per teacher."))
    assert not room.comparable(pupil, claim("The town spends $900 per vehicle."))


AWAY = [
    ("It sank 30 nautical miles off Orla.", "55560"),
    ("The chip has lines of 30 nm width.", "3.0E-8"),
    ("The firm opened a 30nm line.", "3.0E-8"),
]


@pytest.mark.parametrize(("text", "metres"), AWAY)
def test_nm_is_a_nautical_mile_where_it_leads_away(text, metres):
    assert claim(text).value.stated == Decimal(metres)


def test_words_in_brackets_say_nothing_of_what_is_measured():
    assert "mile" not in claim("The ferry sank 65km (40 miles) off the coast.").about


HEAT = [
    ("It hit 97 degrees in sweltering Vell.", "degree Celsius"),
    ("The mast leaned 30 degrees in the cold.", "degree"),
    ("The sea is two degrees warmer.", "degree Celsius of change"),
    ("Temperatures rose by 2 degrees.", "degree Celsius of change"),
    ("Temperatures have risen 1.2 degrees.", "degree Celsius of change"),
    ("The cold port lies 12 degrees south of the equator.", "degree"),
    ("The mast leaned 30 degrees.", "degree"),
]


@pytest.mark.parametrize(("text", "unit"), HEAT)
def test_degrees_are_of_heat_where_the_words_around_them_tell(text, unit):
    assert claim(text).value.unit == unit


def facts(a, b):
    room, first, second = make_room(), claim(a), claim(b)
    assert room.comparable(first, second)
    return room.compare(first, second).facts


def test_a_temperature_without_a_scale_may_be_on_either():
    bare = "The mercury hit 102 degrees."
    assert "equal" in facts(bare, "The high was 102 degrees Fahrenheit (39 Celsius).")
    assert "equal" in facts(bare, "The high was 102 degrees (39C).")
    assert "converted" in facts(bare, "The heat reached 39 degrees.")
    assert "apart" in facts("The heat reached 41 degrees.", "The heat reached 39 degrees Celsius.")
    assert "same figure" in facts("The heat fell to 41 degrees.", "The mercury fell to 5 Celsius.")


def test_the_article_tells_of_heat():
    article = "A heat wave gripped the county. It hit 102 degrees."
    assert claim(article).topic == "temperature"
    assert claim("It hit 102 degrees.").topic == "degree"


def test_a_change_of_temperature_is_no_temperature():
    change = claim("Temperatures were 9 degrees above normal.")
    assert not make_room().comparable(change, claim("Temperatures were 9 degrees at dawn."))


MULTIPLES = [
    ("Rain was about twice the average.", "[1.7, 2.3]"),
    ("She was nearly double the limit.", "[1.7, 2)"),
    ("The fee is triple that of Orla.", "3"),
    ("The fee is twice as high as in Orla.", "2"),
    ("It sold more than twice as many.", "(2, )"),
    ("It was three times the limit.", "3"),
]


@pytest.mark.parametrize(("text", "amounts"), MULTIPLES)
def test_a_multiple_needs_no_times(text, amounts):
    found = claim(text)
    assert (found.topic, found.value.interval) == ("multiple", interval(amounts))


@pytest.mark.parametrize(
    "text",
    [
        "The town plans to double the fee.",
        "It would triple its output.",
        "He sang twice as Vell won.",
        "A double bed.",
    ],
)
def test_to_double_is_no_multiple(text):
    assert not claims(text)


def test_nearly_twice_may_be_twice():
    assert "touching" in facts("It sold nearly twice as many.", "It sold twice as many.")


SHARES = [
    ("Sales fell by nearly a third last month.", "down"),
    ("Prices are up a quarter since May.", "up"),
    ("Output rose by two-thirds in 2014.", "up"),
    ("Thefts dropped by half.", "down"),
]


@pytest.mark.parametrize(("text", "change"), SHARES)
def test_a_share_may_be_a_change_or_lack_its_whole(text, change):
    value = claim(text).value
    assert (value.unit, value.change) == ("percent", change)


@pytest.mark.parametrize(
    "text", ["It fell for a third day.", "Prices fell a third time.", "The .22 rifle had been drunk."]
)
def test_what_looks_like_a_share_is_none(text):
    assert all(found.value.unit not in {"percent", "second"} for found in claims(text))


LEVELS = [
    ("Burglaries fell last month, to 900.", "900", "things.burglary", None),
    ("Burglaries climbed past 900.", "(900, )", "things.burglary", None),
    ("Burglaries dropped 12% in August to about 900.", "[810, 990]", "things.burglary", None),
    ("Complaints now exceed 300 a week.", "(300, )", "things.complaint", "week"),
    ("Deaths from drugs in the county rose to 640.", "640", "people.killed", None),
    ("Heat grips Orla as deaths across the county reach 19.", "19", "people.killed", None),
]


@pytest.mark.parametrize(("text", "amounts", "topic", "per"), LEVELS)
def test_what_rises_to_a_level_is_counted_by_it(text, amounts, topic, per):
    found = claims(text)[-1]
    assert (found.value.interval, found.topic, found.value.per) == (interval(amounts), topic, per)


@pytest.mark.parametrize(
    "text",
    [
        "It made the top 40.",
        "Its top 40 songs are old.",
    ],
)
def test_a_level_of_what_is_no_number_of_things_counts_nothing(text):
    assert not [found for found in claims(text) if found.topic in {"things.share", "things.sale"}]


def test_a_third_in_a_row_is_no_part_of_a_unit():
    assert claim("It took a third of an hour.").value.stated == 1200
    assert claim("It took a quarter hour.").value.stated == 900
    assert claim("The oval is 1/4 mile long.").topic == "length"
    assert not claims("It fell for a third hour.")


def test_a_large_figure_that_is_no_round_one_is_of_one_fact():
    room, jobs = make_room(), claim("The county added 57,300 jobs.")
    assert room.comparable(jobs, claim("Its firms hired 57,300 workers."))
    assert not room.comparable(claim("It sent 150 blankets."), claim("It lost 150 houses."))


def test_hundreds_that_agree_may_leave_out_what_they_are_a_rate_for():
    room, daily = make_room(), claim("The line takes more than 600 calls a day.")
    assert room.comparable(daily, claim("The line took 640 calls."))
    assert not room.comparable(daily, claim("The line took 240 calls."))
    assert not room.comparable(claim("It takes 12 calls a day."), claim("It took 12 calls."))


@pytest.mark.parametrize(
    "text",
    [
        "The number of fires was below 9,000.",
    ],
)
def test_the_figure_is_the_number_of_what_was_told(text):
    assert claims(text)[-1].topic == "things.fire"
    assert claims(text)[-1].value.interval == interval("( , 9000)")


def test_a_majority_may_be_told_by_what_it_needs():
    assert claim("They fell short of the two-thirds they would need.").topic == "percent"
    assert not claims("He liked the third he saw.")


LASTING = [
    ("A week-long heat spell ended.", 604800),
    ("The month-long strike ended.", 2629746),
    ("Its yearlong inquiry found nothing.", 31556952),
    ("A daylong search found him.", 86400),
]


@pytest.mark.parametrize(("text", "seconds"), LASTING)
def test_what_lasts_one_of_a_unit_needs_no_number(text, seconds):
    assert claim(text).value.stated == seconds


@pytest.mark.parametrize("text", ["The week ended.", "A long strike ended.", "The day was long."])
def test_a_week_alone_lasts_no_time(text):
    assert not claims(text)


VOTES = [
    "The bill cleared the upper chamber 68 to 29.",
    "Lawmakers rejected the plan 68 to 29.",
    "Most members backed the deal, 68 to 29.",
]


@pytest.mark.parametrize("text", VOTES)
def test_a_vote_may_be_told_by_its_verb(text):
    found = claim(text).value
    assert (found.unit, found.stated, found.against) == ("score", 68, 29)


def test_what_is_cut_from_one_figure_to_another_is_no_vote():
    assert all(found.topic != "tally" for found in claims("They approved a cut from 68 to 29 seats."))


def test_half_a_million_pounds_is_money():
    assert claim("He got half a million pounds.").value.unit == "GBP"
    assert claim("They shipped half a million pounds of beef.").value.unit == "kilogram"


def test_nine_of_every_ten_is_a_share():
    assert claim("Nine of every ten sailors agreed.").value.stated == 90
