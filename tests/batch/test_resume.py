"""A run goes on where the last one ended, and what it leaves is what an uninterrupted one leaves."""

from __future__ import annotations

import errno
import os

import pytest

from checker.batch.batch import run_batch
from checker.batch.done import FILE
from checker.batch.folders import find_jobs
from checker.batch.tools import Recipe
from checker.errors import OutputError
from tests.batch.sets import WordEngine, contents, run
from tests.cli.terminal import ONE, TWO, write_pair

NAMES = ["a", "b", "c", "d", "e"]


@pytest.fixture
def root(tmp_path):
    for number, name in enumerate(NAMES):
        write_pair(tmp_path / "in" / name, f"{ONE}It cost ${number} million.\n", TWO)
    return tmp_path / "in"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def whole(root, tmp_path):
    """What an uninterrupted run leaves."""
    run(root, tmp_path / "whole")
    return contents(tmp_path / "whole")


def test_what_has_not_changed_is_not_checked_again(root, out, whole):
    run(root, out)
    written, asked = run(root, out)
    assert asked == []
    assert written.unchanged == len(NAMES)
    assert contents(out) == whole


def test_only_the_set_that_changed_is_checked_again(root, out):
    run(root, out)
    (root / "c" / "one.txt").write_text(ONE.replace("Nine", "Ten"), "utf-8")
    assert run(root, out)[1] == ["c"]


@pytest.mark.parametrize("change", ["an article more", "an article less", "meta", "another name"])
def test_a_set_of_other_articles_is_checked_again(root, out, change):
    (root / "c" / "three.txt").write_text("The ferry is 40 years old.", "utf-8")
    run(root, out)
    if change == "an article more":
        (root / "c" / "four.txt").write_text("The ferry is 41 years old.", "utf-8")
    elif change == "an article less":
        (root / "c" / "three.txt").unlink()
    elif change == "meta":
        (root / "c" / "meta.jsonl").write_text('{"file": "one.txt", "published": "2031-11-07"}', "utf-8")
    else:
        (root / "c" / "three.txt").rename(root / "c" / "3.txt")
    assert run(root, out)[1] == ["c"]


def test_other_rules_or_another_model_or_program_check_all_again(root, out, tmp_path, monkeypatch):
    run(root, out)
    for fingerprint in ("other rules", "other rules still"):
        monkeypatch.setattr(Recipe, "fingerprint", lambda self, fingerprint=fingerprint: fingerprint)
        assert run(root, out)[1] == NAMES


def test_the_fingerprint_is_that_of_rules_and_model(tmp_path):
    (tmp_path / "rules" / "en").mkdir(parents=True)
    (tmp_path / "rules" / "en" / "statements.toml").write_text("# mine\n", "utf-8")
    (tmp_path / "model").mkdir()
    recipes = [
        Recipe.of(None, None),
        Recipe.of(tmp_path / "rules", None),
        Recipe.of(None, str(tmp_path / "model")),
    ]
    prints = [recipe.fingerprint() for recipe in recipes]
    (tmp_path / "model" / "config.json").write_text("{}", "utf-8")
    prints.append(recipes[2].fingerprint())
    assert len(set(prints)) == 4
    assert prints[0] == Recipe.of(None, None).fingerprint()


@pytest.mark.parametrize("damage", ["altered", "gone", "cut short"])
def test_a_report_that_was_touched_is_made_again(root, out, whole, damage):
    run(root, out)
    path = out / "b.json"
    if damage == "gone":
        path.unlink()
    else:
        data = path.read_bytes()
        path.write_bytes(data[:-9] if damage == "cut short" else data.replace(b"Nine", b"Zero"))
        os.utime(path, (1, 1))
    assert run(root, out)[1] == ["b"]
    assert contents(out) == whole


def test_reports_that_were_copied_elsewhere_still_count(root, out, whole):
    run(root, out)
    for path in out.iterdir():
        os.utime(path, (1, 1))
    assert run(root, out)[1] == []


@pytest.mark.parametrize("damage", [b"", b"nonsense" * 900])
def test_a_damaged_note_of_what_is_done_costs_only_time(root, out, whole, damage):
    run(root, out)
    for path in out.glob(f"{FILE}*"):
        path.unlink()
    (out / FILE).write_bytes(damage)
    assert run(root, out)[1] == NAMES
    assert contents(out) == whole


@pytest.mark.parametrize("stop", NAMES)
def test_a_stopped_run_leaves_index_and_table_and_the_next_goes_on(root, out, whole, stop):
    with pytest.raises(KeyboardInterrupt):
        run(root, out, WordEngine(at_once=1, stop=stop))
    left = contents(out)
    done = NAMES[: NAMES.index(stop)]
    assert {name.split(".")[0] for name in left} == {"index", "findings", *done}
    assert left["index.md"].decode().count(".md)") == len(done)
    assert run(root, out)[1] == [name for name in NAMES if name not in done]
    assert contents(out) == whole


def test_a_set_that_is_gone_is_in_index_and_table_no_more(root, out):
    run(root, out)
    for path in (root / "b").iterdir():
        path.unlink()
    (root / "b").rmdir()
    run(root, out)
    left = contents(out)
    assert b"[b](b.md)" not in left["index.md"]
    assert b"\nb," not in left["findings.csv"]


def test_a_set_that_failed_is_tried_again(root, out):
    (root / "c" / "two.txt").write_text("", "utf-8")
    written, _ = run(root, out)
    assert [entry.name for entry in written.failed] == ["c"]
    written, asked = run(root, out)
    assert (asked, [entry.name for entry in written.failed]) == (["c"], ["c"])


@pytest.mark.parametrize("fails_at", range(1, 13, 3))
def test_a_full_disk_leaves_nothing_half_written_and_the_next_run_goes_on(
    root, out, whole, monkeypatch, fails_at
):
    calls = 0
    replace = os.fsync

    def full(descriptor):
        nonlocal calls
        calls += 1
        if calls >= fails_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace(descriptor)

    monkeypatch.setattr("checker.report.file.os.fsync", full)
    with pytest.raises(OutputError, match="cannot be written \\(No space left on device\\)"):
        run(root, out)
    monkeypatch.undo()
    assert all(whole.get(name) == data for name, data in contents(out).items())
    run(root, out)
    assert contents(out) == whole


def test_a_folder_that_cannot_be_written(root, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be written"):
        run_batch(find_jobs(root), tmp_path / "file" / "out", Recipe(), WordEngine())
