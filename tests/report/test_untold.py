"""What one article alone says, without what is told elsewhere in other words."""

from dataclasses import replace
from decimal import Decimal

from checker.model.article import Article
from checker.model.claim import Kind
from checker.model.interval import Interval
from checker.model.quantity import Extent, Quantity, Scope
from checker.model.quotation import Quotation
from checker.model.statement import Statement
from checker.model.timerange import Grain, TimeRange, TimexType
from checker.report import Report
from checker.report.untold import untold_claims
from tests.report.samples import claim, ferry

TEXT = "Eight students and two teachers were killed, and now no one is missing."
ARTICLE = Article(text=TEXT, id="a")
NOW = TimeRange(TimexType.DATE, Grain.DAY, timex="PRESENT_REF")


def count(low, extent=Extent.WHOLE):
    return Quantity(Interval.point(Decimal(low)), stated=Decimal(low), scope=Scope(extent))


def alone(words, value, kind=Kind.QUANTITY, topic="people.killed"):
    return claim(ARTICLE, words, TEXT, kind, topic, value)


def words_left(*claims, report=None):
    whole = report or Report(articles=(ARTICLE,))
    return [one.text for one in untold_claims(replace(whole, single_source=claims))]


def test_parts_of_a_sum_and_now_are_not_news():
    total = alone("Eight students and two teachers", count(10))
    part = alone("Eight students", count(8, Extent.PART))
    vague = alone("now", NOW, Kind.TIME, "vague")
    assert words_left(part, total, vague) == ["Eight students and two teachers"]


def test_the_same_words_under_two_kinds_are_told_once():
    missing = alone("no one is missing", count(0), topic="people.missing")
    said = alone("no one is missing", Statement(), Kind.STATEMENT, "statement.harm")
    assert words_left(missing, said) == ["no one is missing"]


def test_a_figure_in_a_quotation_of_one_article_alone_stays():
    quoted = alone("two teachers were killed", Quotation("two teachers were killed"), Kind.QUOTE, "quote")
    assert words_left(alone("two teachers", count(2)), quoted) == ["two teachers", "two teachers were killed"]


def test_words_that_a_finding_holds_are_told_there():
    report = ferry()
    told = report.findings[0].evidence[0]
    again = replace(told, kind=Kind.STATEMENT, topic="statement.harm", value=Statement())
    assert untold_claims(replace(report, single_source=(again,))) == ()
    assert len(untold_claims(report)) == 2
