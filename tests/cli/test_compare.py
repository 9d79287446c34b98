"""`checker compare`: where its results go, in what form, and with which exit code."""

import json
import os
import pty
import signal
import subprocess
import sys

import pytest

from tests.cli import terminal
from tests.cli.inprocess import checker
from tests.cli.terminal import one_line, write_pair

pytestmark = pytest.mark.slow

DATED = ("--published", "one=2024-03-06", "--published", "two=2024-03-06")
"""Nothing need be said of articles that are dated."""


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    return write_pair(tmp_path_factory.mktemp("ferry"))


def test_the_summary_is_plain_when_piped(pair):
    result = checker("compare", *pair, *DATED, env={"FORCE_COLOR": "1", "COLUMNS": "40"})
    assert result.returncode == 0
    assert result.stderr == ""
    assert "\x1b" not in result.stdout
    assert "1 conflict" in result.stdout
    assert "CONFLICT  people killed: " in result.stdout


def test_the_summary_is_coloured_on_a_terminal(pair):
    output = on_a_terminal("compare", *pair)
    assert "\x1b[" in output
    assert "CONFLICT" in output


def test_no_color_is_kept(pair):
    assert "\x1b[1;31m" not in on_a_terminal("compare", *pair, NO_COLOR="1")


def test_json_holds_the_findings(pair):
    result = checker("compare", *pair, "--format", "json")
    data = json.loads(result.stdout)
    assert data["schema"] == "checker.report/1"
    assert [article["path"] for article in data["articles"]] == [str(path) for path in pair]
    assert data["findings"][0]["severity"] == "major"


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("r.md", "# Fact check: "),
        ("r.json", "{\n"),
        ("r.html", "<!doctype html>"),
        ("r.txt", "one · two\n"),
        ("new/folder/r.md", "# Fact check: "),
    ],
)
def test_a_file_is_written_in_the_format_of_its_suffix(pair, tmp_path, name, beginning):
    result = checker("compare", *pair, *DATED, "-o", tmp_path / name)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert (tmp_path / name).read_text("utf-8").startswith(beginning)


def test_two_runs_give_the_same_bytes(pair, tmp_path):
    for name in ("1.md", "2.md"):
        terminal.checker("compare", *pair, "-o", tmp_path / name, env={"PYTHONHASHSEED": name[0]})
    assert (tmp_path / "1.md").read_bytes() == (tmp_path / "2.md").read_bytes()


def test_the_articles_stand_in_the_order_given_and_the_findings_are_the_same(pair):
    one, two = pair
    forth, back = (json.loads(checker("compare", *p, "-f", "json").stdout) for p in ((one, two), (two, one)))
    assert [row["path"] for row in back["articles"]] == [str(two), str(one)]
    for data in (forth, back):
        order = [row["id"] for row in data["articles"]]
        for finding in data["findings"]:
            places = [order.index(row["article"]) for row in finding["evidence"]]
            assert places == sorted(places)
    verdicts = [{(f["id"], f["severity"]) for f in data["findings"]} for data in (forth, back)]
    assert verdicts[0] == verdicts[1]


@pytest.mark.parametrize(("fail_on", "code"), [("none", 0), ("minor", 1), ("major", 1)])
def test_a_major_discrepancy_fails_when_asked_to(pair, fail_on, code):
    assert checker("compare", *pair, "--fail-on", fail_on).returncode == code


def test_agreement_never_fails(tmp_path):
    text = "Nine people were killed in Port Halden on Tuesday.\n"
    pair = write_pair(tmp_path, text, f"{text}The harbour was closed.\n")
    result = checker("compare", *pair, *DATED, "--fail-on", "minor")
    assert (result.returncode, result.stderr) == (0, "")


def test_of_three_articles_two_are_compared_when_one_cannot_be_read(pair, tmp_path):
    out = tmp_path / "r.json"
    result = checker("compare", *pair, tmp_path / "gone.txt", *DATED, "-o", out)
    assert result.returncode == 3
    assert "gone.txt" in one_line(result)
    data = json.loads(out.read_text("utf-8"))
    assert len(data["articles"]) == 2
    assert data["findings"]
    assert "gone.txt" in data["problems"][0]["message"]


def test_a_publication_date_is_taken_from_the_command_line(pair):
    result = checker(
        "compare", *pair, "-f", "json", "--published", "one=2024-03-06", "--published", "two.txt=2024-03-07"
    )
    data = json.loads(result.stdout)
    assert [row["published"] for row in data["articles"]] == ["2024-03-06", "2024-03-07"]


@pytest.mark.parametrize(
    ("assignment", "said"),
    [
        ("2024-03-06", "write it as LABEL=DATE"),
        ("three=2024-03-06", "three names no article; name one of one, two"),
        ("one=Tuesday", "ISO 8601"),
        ("one=", "ISO 8601"),
    ],
)
def test_a_publication_date_that_makes_no_sense_is_a_usage_error(pair, assignment, said):
    result = checker("compare", *pair, "--published", assignment)
    assert result.returncode == 2
    assert said in one_line(result)


def test_a_reader_who_goes_away_is_no_error(pair):
    command = f'"{sys.executable}" -m checker compare "{pair[0]}" "{pair[1]}" -f markdown {" ".join(DATED)}'
    result = subprocess.run(
        ["bash", "-c", f"{command} | head -c 5; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert result.stdout == "# Fac"
    assert result.stderr == ""
    assert result.returncode in {0, 141}


def heed_interrupts():
    """What a shell runs in the background ignores Ctrl-C, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_leaves_one_line(tmp_path):
    """Pressed while the command waits for its reader, which is certain to be in the middle of it."""
    long = tmp_path / "long.txt"
    long.write_text("".join(f"{n} people were killed in Port Halden.\n" for n in range(2, 1_000)), "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "claims", long, "-f", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - the child has one thread
    )
    assert process.stdout.read(1) == b"["
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=60)
    assert complaint == b"checker: interrupted\n"
    assert process.returncode == 130


def on_a_terminal(*arguments, **env):
    """What a command prints on a terminal."""
    primary, secondary = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", *map(str, arguments)],
        stdout=secondary,
        stderr=subprocess.DEVNULL,
        env={key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        | {"TERM": "xterm-256color"}
        | env,
    )
    os.close(secondary)
    parts = []
    try:
        while part := os.read(primary, 65536):
            parts.append(part)
    except OSError:  # the terminal is closed when the command ends
        pass
    finally:
        os.close(primary)
        process.wait(timeout=60)
    return b"".join(parts).decode("utf-8")
