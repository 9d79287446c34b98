from __future__ import annotations

from datetime import date

from checker.model.document import Section
from tests.reading.tables import cases, read, texts


@cases("sections")
def test_lines_are_told_apart(case):
    document = read(case["text"].strip(), title=case.get("title"))
    found = {
        section: [sentence.text for sentence in document.sentences if sentence.section is section]
        for section in Section
    }
    assert found[Section.HEADLINE] == case["headline"]
    assert found[Section.FURNITURE] == case["furniture"]
    assert found[Section.POST] == []


@cases("posts")
def test_embedded_posts_are_found_whole(case):
    document = read(case["text"])
    posts = [
        (post.author, post.handle, post.published, post.span.of(document.text)) for post in document.posts
    ]
    for (author, handle, published, text), wanted in zip(posts, case["posts"], strict=True):
        assert (author, handle) == (wanted["author"], wanted["handle"])
        assert published == date.fromisoformat(wanted["day"])
        assert text.startswith(wanted["begins"])
        assert text.endswith(wanted["ends"])


@cases("posts")
def test_a_posts_sentences_know_their_post_and_no_others_do(case):
    document = read(case["text"])
    inside = [sentence for sentence in document.sentences if sentence.section is Section.POST]
    assert [sentence.text for sentence in inside] == case["sentences"]
    for sentence in document.sentences:
        holding = next((post for post in document.posts if post.span.holds(sentence.span)), None)
        assert sentence.post == holding


def test_a_posts_signature_lies_inside_it():
    document = read("Road shut. pic.x.com/a — Moss (@moss) Nov. 4, 2031\nIt rained.")
    (post,) = document.posts
    assert post.signature is not None
    assert post.span.holds(post.signature)
    assert post.signature.of(document.text) == "— Moss (@moss) Nov. 4, 2031"


def test_a_post_from_a_day_that_is_none_has_no_date():
    document = read("Road shut for good\n— Moss (@moss) February 31, 2031\nIt rained.")
    assert [post.published for post in document.posts] == [None]


def test_the_title_of_front_matter_is_the_headline_where_the_text_has_none():
    text = '---\ntitle: "Bridge shut"\nurl: x\n---\nThe bridge was shut on Monday, officials said.'
    document = read(text)
    headline, body = document.sentences
    assert headline.section is Section.HEADLINE
    assert document.original(headline.span).of(text) == "Bridge shut"
    assert body.text == "The bridge was shut on Monday, officials said."


def test_the_title_of_front_matter_is_read_once_where_the_text_repeats_it():
    text = "---\ntitle: Bridge shut.\n---\nBridge shut.\n\nThe bridge was shut on Monday, officials said."
    document = read(text, title="Bridge shut.")
    assert texts(document) == ["Bridge shut.", "The bridge was shut on Monday, officials said."]
    assert document.sentences[0].span.start == text.rindex("Bridge shut")


def test_lines_broken_at_a_fixed_width_make_whole_sentences():
    text = (
        "Old bridge shut for good\n\n"
        "The mayor of Marlow ordered the old bridge closed on Tuesday\n"
        "after cracks were found in two of its piers, killing at least\n"
        "eight people. It will stay shut for a year or more, she told\n"
        "reporters.\n\n"
        "She gave no reason for it."
    )
    assert texts(read(text))[1:] == [
        "The mayor of Marlow ordered the old bridge closed on Tuesday after cracks were found in two of its "
        "piers, killing at least eight people.",
        "It will stay shut for a year or more, she told reporters.",
        "She gave no reason for it.",
    ]


def test_a_line_for_each_paragraph_is_not_taken_for_broken_lines():
    text = "Old bridge shut for good\nThe mayor shut the bridge\nShe gave no reason\n\nIt rained"
    assert texts(read(text)) == text.replace("\n\n", "\n").split("\n")


@cases("markdown")
def test_markdown_reads_as_it_is_seen(case):
    assert texts(read(case["text"], path="story.md")) == case["parts"]


def test_markdown_marks_in_a_text_file_are_text():
    assert texts(read("Costs *rose* by 2*3 and [more](a)\nThey fell.", path="story.txt"))[0] == (
        "Costs *rose* by 2*3 and [more](a)"
    )


def test_offsets_into_markdown_count_from_the_file():
    text = "# Bridge shut\n\nThe **old** [bridge](https://example.org) cost $3.\n"
    document = read(text, path="story.md")
    place = document.text.index("$3")
    assert text[document.offsets.original(place) :].startswith("$3")
