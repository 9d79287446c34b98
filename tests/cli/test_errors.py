"""Whatever a user gives: one clear line, the right exit code, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import terminal
from tests.cli.inprocess import checker
from tests.cli.terminal import ONE, one_line, write_pair

MEGABYTE = 1 << 20


@pytest.fixture
def pair(tmp_path):
    return write_pair(tmp_path)


def write(path, content):
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content, "utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n\t\n"),
        ("binary.txt", bytes(range(256)) * 40),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(2_000)),
        ("unclosed.md", "---\noutlet: The Gazette\nNine people died.\n"),
        ("undated.md", "---\npublished: last Tuesday\n---\nNine people died.\n"),
        ("unknown.md", "---\nauthour: A. Writer\n---\nNine people died.\n"),
    ],
)
def test_an_article_that_cannot_be_read(tmp_path, name, content):
    path = write(tmp_path / name, content)
    result = checker("claims", path)
    assert result.returncode == 3
    assert name in one_line(result)


def test_an_article_that_is_not_there(tmp_path):
    result = checker("claims", tmp_path / "gone.txt")
    assert result.returncode == 3
    assert "gone.txt" in one_line(result)


def test_an_article_that_is_a_folder(tmp_path):
    result = checker("claims", tmp_path)
    assert result.returncode == 3
    assert str(tmp_path) in one_line(result)


def test_an_article_of_fifty_megabytes(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"Nine people died. " * (MEGABYTE // 18))
    result = checker("claims", path)
    assert result.returncode == 3
    assert "huge.txt" in one_line(result)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_article_that_may_not_be_read(tmp_path):
    path = write(tmp_path / "secret.txt", ONE)
    path.chmod(0)
    assert checker("claims", path).returncode == 3


def test_one_article_has_nothing_to_be_compared_with(pair):
    result = checker("compare", pair[0])
    assert result.returncode == 2
    assert "give two or more" in one_line(result)


@pytest.mark.parametrize("spelling", ["{}", "{0.parent}/./{0.name}"])
def test_one_article_given_twice(pair, spelling):
    result = checker("compare", pair[0], spelling.format(pair[0]))
    assert result.returncode == 2
    assert "twice" in one_line(result)


def test_two_files_with_the_same_text(tmp_path):
    result = checker("compare", *write_pair(tmp_path, ONE, ONE))
    assert result.returncode == 2
    assert "same text" in one_line(result)


def test_no_two_articles_can_be_read(pair, tmp_path):
    result = checker("compare", pair[0], tmp_path / "gone.txt", tmp_path / "lost.txt")
    assert result.returncode == 3
    assert result.stdout == ""
    assert [line.startswith("checker: ") for line in result.stderr.splitlines()] == [True, True]


def test_a_name_with_a_newline_is_still_one_line(tmp_path):
    result = checker("claims", tmp_path / "a\nb.txt")
    assert result.returncode == 3
    one_line(result)


def test_rules_that_are_not_there(pair, tmp_path):
    result = checker("compare", *pair, "--rules", tmp_path / "gone")
    assert result.returncode == 3
    assert "gone" in one_line(result)


@pytest.mark.parametrize("content", ["[[level]\n", 'level = "x"\n', "unheard = 1\n", b"\xff\xfe\x00"])
def test_rules_that_are_broken(pair, tmp_path, content):
    (tmp_path / "rules").mkdir()
    write(tmp_path / "rules" / "verdicts.toml", content)
    result = checker("compare", *pair, "--rules", tmp_path / "rules")
    assert result.returncode == 3
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert all("verdicts.toml" in line for line in result.stderr.splitlines())


@pytest.mark.slow
def test_a_model_that_is_not_there(pair, tmp_path):
    result = checker("compare", *pair, "--model", tmp_path / "gone")
    assert result.returncode == 3
    assert "gone" in one_line(result)


@pytest.mark.slow
def test_output_that_cannot_be_written(pair, tmp_path):
    write(tmp_path / "file", "x")
    (tmp_path / "folder.md").mkdir()
    for target in (tmp_path / "file" / "report.md", tmp_path / "folder.md"):
        result = checker("compare", *pair, "-o", target)
        assert result.returncode == 3
        assert "cannot be written" in one_line(result)


def test_standard_output_that_cannot_be_written(pair):
    command = f'"{sys.executable}" -m checker claims "{pair[0]}" > /dev/full'
    result = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 3
    assert "No space left" in one_line(result)


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare",),
        ("compare", "a.txt", "b.txt", "--format", "pdf"),
        ("compare", "a.txt", "b.txt", "--fail-on", "always"),
        ("claims",),
        ("claims", "a.txt", "--kind", "rumour"),
        ("batch",),
        ("batch", "seeds"),
        ("rules", "mend"),
        ("contrast",),
        ("--frobnicate",),
    ],
)
def test_usage_errors_leave_with_2_and_show_how(arguments):
    result = checker(*arguments)
    assert result.returncode == 2
    assert result.stdout == ""
    assert "Usage: checker" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.slow
def test_a_fault_of_the_checker_itself_is_one_line_too(pair, tmp_path):
    fault = "from checker.model.claim import Claim\nClaim.to_dict = lambda claim: 1 / 0\n"
    write(tmp_path / "sitecustomize.py", fault)
    env = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}"}
    result = terminal.checker("claims", pair[0], "-f", "json", env=env)
    assert result.returncode == 70
    assert "ZeroDivisionError" in one_line(result)
    traced = terminal.checker("claims", pair[0], "-f", "json", env=env | {"CHECKER_TRACEBACK": "1"})
    assert "Traceback" in traced.stderr


def test_a_report_is_not_written_over_an_article(pair):
    before = pair[0].read_bytes()
    result = checker("compare", *pair, "-o", pair[0].parent / "." / pair[0].name)
    assert result.returncode == 2
    assert "is one of the articles and is not overwritten" in one_line(result)
    assert pair[0].read_bytes() == before


def test_a_link_that_leads_in_a_circle(pair, tmp_path):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    result = checker("compare", loop, pair[0])
    assert result.returncode == 3
    assert "loop.txt: " in one_line(result)


@pytest.mark.skipif(os.name == "nt", reason="a working folder cannot be deleted there")
def test_a_working_folder_that_is_gone(pair, tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    code = (
        f"import os; os.chdir({str(gone)!r}); os.rmdir({str(gone)!r}); import checker.cli; checker.cli.main()"
    )
    arguments = [sys.executable, "-c", code, "compare", *map(str, pair)]
    result = subprocess.run(arguments, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert result.returncode == 3
    assert "the working folder is gone" in one_line(result)


@pytest.mark.slow
def test_what_only_a_terminal_understands_does_not_reach_it(pair):
    text = "---\noutlet: \x1b[31mRed\x07 Herald\n---\n" + pair[0].read_text("utf-8")
    path = write(pair[0].with_name("e\x1b[1m.txt"), text)
    result = checker("compare", path, pair[1])
    assert result.returncode == 0
    assert "Red Herald" in result.stdout
    assert "\x1b" not in result.stdout + result.stderr
