from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import ArticleError
from checker.model.article import Article, Span
from checker.model.document import Document, TokenKind
from checker.reading import read_document
from checker.reading.published import published_fault
from checker.reading.tokens import tokenize
from tests.reading.tables import read

PIECES = [
    "“", "”", "\"", "''", "``", "'", "’", ".", ". ", "?”", "...", "U.S. ", "p.m. ", "No. ", "Mr. ", "(", ")",
    "— Ann (@ann) November 4, 2031", "pic.x.com/a ", "https://a.b ", "\n", "\n\n", "\r\n", "\r", "---\n",
    "title: x\n", "By Ann Moss\n", "# ", "> ", "* ", "[a](b)", "**", "_", "`", "&amp;", "â€™", "Ã©", "\u200b",
    "\u00a0", "\ufb01", "e\u0301", "\ud800", "\x00", "🚨", "The ", "man ", "was ", "killed", "1,200",
    "Nov. 4", "2031-11-04", "iPhone ",
]  # fmt: skip
NEWS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), min_size=1, max_size=40).map("".join)


def assert_sound(document: Document) -> None:
    """What holds of every document."""
    article = document.article.text
    done = 0
    for index, sentence in enumerate(document.sentences):
        assert sentence.index == index
        assert done <= sentence.span.start < sentence.span.end
        assert sentence.span.of(document.text) == sentence.text == sentence.text.strip()
        assert sentence.tokens == tokenize(sentence.text, sentence.span.start)
        original = document.original(sentence.span)
        assert 0 <= original.start < original.end <= len(article)
        done = sentence.span.end
        assert (sentence.post is not None) == (sentence.section == "post")
    for post in document.posts:
        assert post.signature is not None
        assert post.span.holds(post.signature)


@settings(max_examples=400)
@given(NEWS, st.sampled_from(["a.txt", "a.md"]), st.none() | st.text(max_size=20))
def test_any_text_makes_a_sound_document(text, path, title):
    try:
        document = read_document(Article(text=text, id="a", path=path, title=title))
    except ArticleError:
        assert not text.strip()
    else:
        assert_sound(document)


@settings(max_examples=200)
@given(NEWS)
def test_no_word_of_a_plain_text_is_lost(text):
    text = "x " + text.replace("---", "")
    document = read(text)
    read_words = [token.text for sentence in document.sentences for token in sentence.tokens]
    assert read_words == [token.text for token in tokenize(document.text)]


@given(st.text())
def test_tokens_are_all_that_is_not_white_space(text):
    tokens = tokenize(text, 7)
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert all(token.text == text[token.start - 7 : token.end - 7] for token in tokens)


def test_tokens_are_words_numbers_and_marks():
    found = [(token.text, token.lower, token.kind) for token in tokenize("Mora’s $1,200.5 non-US 5pm—")]
    assert found == [
        ("Mora’s", "mora's", TokenKind.WORD),
        ("$", "$", TokenKind.MARK),
        ("1,200.5", "1,200.5", TokenKind.NUMBER),
        ("non", "non", TokenKind.WORD),
        ("-", "-", TokenKind.MARK),
        ("US", "us", TokenKind.WORD),
        ("5", "5", TokenKind.NUMBER),
        ("pm", "pm", TokenKind.WORD),
        ("—", "—", TokenKind.MARK),
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "a", ".", "\"", "“”", "a.", "A. ", ".)", ". . ", "Mr. ", "!?", "(", "[", "[a](", "&", "&a", "â€™",
        "@a ", "— A (@b) November 24, 2031 ", "— A (@b) ", "aa.Aa", "http://a ", "e\u0301", "a\u200b", "*a",
        "_a ", "``a", "1,1", "<a", "<!--", "U.S. ", "word ", "The man was killed. ", "\r", "\n", "x\n\n",
        "Nov. 4\n", "— A (@b) November 24, 2031\n", "---\na: b\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
@pytest.mark.slow
def test_any_pattern_is_read_however_often_it_repeats(piece, path):
    text = "x" + piece * (100_000 // len(piece))
    assert read_document(Article(text=text, id="a", path=path)).sentences


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a", ".", '"', "\n", "The man was killed. "])
def test_a_megabyte_is_read(piece):
    assert read("x" + piece * (1_000_000 // len(piece))).sentences


@pytest.mark.parametrize("text", ["", " ", "\n\t\n", "\u00a0"])
def test_an_article_without_text_is_refused_by_name(text):
    with pytest.raises(ArticleError, match=r"^herald: the article is empty; give it its text$"):
        read_document(Article(text=text, id="herald"))


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        (None, None),
        ("2031-11-04", date(2031, 11, 4)),
        ("2031-11-04T09:30:00Z", datetime(2031, 11, 4, 9, 30, tzinfo=UTC)),
        ("2031-11-04T09:30", datetime(2031, 11, 4, 9, 30)),  # noqa: DTZ001
        ("2031-11-04T09:30:00-05:00", datetime(2031, 11, 4, 9, 30, tzinfo=timezone(timedelta(hours=-5)))),
    ],
)
def test_the_publication_date_is_iso_8601(published, wanted):
    assert read_document(Article(text="It rained.", id="a", published=published)).published == wanted


@pytest.mark.parametrize(
    "published", ["4 Nov 2031", "2031-02-30", "20311104", "2031-11-04T25:00", "yesterday"]
)
def test_an_article_with_another_publication_date_is_undated_and_said_to_be(published):
    article = Article(text="It rained.", id="herald", published=published)
    assert read_document(article).published is None
    assert published_fault(article) == (
        f'herald: published "{published}" is not an ISO 8601 date; '
        'write it as "2025-11-24" or "2025-11-24T09:30:00-05:00"; read as undated'
    )


def test_a_sentence_is_found_by_an_offset_in_it():
    document = read("It rained. It snowed.")
    assert document.sentence_at(12) == document.sentences[1]
    assert document.original(Span(3, 3)) == Span(3, 3)
