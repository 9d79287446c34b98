"""The HTML report is one page that loads nothing and runs nothing."""

from html.parser import HTMLParser

from tests.report.samples import BAIT, ferry, hostile, quiet


class Reader(HTMLParser):
    """Collects tags, attributes, and the text of the body."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words, self.open = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_a_hostile_report_has_no_tag_of_its_own():
    tame, wild = Reader(ferry().to_html()), Reader(hostile().to_html())
    assert tame.open == wild.open == []
    assert set(wild.tags) <= set(tame.tags) | {"ul", "li"}
    assert {name for name, _ in wild.attributes} <= {
        *("lang", "charset", "name", "content", "http-equiv", "class", "id"),
    }
    assert any(BAIT.split("\u202e")[0] in words for words in wild.words)


def test_differing_words_are_marked_and_everything_is_there():
    page = ferry().to_html()
    assert "<mark>Nobody told us where to go</mark>" in page
    for words in (
        "Eleven people died",
        "ferry/wire.txt:3",
        "q-0a1b2c3d",
        "quantity.conflict",
        "The toll rose",
    ):
        assert words in page
    assert "None found." in quiet().to_html()
