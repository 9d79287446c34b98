"""The Markdown report: what it looks like, and that nothing in an article can break out of its place."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.report.excerpt import Piece
from checker.report.links import Links
from checker.report.markdown import as_code, as_link, emphasise, escape, render_markdown
from checker.report.text import flat
from tests.report.samples import BAIT, ferry, hostile, quiet

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SPAN = {"<span>", "</span>", "<b>", "</b>"}

HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()<>#+-.!|~@$&;:=\"'/^ \t\n\r\x0b\x1b\u2028\u202e“”…1aé🚨"),
        st.characters(),
    ),
    max_size=60,
)


def shown(inline):
    """The text that a reader sees of an inline token, and the types of its children."""
    text = "".join(child.content for child in inline.children if child.type == "text")
    return text, [child for child in inline.children if child.type != "text"]


@pytest.mark.parametrize("report", [ferry, quiet, hostile])
def test_report_looks_as_agreed(report, golden):
    golden(f"{report.__name__}.md", report().to_markdown())


def test_report_is_the_same_from_run_to_run():
    assert ferry().to_markdown() == ferry().to_markdown()


@given(HOSTILE)
def test_escaped_text_is_one_paragraph_that_shows_exactly_the_text(text):
    tokens = PARSER.parse(f"> {escape(text)}")
    inlines = [token for token in tokens if token.type == "inline"]
    kinds = {token.type for token in tokens}
    assert kinds <= {"blockquote_open", "paragraph_open", "inline", "paragraph_close", "blockquote_close"}
    seen, others = shown(inlines[0]) if inlines else ("", [])
    assert seen == flat(text).strip()
    assert {other.content for other in others} <= SPAN


@given(HOSTILE, HOSTILE)
def test_a_cell_stays_one_cell(a, b):
    table = f"| A | B |\n| --- | --- |\n| {escape(a)} | {escape(b)} |\n\nafter"
    tokens = PARSER.parse(table)
    assert sum(token.type == "td_open" for token in tokens) == 2
    cells = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == "td_open"]
    assert [shown(cell)[0] for cell in cells] == [flat(a).strip(), flat(b).strip()]
    assert all(child.content in SPAN for cell in cells for child in shown(cell)[1])


@given(HOSTILE)
def test_a_heading_and_a_list_item_hold_their_text(text):
    tokens = PARSER.parse(f"### 1. {escape(text)}\n\n- {escape(text)}\n\nafter")
    assert sum(token.type == "heading_open" for token in tokens) == 1
    assert sum(token.type == "list_item_open" for token in tokens) == 1
    assert sum(token.type in {"fence", "code_block", "html_block", "hr"} for token in tokens) == 0


@given(st.lists(st.tuples(HOSTILE, st.booleans()), max_size=6))
def test_bold_marks_exactly_the_marked_pieces(parts):
    pieces = tuple(
        Piece(flat(text).strip() if marked else flat(text), marked)
        for text, marked in parts
        if flat(text).strip()
    )
    tokens = PARSER.parse(f"> {emphasise(pieces)}")
    inlines = [token for token in tokens if token.type == "inline"]
    bold, seen = 0, []
    for child in inlines[0].children if inlines else []:
        if child.type == "strong_open" or child.content == "<b>":
            bold += 1
        elif child.type == "strong_close" or child.content == "</b>":
            bold -= 1
        elif child.type == "text":
            seen += [(character, bold > 0) for character in child.content]
    wanted = [(character, piece.marked) for piece in pieces for character in piece.text]
    assert without_spaces(seen) == without_spaces(wanted)


def without_spaces(characters):
    return [(character, bold) for character, bold in characters if not character.isspace()]


@pytest.mark.parametrize(
    "text",
    [
        "write to desk@paper.example today",
        "as @reporter said",
        "see #12 and owner/repo#7",
        "GH-9",
        "https://paper.example/a?b=c",
        "HTTP://paper.example",
        "ftp://paper.example",
        "go to www.paper.example",
        "WWW.paper.example",
    ],
)
def test_nothing_that_github_would_link_is_left_in_one_piece(text):
    """GitHub links after Markdown is read, in text nodes; so no node may hold a whole one."""
    live = re.compile(r"@\w|#\d|gh-\d|\w://|www\.", re.IGNORECASE)
    assert live.search(text)
    inline = next(token for token in PARSER.parse(escape(text)) if token.type == "inline")
    assert shown(inline)[0] == text
    assert not any(live.search(child.content) for child in inline.children)


@given(HOSTILE)
@example(BAIT)
def test_whatever_an_article_says_the_report_has_the_same_structure(bait):
    tokens = PARSER.parse(hostile(bait).to_markdown(everything=True))
    html = {token.content for token in tokens if token.type == "html_block"}
    assert all(re.fullmatch(r"</?details>\n(<summary>[\w ,]+</summary>\n)?", block) for block in html)
    assert not any(token.type in {"fence", "code_block", "hr"} for token in tokens)
    inner = [child for token in tokens if token.type == "inline" for child in token.children]
    assert not any(child.type in {"link_open", "image", "em_open", "s_open"} for child in inner)
    assert {child.content for child in inner if child.type == "html_inline"} <= SPAN | {"<code>", "</code>"}
    shape = Counter(token.type for token in tokens)
    assert shape["heading_open"] == 9
    assert shape["table_open"] == 6
    assert shape["blockquote_open"] == 2


def test_ordinary_news_stays_readable_as_source():
    text = "The AT&T deal, worth 3.5 million - or so - fell 5% (its worst day), file_name.txt said."
    assert escape(text) == text


def test_code_and_links():
    assert as_code("q-3f2a9c1e") == "`q-3f2a9c1e`"
    assert "`" not in as_code("a`b")
    assert as_link("a [b](c)", "a b).md") == r"[a \[b\](c)](a%20b%29.md)"


def test_bait_reads_as_itself():
    inline = next(token for token in PARSER.parse(escape(BAIT)) if token.type == "inline")
    assert shown(inline)[0] == flat(BAIT)


def test_a_web_page_is_linked_as_a_whole_since_its_lines_are_not_the_text_s():
    report = ferry()
    page = replace(report.articles[0], path="ferry/gazette.html")
    text = replace(report, articles=(page, *report.articles[1:])).to_markdown()
    linked = render_markdown(replace(report, articles=(page, *report.articles[1:])), links=Links())
    assert "line 3 of its text" in text
    assert "(ferry/gazette.html)" in linked
    assert "gazette.html#L" not in linked
    assert "gazette.html?" not in linked
    assert "(ferry/herald.txt#L1)" in linked
