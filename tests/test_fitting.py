"""Fitting the weights of alignment on labelled article sets."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import replace

import pytest

from checker.align.fit import fit_weights
from checker.align.gold import GoldError, GoldSet, read_gold
from checker.check import check
from checker.fitting import collect, fit, weights_toml
from checker.measuring.sets import score_folds, score_sets
from checker.model.claim import Kind
from checker.rulebook import load_rulebook
from tests.bench.ablation import EMBEDDINGS, FUZZY, NAMES, Bench
from tests.gold_sets import as_lines, collapses, labelled_set
from tests.word_encoder import WordEncoder


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.fixture(scope="module")
def gold():
    return [GoldSet.model_validate(labelled) for labelled in collapses()]


@pytest.fixture(scope="module")
def examples(gold, rulebook):
    return collect(gold, rulebook, WordEncoder())


@pytest.fixture(scope="module")
def fitted(examples, rulebook):
    return fit(list(examples.values()), rulebook)


def test_every_labelled_fact_is_a_match_to_learn_from(fitted):
    assert fitted.matches[Kind.QUANTITY] == 4 * 6
    assert fitted.matches[Kind.TIME] == 6


def test_a_kind_with_few_labels_keeps_its_weights(fitted, rulebook):
    assert fitted.kept == (Kind.TIME, Kind.QUOTE)
    for kind in ("time", "quote", "name", "statement"):
        assert fitted.weights.kind[kind] == rulebook.weights.kind[kind]


def test_a_kind_whose_pairs_are_all_matches_keeps_its_weights(examples, rulebook):
    matches = [
        {kind: [e for e in of_kind if e.is_match] for kind, of_kind in of_set.items()}
        for of_set in examples.values()
    ]
    assert Kind.QUANTITY in fit(matches, rulebook).kept


def test_more_alike_never_weighs_less(fitted, rulebook):
    for family in fitted.weights.kind["quantity"].values():
        for feature in rulebook.alignment.fitted:
            weights = family.levels[feature.name]
            levels = weights[: len(feature.levels)]
            assert len(weights) == len(feature.levels) + 1
            assert list(levels) == sorted(levels, reverse=True), feature.name


def test_a_family_without_labels_has_the_weights_of_all(examples, rulebook):
    pooled = [example for of_set in examples.values() for example in of_set[Kind.QUANTITY]]
    assert {example.family for example in pooled} < {"toll", "people", "things", "measure"}
    fitted = fit_weights(pooled, ("toll", "of nothing"), rulebook.alignment)
    alone = fit_weights(pooled, ("all",), rulebook.alignment)
    assert fitted["of nothing"] == alone["all"] != fitted["toll"]


def test_what_is_written_is_read_back(fitted, tmp_path):
    (tmp_path / "weights.toml").write_text(weights_toml(fitted.weights), "utf-8")
    assert load_rulebook(tmp_path).weights == fitted.weights


def test_fitted_weights_pair_what_is_labelled(gold, fitted, rulebook):
    rules = replace(rulebook, weights=fitted.weights)
    total = sum(score_sets(gold, rules, WordEncoder()), Counter())
    assert total["kind.quantity.gold"] == total["kind.quantity.aligned"] == 24
    assert total["kind.quantity.false"] == 0


@pytest.mark.slow
def test_cross_validation_holds_out_each_set_once(gold, examples, rulebook):
    tallies = list(score_folds(gold, rulebook, WordEncoder(), 3, examples))
    assert len(tallies) == len(gold)
    total = sum(tallies, Counter())
    assert (total["kind.quantity.gold"], total["kind.time.gold"]) == (24, 6)
    assert list(score_folds(gold[::-1], rulebook, WordEncoder(), 3, examples)) == tallies


@pytest.mark.slow
def test_cross_validation_never_fits_on_what_it_checks(gold, examples, rulebook, monkeypatch):
    learnt, checked = [], []

    def fit_and_note(of_sets, rules):
        learnt[:] = of_sets
        return fit(of_sets, rules)

    def check_and_note(articles, rules, encoder):
        name = next(of_set.set for of_set in gold if of_set.articles["a"].text == articles[0].text)
        checked.append(name)
        assert len(learnt) == 4
        assert not any(of_set is examples[name] for of_set in learnt)
        return check(articles, rules, encoder)

    monkeypatch.setattr("checker.measuring.sets.fit", fit_and_note)
    monkeypatch.setattr("checker.measuring.sets.check", check_and_note)
    list(score_folds(gold, rulebook, WordEncoder(), 3, examples))
    assert sorted(checked) == sorted(examples)


@pytest.mark.slow
def test_features_can_be_left_out_to_see_what_they_buy(gold, examples, rulebook):
    bench = Bench(gold, examples, rulebook, WordEncoder(), folds=2)
    assert bench.everything > EMBEDDINGS | FUZZY | NAMES
    folded = tuple(score_folds(gold, rulebook, WordEncoder(), 2, examples))
    assert bench.measure(bench.everything).tallies == folded
    assert bench.measure(NAMES).tallies != folded


@pytest.mark.parametrize("folds", [1, 7])
def test_folds_must_fit_the_sets(folds, gold, examples, rulebook):
    with pytest.raises(ValueError, match="6 sets cannot make"):
        list(score_folds(gold, rulebook, WordEncoder(), folds, examples))


PAIR = (
    "Nine people died in the Orrin fire.\nThe mayor gave $40 million.\n",
    "The Orrin fire killed nine people.\nThe mayor gave $55 million.\n",
)
DIED = ("count", "Nine people", "nine people")


GOOD = labelled_set("fire", *PAIR, [(*DIED, "agree")])


def changed(**changes):
    """A good set with its first row changed."""
    labelled = copy.deepcopy(GOOD)
    labelled["rows"][0] |= changes
    return labelled


@pytest.mark.parametrize(
    ("sets", "fault"),
    [
        ([], "holds no labelled set"),
        ([GOOD, changed()], "two sets have the name fire"),
        ([{"set": "fire"}], "1: articles: Field required"),
        ([GOOD | {"articles": {"a": GOOD["articles"]["a"]}}], "1: articles: "),
        ([changed(kind="colour")], "1: rows.0.kind: "),
        ([changed(verdict="perhaps")], "1: rows.0.verdict: "),
        ([changed(b="c")], "a row names article c; the set has a, b"),
        ([changed(a="b", b="a")], "a row gives b before a"),
        ([changed(a_span=[4, 4])], "span 4 to 4 is no stretch of article a"),
        ([changed(b_span=[60, 900])], "span 60 to 900 is no stretch of article b"),
    ],
)
def test_bad_labels_are_named(sets, fault, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(as_lines(sets), "utf-8")
    with pytest.raises(GoldError) as error:
        read_gold(path)
    assert fault in str(error.value)
    assert str(error.value).startswith(str(path))
    assert "\n" not in str(error.value)
