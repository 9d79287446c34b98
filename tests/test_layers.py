"""The house keeps its shape: imports run one way, and `import checker` is quick."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {
    "dask",
    "dateparser",
    "distributed",
    "ftfy",
    "holidays",
    "numpy",
    "pandas",
    "pint",
    "pyarrow",
    "rich",
    "scipy",
    "sentence_transformers",
    "torch",
    "trafilatura",
    "transformers",
    "typer",
}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


def test_imports_run_one_way():
    done = run(str(Path(sys.executable).with_name("lint-imports")))
    assert done.returncode == 0, done.stdout + done.stderr


def test_import_checker_loads_nothing_heavy():
    done = run(sys.executable, "-X", "importtime", "-c", "import checker")
    assert done.returncode == 0, done.stderr
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "checker" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("package", sorted(p.name for p in (ROOT / "checker").iterdir() if p.is_dir()))
def test_every_folder_of_modules_is_a_package(package: str):
    folders = [ROOT / "checker" / package, *(ROOT / "checker" / package).rglob("*")]
    bare = [f for f in folders if f.is_dir() and any(f.glob("*.py")) and not (f / "__init__.py").exists()]
    assert bare == []
