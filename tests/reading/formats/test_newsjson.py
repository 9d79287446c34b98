"""Articles in JSON: ninjs, NewsArticle, and plain keys."""

from __future__ import annotations

import gzip
import json

import pytest

import checker
from checker.errors import ArticleError
from tests.reading.formats.pages import PARAGRAPHS

BODY = "\n\n".join(PARAGRAPHS)
MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
TITLE = "Footbridge breaks at Port Halden"
MOMENT = "2031-11-07T18:20:00-05:00"
LATER = "2031-11-08T07:00:00Z"

NEWS_ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "articleBody": BODY,
    "datePublished": MOMENT,
    "dateModified": LATER,
    "author": {"@type": "Person", "name": "Dana Whitlow"},
    "publisher": {"@type": "NewsMediaOrganization", "name": "Halden Herald"},
    "url": "https://herald.example.org/bridge",
}
NINJS_1 = {
    "uri": "https://herald.example.org/bridge",
    "type": "text",
    "versioncreated": LATER,
    "firstcreated": MOMENT,
    "headline": TITLE,
    "byline": "Dana Whitlow",
    "copyrightholder": "Halden Herald",
    "body_xhtml": MARKUP,
}
NINJS_2 = {
    "uri": "https://herald.example.org/bridge",
    "type": "text",
    "versioncreated": LATER,
    "contentcreated": MOMENT,
    "headlines": [{"role": "short", "value": "Bridge"}, {"role": "main", "value": TITLE}],
    "by": "Dana Whitlow",
    "infosources": [{"name": "Halden Herald"}],
    "bodies": [
        {"role": "caption", "contenttype": "text/plain", "value": "The bridge in 1988."},
        {"role": "main", "contenttype": "text/html", "value": MARKUP},
    ],
}
PLAIN = {
    "text": BODY,
    "source": "Halden Herald",
    "title": TITLE,
    "author": "Dana Whitlow",
    "published": MOMENT,
    "modified": LATER,
    "url": "https://herald.example.org/bridge",
}


def write(tmp_path, content, name="bridge.json"):
    path = tmp_path / name
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    return path


@pytest.mark.parametrize("name", ["bridge.json", "bridge.json.gz"])
@pytest.mark.parametrize(
    "data",
    [NEWS_ARTICLE, [NEWS_ARTICLE], {"@graph": [{"@type": "WebPage"}, NEWS_ARTICLE]}, NINJS_1, NINJS_2, PLAIN],
    ids=["NewsArticle", "list", "graph", "ninjs 1", "ninjs 2", "plain"],
)
def test_an_article_is_read_with_all_that_is_known_of_it(tmp_path, data, name):
    article = checker.read_article(write(tmp_path, data, name))
    assert article.text == f"{TITLE}\n\n{BODY}\n"
    assert (article.title, article.source, article.author) == (TITLE, "Halden Herald", "Dana Whitlow")
    assert (article.published, article.modified) == (MOMENT, LATER)
    assert article.url == "https://herald.example.org/bridge"
    assert article.id == "bridge"


def test_a_headline_that_the_text_repeats_stands_once(tmp_path):
    article = checker.read_article(write(tmp_path, PLAIN | {"text": f"{TITLE.upper()}\n\n{BODY}"}))
    assert article.text == f"{TITLE.upper()}\n\n{BODY}\n"


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b'{"text": "It rained.",\n}', ":2: not JSON ("),
        (b"[" * 100_000, ": this JSON cannot be read"),
        ({"name": "no article"}, ": no article that is known as one"),
        ([], ": no article that is known as one"),
        ([PLAIN, PLAIN], ": 2 articles in one file"),
        (NEWS_ARTICLE | {"articleBody": " "}, ": the article has no text"),
        (NINJS_1 | {"body_xhtml": 5}, ": the article has no text"),
        (b"\x00\x01", ": this is not a text file"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(tmp_path, content, wanted):
    path = write(tmp_path, content)
    with pytest.raises(ArticleError) as caught:
        checker.read_article(path)
    assert str(caught.value).startswith(f"{path}{wanted}")
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("value", [5, None, [], {"a": 1}, [[["x"]]], "not a date", {"@id": 3}])
def test_odd_values_count_as_not_given(tmp_path, value):
    odd = {key: value for key in NEWS_ARTICLE if key not in {"@type", "@context", "articleBody"}}
    article = checker.read_article(write(tmp_path, NEWS_ARTICLE | odd))
    assert article.published is None
    assert "14 people" in article.text
