"""Long articles: each claim is compared with those in like company alone, and its partner is among them."""

import pytest

from checker.align.nearby import MOST
from tests.align.toy import align
from tests.work import count_calls

TOWNS = ("Dunmore", "Ashby", "Orrin", "Celara", "Marlow", "Halden", "Quillby", "Tarn")
THINGS = ("barns", "boats", "bridges", "cottages", "orchards", "schools", "stables")
COUNT = len(TOWNS) * len(THINGS)


def story(reverse=False):
    """A sentence about each sort of thing in each town, with a number of its own."""
    facts = [(town, thing) for town in TOWNS for thing in THINGS]
    lines = [
        f"The storm over {town} damaged {number} {thing} of {town}, the council of {town} counted."
        for number, (town, thing) in enumerate(facts, start=100)
    ]
    return "\n".join(reversed(lines) if reverse else lines)


def pairs_of(*texts):
    return {tuple(group[name][0] for name in ("0", "1")) for group in align(*texts) if len(group) == 2}


def test_all_of_many_facts_meet_wherever_they_stand():
    assert COUNT > MOST
    everything = {(str(n), str(n)) for n in range(100, 100 + COUNT)}
    assert pairs_of(story(), story()) == everything
    assert pairs_of(story(), story(reverse=True)) == everything


def test_one_sentence_with_more_figures_than_are_compared_meets_itself():
    text = "The clerk counted " + ", ".join(str(n) for n in range(100, 200)) + " votes in Dunmore."
    assert pairs_of(text, text + "\nThat was all.") == {(str(n), str(n)) for n in range(100, 200)}


@pytest.mark.slow
def test_twice_the_text_is_little_more_than_twice_the_work():
    def work(times):
        text = "".join(f"The fair of {n} in Orrin drew {n + 7000} guests.\n" for n in range(times))
        return count_calls(lambda: align(text, text + "The end."))

    assert work(96) < 2.6 * work(48)
