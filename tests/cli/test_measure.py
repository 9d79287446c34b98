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


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles") / "ferry"
    folder.mkdir()
    (folder / "one.txt").write_text(
        "Nine people died when 40 boats sank on Monday, officers said.\n", "utf-8"
    )
    return folder.parent


def test_planted_faults_are_counted_by_kind(articles):
    done = measure("--planted", articles, "--json")
    assert done.exit_code == 0, done.output
    rows = {row["name"]: row for row in json.loads(done.stdout)["trials"]}
    assert rows["number"]["found"]["of"] == [1, 1]
    assert rows["number"]["false beside"]["of"] == [0, 1]


def test_misses_are_listed(articles):
    done = measure("--planted", articles, "--misses")
    table, _, listed = done.stdout.partition("\n\n")
    assert "number" in table
    assert all(line.count(" | ") >= 2 for line in listed.splitlines())


def test_an_article_against_itself_differs_in_nothing(articles):
    done = measure("--invariance", articles, "--json")
    assert done.exit_code == 0, done.output
    rows = {row["name"]: row for row in json.loads(done.stdout)["trials"]}
    assert rows["the same text"]["false beside"]["of"] == [0, 1]
    assert all(row["false beside"]["of"][0] == 0 for row in rows.values())


@pytest.mark.parametrize(
    "arguments", [(), ("--planted", "seeds", "--invariance", "seeds"), ("--planted", "seeds", "--folds", "2")]
)
def test_one_measurement_at_a_time(arguments):
    assert measure(*arguments).exit_code == 2


def test_an_article_that_cannot_be_read_costs_the_others_nothing(articles, tmp_path):
    (tmp_path / "good.txt").write_text("Nine people died.\n", "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    done = measure("--planted", tmp_path, "--json")
    assert done.exit_code == 3
    assert "empty.txt" in done.stderr
    assert json.loads(done.stdout)["trials"]
