"""`checker rules list | find | explain | try | copy | new`."""

import pytest
from typer.testing import CliRunner

from checker.cli.app import app
from checker.rulebook import load_rulebook
from checker.rulebook.load import bundled_rules


def rules(*arguments):
    return CliRunner().invoke(app, ["rules", *map(str, arguments)])


def test_every_rule_is_listed_with_its_line():
    listed = rules("list")
    assert listed.exit_code == 0
    line = next(line for line in listed.stdout.splitlines() if line.startswith("bound.from "))
    path, number = line.split()[-1].rsplit(":", 1)
    text = (bundled_rules() / "en/bounds.toml").read_text("utf-8").splitlines()[int(number) - 1]
    assert (text, path.endswith("en/bounds.toml")) == ('id = "bound.from"', True)


def test_words_are_found_wherever_they_stand():
    found = rules("find", "no", "fewer", "than").stdout.splitlines()
    assert any("bounds.toml:" in line and "bound.from: before: no fewer than" in line for line in found)
    assert rules("find", "zzzz").stdout == 'No rule holds "zzzz".\n'


def test_a_rule_is_shown_as_its_file_has_it():
    shown = rules("explain", "bound.from").stdout
    assert '[[bound]]\nid = "bound.from"\n' in shown
    assert shown.count("[[bound]]") == 1
    assert '"al menos"' in rules("explain", "es/bound.from").stdout


def test_an_unknown_rule_is_named_with_the_nearest():
    done = rules("explain", "bound.fromm")
    assert done.exit_code == 3
    assert 'unknown rule "bound.fromm"; did you mean "bound.from"?' in done.stderr


@pytest.mark.slow
def test_a_sentence_is_tried():
    tried = rules("try", "At least 80 boats sank.")
    assert tried.exit_code == 0
    assert "bound.from" in tried.stdout
    assert rules("try", "Nothing at all.").stdout == "Nothing is found in it.\n"


def test_a_file_is_copied_once(tmp_path):
    assert rules("copy", "bounds", "--to", tmp_path).exit_code == 0
    copied = tmp_path / "en" / "bounds.toml"
    assert copied.read_bytes() == (bundled_rules() / "en/bounds.toml").read_bytes()
    again = rules("copy", "bounds", "--to", tmp_path)
    assert again.exit_code == 3
    assert "there already" in again.stderr


def test_a_new_rule_is_begun_beside_the_bundled_ones(tmp_path):
    for rule in ("bound.mine", "bound.yours"):
        assert rules("new", "en/bounds.toml", rule, "--to", tmp_path).exit_code == 0
    path = tmp_path / "en" / "bounds.toml"
    text = (
        path.read_text("utf-8")
        .replace('effect = ""', 'effect = "from"')
        .replace("# before =", 'before = ["a good"]', 1)
    )
    path.write_text(text.replace("# before =", 'before = ["a fine"]', 1), "utf-8")
    assert [rule.id for rule in load_rulebook(tmp_path).bounds.bound][-2:] == ["bound.mine", "bound.yours"]
    taken = rules("new", "bounds", "bound.mine", "--to", tmp_path)
    assert (taken.exit_code, "is taken" in taken.stderr) == (3, True)


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("copy", "bonds"), 'unknown rules file "bonds"; did you mean "bounds"?'),
        (("new", "weights", "a.b"), "holds no rules of which one could be added"),
    ],
)
def test_what_cannot_be_is_one_clear_line(arguments, fault, tmp_path):
    done = rules(*arguments, "--to", tmp_path)
    assert done.exit_code == 3
    assert fault in done.stderr
    assert done.stderr.count("\n") == 1
