"""An article that does not come with its date still has one where its text tells it."""

from __future__ import annotations

import pytest

from checker.model.article import Article
from checker.reading.document import read_document
from tests.claims.times.reader import claims_of, room


def timex_of(text: str, words: str, **told: str) -> str | None:
    document = read_document(Article(text=text, id="a", **told))
    return next(claim.value.timex for claim in room().find(document) if claim.text == words)


@pytest.mark.parametrize(
    "text",
    [
        "Mill burns\nLast Updated: Monday, 28 November 2005, 07:41 GMT\nThe mill burned on Sunday.",
        "Mill burns\nNovember 28, 2005\nThe mill burned on Sunday.",
        "Mill burns\nPublished: 11/28/2005\nThe mill burned on Sunday.",
        "https://news.example/2005/11/28/mill-burns\nThe mill burned on Sunday.",
        "The mill burned on Sunday.\n— Ann Osel (@annosel) November 28, 2005\nIt was old.",
        "The owner spoke on Monday, Nov. 28, 2005. The mill burned on Sunday.",
    ],
)
def test_a_date_in_the_text_dates_the_rest(text):
    assert timex_of(text, "Sunday") == "2005-11-27"


def test_the_address_dates_the_article():
    url = "https://news.example/world/2005/11/28/mill"
    assert timex_of("The mill burned on Sunday.", "Sunday", url=url) == "2005-11-27"


def test_the_given_date_wins_over_the_text():
    text = "Mill burns\nNovember 28, 2005\nThe mill burned on Sunday."
    assert timex_of(text, "Sunday", published="2006-01-10") == "2006-01-08"


def test_a_date_of_long_ago_does_not_date_the_article():
    assert timex_of("The mill, built on May 4, 1911, burned on Sunday.", "Sunday") == "XXXX-WXX-7"


def test_an_impossible_date_is_no_date():
    (claim,) = claims_of("The mill burned on Feb. 30.", "2020-03-01")
    assert claim.value.interval is None


@pytest.mark.parametrize(
    ("text", "url", "timex"),
    [
        ("The bill of 04/05/2011 was unpaid.", None, "2011-04-05"),
        ("The bill of 04/05/2011 was unpaid.", "https://www.news.example.uk/a", "2011-05-04"),
        ("The bill of 04/05/2011 was unpaid, like that of 24/05/2011.", None, "2011-05-04"),
        (
            "The bill of 04/05/2011 was unpaid, like that of 05/24/2011.",
            "https://news.example.uk/a",
            "2011-04-05",
        ),
    ],
)
def test_figures_are_read_as_the_article_writes_them(text, url, timex):
    assert timex_of(text, "04/05/2011", url=url) == timex


def test_a_post_dates_its_own_words():
    post = "It burned yesterday.\n— Ann Osel (@annosel) November 24, 2025"
    text = f"Nobody knew on Friday.\n{post}\nThe town was calm."
    assert timex_of(text, "yesterday", published="2025-11-28") == "2025-11-23"
    assert timex_of(text, "Friday", published="2025-11-28") == "2025-11-28"
