"""A saved page gives its story, and who told it when; nothing that stands around it is a claim."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.errors import ArticleError
from checker.reading import read_document
from tests.reading.formats.pages import LINKED, META, PARAGRAPHS, page

STORY = "\n\n".join(["Footbridge breaks at Port Halden", *PARAGRAPHS]) + "\n"


@pytest.fixture
def read(tmp_path):
    """Reads an article whose file holds that."""

    def put(content, name="bridge.html"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return checker.read_article(path)

    return put


@pytest.mark.parametrize("name", ["bridge.html", "bridge.HTM", "bridge.xhtml", "bridge.html.gz"])
def test_the_text_is_the_headline_and_the_story(read, name):
    content = page().encode()
    article = read(gzip.compress(content) if name.endswith(".gz") else content, name)
    assert article.text == STORY
    assert article.id == "bridge"


@pytest.mark.parametrize("head", [LINKED, META], ids=["JSON-LD", "meta"])
def test_outlet_headline_author_address_and_times_are_read(read, head):
    article = read(page(head))
    assert article.source == "Halden Herald"
    assert article.title == "Footbridge breaks at Port Halden"
    assert (article.author or "").startswith("Dana Whitlow")
    assert article.published == "2031-11-07T18:20:00-05:00"
    assert article.modified in {"2031-11-08T07:00:00Z", "2031-11-08T07:00Z"}
    assert article.url == "https://herald.example.org/bridge"


def test_data_goes_before_meta_and_meta_fills_its_gaps(read):
    head = (
        META
        + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge down"}</script>'
    )
    article = read(page(head))
    assert (article.title, article.source) == ("Bridge down", "Halden Herald")


def test_a_page_that_says_nothing_of_itself_has_its_headline_and_no_date(read):
    article = read(page(""))
    assert article.title == "Footbridge breaks at Port Halden"
    assert (article.source, article.published, article.author) == (None, None, None)


def test_a_date_that_may_be_two_days_is_none(read):
    assert read(page('<meta name="date" content="11/07/2031">')).published is None


def test_nothing_around_the_story_makes_a_claim(read):
    claims = checker.find_claims(read(page()))
    told = " ".join(claim.text for claim in claims)
    assert "14 people" in told
    for number in ("900", "44", "77", "212", "318", "45,000", "5000"):
        assert number not in told


def test_the_headline_is_one(read):
    first = read_document(read(page())).sentences[0]
    assert (first.text, first.section.value) == ("Footbridge breaks at Port Halden", "headline")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_page_in_another_encoding(read, encoding):
    head = LINKED + f'<meta charset="{encoding}">'
    assert "“We told them" in read(page(head).encode(encoding)).text


def test_a_page_whose_story_is_only_data_is_read(read):
    body = " ".join(PARAGRAPHS).replace('"', "")
    linked = LINKED.replace('"headline"', f'"articleBody": "{body}", "headline"')
    text = read(f"<html><head>{linked}</head><body><div id='app'></div></body></html>").text
    assert "14 people" in text


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"", "not a web page"),
        (b"It rained.", "not a web page"),
        (b"<html><body></body></html>", "no story is found on the page"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no story is found on the page"),
        (b"<!-- -->", ""),
        (b"<" * 10_000, ""),
        (b"\x00<\x00p\x00>", ""),
    ],
)
def test_a_page_without_a_story_is_refused_in_one_line(read, content, wanted):
    with pytest.raises(ArticleError) as caught:
        read(content)
    assert "bridge.html: " in str(caught.value)
    assert wanted in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_broken_data_costs_only_itself(read):
    head = META + '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    head += f'<script type="application/ld+json">{"[" * 100_000}</script>'
    assert read(page(head)).source == "Halden Herald"


def test_deep_markup_is_read_or_refused(read):
    try:
        article = read("<div>" * 50_000 + PARAGRAPHS[0])
    except ArticleError:
        return
    assert "14 people" in article.text


@given(
    st.text(max_size=300),
    st.sampled_from(["", "<p>", "<script type='application/ld+json'>", "<meta content='"]),
)
def test_any_markup_is_an_article_or_refused(tmp_path_factory, content, before):
    path = tmp_path_factory.getbasetemp() / "any.html"
    path.write_bytes((before + content + page("")[:400]).encode("utf-8", "replace"))
    message = ""
    try:
        text = checker.read_article(path).text
    except ArticleError as error:
        text, message = "", str(error)
    assert text.strip() or len(message.splitlines()) == 1
