"""checker.toml and [tool.checker]: defaults that the command line overrides."""

from __future__ import annotations

import json

import pytest

from checker.cli.settings import read_settings
from checker.errors import SettingsError
from checker.model.claim import Kind
from checker.model.report import Severity
from tests.cli.inprocess import invoke, said
from tests.cli.terminal import write_pair

WHOLE = """
fail-on = "minor"
kinds = ["quantity", "time"]
min-score = 0.5
rules = "rules"
decisions = "desk/decisions.toml"
baseline = "desk/baseline.json"

[published]
one = 2024-03-06
"Halden Herald" = "2024-03-07T06:00:00+01:00"
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_default_is_read_and_paths_start_at_the_file(folder):
    (folder / "checker.toml").write_text(WHOLE, "utf-8")
    settings = read_settings()
    assert (settings.fail_on, settings.kinds, settings.min_score) == (
        Severity.MINOR,
        (Kind.QUANTITY, Kind.TIME),
        0.5,
    )
    assert settings.rules == folder / "rules"
    assert settings.decisions == folder / "desk" / "decisions.toml"
    assert settings.baseline == folder / "desk" / "baseline.json"
    assert settings.published == (("one", "2024-03-06"), ("Halden Herald", "2024-03-07T06:00:00+01:00"))


def test_the_nearest_file_counts_up_to_the_top_of_the_repository(folder, monkeypatch):
    inner = folder / "a" / "b"
    inner.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.checker]\nfail-on = "major"\n', "utf-8"
    )
    monkeypatch.chdir(inner)
    assert read_settings().fail_on is Severity.MAJOR
    (folder / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1\n", "utf-8")
    assert read_settings().fail_on is Severity.MAJOR
    (folder / "a" / "checker.toml").write_text('fail-on = "minor"\n', "utf-8")
    assert read_settings().fail_on is Severity.MINOR
    (folder / "a" / "b" / ".git").mkdir()
    assert read_settings().fail_on is Severity.NONE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('failon = "minor"\n', 'checker.toml:1: unknown key "failon"; did you mean "fail-on"?'),
        ('\nfail-on = "sometimes"\n', "checker.toml:2: fail-on is"),
        ('kinds = ["quantity", "rumour"]\n', "checker.toml:1: "),
        ("min-score = 2\n", "checker.toml:1: min-score "),
        ('[published]\none = "Tuesday"\n', 'checker.toml:2: "Tuesday" is not an ISO 8601 date'),
        ("fail-on = \n", "checker.toml:1: not TOML"),
    ],
)
def test_each_fault_is_named_with_its_line(folder, text, told):
    (folder / "checker.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert told in str(caught.value)
    result = invoke("compare", "a.txt", "b.txt")
    assert result.exit_code == 3
    assert told in said(result)[0]


@pytest.mark.slow
def test_the_command_line_goes_before_the_file(folder):
    pair = write_pair(folder)
    (folder / "checker.toml").write_text(
        'fail-on = "major"\nkinds = ["time"]\n[published]\none = 2024-03-06\nelsewhere = 2024-01-01\n',
        "utf-8",
    )
    data = json.loads(invoke("compare", *pair, "-f", "json").stdout)
    assert [a["published"] for a in data["articles"]] == ["2024-03-06", None]
    assert {f["kind"] for f in data["findings"]} == {"time"}
    assert invoke("compare", *pair).exit_code == 0
    assert invoke("compare", *pair, "--kind", "quantity").exit_code == 1
    assert invoke("compare", *pair, "--kind", "quantity", "--fail-on", "none").exit_code == 0
    data = json.loads(invoke("compare", *pair, "-f", "json", "--published", "one=2024-03-09").stdout)
    assert data["articles"][0]["published"] == "2024-03-09"


def test_a_config_that_is_not_there_is_a_matter_of_usage(folder):
    assert invoke("compare", "a.txt", "b.txt", "--config", "gone.toml").exit_code == 2
