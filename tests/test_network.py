"""No connection is opened at run time: the models, the parser and every report are there already."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import uvicorn

from checker.rulebook import load_rulebook
from checker.serve.desk import Desk
from checker.serve.run import run_desk
from tests.cli.terminal import write_pair

NETWORK = {"socket", "urllib.request", "http.client", "requests", "httpx", "aiohttp"}
IMPORT = (ast.Import, ast.ImportFrom)

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
    found = {}
    for path in package.rglob("*.py"):
        imports = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, IMPORT)]
        if named := {name for node in imports for name in names_of(node) if name in NETWORK}:
            found[path.relative_to(package).as_posix()] = named
    assert found == {"serve/run.py": {"socket"}}, "only serve listens, and it connects nowhere"


def names_of(node):
    """The modules that an import names, and the packages that hold them."""
    names = [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        names = [node.module or "", *(f"{node.module}.{name}" for name in names)]
    return {".".join(name.split(".")[: n + 1]) for name in names for n in range(name.count(".") + 1)}


def test_serve_listens_on_this_machine_alone(monkeypatch):
    bound, told = [], []

    def serve(server, sockets):
        bound.extend(listener.getsockname() for listener in sockets)

    monkeypatch.setattr(uvicorn.Server, "run", serve)
    monkeypatch.setattr(Desk, "warm", lambda desk: None)
    monkeypatch.setenv("CHECKER_CACHE", "")
    run_desk(load_rulebook(), None, 0, told.append)
    [(address, port)] = bound
    assert address == "127.0.0.1"
    assert told == [f"http://127.0.0.1:{port}/"]
