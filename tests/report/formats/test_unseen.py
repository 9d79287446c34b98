"""What nobody sees in an article stays out of reports that people read; JSON keeps the article's own text."""

from __future__ import annotations

import json
from io import BytesIO

import pandas as pd
import pytest

from checker.check import check
from checker.model.article import Article
from checker.report.formats.checked import Checked
from checker.report.formats.format import Format
from checker.report.formats.render import render
from tests.word_encoder import WordEncoder

UNSEEN = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\u00ad\u2060\ufeff\u180e\u3164\u034f\U000e0041"
)
"""Spaces without width, marks of direction, soft hyphens, joiners, fillers and tags."""


def strewn(text):
    """The text with one of them after every fourth character."""
    return "".join(c + (UNSEEN[i // 4 % len(UNSEEN)] if not i % 4 else "") for i, c in enumerate(text))


@pytest.fixture(scope="module")
def report():
    quote = '"We will {}come back to this river," Mayor Ana Lind said.'
    one = "The dam at Orrin burst on Monday and killed 80 people. " + quote.format("never ")
    other = "The dam at Orrin burst on Monday and killed 90 people. " + quote.format("")
    marked = (
        one.replace("killed", "kil\u200bled")
        .replace("people", "peo\u202eple")
        .replace("river", "ri\ufeffver")
    )
    articles = [
        Article(text=marked, id="one", source=strewn("Halden Herald"), title=strewn("Dam bursts at Orrin")),
        Article(text=other, id="two", source="Orrin Post"),
    ]
    return check(articles, encoder=WordEncoder())


@pytest.mark.parametrize("wanted", sorted(set(Format) - {Format.JSON}))
def test_nothing_unseen_is_in_a_report(wanted, report):
    content = render([Checked(report)], wanted)
    if wanted is Format.PARQUET:
        content = pd.read_parquet(BytesIO(content)).to_csv().encode("utf-8")
    assert not set(content.decode("utf-8")) & set(UNSEEN)


def test_json_keeps_the_text_that_its_offsets_count(report):
    data = json.loads(render([Checked(report)], Format.JSON))
    texts = {article.id: article.text for article in report.articles}
    rows = [row for finding in data["findings"] for row in finding["evidence"]]
    assert any("\u202e" in row["text"] for row in rows)
    assert all(row["text"] == texts[row["article"]][row["start"] : row["end"]] for row in rows)
