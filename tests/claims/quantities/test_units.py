"""Units that stand in words which mean others elsewhere: millions of money, points, open dollars."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.judge import judge
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook
from tests.claims.quantities.reader import claim, make_room

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
    for other in ("US$40 million", "$41 million", "C$40 million", "€40 million"):
        assert not room.comparable(national, claim(f"The bridge cost {other}."))


def test_a_local_dollar_may_be_any_national_one():
    text = "The quay cost US$2 million. The bridge cost $41 million."
    _, local = make_room().find(read_document(Article(text=text, id="a")))
    assert make_room().comparable(local, claim("The bridge cost A$40 million."))


def test_points_and_basis_points_are_one():
    assert severity("Interest rates rose by half a point.", "It raised rates by 50 basis points.") is None


def test_a_share_of_before_a_change_is_compared_with_its_like_alone():
    text = "Fees will rise from 10% to 12%."
    before, after = make_room().find(read_document(Article(text=text, id="a")))
    now = claim("The fee is 10 percent.")
    assert make_room().comparable(before, now)
    assert not make_room().comparable(before, claim("The fee is 12 percent."))
    assert make_room().comparable(after, now)
