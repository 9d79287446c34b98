"""Text made fit for one line."""

from hypothesis import example, given
from hypothesis import strategies as st

from checker.report.text import flat, number_of, shorten, unquoted


@given(st.text())
@example(" \x1b\r")
@example("a\u200bb\ufeff\u00ad\u2060\U000e0041\u3164\u200d")
def test_a_flat_text_is_one_printable_line(text):
    line = flat(text)
    assert len(line.splitlines()) <= 1
    assert not any(ord(character) < 32 or ord(character) == 127 for character in line)
    assert not set(
        "\u202a\u202b\u202d\u202e\u2066\u2067\u200b\u200d\ufeff\u00ad\u2060\U000e0041\u3164"
    ) & set(line)
    assert line.encode("utf-8").decode("utf-8") == line
    assert flat(line) == line


@given(st.text(), st.integers(2, 80))
def test_a_short_text_is_no_longer_than_its_limit_and_begins_like_the_text(text, limit):
    short = shorten(text, limit)
    assert len(short) <= limit
    assert flat(text).strip().startswith(short.removesuffix("…"))


def test_a_short_text_ends_after_a_word():
    assert shorten("eleven people died in the harbour", 20) == "eleven people died…"


def test_marks_around_a_quotation_go_unless_nothing_else_is_there():
    assert unquoted("“We lost it all,”") == "We lost it all"
    assert unquoted("”") == "”"


def test_counts_have_their_nouns():
    assert number_of(1, "article") == "1 article"
    assert number_of(2_000, "article") == "2,000 articles"
    assert number_of(2, "discrepancy", "discrepancies") == "2 discrepancies"
