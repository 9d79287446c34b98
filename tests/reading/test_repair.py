from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Span
from checker.model.document import OffsetMap
from checker.reading.repair import Edit, Repair
from tests.reading.tables import cases, read


@cases("repair")
def test_a_text_reads_repaired(case):
    assert read(case["text"]).text == case["reads"]


@cases("repair")
def test_a_repaired_sentence_leads_back_to_all_of_the_text_as_it_came(case):
    document = read(case["text"])
    first, last = document.sentences[0].span.start, document.sentences[-1].span.end
    assert document.original(Span(first, last)).of(case["text"]).strip("\ufeff") == case["text"].strip(
        "\ufeff"
    )


def test_a_word_that_ends_in_a_repaired_character_leads_back_to_the_whole_of_it():
    text = "The cafÃ© of JosÃ© shut."
    document = read(text)
    start = document.text.index("José")
    assert document.original(Span(start, start + 4)).of(text) == "JosÃ©"


def test_offsets_count_from_the_file_behind_a_repair():
    text = "“”It’s over,” she said.\nOn Monday it rained."
    document = read(text)
    monday = document.text.index("Monday")
    assert monday == text.index("Monday") - 1
    assert document.original(Span(monday, monday + 6)).of(text) == "Monday"


def test_sound_text_has_no_map():
    assert read("Nicolás said: “It’s over.”\n\nHe left — at 5 p.m.").offsets == OffsetMap()


def test_a_text_without_repairs_is_read_as_it_is():
    text = "A\tb  c.\n\n\nD – e…"
    assert read(text).text == text


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    """A text, and rounds of changes to it."""
    text = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
    rounds: list[list[Edit]] = []
    length = len(text)
    for _ in range(draw(st.integers(1, 3))):
        places = sorted(draw(st.sets(st.integers(0, length), max_size=6)))
        edits = [
            Edit(start, end, draw(st.text("xyz", max_size=3)))
            for start, end in zip(places[::2], places[1::2], strict=False)
        ]
        length += sum(len(edit.text) - (edit.end - edit.start) for edit in edits)
        rounds.append(edits)
    return text, rounds


@given(edited())
def test_any_repair_keeps_offsets_inside_the_text_and_in_order(example):
    text, rounds = example
    repair = Repair(text)
    for edits in rounds:
        repair.apply(edits)
    offsets = repair.offsets()
    starts = [offsets.original(place) for place in range(len(repair.text))]
    ends = [offsets.original_end(place) for place in range(len(repair.text))]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))


@given(edited())
def test_characters_before_and_behind_all_repairs_lead_back_to_themselves(example):
    text, rounds = example
    repair = Repair(text)
    repair.apply(rounds[0])
    offsets = repair.offsets()
    head = rounds[0][0].start if rounds[0] else len(text)
    assert [offsets.original(place) for place in range(head)] == list(range(head))
    tail = rounds[0][-1].end if rounds[0] else 0
    for behind in range(1, len(text) - tail + 1):
        assert offsets.original(len(repair.text) - behind) == len(text) - behind
