"""Findings within one article: a headline that says something else than its body."""

import pytest

from checker.check import check
from checker.model.article import Article
from tests.word_encoder import WordEncoder

OTHER = "The town library in Dunmore will open again on Monday after repairs."


@pytest.mark.parametrize(
    ("headline", "body", "reasons"),
    [
        (
            "At least 31 people killed as strong quake shakes Tamora island",
            "A strong quake shook Tamora island and killed 31 people, officials said.",
            ("bound", "internal"),
        ),
        (
            "Strong quake shakes Tamora island and kills 29 people, officials say",
            "A strong quake shook Tamora island and killed 31 people, officials said.",
            ("conflict", "internal"),
        ),
        (
            "Strong quake shakes Tamora island before dawn on Tuesday",
            "A strong quake shook Tamora island at 4:52 a.m. on Tuesday, officials said.",
            None,
        ),
    ],
)
def test_a_headline_that_says_more_or_less_than_its_body_is_told(headline, body, reasons):
    article = Article(f"{headline}\n\n{body}", "0", title=headline, published="2025-10-14")
    report = check([article, Article(OTHER, "1", published="2025-10-14")], encoder=WordEncoder())
    told = [relation.judgement.reasons for finding in report.findings for relation in finding.relations]
    assert told == ([] if reasons is None else [reasons])
