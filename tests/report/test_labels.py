"""What reports call facts and values: one table, tried on what articles say."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from checker.model.article import Article
from checker.model.claim import Kind
from checker.model.frame import Argument, Frame, Mood, Role
from checker.model.interval import Interval
from checker.model.name import PersonName
from checker.model.quantity import Change, Effect, Quantity
from checker.model.quotation import Quotation
from checker.model.statement import Modality, Polarity, Statement
from checker.model.timerange import Grain, TimeRange, TimexType
from checker.report.labels import (
    event_words,
    fact_label,
    figure_words,
    frame_words,
    print_moment,
    read_labels,
    value_words,
)
from checker.report.labels.nouns import plural
from checker.rulebook import load_rulebook
from tests.report.samples import claim

D = Decimal
MORNING = datetime(2024, 3, 5, 6)  # noqa: DTZ001 - local time of an article
YEAR = D(31556952)


def claim_with(value, text="Some words here.", topic="people.killed", kind=Kind.QUANTITY):
    return claim(Article(text=text, id="a"), text, text, kind, topic, value)


def counted(noun, low=9, **more):
    return Quantity(Interval.point(D(low)), counted=noun, stated=D(low), **more)


def day(grain=Grain.DAY, low=MORNING, **more):
    return TimeRange(TimexType.DATE, grain, Interval(low=low), **more)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(Interval.point(D(80)), counted="people"), "80 people"),
        (Quantity(Interval.point(D(1)), counted="boat"), "1 boat"),
        (Quantity(Interval.point(D(3)), counted="fire engine"), "3 fire engines"),
        (Quantity(Interval.above(D(80)), counted="people"), "more than 80 people"),
        (Quantity(Interval.above(D(8), open=False)), "at least 8"),
        (Quantity(Interval.below(D("0.5")), "percent"), "less than 0.5 percent"),
        (Quantity(Interval.below(D(5), open=False), "kilogram"), "at most 5 kilograms"),
        (Quantity(Interval(D(80), D(90))), "80 to 90"),
        (Quantity(Interval(D(80), D(90), low_open=True, high_open=True)), "over 80 to under 90"),
        (Quantity(Interval()), "any number"),
        (Quantity(Interval.point(D("13500000.00")), "USD"), "13,500,000 USD"),
        (Quantity(Interval.point(D(4)), "percent", change=Change.DOWN), "4 percent, down"),
        (Quantity(Interval.point(D("1E+4000"))), "1.000E+4000"),
        (TimeRange(TimexType.DATE, Grain.DAY, timex="XXXX-WXX-1", weekday="Monday"), "Monday"),
        (day(), "Tuesday, March 5, 2024"),
        (day(low=datetime(2025, 11, 24)), "Monday, Nov. 24, 2025"),  # noqa: DTZ001
        (day(Grain.PART, part="NI"), "Tuesday, March 5, 2024, night"),
        (day(Grain.MINUTE, low=MORNING.replace(hour=21, minute=30)), "9:30 p.m., Tuesday, March 5, 2024"),
        (day(Grain.HOUR, low=MORNING.replace(hour=12)), "noon, Tuesday, March 5, 2024"),
        (day(Grain.WEEK), "the week of March 5, 2024"),
        (day(Grain.MONTH), "March 2024"),
        (day(Grain.YEAR), "2024"),
        (day(Grain.DECADE, low=datetime(1990, 1, 1)), "the 1990s"),  # noqa: DTZ001
        (day(Grain.SEASON), "the season from March 2024"),
        (TimeRange(TimexType.DURATION, Grain.DAY, timex="P2D"), "2 days"),
        (TimeRange(TimexType.DURATION, Grain.MINUTE, timex="PT1M"), "1 minute"),
        (TimeRange(TimexType.DATE, Grain.DAY), "no date given"),
        (Quotation("We lost it all.", "Ines Corval"), "4 words by Ines Corval"),
        (Quotation("We lost it all."), "4 words by an unnamed speaker"),
        (PersonName("Ines Corval", "mayor"), "Ines Corval, mayor"),
        (PersonName("Ines Corval"), "Ines Corval"),
        (Statement(), "says so"),
        (Statement(Polarity.DENIED), "says no"),
        (Statement(modality=Modality.PLANNED), "says so, as planned"),
        (Statement(Polarity.DENIED, Modality.ALLEGED), "says no, as alleged"),
    ],
)
def test_a_value_reads_as_it_was_understood_and_as_newspapers_print_it(value, words):
    assert value_words(claim_with(value)) == words


def test_an_age_is_told_in_years():
    age = Quantity(Interval(71 * YEAR, 72 * YEAR, high_open=True), "second", 71 * YEAR, of="quist")
    told = claim_with(age, "Nora Quist, 71,", "age")
    assert fact_label([told]) == "age of Quist"
    assert figure_words(told, 60) == "71"
    assert value_words(told) == "71 to under 72 years"


@pytest.mark.parametrize(
    ("effect", "low", "words"),
    [
        (Effect.EXACT, 1200, "1,200"),
        (Effect.EXACT, 0, "none"),
        (Effect.ABOVE, 80, "more than 80"),
        (Effect.FROM, 12, "at least 12"),
        (Effect.BELOW, 12, "fewer than 12"),
        (Effect.ABOUT, 50, "about 50"),
        (Effect.ESTIMATE, 50, "an estimated 50"),
        (Effect.VAGUE, 50, "Some words here."),
    ],
)
def test_a_count_in_a_heading_is_a_figure(effect, low, words):
    assert figure_words(claim_with(counted("people", low, effect=effect)), 60) == words


@pytest.mark.parametrize(
    ("topic", "values", "label"),
    [
        ("people.killed", [counted("people"), counted("death")], "people killed"),
        ("people.injured", [counted("firefighter"), counted("firefighter")], "firefighters injured"),
        ("people.injured", [counted("firefighter"), counted("people")], "people injured"),
        ("people.without-power", [counted("home"), counted("home")], "homes without power"),
        ("people", [counted("police officer")], "police officers"),
        ("people", [counted("people")], "people"),
        ("people.at-sea", [counted("people")], "people at sea"),
        ("things.house", [counted("house")], "houses"),
        ("things.figure", [counted(None)], "a figure"),
        ("things.company", [counted("company")], "companies"),
        ("money", [Quantity(Interval.point(D(5)), "USD")], "amount of money"),
    ],
)
def test_a_fact_is_named_by_what_is_counted_and_its_state(topic, values, label):
    assert fact_label([claim_with(value, topic=topic) for value in values]) == label


def test_what_all_articles_say_is_done_to_things_is_in_the_label():
    destroyed = replace(
        claim_with(counted("house"), topic="things.house"), frame=Frame("destroy", Role.PATIENT)
    )
    burned = replace(destroyed, frame=Frame("smoulder", Role.PATIENT))
    assert fact_label([destroyed, destroyed]) == "houses destroyed"
    assert fact_label([destroyed, burned]) == "houses"
    assert fact_label([burned]) == "houses"


def test_other_kinds_are_named_for_what_they_tell():
    quoted = claim_with(Quotation("It is gone.", "Ines Corval"), topic="quote", kind=Kind.QUOTE)
    unnamed = replace(quoted, value=Quotation("It is gone."))
    assert fact_label([quoted, unnamed]) == "Ines Corval, quoted"
    assert fact_label([unnamed]) == "quotation"
    assert fact_label([claim_with(Statement(), topic="statement.cause")]) == "the cause"
    assert fact_label([claim_with(PersonName("Ines"), topic="place.street")]) == "name of a place"
    assert fact_label([claim_with(Statement(), topic="", kind=Kind.STATEMENT)]) == "statement"


def test_every_topic_reason_and_feature_of_the_rules_has_a_label():
    rules, labels = load_rulebook(), read_labels()
    told = [*rules.topics.topic, *rules.statements.opposition, *rules.statements.contrast]
    assert [rule.id for rule in told if rule.id not in labels.topics] == []
    reasons = {reason.id for reason in rules.verdicts.reason}
    assert reasons <= labels.reasons.keys()
    assert {feature.name for feature in rules.alignment.feature} <= labels.features.keys()


def test_deaths_stand_before_injuries_before_money_before_dates_before_quotations():
    labels = read_labels()
    told = ["people.killed", "people.injured", "people.missing", "people.aboard", "money", "date", "quote"]
    news = [labels.news_value(topic) for topic in [*told, "person", "something.else"]]
    assert news == sorted(news)


@pytest.mark.parametrize(
    ("noun", "words"),
    [
        ("boat", "boats"), ("city", "cities"), ("bus", "buses"), ("church", "churches"), ("man", "men"),
        ("police", "police"), ("day", "days"), ("boss", "bosses"),
    ],
)  # fmt: skip
def test_nouns_stand_in_the_plural(noun, words):
    assert plural(noun) == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2024-03-06", "March 6, 2024"),
        ("2024-03-06T07:15:00+00:00", "March 6, 2024, 7:15 a.m. UTC"),
        ("2024-03-06T07:15:00-05:00", "March 6, 2024, 7:15 a.m. UTC-5"),
        ("2024-03-06T07:15:00+05:30", "March 6, 2024, 7:15 a.m. UTC+5:30"),
        ("2024-03-06T00:00:00", "March 6, 2024, midnight"),
        ("last week", "last week"),
    ],
)
def test_the_day_of_publication_is_printed_as_newspapers_do(published, words):
    assert print_moment(published) == words


def test_the_event_of_a_claim_is_told_in_words():
    frame = Frame(
        "kill",
        Role.PATIENT,
        noun="people",
        arguments=(Argument(Role.AGENT, "quake", "the quake"),),
        place="in Orrin",
        day="Monday",
        mood=Mood.POSSIBLE,
    )
    assert event_words(frame) == "kill (whom it befalls; the quake; in Orrin; Monday; only possible)"
    assert event_words(Frame("toll", Role.OTHER)) == "toll"
    assert event_words(None) == ""
    assert frame_words(frame) == (
        "predicate: kill, role: patient, noun: people, polarity: affirmed, mood: possible, "
        "arguments: agent “the quake”, place: in Orrin, day: Monday"
    )
    assert frame_words(Frame("toll", Role.OTHER)).endswith("arguments: –, place: –, day: –")
    assert frame_words(None) == "–"


def framed(value, predicate, *, thing=False, role=Role.PATIENT, topic="length", kind=Kind.QUANTITY):
    told = claim_with(value, topic=topic, kind=kind)
    return replace(told, frame=Frame(predicate, role, names_thing=thing))


def test_a_measure_is_named_by_what_is_measured():
    miles = Quantity(Interval.point(D(10)), "metre", of="orrin")
    assert fact_label([framed(miles, "depth", thing=True), framed(miles, "strike")]) == "depth"
    assert fact_label([framed(miles, "strike"), framed(miles, "lie")]) == "distance from Orrin"
    share = Quantity(Interval.point(D(51)), "percent")
    assert fact_label([framed(share, "win", topic="percent")]) == "percentage"


def test_a_date_is_named_by_the_event_that_all_tell():
    told = {"topic": "date", "kind": Kind.TIME, "role": Role.DATE}
    assert fact_label([framed(day(), "strike", **told), framed(day(), "strike", **told)]) == "date (strike)"
    assert fact_label([framed(day(), "mayor", thing=True, **told)]) == "date"
    assert fact_label([framed(day(), "strike", **told), framed(day(), "kill", **told)]) == "date"
    assert fact_label([framed(day(), "be", **told)]) == "date"
