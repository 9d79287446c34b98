"""Values in words."""

from dataclasses import replace

import pytest

from checker.model.article import Article
from checker.model.claim import Attribution, Kind
from checker.model.quotation import Quotation
from checker.report.words import attribution_words, chance_words, reason_words, short_value
from tests.report.samples import claim


def claim_with(value, text="Some words here.", topic="people.killed", kind=Kind.QUANTITY):
    return claim(Article(text=text, id="a"), text, text, kind, topic, value)


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


def test_reasons_are_an_editors_words_and_a_conflict_needs_none():
    assert reason_words(["bound", "conflict"]) == "“more than” or “at least”"
    assert reason_words(["a reason of one's own"]) == "a reason of one's own"
