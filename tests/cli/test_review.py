"""`checker review`, baselines and `checker export`: what people decide, later runs honour."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tomllib

import pytest

from tests.cli.inprocess import invoke, said
from tests.cli.terminal import write_pair

pytestmark = pytest.mark.slow

ONE = "Nine people were killed in Port Halden on Tuesday.\nThe storm sank eight boats in Orla harbour.\n"
TWO = "Eleven people were killed in Port Halden on Tuesday.\nThe storm sank twelve boats in Orla harbour.\n"
DATED = ("--published", "one=2024-03-06", "--published", "two=2024-03-06")


@pytest.fixture
def pair(tmp_path, monkeypatch):
    write_pair(tmp_path, ONE, TWO)
    monkeypatch.chdir(tmp_path)
    assert compare().exit_code == 0
    return tmp_path


def compare(*more):
    return invoke("compare", "one.txt", "two.txt", *DATED, "-o", "r.json", *more)


def findings(folder):
    return {
        f["id"]: f for f in json.loads((folder / "r.json").read_text("utf-8"))["findings"] if f["severity"]
    }


def decisions(folder):
    return tomllib.loads((folder / "checker.decisions.toml").read_text("utf-8"))["decision"]


def test_findings_are_decided_one_at_a_time(pair):
    result = invoke("review", "r.json", "--who", "Ann", stdin="d\ntwo ferries\nz\nb\ns\nc\nseen\n")
    assert result.exit_code == 0
    assert "“z” is no key here." in result.stdout
    assert "Nine people were killed in Port Halden" in result.stdout
    first, second = decisions(pair)
    assert (first["status"], first["reason"], first["who"]) == ("dismissed", "two ferries", "Ann")
    assert (second["status"], second["reason"]) == ("confirmed", "seen")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", first["when"])
    assert set(findings(pair)) == {first["finding"], second["finding"]}
    assert first["evidence"] == [row["text"] for row in findings(pair)[first["finding"]]["evidence"]]
    assert compare("--fail-on", "minor").exit_code == 0


def test_input_that_ends_and_a_reason_that_is_empty_decide_nothing(pair):
    assert "Nothing decided." in invoke("review", "r.json", stdin="d\n\nq\n").stdout
    assert "Nothing decided." in invoke("review", "r.json", stdin="").stdout
    assert not (pair / "checker.decisions.toml").exists()


def test_keys_work_on_a_terminal(pair):
    primary, secondary = pty.openpty()
    command = [sys.executable, "-m", "checker", "review", "r.json"]
    process = subprocess.Popen(command, stdin=secondary, stdout=secondary, stderr=secondary)
    os.close(secondary)
    try:
        wait_for(b"quit: ", primary)
        press(b"d", primary, b"finding) ")
        press(b"not one\n", primary, b"quit: ")
        press(b"q", primary, b"1 decision written")
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        os.close(primary)
    assert [d["reason"].endswith("not one") for d in decisions(pair)] == [True]


def press(keys, terminal, prompt):
    """Type, and type again where the terminal was not ready and threw the keys away."""
    for _ in range(10):
        os.write(terminal, keys)
        if wait_for(prompt, terminal, seconds=5):
            return
    pytest.fail(f"{prompt} never came")


def wait_for(prompt, terminal, seconds=60):
    """Read until the prompt comes; whether it did."""
    seen = b""
    while prompt not in seen:
        if not select.select([terminal], [], [], seconds)[0]:
            return False
        try:
            part = os.read(terminal, 4096)
        except OSError:  # the terminal is closed when the command ends
            return prompt in seen
        if not part:
            return False
        seen += part
    return True


def test_a_decision_by_id_covers_that_finding_alone(pair):
    one, other = findings(pair)
    result = invoke("review", "r.json", "--dismiss", one, "--reason", "two ferries", "--who", "")
    assert result.exit_code == 0
    after = compare("--fail-on", "minor")
    assert after.exit_code == 1
    assert f"({other})" in said(after)[-1]
    assert findings(pair)[one]["decision"]["status"] == "dismissed"
    assert "decision" not in findings(pair)[other]
    remaining = invoke("review", "r.json", stdin="q\n").stdout
    assert other in remaining
    assert one not in remaining


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("--dismiss", "q-00000000", "--reason", "x"), 3, "q-00000000: no discrepancy has this id"),
        (("--dismiss", "q-1"), 2, "--reason: a decision needs one"),
        (("--reason", "x"), 2, "--reason: name the finding"),
        (("--import", "gone.toml"), 3, "gone.toml: no such file"),
        (("--import", "x.toml", "--fixed", "q-1", "--reason", "x"), 2, "--import takes over decisions"),
    ],
)
def test_what_cannot_be_decided_is_named(pair, arguments, code, line):
    result = invoke("review", "r.json", *arguments)
    assert result.exit_code == code
    assert line in said(result)[0]
    assert not (pair / "checker.decisions.toml").exists()


def test_decisions_of_the_page_are_taken_over(pair):
    one, _ = findings(pair)
    (pair / "export.toml").write_text(
        f"[[decision]]\nfinding = '{one}'\nstatus = 'confirmed'\nreason = 'seen'\n\n"
        "[[decision]]\nfinding = 'q-gone'\nstatus = 'dismissed'\nreason = 'x'\n",
        "utf-8",
    )
    result = invoke("review", "r.json", "--import", "export.toml")
    assert result.exit_code == 0
    assert "q-gone: no discrepancy has this id" in said(result)[0]
    assert [d["finding"] for d in decisions(pair)] == [one]


def test_decisions_that_no_longer_apply_are_listed(pair):
    for finding in findings(pair):
        invoke("review", "r.json", "--dismiss", finding, "--reason", "x")
    (pair / "two.txt").write_text(TWO.replace("Eleven", "Thirteen"), "utf-8")
    result = compare("--fail-on", "major", "-o", "r.md")
    assert result.exit_code == 1
    assert sum("no longer applies: " in line for line in said(result)) == 1
    assert "decision that no longer applies: " in (pair / "r.md").read_text("utf-8")


def test_what_is_marked_as_fixed_and_is_not_is_told(pair):
    one, _ = findings(pair)
    invoke("review", "r.json", "--fixed", one, "--reason", "mended")
    assert any(f"{one} is marked as fixed, and the articles still differ" in line for line in said(compare()))


def test_a_broken_file_of_decisions_is_named(pair):
    (pair / "checker.decisions.toml").write_text("[[decision]]\nfinding = 'q-1'\n", "utf-8")
    result = compare()
    assert result.exit_code == 3
    assert "checker.decisions.toml:1: " in said(result)[0]


def test_against_a_baseline_only_what_is_new_or_changed_fails(pair):
    assert compare("--write-baseline").exit_code == 2
    assert compare("--baseline", "b.json").exit_code == 3
    assert compare("--baseline", "b.json", "--write-baseline", "--fail-on", "minor").exit_code == 0
    same = compare("--baseline", "b.json", "--fail-on", "minor")
    assert (same.exit_code, said(same)) == (
        0,
        ["compared with the baseline: 0 new, 2 unchanged, 0 changed, 0 resolved"],
    )
    (pair / "two.txt").write_text(TWO.replace("Eleven", "Thirteen").replace("twelve", "eight"), "utf-8")
    edited = compare("--baseline", "b.json", "--fail-on", "minor")
    assert edited.exit_code == 1
    assert said(edited)[0] == "compared with the baseline: 0 new, 0 unchanged, 1 changed, 1 resolved"
    assert [f["change"] for f in findings(pair).values()] == ["changed"]


def test_written_reports_are_exported_with_what_was_decided_since(pair):
    one, other = findings(pair)
    invoke("review", "r.json", "--dismiss", one, "--reason", "two ferries")
    result = invoke("export", "r.json", "-o", "out.sarif", "-f", "github", "--fail-on", "major")
    assert result.exit_code == 1
    assert other in result.stdout
    assert one not in result.stdout
    results = json.loads((pair / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {r["properties"]["id"]: "suppressions" in r for r in results} == {one: True, other: False}
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "one.txt"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("r.json",), 2),
        (("gone.json", "-f", "github"), 3),
        (("one.txt", "-f", "github"), 3),
        ((".", "-o", "x.csv"), 3),
    ],
)
def test_an_export_that_cannot_be_made_is_named(pair, arguments, code):
    result = invoke("export", *arguments)
    assert result.exit_code == code
    assert len(said(result)) == 1


@pytest.fixture
def stories(tmp_path, monkeypatch):
    for name in ("ferry", "again"):
        write_pair(tmp_path / "stories" / name, ONE, TWO)
    write_pair(tmp_path / "stories" / "calm", ONE, f"{ONE}The harbour was closed.\n")
    monkeypatch.chdir(tmp_path)
    assert batch().exit_code == 0
    return tmp_path


def batch(*more):
    return invoke("batch", "stories", "-o", "reports", *more)


def test_a_finding_of_several_sets_is_not_decided_by_its_id_alone(stories):
    report = json.loads((stories / "reports" / "ferry.json").read_text("utf-8"))
    ids = [finding["id"] for finding in report["findings"] if finding["severity"]]
    by_set = invoke("review", "reports", "--confirm", ids[0], "--reason", "x")
    assert by_set.exit_code == 3
    assert "is a finding of several article sets (again, ferry)" in said(by_set)[0]


def test_a_decision_about_one_report_of_a_batch_covers_that_set_alone(stories):
    report = json.loads((stories / "reports" / "ferry.json").read_text("utf-8"))
    finding = next(finding["id"] for finding in report["findings"] if finding["severity"])
    invoke("review", "reports/ferry.json", "--dismiss", finding, "--reason", "two ferries")
    assert [d["set"] for d in decisions(stories / "reports")] == ["ferry"]
    shown = invoke("export", "reports", "--articles", "stories", "-f", "github").stdout
    assert sum(finding in line for line in shown.splitlines()) == 2
    assert all("stories/again/" in line for line in shown.splitlines() if finding in line)


def test_later_batches_honour_decisions(stories):
    keys = "d\ntwo ferries\nd\ntwo storms\n"
    invoke("review", "reports", "--who", "Ann", stdin=keys)
    first = decisions(stories / "reports")
    assert [(d["set"], d["status"]) for d in first] == [("again", "dismissed")] * 2
    result = batch("--fail-on", "major")
    assert result.exit_code == 1
    assert "2 discrepancies at or above --fail-on major, the worst ferry, " in said(result)[-1]
    assert "## Dismissed" in (stories / "reports" / "again.md").read_text("utf-8")
    assert "## Dismissed" not in (stories / "reports" / "ferry.md").read_text("utf-8")
    invoke("review", "reports", stdin=keys)
    assert batch("--fail-on", "minor").exit_code == 0


def test_a_batch_compares_with_earlier_reports(stories):
    shutil.copytree(stories / "reports", stories / "earlier")
    assert batch("--fail-on", "minor", "--baseline", "earlier").exit_code == 0
    (stories / "stories" / "calm" / "two.txt").write_text(ONE.replace("Nine", "Ten"), "utf-8")
    result = batch("--fail-on", "minor", "--baseline", "earlier")
    assert result.exit_code == 1
    assert "1 discrepancy at or above --fail-on minor, the worst calm, " in said(result)[-1]


def test_reports_of_a_batch_link_to_the_articles(stories):
    assert "](../stories/ferry/one.txt#L1)" in (stories / "reports" / "ferry.md").read_text("utf-8")


def test_defaults_of_the_folder_count_in_a_batch(stories):
    (stories / "checker.toml").write_text('kinds = ["time"]\n[published]\none = 2024-03-06\n', "utf-8")
    assert batch("--fail-on", "minor").exit_code == 0
    data = json.loads((stories / "reports" / "ferry.json").read_text("utf-8"))
    assert [a["published"] for a in data["articles"]] == ["2024-03-06", None]
    assert {finding["kind"] for finding in data["findings"]} == {"time"}
    assert batch("--kind", "quantity", "--fail-on", "minor").exit_code == 1


def test_a_file_of_decisions_that_is_named_and_not_there_is_missed(pair):
    assert not any("typo.toml" in line for line in said(compare()))
    for command in (("compare", "one.txt", "two.txt"), ("export", "r.json", "--format", "comment")):
        findings(pair)
        lines = said(invoke(*command, "--decisions", "typo.toml"))
        assert any(line.startswith("typo.toml: no such file") for line in lines)
