"""Excerpts keep what is marked and lose only what is far from it."""

from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Span
from checker.report.excerpt import cut_excerpt
from checker.report.text import flat

LONG = (
    "In a week that began with rain and ended with more of it, the harbour master said that 14 boats had "
    "been torn loose, that two of them had sunk, and that the rest would be found somewhere along the coast."
)


def joined(pieces):
    return "".join(piece.text for piece in pieces)


def marked(pieces):
    return [piece.text for piece in pieces if piece.marked]


def span_of(words):
    start = LONG.index(words)
    return Span(start, start + len(words))


def test_a_short_sentence_is_whole():
    pieces = cut_excerpt(LONG, [span_of("14 boats")], 500)
    assert joined(pieces) == LONG
    assert marked(pieces) == ["14 boats"]


def test_a_long_sentence_is_cut_around_the_mark_between_words():
    pieces = cut_excerpt(LONG, [span_of("14 boats")], 70)
    assert marked(pieces) == ["14 boats"]
    assert len(joined(pieces)) <= 80
    assert joined(pieces).startswith("… ")
    assert joined(pieces).endswith(" …")
    words = set(joined(pieces).replace("…", "").split())
    assert words <= set(LONG.split())


def test_two_far_marks_are_both_kept():
    pieces = cut_excerpt(LONG, [span_of("the coast"), span_of("rain")], 80)
    assert marked(pieces) == ["rain", "the coast"]
    assert joined(pieces).count("…") >= 1


def test_a_mark_longer_than_the_room_keeps_both_its_ends():
    pieces = cut_excerpt(LONG, [Span(0, len(LONG))], 60)
    assert marked(pieces)[0].startswith("In a week")
    assert marked(pieces)[-1].endswith("the coast.")
    assert len(joined(pieces)) < 90


def test_a_long_sentence_without_marks_shows_its_focus():
    focus = span_of("the rest would be found")
    assert "the rest would be found" in joined(cut_excerpt(LONG, [], 60, focus))
    assert joined(cut_excerpt(LONG, [], 60)).startswith("In a week")


def test_touching_marks_are_one():
    assert marked(cut_excerpt("abcdef", [Span(0, 2), Span(2, 4), Span(3, 5)], 60)) == ["abcde"]


@given(
    st.text(max_size=400),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), max_size=4),
    st.integers(20, 300),
)
def test_whatever_the_text_all_of_it_that_is_kept_stands_in_it_in_order(text, places, limit):
    marks = [Span(min(a, len(text)), min(a + n, len(text))) for a, n in places]
    pieces = cut_excerpt(text, marks, limit)
    assert all(piece.text for piece in pieces)
    assert all("\n" not in piece.text for piece in pieces)
    whole, at = flat(text), 0
    for part in joined(pieces).replace("…", "\0").split("\0"):
        kept = part.strip(" ")
        if "…" not in text:
            at = whole.index(kept, at)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=300), st.data())
def test_a_short_mark_is_always_shown_whole(text, data):
    start = data.draw(st.integers(0, len(text)))
    mark = Span(start, data.draw(st.integers(start, min(len(text), start + 20))))
    wanted = flat(mark.of(text)).strip(" ")
    shown = marked(cut_excerpt(text, [mark], 60))
    assert shown == ([wanted] if wanted else [])
