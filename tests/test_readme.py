"""What README.md shows is what happens: its examples are run, its names exist.

`pytest tests/test_readme.py --update-golden` writes what the examples print into README.md.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.align.gold import GoldSet
from checker.cli.exits import ExitCode
from tests.cli.inprocess import checker

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
RULES_README = (ROOT / "rules" / "README.md").read_text("utf-8")
CONSOLE, PYTHON, PRINTED = (
    re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    for language in ("console", "python", "text")
)
INDENTED = re.findall(r"^ {4}(.+)$", README + RULES_README, re.MULTILINE)
COMMANDS = sorted({line.split("#")[0].strip() for line in INDENTED if line.startswith("checker ")})


def steps(block):
    """Each command of a console block, with what it prints."""
    return [step.split("\n", 1) for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory):
    """A folder with the files that the console example prints, and an embedding cache of its own."""
    folder = tmp_path_factory.mktemp("readme")
    for command, printed in steps(CONSOLE[0]):
        if command.startswith("cat "):
            (folder / command.removeprefix("cat ")).write_text(printed, "utf-8")
    return folder


def run(workplace, *arguments):
    env = os.environ | {"CHECKER_CACHE": str(workplace / "cache")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=workplace,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def shows(request):
    """Compare what an example printed with what README.md shows, or write it there anew."""

    def compare(shown, printed):
        if request.config.getoption("update_golden"):
            path = ROOT / "README.md"
            path.write_text(path.read_text("utf-8").replace(shown, printed), "utf-8")
            shown = printed
        assert printed == shown

    return compare


@pytest.mark.slow
@pytest.mark.xdist_group("readme")
def test_the_command_prints_what_is_shown(workplace, shows):
    examples = [step for step in steps(CONSOLE[0]) if not step[0].startswith("cat ")]
    assert examples
    for command, shown in examples:
        program, *arguments = command.split()
        assert program == "checker"
        done = run(workplace, "-m", "checker", *arguments)
        assert done.returncode == 0
        assert all(line.startswith("checker: ") for line in done.stderr.splitlines())
        shows(shown, done.stdout + done.stderr)


@pytest.mark.slow
@pytest.mark.xdist_group("readme")
def test_the_python_example_prints_what_is_shown(workplace, shows):
    done = run(workplace, "-c", PYTHON[0])
    assert (done.stderr, done.returncode) == ("", 0)
    shows(PRINTED[0], done.stdout)


def test_the_python_example_has_six_lines():
    assert len([line for line in PYTHON[0].splitlines() if line]) == 6


def test_the_exit_codes_are_those_of_the_command():
    table = README.split("| Exit code |", 1)[1].split("\n\n", 1)[0]
    shown = [code for row in re.findall(r"^\| ([\d, ]+) \|", table, re.MULTILINE) for code in row.split(",")]
    assert [int(code) for code in shown] == sorted(ExitCode)


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_have_the_options_shown(line):
    words = line.split()[1:]
    name = words[:2] if words[0] == "rules" else words[:1]
    done = checker(*name, "--help", env={"COLUMNS": "200"})
    assert done.returncode == 0, done.stderr
    known = set(re.findall(r"(?<![\w-])--?[a-z-]+", done.stdout))
    assert {word for word in words if word.startswith("-")} <= known


def test_targets_of_make_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    shown = set(re.findall(r"make ([a-z]+)", " ".join(INDENTED)))
    assert {"report", "test"} <= shown <= targets


@pytest.mark.parametrize("path", ["README.md", "rules/README.md"])
def test_links_lead_somewhere(path):
    file = ROOT / path
    links = re.findall(r"\]\(([^)]+)\)", file.read_text("utf-8"))
    assert links
    for link in links:
        assert link.startswith("https://") or (file.parent / link).exists(), link


def test_paths_that_are_named_exist():
    named = re.findall(r"`((?:checker|rules|tests)/[\w/.]+)`", README)
    assert named
    for path in named:
        assert (ROOT / path).exists(), path


def test_the_form_of_labels_is_read_as_it_is_described():
    block = re.search(r"^( {4}\{\"set\".*?)\n\n", RULES_README, re.DOTALL | re.MULTILINE)
    labelled = GoldSet.model_validate(json.loads(block[1]))
    row = labelled.rows[0]
    assert labelled.articles[row.a].text[slice(*row.a_span)] == "Nine people"
    assert labelled.articles[row.b].text[slice(*row.b_span)] == "9 people"
