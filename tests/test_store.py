"""The cache file: what was kept comes back whole or not at all, whatever happens to the file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import pytest

from checker.errors import SettingError
from checker.store import FILE, Store, cache_folder, cache_size

WRITER = """
import sys
from pathlib import Path
from checker.store import Store
shelf = Store(Path(sys.argv[1])).shelf("numbers")
for n in range(200):
    shelf.write({f"{sys.argv[2]} {n}": f"value {n}".encode(), f"shared {n}": b"same"})
"""


@pytest.fixture
def shelf(tmp_path):
    return Store(tmp_path).shelf("numbers")


def fresh(folder):
    """The same shelf, as another run opens it."""
    return Store(folder).shelf("numbers")


def test_what_was_kept_comes_back_in_the_next_run(shelf, tmp_path):
    shelf.write({"one": b"1", "two": b"", "\ud800 lone": b"3"})
    assert fresh(tmp_path).read(["one", "two", "three", "\ud800 lone"]) == {
        "one": b"1",
        "two": b"",
        "\ud800 lone": b"3",
    }


def test_many_keys_are_asked_at_once(shelf):
    values = {str(n): str(n).encode() for n in range(2500)}
    shelf.write(values)
    assert shelf.read(values) == values


def test_shelves_do_not_see_each_other(tmp_path):
    store = Store(tmp_path)
    store.shelf("one model").write({"text": b"a"})
    store.shelf("another").write({"text": b"b"})
    assert store.shelf("one model").read(["text"]) == {"text": b"a"}
    assert store.shelf("a third").read(["text"]) == {}


def test_a_later_value_takes_the_place_of_an_earlier_one(shelf):
    shelf.write({"one": b"1"})
    shelf.write({"one": b"2"})
    assert shelf.read(["one"]) == {"one": b"2"}


def test_the_file_holds_no_text(shelf, tmp_path):
    shelf.write({"The mayor resigned on Tuesday.": b"\x00\x01"})
    shelf.store.close()
    data = (tmp_path / FILE).read_bytes()
    assert b"mayor" not in data
    assert b"Tuesday" not in data


@pytest.mark.parametrize("damage", ["cut short", "altered", "no bytes", "a word"])
def test_a_damaged_row_counts_as_missing_and_is_mended(shelf, tmp_path, damage):
    shelf.write({"one": b"12345678", "two": b"sound"})
    shelf.store.close()
    with sqlite3.connect(tmp_path / FILE) as file:
        new = {"cut short": b"1234", "altered": b"\0" * 12, "no bytes": None, "a word": "word"}[damage]
        rows = file.execute("SELECT key, value FROM kept").fetchall()
        key = next(key for key, value in rows if value.endswith(b"12345678"))
        if new is None:
            new = b""
        file.execute("UPDATE kept SET value = ? WHERE key = ?", (new, key))
    file.close()
    again = fresh(tmp_path)
    assert again.read(["one", "two"]) == {"two": b"sound"}
    again.write({"one": b"12345678"})
    assert again.read(["one"]) == {"one": b"12345678"}


@pytest.mark.parametrize("damage", ["garbage", "truncated", "another program's", "a later version's"])
def test_a_damaged_file_is_replaced(shelf, tmp_path, damage):
    shelf.write({str(n): b"x" * 500 for n in range(100)})
    shelf.store.close()
    path = tmp_path / FILE
    if damage == "garbage":
        path.write_bytes(b"nonsense" * 5000)
    elif damage == "truncated":
        path.write_bytes(path.read_bytes()[:20000])
    else:
        path.unlink()
        with sqlite3.connect(path) as file:
            file.execute("CREATE TABLE kept (key, other)")
            file.execute(f"PRAGMA user_version = {0 if damage.startswith('another') else 99}")
        file.close()
    first = fresh(tmp_path)
    assert set(first.read(["1", "2"]).values()) <= {b"x" * 500}
    first.write({"new": b"1"})
    first.write({"newer": b"2"})
    assert fresh(tmp_path).read(["newer"]) == {"newer": b"2"}


def test_a_file_damaged_while_it_is_open_is_replaced(tmp_path):
    shelf = fresh(tmp_path)
    shelf.write({str(n): b"x" * 500 for n in range(200)})
    shelf.store.close()
    shelf.read(["1"])
    path = tmp_path / FILE
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    assert shelf.read([str(n) for n in range(200)]) == {}
    shelf.write({"new": b"1"})
    assert fresh(tmp_path).read(["new"]) == {"new": b"1"}


def test_where_there_is_no_file_values_are_kept_while_the_process_lasts(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")
    shelf = fresh(tmp_path / "taken")
    shelf.write({"one": b"1"})
    assert shelf.read(["one", "two"]) == {"one": b"1"}
    assert fresh(tmp_path / "taken").read(["one"]) == {}


def test_without_a_home_there_is_no_file(monkeypatch):
    for name in ("CHECKER_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pathlib.Path.home", lambda: (_ for _ in ()).throw(RuntimeError("no home")))
    assert cache_folder() is None
    shelf = Store().shelf("numbers")
    shelf.write({"one": b"1"})
    assert shelf.read(["one"]) == {"one": b"1"}


def test_a_file_that_may_not_be_written_is_read_and_what_is_new_kept_in_memory(shelf, tmp_path, monkeypatch):
    shelf.write({"old": b"1"})
    shelf.store.close()

    def refuse(*_):
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr("checker.store.table._open_to_write", refuse)
    again = fresh(tmp_path)
    again.write({"new": b"2"})
    assert again.read(["old", "new"]) == {"old": b"1", "new": b"2"}
    monkeypatch.undo()
    assert fresh(tmp_path).read(["old", "new"]) == {"old": b"1"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_folder_that_may_not_be_written(shelf, tmp_path):
    shelf.write({"old": b"1"})
    shelf.store.close()
    tmp_path.chmod(0o500)
    (tmp_path / FILE).chmod(0o400)
    try:
        again = fresh(tmp_path)
        again.write({"new": b"2"})
        assert again.read(["old", "new"]) == {"old": b"1", "new": b"2"}
    finally:
        tmp_path.chmod(0o700)


def test_the_file_stays_within_its_limit_and_keeps_what_is_asked_for(tmp_path, monkeypatch):
    limit = 400_000
    shelf = Store(tmp_path, limit).shelf("numbers")
    day = iter(range(100_000))
    monkeypatch.setattr("checker.store.table.time", lambda: 86400.0 * next(day))
    for block in range(40):
        shelf.write({f"{block} {n}": bytes(1000) for n in range(20)})
        assert shelf.read(["0 0"])
    shelf.store.close()
    assert (tmp_path / FILE).stat().st_size <= limit * 1.2
    assert Store(tmp_path, limit).shelf("numbers").read(["0 0", "39 19", "1 0"]).keys() == {"0 0", "39 19"}


@pytest.mark.slow
def test_several_processes_write_at_once(tmp_path):
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    running = [subprocess.Popen([*command, name]) for name in ("first", "second", "third")]
    assert [process.wait(timeout=120) for process in running] == [0, 0, 0]
    keys = [f"{name} {n}" for name in ("first", "second", "third", "shared") for n in range(200)]
    assert len(fresh(tmp_path).read(keys)) == len(keys)


@pytest.mark.slow
def test_several_processes_meet_a_damaged_file(tmp_path):
    (tmp_path / FILE).write_bytes(b"nonsense" * 5000)
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    running = [subprocess.Popen([*command, name]) for name in ("first", "second", "third")]
    assert [process.wait(timeout=120) for process in running] == [0, 0, 0]
    with sqlite3.connect(tmp_path / FILE) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    file.close()
    assert len(fresh(tmp_path).read([f"shared {n}" for n in range(200)])) == 200


@pytest.mark.parametrize(
    ("given", "size"), [("", 2 * 1024**3), ("5000", 5000), ("500M", 500 * 1024**2), ("1 gib", 1024**3)]
)
def test_the_limit_is_set_in_the_environment(monkeypatch, given, size):
    monkeypatch.setenv("CHECKER_CACHE_SIZE", given)
    assert cache_size() == size


@pytest.mark.parametrize("given", ["much", "-1", "1.5G", "5T"])
def test_a_limit_that_is_no_size_is_refused(monkeypatch, given):
    monkeypatch.setenv("CHECKER_CACHE_SIZE", given)
    with pytest.raises(SettingError, match=f"CHECKER_CACHE_SIZE={given}: not a size; write it as"):
        Store()
