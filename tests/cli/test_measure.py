"""`checker measure`: labelled sets in, figures with their intervals out."""

import json

import pytest
from typer.testing import CliRunner

from checker.cli.app import app
from tests.gold_sets import as_lines, collapses

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gold")
    sets = collapses()
    for name, part in (("one", sets[:3]), ("two", sets[3:])):
        (folder / f"{name}.jsonl").write_text(as_lines(part), "utf-8")
    return sorted(folder.iterdir())


def measure(*arguments):
    return CliRunner().invoke(app, ["measure", *map(str, arguments)])


def test_several_files_are_measured_as_one(gold):
    done = measure(*gold, "--json")
    assert done.exit_code == 0, done.output
    measured = json.loads(done.stdout)
    assert (measured["sets"], measured["labelled pairs"]) == (6, 30)
    recall = measured["figures"]["alignment recall"]
    assert recall["of"][1] == 30
    assert recall["low"] <= recall["share"] <= recall["high"]
    assert measured["kinds"]["quantity"]["alignment recall"]["of"][1] == 24


def test_in_folds_every_set_is_checked_once(gold):
    done = measure(*gold, "--folds", 3, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["labelled pairs"] == 30


def test_the_table_names_every_figure(gold):
    done = measure(*gold)
    assert done.exit_code == 0
    assert done.stdout.startswith("6 sets, 30 labelled pairs\n")
    for name in ("alignment recall", "discrepancy F1", "agreements known", "traps flagged", "time"):
        assert f"\n{name} " in done.stdout


def test_two_sets_of_one_name_are_refused(gold):
    done = measure(gold[0], gold[0])
    assert done.exit_code == 3
    assert "two sets have the name" in done.stderr


def test_more_folds_than_sets_are_a_matter_of_usage(gold):
    done = measure(gold[0], "--folds", 4)
    assert done.exit_code == 2
    assert "fewer sets (3)" in done.stderr
