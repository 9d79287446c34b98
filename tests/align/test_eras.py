"""Earlier years: what happened then is not what happened now."""

from __future__ import annotations

import pytest

from checker.align.eras import find_eras
from checker.align.matching import Matcher
from checker.align.mention import prepare
from checker.check import check
from checker.claims.find import find_in, make_rooms
from checker.language.frames import FrameReader
from checker.model.article import Article
from checker.model.claim import Kind
from checker.reading.document import read_document
from checker.rulebook import load_rulebook
from tests.word_encoder import WordEncoder

FRAMES = FrameReader(load_rulebook().frames)


def eras(text, published="2016-03-02"):
    document = read_document(Article(text=text, id="a", published=published))
    return find_eras(find_in(document, make_rooms(load_rulebook()), FRAMES))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2009 a fire in the mill hurt 12 people.", {2009}),
        ("Two years ago a fire in the mill hurt 12 people.", {2014}),
        ("A fire hurt 9 people in 1998 and 12 in 2003.", {1998, 2003}),
    ],
)
def test_a_sentence_names_earlier_years(text, years):
    assert eras(text) == {("a", 0): frozenset(years)}


@pytest.mark.parametrize(
    "text",
    [
        "A fire in the mill hurt 12 people on Tuesday.",
        "It is the worst fire this year.",
        "The fire of 2016 hurt 12 people.",
        "Fires have hurt 90 people since 2009.",
        "The mill will close in 2019.",
    ],
)
def test_the_storys_own_year_and_stretches_that_reach_it_are_none(text):
    assert eras(text) == {}


def test_without_a_day_of_the_story_every_year_counts():
    assert eras("In 2009 a fire hurt 12 people.", published=None) == {("a", 0): frozenset({2009})}


TODAY = "A fire in the Dunmore paper mill hurt 40 people."


@pytest.mark.parametrize(
    ("other", "paired"),
    [
        ("A fire in the Dunmore paper mill hurt 12 people.", True),
        ("A fire in the Dunmore paper mill hurt 12 people in 2009.", False),
        ("A fire in the Dunmore paper mill hurt 40 people in 2009.", True),
    ],
)
def test_an_earlier_toll_is_no_conflict_with_todays(other, paired):
    articles = [Article(text=text, id=name) for name, text in zip("ab", (TODAY, other), strict=True)]
    report = check(articles, encoder=WordEncoder())
    kinds = [finding.evidence[0].kind for finding in report.findings]
    assert ("quantity" in kinds) == paired


def are_weighed(one, other):
    """Whether the one quantity of each text is weighed against the other's."""
    rules = load_rulebook()
    rooms = make_rooms(rules)
    documents = {
        name: read_document(Article(text=text, id=name, published="2020-03-04"))
        for name, text in (("a", one), ("b", other))
    }
    found = {name: find_in(document, rooms, FRAMES) for name, document in documents.items()}
    eras = {key: years for claims in found.values() for key, years in find_eras(claims).items()}
    claims = [claim for told in found.values() for claim in told if claim.kind is Kind.QUANTITY]
    a, b = prepare(claims, documents, WordEncoder(), rooms[0], eras)
    return Matcher.of(rooms[0], rules).odds(a, b) is not None


@pytest.mark.parametrize(
    ("one", "other", "weighed"),
    [
        ("Maren Holt, 52, was elected in 2012.", "Maren Holt, 53, was arrested.", True),
        ("Maren Holt, 52, was elected in 2012.", "Maren Holt, 53, was elected in 2013.", True),
        ("In 2012 the fund held $52.", "The fund holds $53.", False),
    ],
)
def test_an_age_is_of_today_whatever_year_its_sentence_names(one, other, weighed):
    assert are_weighed(one, other) == weighed
