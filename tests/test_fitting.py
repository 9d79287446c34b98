"""Fitting the weights of alignment on labelled article sets."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from checker.align.fit import fit_weights
from checker.align.gold import GoldError, GoldSet, read_gold
from checker.check import check
from checker.crossvalidation import PairScore, cross_validate, score_pairs
from checker.fitting import collect, fit, weights_toml
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
        for feature in rulebook.alignment.feature:
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
    scores = [
        score_pairs(of_set, check(of_set.make_articles(), rules, WordEncoder()).findings, Kind.QUANTITY)
        for of_set in gold
    ]
    assert sum(scores, PairScore()) == PairScore(labelled=24, found=24, right=24, wrong=0)


@pytest.mark.slow
def test_cross_validation_holds_out_each_set_once(gold, examples, rulebook):
    scores = cross_validate(gold, examples, rulebook, WordEncoder(), folds=3)
    assert set(scores) == {Kind.QUANTITY, Kind.TIME, Kind.QUOTE}
    assert scores[Kind.QUANTITY].labelled == 24
    assert scores[Kind.TIME].labelled == 6
    assert cross_validate(gold[::-1], examples, rulebook, WordEncoder(), folds=3) == scores


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

    monkeypatch.setattr("checker.crossvalidation.fit", fit_and_note)
    monkeypatch.setattr("checker.crossvalidation.check", check_and_note)
    cross_validate(gold, examples, rulebook, WordEncoder(), folds=3)
    assert sorted(checked) == sorted(examples)


@pytest.mark.slow
def test_features_can_be_left_out_to_see_what_they_buy(gold, examples, rulebook):
    bench = Bench(gold, examples, rulebook, WordEncoder(), folds=2)
    assert bench.everything > EMBEDDINGS | FUZZY | NAMES
    assert bench.measure(bench.everything) == sum(
        cross_validate(gold, examples, rulebook, WordEncoder(), folds=2).values(), PairScore()
    )
    alone = bench.measure(NAMES)
    assert alone.labelled == 30
    assert alone != bench.measure(bench.everything)


@pytest.mark.parametrize("folds", [1, 7])
def test_folds_must_fit_the_sets(folds, gold, examples, rulebook):
    with pytest.raises(ValueError, match="6 sets cannot make"):
        cross_validate(gold, examples, rulebook, WordEncoder(), folds)


PAIR = (
    "Nine people died in the Orrin fire.\nThe mayor gave $40 million.\n",
    "The Orrin fire killed nine people.\nThe mayor gave $55 million.\n",
)
DIED = ("count", "Nine people", "nine people")
GAVE = ("money", "$40 million", "$55 million")


@pytest.mark.parametrize(
    ("facts", "score"),
    [
        ([(*DIED, "agree"), (*GAVE, "conflict")], PairScore(labelled=2, found=2, right=2, wrong=0)),
        ([(*DIED, "agree")], PairScore(labelled=1, found=1, right=1, wrong=1)),
        ([(*DIED, "agree"), (*GAVE, "trap")], PairScore(labelled=1, found=1, right=1, wrong=1)),
        ([(*DIED, "agree"), (*GAVE, "ignore")], PairScore(labelled=1, found=1, right=1, wrong=0)),
        (
            [(*DIED, "agree"), (*GAVE, "conflict"), ("money", "$40 million", "mayor", "agree")],
            PairScore(labelled=3, found=2, right=2, wrong=0),
        ),
    ],
    ids=["all found", "one not labelled", "a trap", "one to ignore", "one missed"],
)
def test_pairs_are_scored_by_their_labels(facts, score):
    labelled = GoldSet.model_validate(labelled_set("fire", *PAIR, facts))
    findings = check(labelled.make_articles(), encoder=WordEncoder()).findings
    assert score_pairs(labelled, findings, Kind.QUANTITY) == score


def test_the_order_of_articles_changes_no_score():
    labelled = GoldSet.model_validate(labelled_set("fire", *PAIR, [(*DIED, "agree"), (*GAVE, "conflict")]))
    findings = check(labelled.make_articles()[::-1], encoder=WordEncoder()).findings
    assert score_pairs(labelled, findings, Kind.QUANTITY).right == 2


def test_shares_of_nothing_are_none():
    assert (PairScore().precision, PairScore().recall, PairScore().f1) == (None, None, None)
    assert PairScore(labelled=2, found=0, right=0, wrong=1).f1 == 0.0
    assert PairScore(labelled=4, found=2, right=3, wrong=1).f1 == pytest.approx(0.6)


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
