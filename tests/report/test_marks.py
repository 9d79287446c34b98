"""What is marked: the value, or of a quotation the words that differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Article
from checker.model.claim import Kind
from checker.model.quotation import Quotation
from checker.report.marks import mark_claim, passage_of
from tests.report.samples import claim, count


def quote(words, sentence=None, text=None):
    sentence = sentence or f"“{words}” she said."
    article = Article(text=text or sentence, id="a")
    return claim(article, f"“{words}”", sentence, Kind.QUOTE, "quote", Quotation(words))


def marked(a, *others):
    passage = passage_of(a, "")
    return [span.of(passage.text) for span in mark_claim(passage, a, others)]


def test_a_value_is_marked_whole():
    article = Article(text="Some 40 people came.", id="a")
    value = claim(article, "Some 40 people", article.text, Kind.QUANTITY, "people", count(40))
    assert marked(value, value) == ["Some 40 people"]


def test_changed_words_are_marked_on_both_sides():
    a, b = quote("We will never leave this town"), quote("We shall never leave this city")
    assert marked(a, b) == ["will", "town"]
    assert marked(b, a) == ["shall", "city"]


def test_words_that_one_side_lacks_are_marked_where_they_stand():
    long, short = quote("We lost it all, and nobody came."), quote("We lost it all.")
    assert marked(long, short) == ["and nobody came"]
    assert marked(short, long) == []


def test_among_several_the_nearest_tells_what_differs():
    a, near, far = quote("We lost it all today"), quote("We lost it all"), quote("All is lost")
    assert marked(a, far, near) == ["today"]
    assert marked(a, near, a) == ["today"]


def test_neither_case_nor_marks_nor_the_shape_of_an_apostrophe_differ():
    a, b = quote("It's over, and we know it"), quote("it’s over – and we know it")
    assert marked(a, b) == ["“It's over, and we know it”"]


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("“We lost it all. Nobody came.", "”"),
        ("“We lost it all. Nobody came.", "” The mayor was elsewhere."),
        ("“We lost it all. Nobody came.”", " The mayor was elsewhere."),
        ("“We lost it all. Nobody came", ",” he said, pointing at the harbour. He left."),
        ("“We lost it all. Nobody came,”", " he said"),
    ],
)
def test_a_quotation_of_several_sentences_is_shown_up_to_the_end_of_its_last_one(words, rest):
    text = f"He said: {words}{rest}\nNext line."
    whole = claim(
        Article(text=text, id="a"),
        words,
        "He said: “We lost it all.",
        Kind.QUOTE,
        "quote",
        Quotation("We lost it all. Nobody came."),
    )
    shown = passage_of(whole, text).text
    assert shown.startswith(f"He said: {words}")
    assert text.startswith(shown)
    assert shown.count("“") == shown.count("”") or "he said" not in rest
    assert "elsewhere" not in shown
    assert "left" not in shown
    assert "Next line" not in shown


@given(st.text(min_size=1), st.text())
def test_any_two_texts_can_be_compared(a, b):
    first, second = quote(a, f"x “{a}” y"), quote(b, f"“{b}”")
    passage = passage_of(first, f"x “{a}” y")
    for span in mark_claim(passage, first, [second]):
        assert passage.claim.holds(span)
        assert len(span)


def test_a_very_long_quotation_is_marked_whole_at_once():
    long = quote("word " * 5_000 + "end")
    assert marked(long, quote("other " * 5_000 + "end")) == [long.text]
