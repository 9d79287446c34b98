"""No connection is opened at run time: the models, the parser and every report are there already."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import write_pair

BLOCKED = """
import socket, sys

def refuse(*arguments, **options):
    raise AssertionError("a connection was asked for")

for name in ("connect", "connect_ex", "sendto", "bind"):
    setattr(socket.socket, name, refuse)
for name in ("create_connection", "getaddrinfo", "gethostbyname"):
    setattr(socket, name, refuse)

from checker.cli import main
sys.argv[0] = "checker"
main()
"""


@pytest.mark.slow
@pytest.mark.parametrize("format", ["json", "html"])
def test_a_comparison_opens_no_connection(format, tmp_path):
    paths = write_pair(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, "compare", *map(str, paths), "--format", format],
        capture_output=True,
        encoding="utf-8",
        env={
            "PATH": "",
            "CHECKER_CACHE": str(tmp_path / "cache"),
            "PYTHONPATH": str(Path(__file__).parents[1]),
        },
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "11" in done.stdout


def test_no_module_of_ours_opens_connections():
    package = Path(__file__).parents[1] / "checker"
    modules = ("socket", "urllib.request", "http.client", "requests", "httpx", "aiohttp")
    for path in package.rglob("*.py"):
        text = path.read_text("utf-8")
        named = [name for name in modules if f"import {name}" in text or f"from {name}" in text]
        assert named == [], path
