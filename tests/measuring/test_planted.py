"""Changes planted in an article: one fact told otherwise, and nothing else."""

from __future__ import annotations

import pytest

from checker.measuring.planted.change import read_passage
from checker.measuring.planted.people import misspell
from checker.measuring.planted.quantities import other_figure
from checker.measuring.planted.rewording import REWORDINGS, in_words
from checker.measuring.planted.rival import plant_fault
from checker.measuring.planted.trial import FAULTS, count_trials, try_article
from checker.model.article import Article
from checker.rulebook import load_rulebook
from tests.word_encoder import WordEncoder

TEXT = """\
Nine people killed as ferry sinks off Port Halden
A ferry with 212 people aboard sank near Orrin on Tuesday, killing nine people, officers said.
“We saw the lights go out, and then we heard nothing at all,” Mara Quill said.
At least 40 boats joined the search, which cost $3.2 million and lasted six hours.
The ferry was built in 1987 and was inspected on March 4, 2015. It left at 9:40 p.m.
“The sea was calm when they left, and nobody was worried,” said Tomas Ebner, 54, a fisherman.
Traffic on the line rose by 12 percent in August. Mayor Edda Lund said two British sailors were missing.
Three crew members were arrested, Ebner said. Quill was 34, and Tomas Ebner had sailed for years.
"""
ARTICLE = Article(text=TEXT, id="ferry", published="2015-06-10")
BY_NAME = {fault.name: fault for fault in FAULTS}
WAYS = {way.name: way for way in REWORDINGS}


def changes(name):
    """Every change of that kind, as pairs of the words before and after."""
    found = BY_NAME[name].plant(read_passage(ARTICLE))
    return {(edit.span.of(TEXT), edit.new) for change in found for edit in change}


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("number", ("212", "360")),
        ("number", ("nine", "twelve")),
        ("money", ("3.2", "6.4")),
        ("percentage", ("12", "20")),
        ("age", ("54", "91")),
        ("bound", ("At least", "At most")),
        ("unit", ("million", "billion")),
        ("currency", ("$", "£")),
        ("by / to", ("by", "to")),
        ("direction", ("rose", "fell")),
        ("killed / injured", ("killed", "injured")),
        ("weekday", ("Tuesday", "Thursday")),
        ("month", ("August", "October")),
        ("day of the month", ("4", "9")),
        ("year", ("1987", "1984")),
        ("clock", ("p.m.", "a.m.")),
        ("speaker exchanged", ("Mara Quill", "Ebner")),
        ("role of a person", ("Mayor", "Governor")),
        ("negation", ("", " not")),
        ("place", ("Orrin", "Brackenford")),
        ("scope", ("British", "Israeli")),
    ],
)
def test_a_kind_of_change_sees_its_places(name, change):
    assert change in changes(name)


def test_figures_in_a_quotation_are_left_to_the_quotation():
    assert not any("“" in old for name in BY_NAME for old, _ in changes(name))
    assert all(old.isascii() for old, _ in changes("number"))


def test_what_is_bounded_is_no_number_to_change():
    assert not {old for old, _ in changes("number")} & {"40"}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_rival_holds_the_change_where_it_says(fault):
    rival = plant_fault(ARTICLE, fault)
    if rival is None:
        assert not changes(fault.name)
        return
    old, new = rival.words[1].split(" > ")
    assert any(old in span.of(TEXT) for span in rival.zone)
    texts = [span.of(rival.article.text) for span in rival.own_zone]
    assert any(new.strip() in " ".join(text.replace("\u00a0", " ").split()) for text in texts)
    assert not {"\ue000", "\ue001"} & set(rival.article.text)


def test_without_rewordings_nothing_but_the_change_differs():
    rival = plant_fault(ARTICLE, BY_NAME["money"], reworded=0)
    assert rival.article.text == TEXT.replace("$3.2", "$6.4")


def test_the_same_article_always_has_the_same_rival():
    assert plant_fault(ARTICLE, BY_NAME["number"]) == plant_fault(ARTICLE, BY_NAME["number"])


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("single quotation marks", "‘The sea was calm"),
        ("dashes", "A ferry"),
        ("months abbreviated", "rose by 12 percent in August"),
        ("day before month", "inspected on 4 March 2015."),
        ("clock style", "It left at 9:40 p.m."),
        ("percent style", "rose by 12% in"),
        ("large numbers written out", "cost $3,200,000 and"),
        ("small numbers in words", "rose by twelve percent"),
        ("no-break spaces", "212\u00a0people"),
        ("straight quotation marks", '"The sea was calm'),
        ("CR LF", "officers said.\r\n"),
    ],
)
def test_a_rewording_writes_the_same_otherwise(name, line):
    assert line in WAYS[name].of(TEXT)


def test_front_matter_is_not_reworded():
    text = "---\npublished: 2015-06-10\n---\n" + TEXT
    assert all(way.of(text).startswith("---\npublished: 2015-06-10\n---\n") for way in REWORDINGS)


@pytest.mark.parametrize(
    ("figure", "other"),
    [("5", "8"), ("12", "20"), ("100", "400"), ("1,200", "2,000"), ("6.8", "12.6"), ("50", "80")],
)
def test_another_figure_is_no_rounding_of_the_first(figure, other):
    assert other_figure(figure) == other


@pytest.mark.parametrize(("name", "wrong"), [("Ellingboe", "Elingboe"), ("Marlow", "Marllow")])
def test_a_name_is_misspelt_by_a_letter(name, wrong):
    assert misspell(name) == wrong


@pytest.mark.parametrize(
    ("figure", "words"), [(7, "seven"), (19, "nineteen"), (40, "forty"), (54, "fifty-four")]
)
def test_numbers_are_written_in_words(figure, words):
    assert in_words(figure) == words


@pytest.fixture(scope="module")
def tried():
    names = ("number", "money", "word in a quotation")
    return try_article(ARTICLE, load_rulebook(), WordEncoder(), [BY_NAME[name] for name in names])


def test_a_found_change_counts_as_found(tried):
    assert [(trial.name, trial.told) for trial in tried] == [
        ("number", True),
        ("money", True),
        ("word in a quotation", True),
    ]


def test_trials_are_counted_by_name(tried):
    rows = count_trials([*tried, *tried])
    assert [(row.name, row.told.part, row.told.whole) for row in rows] == [
        ("number", 2, 2),
        ("money", 2, 2),
        ("word in a quotation", 2, 2),
    ]


@pytest.mark.slow
def test_an_article_reworded_is_the_same_article():
    trials = try_article(ARTICLE, load_rulebook(), WordEncoder())
    assert {trial.name: trial.beside for trial in trials if trial.beside} == {}
