"""Files are written whole or not at all."""

import os
import stat

import pytest

from checker.errors import OutputError
from checker.report.file import write_text


def test_a_file_is_written_in_utf_8_and_its_folder_made(tmp_path):
    path = tmp_path / "a" / "b" / "report.md"
    write_text(path, "é\ud800\n")
    assert path.read_bytes() == b"\xc3\xa9\\ud800\n"
    assert [file.name for file in path.parent.iterdir()] == ["report.md"]


def test_an_earlier_file_is_replaced_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o640)
    write_text(path, "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path):
    (tmp_path / "other").touch()
    write_text(tmp_path / "report.md", "new")
    assert (tmp_path / "report.md").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_write_that_fails_leaves_the_earlier_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "report.md"
    path.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"report\.md: cannot be written \(No space left on device\)"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["report.md"]


@pytest.mark.parametrize("name", ["", "file/report.md"])
def test_what_cannot_be_written_is_said_in_one_line(tmp_path, name):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError) as error:
        write_text(tmp_path / name, "x")
    assert len(str(error.value).splitlines()) == 1
    assert "cannot be written" in str(error.value)
