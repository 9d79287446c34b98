"""The wheel, built from the sdist, installed in an empty environment, used away from the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.rulebook.load import bundled_rules

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]
"""One worker runs them all, so that the environment is made once."""

ROOT = Path(__file__).parent.parent.parent
RULES = sorted(path.relative_to(bundled_rules()).as_posix() for path in bundled_rules().rglob("*.toml"))


def run(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The bin folder of an empty environment with the wheel and its pinned dependencies."""
    folder = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", folder, cwd=folder)
    pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-compile"]
    run(*pip, "-c", ROOT / "constraints.txt", next(built.glob("*.whl")), cwd=folder)
    yield folder / "bin"
    shutil.rmtree(folder)


def test_sdist_and_wheel_carry_rules_and_templates(built: Path):
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        sources = {name.split("/", 1)[-1] for name in archive.getnames()}
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        files = set(archive.namelist())
    assert sources >= {f"rules/{name}" for name in RULES}
    assert sources >= {"LICENSE", "Makefile", "constraints.txt", "pyproject.toml"}
    assert files >= {f"checker/rules/{name}" for name in RULES}
    assert {name.split("/")[0] for name in files if ".dist-info" not in name} == {"checker"}
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "checker").rglob("*.py")}
    templates = {path.relative_to(ROOT).as_posix() for path in (ROOT / "checker").rglob("*.jinja")}
    assert files >= modules | templates | {"checker/py.typed"}


def test_the_installed_package_is_used_and_not_the_checkout(installed: Path, tmp_path: Path):
    code = "import checker, checker.rulebook.load as load; print(checker.__file__, load.bundled_rules())"
    module, rules = map(Path, run(installed / "python", "-c", code, cwd=tmp_path).split())
    assert module.is_relative_to(installed.parent)
    assert rules == module.parent / "rules"


def test_the_installed_command_compares_articles(installed: Path, tmp_path: Path):
    checker = installed / "checker"
    assert "compare" in run(checker, "--help", cwd=tmp_path)
    (tmp_path / "a.txt").write_text("The storm sank eight boats in Orla harbour.\n", "utf-8")
    (tmp_path / "b.txt").write_text("The storm sank twelve boats in Orla harbour.\n", "utf-8")
    report = json.loads(run(checker, "compare", "a.txt", "b.txt", "--format", "json", cwd=tmp_path))
    assert [(finding["kind"], finding["severity"]) for finding in report["findings"]] == [
        ("quantity", "major")
    ]


def test_the_installed_command_finds_its_own_rules_sound(installed: Path, tmp_path: Path):
    assert "sound" in run(installed / "checker", "rules", "check", cwd=tmp_path)
