"""Two quotations as one text."""

from hypothesis import given
from hypothesis import strategies as st

from checker.report.wording import Change, merge_wordings

WORDS = st.lists(st.sampled_from(["we", "lost", "the", "building", "not", "didn't"]), min_size=1, max_size=12)


def told(first, second):
    signs = {Change.BOTH: "{}", Change.FIRST: "-{}-", Change.SECOND: "+{}+"}
    return " ".join(signs[edit.change].format(edit.text) for edit in merge_wordings(first, second))


def test_what_differs_stands_in_its_place():
    assert told("We didn't lose anybody", "We did not lose anybody") == "We -didn't- +did not+ lose anybody"
    assert told("The lights went out. Nobody told us", "the lights went out") == (
        "The lights went out -Nobody told us-"
    )


def test_case_and_apostrophes_are_no_difference():
    assert merge_wordings("It’s gone", "it's gone") == ()
    assert merge_wordings("", "it's gone") == ()


def test_a_long_run_that_both_have_is_cut():
    same = " ".join(f"word{i}" for i in range(60))
    short = told(f"{same} yes {same}", f"{same} no {same}")
    assert short.startswith("… word46 ")
    assert "word59 -yes- +no+ word0" in short
    assert short.endswith("word13 …")


@given(WORDS, WORDS)
def test_each_quotation_can_be_read_out_of_the_one_text(first, second):
    edits = merge_wordings(" ".join(first), " ".join(second))
    if not edits:
        assert first == second
        return
    for words, other in ((first, Change.SECOND), (second, Change.FIRST)):
        assert " ".join(edit.text for edit in edits if edit.change is not other) == " ".join(words)
