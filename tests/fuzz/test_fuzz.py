"""Whatever an article holds, every step ends, says where it is right, and says it twice the same.

`make fuzz` runs these with many more cases: FUZZ_CASES says how many.
"""

from __future__ import annotations

import os
import re
import warnings

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checker.check import check, find_claims
from checker.model.article import Article
from checker.reading.document import read_document
from checker.report.formats.checked import Checked
from checker.report.formats.format import Format
from checker.report.formats.render import render
from tests.fuzz.strategies import article_sets, articles
from tests.word_encoder import WordEncoder


class Reversed:
    """A chance that turns a list round."""

    def shuffle(self, items):
        items.reverse()


CASES = int(os.environ.get("FUZZ_CASES", "40"))
fuzzed = settings(
    max_examples=CASES,
    deadline=None,
    derandomize="FUZZ_CASES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
pytestmark = [
    pytest.mark.filterwarnings("ignore:.*published:UserWarning"),
    pytest.mark.filterwarnings("ignore:.*ISO 8601:UserWarning"),
]


def plain(text: str) -> Article:
    return Article(text=text, id="one")


@fuzzed
@given(articles("one"))
@example(plain("aⓃ"))
@example(plain('"x" said aⓃ.'))
@example(plain("Nine \ud800 people died."))
@example(plain("\x00"))
def test_sentences_and_words_lie_where_they_say(article):
    document = read_document(article)
    for sentence in document.sentences:
        assert sentence.text == sentence.span.of(document.text)
        assert all(token.text == token.span.of(document.text) for token in sentence.tokens)
        original = document.original(sentence.span)
        assert 0 <= original.start <= original.end <= len(article.text)


@fuzzed
@given(articles("one"))
@example(plain("aⓃ"))
@example(plain('"x" said aⓃ.'))
@example(plain("Nine \ud800 people died."))
@example(plain("Del Cartel de los Soles y de la isla: 0000-00-00"))
def test_claims_lie_where_they_say_and_are_the_same_twice(article):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        claims = find_claims(article)
        again = find_claims(article)
    assert claims == again
    for claim in claims:
        assert claim.text == claim.span.of(article.text)
        assert claim.line == len(re.findall(r"\r\n|\r|\n", article.text[: claim.span.start])) + 1
        assert 0 <= claim.core.start <= claim.core.end <= len(claim.sentence.text)
        assert claim.to_dict()


@pytest.mark.slow
@fuzzed
@given(article_sets(), st.randoms(use_true_random=False))
@example([plain("aⓃ said nine people died."), Article(text="Ten people died, aⓃ said.", id="two")], None)
@example(
    [plain("The mill two-two-two"), Article(text="two-two-two That cost her dear.", id="two")], Reversed()
)
def test_every_report_can_be_written_and_the_order_changes_no_verdict(found, chance):
    report = check(found, encoder=WordEncoder())
    for wanted in Format:
        content = render([Checked(report)], wanted)
        assert wanted is Format.PARQUET or content.decode("utf-8") is not None
    turned = list(found)
    if chance is not None:
        chance.shuffle(turned)
    assert verdicts(check(turned, encoder=WordEncoder())) == verdicts(report)


def verdicts(report):
    return sorted((finding.id, int(finding.severity), sorted(finding.reasons)) for finding in report.findings)
