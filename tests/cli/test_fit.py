"""`checker rules fit`: labelled sets in, weights out."""

import pytest

from checker.rulebook import load_rulebook
from tests.cli.terminal import checker, one_line
from tests.gold_sets import as_lines, collapses

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    path.write_text(as_lines(collapses()), "utf-8")
    return path


def test_weights_are_fitted_measured_and_written(gold, tmp_path):
    weights = tmp_path / "rules" / "weights.toml"
    done = checker("rules", "fit", gold, "-o", weights, "--folds", 3)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "quantity: weights fitted on 24 labelled matches"
    assert lines[1] == "time: weights kept; 6 labelled matches, of at least 20 needed"
    assert lines[4] == "Each set checked with weights fitted on the others (3 folds):"
    assert lines[5] == "6 sets, 30 labelled pairs"
    assert any(line.startswith("alignment recall") for line in lines)
    fitted, bundled = load_rulebook(weights.parent).weights.kind, load_rulebook().weights.kind
    assert fitted["quantity"] != bundled["quantity"]
    assert fitted["time"] == bundled["time"]
    assert checker("rules", "fit", gold, "-o", tmp_path / "again.toml").returncode == 0
    assert (tmp_path / "again.toml").read_bytes() == weights.read_bytes()


def test_without_an_output_nothing_is_written(gold):
    done = checker("rules", "fit", gold)
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3
    assert list(gold.parent.iterdir()) == [gold]


def test_bad_labels_are_named(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"set": "fire"}\n', "utf-8")
    done = checker("rules", "fit", path, "-o", tmp_path / "weights.toml")
    assert done.returncode == 3
    assert f"{path}:1: articles: Field required" in one_line(done)
    assert not (tmp_path / "weights.toml").exists()


@pytest.mark.parametrize(("folds", "fault"), [(7, "fewer sets (6)"), (1, "--folds")])
def test_folds_that_do_not_fit_are_a_matter_of_usage(folds, fault, gold):
    done = checker("rules", "fit", gold, "--folds", folds)
    assert done.returncode == 2
    assert fault in done.stderr


def test_a_missing_file_is_named(tmp_path):
    done = checker("rules", "fit", tmp_path / "none.jsonl")
    assert done.returncode == 3
    assert "none.jsonl: cannot be read (No such file or directory)" in one_line(done)
