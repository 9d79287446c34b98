"""`checker open` and `checker serve` as a user calls them."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from checker.serve.run import ServeError, run_desk
from tests.cli.inprocess import checker
from tests.cli.terminal import checker as run_checker
from tests.cli.terminal import one_line, write_pair


@pytest.fixture
def pair(tmp_path):
    return write_pair(tmp_path)


@pytest.fixture
def browser(tmp_path):
    """A browser that writes down what it is asked to open; the environment that names it, and its notes."""
    notes = tmp_path / "opened"
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{notes}"\n', "utf-8")
    program.chmod(0o755)
    return {"BROWSER": f"{program} %s"}, notes


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the browser is a shell script")
def test_open_builds_the_page_and_opens_it(pair, browser):
    env, notes = browser
    result = run_checker("open", *pair, env=env)
    assert result.returncode == 0, result.stderr
    page = result.stdout.strip()
    assert notes.read_text("utf-8") == f"file://{page}"
    assert "people killed" in Path(page).read_text("utf-8")
    again = checker("open", *pair, "--no-browser")
    assert again.stdout.strip() == page


@pytest.mark.slow
def test_the_page_can_be_kept(pair, tmp_path):
    kept = tmp_path / "page.html"
    result = checker("open", *pair, "-o", kept, "--no-browser")
    assert (result.returncode, result.stdout) == (0, f"{kept}\n")
    assert kept.read_text("utf-8").startswith("<!doctype html>")


def test_open_opens_nothing_where_there_is_nothing_to_show(pair, browser, tmp_path):
    env, notes = browser
    result = checker("open", pair[0], tmp_path / "missing.txt", env=env)
    assert result.returncode == 3
    assert not notes.exists()
    assert "missing.txt" in one_line(result)


def test_a_port_that_is_taken_is_told_in_a_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = checker("serve", "--port", port, "--no-browser")
    assert result.returncode == 3
    assert f"port {port}: cannot be used" in one_line(result)


def test_what_serve_needs_is_named_where_it_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "starlette", None)
    for name in [name for name in sys.modules if name.startswith(("starlette.", "checker.serve.app"))]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(ServeError, match=r"pip install 'fact-consistency-checker\[serve\]'"):
        run_desk(None, None, 0, print)


def test_other_addresses_than_this_machines_cannot_be_asked_for():
    assert "--host" not in checker("serve", "--help").stdout
