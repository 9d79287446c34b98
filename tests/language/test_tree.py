"""Questions of grammar, answered from the parse."""

from __future__ import annotations

import pytest

from checker.language import tree
from checker.model.syntax import Syntax, Word
from tests.parsed import parsed


def parse(text: str) -> Syntax:
    (sentence,) = parsed(text).sentences
    return sentence.syntax


def word(syntax: Syntax, text: str) -> Word:
    """The first word of this text."""
    return next(word for word in syntax.words if word.text == text)


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]


@pytest.mark.parametrize(
    ("text", "verb", "subjects", "objects"),
    [
        ("The storm sank twelve boats.", "sank", ["storm"], ["boats"]),
        ("Twelve boats were sunk by the storm.", "sunk", ["storm"], ["boats"]),
        ("Twelve boats were sunk.", "sunk", [], ["boats"]),
        ("The sailors drowned.", "drowned", ["sailors"], []),
        ("They fled, leaving the boats.", "leaving", ["they"], ["boats"]),
        ("Police stormed the house and arrested the clerk.", "arrested", ["police"], ["clerk"]),
        ("The firm plans to sell two ships.", "sell", ["firm"], ["ships"]),
        ("The storm, which sank the ferry, moved north.", "sank", ["storm"], ["ferry"]),
        ("The men arrested by police were students.", "arrested", ["police"], ["men"]),
        ("The men who were arrested deny the theft.", "arrested", [], ["men"]),
        ("The men were tried and jailed.", "jailed", [], ["men"]),
        ("Divers found a ship carrying gold.", "carrying", ["ship"], ["gold"]),
        ("The mayor gave the nurse a medal.", "gave", ["mayor"], ["nurse", "medal"]),
        ("Rescuers said twelve people were killed.", "said", ["rescuers"], []),
        ("Rescuers said twelve people were killed.", "killed", [], ["people"]),
    ],
)
def test_who_does_it_and_whom_it_is_done_to(text: str, verb: str, subjects: list[str], objects: list[str]):
    syntax = parse(text)
    assert texts(tree.subjects(syntax, word(syntax, verb))) == subjects
    assert texts(tree.objects(syntax, word(syntax, verb))) == objects


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Twelve boats were sunk.", "sunk", True),
        ("The storm has sunk twelve boats.", "sunk", False),
        ("The men were tried and jailed.", "jailed", True),
        ("Police have tried and jailed the men.", "jailed", False),
        ("The men were tried and a clerk was jailed.", "tried", True),
        ("The men arrested at noon were students.", "arrested", True),
        ("Police arrested them at noon.", "arrested", False),
    ],
)
def test_a_passive_is_told_from_a_perfect(text: str, verb: str, passive: bool):
    syntax = parse(text)
    assert tree.is_passive(syntax, word(syntax, verb)) is passive


@pytest.mark.parametrize("first", ["mayor", "nurse", "clerk"])
def test_words_joined_by_and_are_found_from_any_of_them(first: str):
    syntax = parse("The mayor and the nurse and the clerk resigned.")
    found = texts(tree.conjuncts(syntax, word(syntax, first)))
    assert found[0] == first
    assert sorted(found) == ["clerk", "mayor", "nurse"]
    assert texts(tree.conjuncts(syntax, word(syntax, "resigned"))) == ["resigned"]


@pytest.mark.parametrize(
    ("text", "inner", "verb"),
    [
        ("The storm sank twelve boats.", "twelve", "sank"),
        ("Rescuers said twelve people were killed.", "people", "killed"),
        ("The storm, which sank the ferry, moved north.", "ferry", "sank"),
        ("Twelve people, said an official who spoke softly, died.", "softly", "spoke"),
        ("Twelve boats were sunk.", "were", "sunk"),
        ("Twelve boats were sunk.", "sunk", "sunk"),
        ("Storm over Pinmar", "over", "storm"),
    ],
)
def test_a_word_stands_in_the_clause_of_its_verb(text: str, inner: str, verb: str):
    syntax = parse(text)
    assert tree.clause(syntax, word(syntax, inner)).text == verb


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        ("The two old grey ferries sank in the bay.", "ferries", "the two old grey ferries"),
        ("The mayor's youngest son resigned.", "son", "the mayor 's youngest son"),
        ("The rebels of Pinmar fled.", "rebels", "the rebels"),
        ("More than 80 ships left.", "ships", "more than 80 ships"),
        ("They fled.", "they", "they"),
    ],
)
def test_a_noun_phrase_ends_with_its_noun(text: str, noun: str, phrase: str):
    syntax = parse(text)
    found = " ".join(texts(tree.noun_phrase(syntax, word(syntax, noun))))
    assert found.replace(" 's", "") == phrase.replace(" 's", "")


