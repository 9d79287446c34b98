"""Runs the command line as a user does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ONE = (
    "A ferry with 212 people aboard ran onto rocks off Port Halden on Tuesday night.\n"
    "Nine people were killed, the coast guard said.\n"
)
TWO = (
    "The ferry, with 212 people aboard, struck rocks off Port Halden on Tuesday night.\n"
    "Eleven people were killed, the coast guard said.\n"
)


def checker(*arguments: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run `checker` with those arguments and without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "checker", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | (env or {}),
        timeout=120,
        check=False,
    )


def one_line(result: subprocess.CompletedProcess[str]) -> str:
    """The one line on standard error, which is all that a failed command says."""
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("checker: ")
    return lines[0]


def write_pair(folder: Path, one: str = ONE, two: str = TWO) -> tuple[Path, Path]:
    """Two articles that agree on who was aboard and differ on who was killed."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "one.txt", folder / "two.txt"
    for path, text in zip(paths, (one, two), strict=True):
        path.write_text(text, "utf-8")
    return paths
