"""`checker claims`, `checker rules check`, `--help` and `--version`."""

import json
import subprocess
import sys
from importlib.metadata import version

import pytest

from tests.cli import terminal
from tests.cli.inprocess import checker, invoke
from tests.cli.terminal import ONE


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(ONE, "utf-8")
    return path


def test_claims_are_listed_with_line_topic_reading_and_rules(article):
    result = checker("claims", article)
    assert (result.returncode, result.stderr) == (0, "")
    assert "line 2  people killed  9 " in result.stdout
    assert "    Nine people were killed, the coast guard said." in result.stdout
    assert "\x1b" not in result.stdout


def test_claims_as_json_are_the_rows_of_the_report(article):
    rows = json.loads(checker("claims", article, "-f", "json").stdout)
    assert rows
    assert all(ONE[row["start"] : row["end"]] == row["text"] for row in rows)


def test_a_claim_is_explained_by_its_event_and_its_part_there(article):
    listed = invoke("claims", article, "--explain").stdout
    told = " ".join(listed.split())
    assert "frame: predicate: kill, role: patient, noun: people, polarity: affirmed, mood: done" in told
    assert listed.count("    frame: ") == len(
        [line for line in listed.splitlines() if line.startswith("line ")]
    )
    assert "frame:" not in invoke("claims", article).stdout


def test_json_always_has_the_frames(article):
    rows = json.loads(invoke("claims", article, "-f", "json").stdout)
    killed = next(row["frame"] for row in rows if row["topic"] == "people.killed")
    assert (killed["predicate"], killed["role"], killed["polarity"]) == ("kill", "patient", "affirmed")


def test_one_kind_can_be_asked_for(article):
    rows = json.loads(checker("claims", article, "-f", "json", "--kind", "time").stdout)
    assert {row["kind"] for row in rows} == {"time"}


def test_a_publication_date_places_a_weekday(article):
    def read(*options):
        listed = checker("claims", article, "-f", "json", "--kind", "time", *options).stdout
        return next(row["value"] for row in json.loads(listed) if "Tuesday" in row["text"])

    assert read()["start"] is None
    assert read()["weekday"] == "Tuesday"
    assert read("--published", "2024-03-06")["start"].startswith("2024-03-05T")


@pytest.mark.slow
def test_the_bundled_rules_are_sound():
    result = checker("rules", "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert "sound" in result.stdout


def test_version_is_the_package_s():
    assert terminal.checker("--version").stdout == f"checker {version('fact-consistency-checker')}\n"


@pytest.mark.parametrize(
    "arguments", [(), ("compare",), ("claims",), ("batch",), ("rules",), ("rules", "check")]
)
def test_every_command_has_help(arguments):
    result = checker(*arguments, "--help")
    assert result.returncode == 0
    assert result.stdout.startswith("Usage: checker")


def test_help_loads_neither_models_nor_tables():
    code = (
        "import sys\nfrom checker.cli import main\nsys.argv = ['checker', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'torch', 'pandas', 'scipy', 'sentence_transformers', 'jinja2', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert result.stdout.splitlines()[-1] == "[]"
