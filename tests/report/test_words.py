"""Values in words."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from checker.model.article import Article
from checker.model.claim import Attribution, Kind
from checker.model.interval import Interval
from checker.model.name import PersonName
from checker.model.quantity import Change, Quantity
from checker.model.quotation import Quotation
from checker.model.statement import Modality, Polarity, Statement
from checker.model.timerange import Grain, TimeRange, TimexType
from checker.report.words import attribution_words, chance_words, fact_words, reading_words, short_value
from tests.report.samples import claim

D = Decimal
MORNING = datetime(2024, 3, 5, 6)  # noqa: DTZ001 - local time of an article


def claim_with(value, text="Some words here.", topic="people.killed", kind=Kind.QUANTITY):
    return claim(Article(text=text, id="a"), text, text, kind, topic, value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(Interval.point(D(80)), counted="people"), "80 people"),
        (Quantity(Interval.above(D(80)), counted="people"), "more than 80 people"),
        (Quantity(Interval.above(D(8), open=False)), "at least 8"),
        (Quantity(Interval.below(D("0.5")), "percent"), "less than 0.5 percent"),
        (Quantity(Interval.below(D(5), open=False), "kilogram"), "at most 5 kilogram"),
        (Quantity(Interval(D(80), D(90))), "80 to 90"),
        (Quantity(Interval(D(80), D(90), low_open=True, high_open=True)), "over 80 to under 90"),
        (Quantity(Interval()), "any number"),
        (Quantity(Interval.point(D("13500000.00")), "USD"), "13,500,000 USD"),
        (Quantity(Interval.point(D(4)), "percent", change=Change.DOWN), "4 percent, down"),
        (Quantity(Interval.point(D("1E+4000"))), "1.000E+4000"),
        (TimeRange(TimexType.DATE, Grain.DAY, timex="2024-03-05", weekday="Tuesday"), "2024-03-05, Tuesday"),
        (TimeRange(TimexType.DATE, Grain.DAY, weekday="Monday"), "Monday"),
        (TimeRange(TimexType.DATE, Grain.HOUR, Interval(low=MORNING)), "2024-03-05 06:00"),
        (TimeRange(TimexType.DATE, Grain.DAY), "a day, not placed"),
        (Quotation("We lost it all.", "Ines Corval"), "4 words by Ines Corval"),
        (Quotation("We lost it all."), "4 words by an unknown speaker"),
        (PersonName("Ines Corval", "mayor"), "Ines Corval, mayor"),
        (PersonName("Ines Corval"), "Ines Corval"),
        (Statement(), "affirmed"),
        (Statement(Polarity.DENIED), "denied"),
        (Statement(modality=Modality.PLANNED), "planned"),
        (Statement(Polarity.DENIED, Modality.ALLEGED), "alleged, denied"),
    ],
)
def test_a_value_reads_as_it_was_understood(value, words):
    assert reading_words(claim_with(value)) == words


def test_a_fact_is_named_by_its_topic_else_by_its_kind():
    value = Statement()
    assert fact_words(claim_with(value, topic="people.killed")) == "people killed"
    assert fact_words(claim_with(value, topic="things.vote")) == "vote"
    assert fact_words(claim_with(value, topic="", kind=Kind.TIME)) == "time"


def test_a_quotation_is_short_and_without_its_marks():
    text = "“" + "It is a long way to the harbour from here, " * 3 + "he said.”"
    short = short_value(claim_with(Quotation(text), text, kind=Kind.QUOTE))
    assert short.startswith("It is a long way")
    assert short.endswith("…")
    assert len(short) <= 60


@pytest.mark.parametrize(
    ("probability", "words"), [(1.0, "over 99%"), (0.9, "90%"), (0.014, "1%"), (0.0, "under 1%")]
)
def test_a_probability_is_never_certainty(probability, words):
    assert chance_words(probability) == words


def test_an_attribution_tells_role_stance_and_to_whom():
    full = Attribution("Ines Corval", "the mayor", "NPR", "denied")
    assert attribution_words(full) == "Ines Corval, the mayor, to NPR (denied)"
    assert attribution_words(replace(full, stance="said")) == "Ines Corval, the mayor, to NPR"
    assert attribution_words(Attribution("police")) == "police"
    assert attribution_words(None) is None
