from __future__ import annotations

import hashlib
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.errors import ArticleError
from checker.model.article import Article
from checker.reading import read_article

BODY = "Mayor Zoë O’Brien said the café on “Elm Street” was shut after 12 people were hurt on Monday.\n" * 3
FRONT = """---
outlet: The Marlow Herald
title: "Bridge shut: what we know"
published: 2031-11-04T09:30:00-05:00
# a note to ourselves

modified: '2031-11-05'
url: https://herald.example.org/a?b=c#d
author: Dana Whitlow
---
"""


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Writes a file, given as text or bytes, and gives its name as seen from its folder."""
    monkeypatch.chdir(tmp_path)

    def put(content, name="story.txt"):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    return put


def refusal(path) -> str:
    """The line that says why an article cannot be read."""
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    message = str(caught.value)
    assert len(message.splitlines()) == 1
    return message


def read_or_refuse(path) -> tuple[Article | None, str]:
    """The article, or None and the line that says why it cannot be read."""
    try:
        return read_article(path), ""
    except ArticleError as error:
        message = str(error)
    assert len(message.splitlines()) == 1
    return None, message


def test_an_article_is_its_file(write):
    article = checker.read_article(write(BODY))
    assert (article.text, article.id, article.path) == (BODY, "story", "story.txt")
    assert (article.source, article.title, article.published, article.modified, article.url) == (None,) * 5
    assert article.sha256 == hashlib.sha256(BODY.encode()).hexdigest()


def test_an_article_can_be_given_another_id(write):
    assert read_article(write(BODY), id="herald").id == "herald"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["story.txt", "story.md", "STORY.TXT"])
def test_front_matter_describes_the_article_and_stays_in_its_text(write, newline, name):
    text = (FRONT + BODY).replace("\n", newline)
    article = read_article(write(text, name))
    assert article.text == text
    assert article.source == "The Marlow Herald"
    assert article.title == "Bridge shut: what we know"
    assert article.published == "2031-11-04T09:30:00-05:00"
    assert article.modified == "2031-11-05"
    assert article.url == "https://herald.example.org/a?b=c#d"
    assert article.author == "Dana Whitlow"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_text_is_read_in_its_encoding(write, encoding):
    assert read_article(write((FRONT + BODY).encode(encoding))).text == FRONT + BODY


@pytest.mark.parametrize(
    "text", ["The house cost £300,000.", "The café was shut.", "It’s “over” – so he said."]
)
def test_a_few_odd_characters_of_an_old_file_are_those_of_windows(write, text):
    assert read_article(write(text.encode("cp1252"))).text == text


@pytest.mark.parametrize(
    "text",
    ["---\nIt rained all day.\n---\nIt snowed.", "--- it rained\na: b", "It rained.\n---\na: b\n---\n"],
)
def test_a_line_of_dashes_alone_makes_no_front_matter(write, text):
    article = read_article(write(text))
    assert (article.text, article.source, article.title) == (text, None, None)


@pytest.mark.parametrize(
    ("front", "wanted"),
    [
        ("title: x\noutlett: y\n---\n", ':3: unknown key "outlett"; did you mean outlet?'),
        (
            "title: x\neditor: y\n---\n",
            ':3: unknown key "editor"; the keys are outlet, title, author, published, modified, url',
        ),
        ("title: x\ntitle: y\n---\n", ":3: title is given twice; take one out"),
        ("title: x\nIt rained\n---\n", ':3: "It rained" is not `key: value`; mend it or take it out'),
        ("title: x\n", ":1: the front matter is not closed; end it with a line of ---"),
        (
            "title: x\n\npublished: Nov 4\n---\n",
            ':4: published "Nov 4" is not an ISO 8601 date; '
            'write it as "2025-11-24" or "2025-11-24T09:30:00-05:00"',
        ),
        (
            "modified: 2031-13-01\n---\n",
            ':2: modified "2031-13-01" is not an ISO 8601 date; '
            'write it as "2025-11-24" or "2025-11-24T09:30:00-05:00"',
        ),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(write, front, wanted):
    body = "" if "closed" in wanted else "The bridge was shut."
    assert refusal(write("---\n" + front + body)) == "story.txt" + wanted


def test_an_empty_value_is_no_value(write):
    article = read_article(write("---\ntitle:\noutlet: \npublished: ''\n---\nIt rained."))
    assert (article.title, article.source, article.published) == (None, None, None)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("", "the file is empty; put the article's text into it"),
        (" \n\t\n", "the file is empty; put the article's text into it"),
        (b"\xef\xbb\xbf", "the file is empty; put the article's text into it"),
        (FRONT, "nothing follows the front matter; put the article's text into it"),
        (b"It\x00rained", "this is not a text file; save the article as UTF-8 text"),
        (bytes(range(256)) * 20, "this is not a text file; save the article as UTF-8 text"),
        (b"\xff\xfeI\x00t", "this is not a text file; save the article as UTF-8 text"),
        (b"\xff\xfe\x00\xd8", "this is not a text file; save the article as UTF-8 text"),
        (b"\x89PNG\r\n\x1a\n\x01\x02\x03\x04", "this is not a text file; save the article as UTF-8 text"),
        ("\x01\x02 It rained", "this is not a text file; save the article as UTF-8 text"),
    ],
)
def test_a_file_without_text_is_refused(write, content, wanted):
    assert refusal(write(content)) == f"story.txt: {wanted}"


def test_a_missing_file_is_refused(write):
    write(BODY)
    assert refusal("other.txt") == "other.txt: no such file; check the path"
    assert refusal("story.txt/other.txt") == "story.txt/other.txt: no such file; check the path"
    assert refusal("a\0b.txt").endswith("check the path")
    assert refusal("a" * 5000 + ".txt").endswith("check the path")
    assert refusal("two\nlines.txt") == "two lines.txt: no such file; check the path"


def test_a_folder_is_refused(tmp_path):
    assert refusal(tmp_path) == f"{tmp_path}: this is a folder; name the articles in it"


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", ".pdf files"), ("story", "files without a suffix")])
def test_another_kind_of_file_is_refused(write, name, kind):
    advice = "save the article as .txt, .md, .html or .json"
    assert refusal(write(BODY, name)) == f"{name}: cannot read {kind}; {advice}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(tmp_path / "pipe.txt").endswith("this is not a file; name a text file")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(write, tmp_path):
    write(BODY)
    (tmp_path / "story.txt").chmod(0)
    assert refusal("story.txt") == "story.txt: not allowed to read it; check the file's permissions"


def test_a_large_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "story.txt"
    with path.open("wb") as file:
        file.truncate(10**12)
    assert "1,000,000,000,000 bytes and 5,000,000 is the most" in refusal(path)


@given(st.binary(max_size=200) | st.text(max_size=50).map(str.encode))
def test_any_bytes_are_an_article_or_are_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    article, message = read_or_refuse(path)
    assert article.text.strip() if article else message.startswith(str(path))


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_front_matter_is_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "front.txt"
    path.write_bytes(f"---\ntitle: x\n{content}\n---\nIt rained.".encode())
    article, message = read_or_refuse(path)
    assert article.title == "x" if article else message.startswith(f"{path}:")