@pytest.mark.parametrize(
    ("text", "modifier", "noun"),
    [
        ("The storm sank twelve boats.", "twelve", "boats"),
        ("More than 80 ships left.", "80", "ships"),
        ("The two old ferries sank.", "old", "ferries"),
        ("The ferries sank.", "ferries", "ferries"),
        ("The storm killed 12.", "12", "12"),
    ],
)
def test_a_modifier_belongs_to_its_noun(text: str, modifier: str, noun: str):
    syntax = parse(text)
    assert tree.head_noun(syntax, word(syntax, modifier)).text == noun


def test_prepositions_come_with_their_nouns():
    syntax = parse("The men were arrested in Velden on Friday by police.")
    found = [(name, noun.text) for name, noun in tree.complements(syntax, word(syntax, "arrested"))]
    assert found == [("in", "velden"), ("on", "friday"), ("by", "police")]


def test_what_a_noun_is_called_besides():
    syntax = parse("Ansel Brude, the mayor of Velden, resigned.")
    assert texts(tree.appositions(syntax, word(syntax, "brude"))) == ["mayor"]
    assert tree.appositions(syntax, word(syntax, "velden")) == ()


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The mayor did not resign.", "resign", True),
        ("The mayor didn’t resign.", "resign", True),
        ("The mayor never resigned.", "resigned", True),
        ("He left without paying.", "paying", True),
        ("There were no deaths.", "deaths", True),
        ("The mayor resigned.", "resigned", False),
        ("The mayor resigned and did not speak.", "resigned", False),
        ("The mayor did not say that he resigned.", "resigned", False),
    ],
)
def test_what_is_denied(text: str, verb: str, negated: bool):
    syntax = parse(text)
    assert tree.is_negated(syntax, word(syntax, verb)) is negated


def test_a_chain_of_verbs_however_long_is_followed():
    many = 3000
    words = [
        Word(i, 5 * i, 5 * i + 4, "hurt", "hurt", "VERB", "VBN", "conj" if i else "ROOT", max(i - 1, 0))
        for i in range(many)
    ]
    syntax = Syntax.of(words)
    last = syntax.words[-1]
    assert not tree.is_passive(syntax, last)
    assert tree.subjects(syntax, last) == ()
    assert tree.objects(syntax, last) == ()
    assert len(tree.conjuncts(syntax, last)) == many
    assert tree.clause(syntax, last) is last


def test_auxiliaries_in_the_order_of_the_text():
    syntax = parse("Twelve people may have been killed.")
    assert texts(tree.auxiliaries(syntax, word(syntax, "killed"))) == ["may", "have", "been"]


def test_words_above_and_below():
    syntax = parse("Rescuers said twelve people were killed.")
    twelve, said = word(syntax, "twelve"), word(syntax, "said")
    assert [above.text for above in tree.ancestors(syntax, twelve)] == ["people", "killed", "said"]
    assert {below.index for below in tree.descendants(syntax, said)} == set(range(len(syntax.words))) - {
        said.index
    }


def test_words_are_found_by_their_offsets():
    text = "Twelve boats sank."
    syntax = parse(text)
    for index, _ in enumerate(text):
        found = syntax.at(index)
        assert (found is None) == text[index].isspace()
        assert found is None or found.start <= index < found.end
    assert syntax.at(-1) is None
    assert syntax.at(len(text)) is None
    assert texts(syntax.within(0, 8)) == ["twelve", "boats"]
    assert texts(syntax.within(6, 7)) == []
