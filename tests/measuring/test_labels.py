"""The figures of labelled sets: what counts as found, as right and as told beside."""

from __future__ import annotations

import pytest

from checker.align.gold import GoldSet
from checker.measuring.figures import Measurement, make_figure
from checker.measuring.labels import score
from checker.measuring.pairs import Pair, Place, Says
from checker.model.article import Span
from checker.model.claim import Kind
from tests.gold_sets import labelled_set

ONE = "Nine people died in the Orrin fire on Friday.\nThe mayor gave about $40 million.\n"
TWO = "The Orrin fire killed nine people on Friday night.\nThe mayor gave $40 million.\n"
DIED = ("count", "Nine people", "nine people")
GAVE = ("money", "about $40 million", "$40 million")
DAY = ("date", "Friday", "Friday night")


def labelled(*facts, why=""):
    gold = GoldSet.model_validate(labelled_set("fire", ONE, TWO, list(facts)))
    return gold.model_copy(update={"rows": tuple(r.model_copy(update={"why": why}) for r in gold.rows)})


def pair(fact, says, *, a_mentions=()):
    kinds = {"count": Kind.QUANTITY, "money": Kind.QUANTITY, "date": Kind.TIME}
    return Pair(
        kinds[fact[0]],
        Place("a", (place(ONE, fact[1]), *a_mentions)),
        Place("b", (place(TWO, fact[2]),)),
        says,
    )


def place(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def figures(gold, *pairs):
    measured = Measurement((score(gold, pairs),))
    return {name: (f.part, f.whole) for name, f in measured.figures().items()}


def test_a_conflict_that_is_told_is_found():
    of = figures(labelled((*DIED, "conflict")), pair(DIED, Says.CONFLICT))
    assert of["alignment recall"] == of["conflict recall"] == of["discrepancy precision"] == (1, 1)
    assert of["discrepancy F1"] == (2, 2)


def test_a_conflict_called_an_agreement_is_aligned_and_not_found():
    of = figures(labelled((*DIED, "conflict")), pair(DIED, Says.AGREE))
    assert (of["alignment recall"], of["verdict accuracy (aligned)"]) == ((1, 1), (0, 1))
    assert of["discrepancy recall"] == (0, 1)
    assert of["agreements known"] == (1, 1)


def test_what_no_label_knows_counts_against_precision():
    of = figures(labelled((*DIED, "agree")), pair(GAVE, Says.MINOR), pair(DAY, Says.AGREE))
    assert of["discrepancy precision"] == (0, 1)
    assert of["agreements known"] == (0, 1)
    assert of["alignment recall"] == (0, 1)


def test_what_the_labels_ignore_counts_for_nothing():
    of = figures(labelled((*DIED, "agree"), (*GAVE, "ignore")), pair(GAVE, Says.CONFLICT))
    assert of["discrepancy precision"] == (0, 0)


def test_a_trap_is_no_fact_and_flagging_it_is_wrong():
    gold = labelled((*DIED, "trap"))
    assert figures(gold, pair(DIED, Says.CONFLICT))["traps flagged"] == (1, 1)
    passed = figures(gold, pair(DIED, Says.AGREE))
    assert (passed["traps flagged"], passed["agreements known"]) == ((0, 1), (0, 1))
    assert passed["alignment recall"] == (0, 0)


@pytest.mark.parametrize("fact", [GAVE, DAY], ids=["about", "a part of the day"])
@pytest.mark.parametrize("says", [Says.AGREE, Says.MINOR])
def test_one_value_told_more_closely_may_be_called_either(fact, says):
    of = figures(labelled((*fact, "minor")), pair(fact, says))
    assert of["verdict accuracy (aligned)"] == (1, 1)
    assert of["discrepancy recall"] == of["discrepancy precision"] == (0, 0)


def test_an_update_may_be_called_minor():
    of = figures(labelled((*DIED, "conflict"), why="update: the later toll"), pair(DIED, Says.MINOR))
    assert of["verdict accuracy (aligned)"] == (1, 1)
    assert of["discrepancy recall"] == (1, 1)


def test_a_row_is_met_through_another_mention():
    elsewhere = pair(DIED, Says.AGREE, a_mentions=(place(ONE, "about $40 million"),))
    moved = Pair(Kind.QUANTITY, elsewhere.a, Place("b", (place(TWO, "$40 million"),)), Says.AGREE)
    assert figures(labelled((*GAVE, "agree")), moved)["alignment recall"] == (1, 1)


def test_a_pair_of_another_kind_meets_no_row():
    wrong = Pair(Kind.TIME, pair(DIED, Says.AGREE).a, pair(DIED, Says.AGREE).b, Says.AGREE)
    assert figures(labelled((*DIED, "agree")), wrong)["alignment recall"] == (0, 1)


def test_an_interval_holds_the_share_and_is_the_same_each_time():
    figure = make_figure([3, 0, 2, 4], [4, 1, 2, 8])
    assert figure.share == pytest.approx(9 / 15)
    assert figure.low < figure.share < figure.high
    assert make_figure([3, 0, 2, 4], [4, 1, 2, 8]) == figure


def test_sets_that_are_all_alike_leave_no_doubt():
    figure = make_figure([1, 1, 1], [2, 2, 2])
    assert (figure.low, figure.high) == (0.5, 0.5)


def test_of_nothing_there_is_no_share():
    assert make_figure([0, 0], [0, 0]).share is None
