"""Characters that are none cost an article nothing else."""

from __future__ import annotations

import pytest

import checker


@pytest.mark.slow
def test_lone_surrogates_are_read_and_offsets_stay_those_of_the_article():
    one = checker.Article(id="a", text="Nine \ud800 people died in Orla on Monday, \udfff the mayor said.")
    two = checker.Article(id="b", text="Ten people died in Orla on Monday, the mayor said. \udc00")
    report = checker.check([one, two])
    assert report.findings
    for finding in report.findings:
        for claim in finding.evidence:
            article = one if claim.article == "a" else two
            assert claim.span.of(article.text) == claim.text
    assert report.to_markdown()
    assert report.to_json()
    assert report.to_html()
