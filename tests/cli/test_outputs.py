"""Where a report goes: several files at once, each in its own form, and never over an article."""

from __future__ import annotations

import json
from io import BytesIO

import pandas as pd
import pytest

from tests.cli.inprocess import invoke, said
from tests.cli.terminal import TWO, write_pair

pytestmark = pytest.mark.slow

DATED = ("--published", "one=2024-03-06", "--published", "two=2024-03-06")
BEGINNINGS = {
    "r.md": "# Fact check: ",
    "r.html": "<!doctype html>",
    "r.json": "{",
    "r.txt": "one · two\n",
    "r.csv": "set,id,kind,",
    "r.sarif": "{",
    "r.rdjson": "{",
    "r.xml": "<?xml",
}


@pytest.fixture
def pair(tmp_path, monkeypatch):
    write_pair(tmp_path)
    monkeypatch.chdir(tmp_path)
    return "one.txt", "two.txt"


def test_every_format_in_one_run(pair, tmp_path):
    files = [*BEGINNINGS, "r.parquet"]
    result = invoke("compare", *pair, *DATED, *(part for name in files for part in ("-o", f"out/{name}")))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    for name, beginning in BEGINNINGS.items():
        assert (tmp_path / "out" / name).read_text("utf-8").startswith(beginning), name
    csv, parquet = (tmp_path / "out" / name for name in ("r.csv", "r.parquet"))
    assert len(pd.read_csv(csv)) == len(pd.read_parquet(parquet)) > 0
    assert (tmp_path / "out" / "r.single_source.csv").exists()
    assert (tmp_path / "out" / "r.single_source.parquet").exists()


@pytest.mark.parametrize("name", ["r.pdf", "r.docx", "r", "r.sarif.gz"])
def test_a_suffix_of_no_format_is_refused_before_anything_is_checked(pair, tmp_path, name):
    result = invoke("compare", *pair, "-o", name, "-o", "r.md")
    assert result.exit_code == 3
    (line,) = said(result)
    assert line.startswith(f"{name}: ")
    assert ".sarif" in line
    assert not (tmp_path / "r.md").exists()


@pytest.mark.parametrize("name", ["two.txt", "./two.txt", "../{}/one.txt"])
def test_an_article_is_never_written_over(pair, tmp_path, name):
    result = invoke("compare", *pair, "-o", name.format(tmp_path.name))
    assert result.exit_code == 2
    assert "is one of the articles" in said(result)[0]
    assert (tmp_path / "two.txt").read_text("utf-8") == TWO


def test_a_file_named_twice_is_a_matter_of_usage(pair):
    assert invoke("compare", *pair, "-o", "r.md", "-o", "./r.md").exit_code == 2


@pytest.mark.parametrize(
    ("format", "file", "in_file", "printed"),
    [
        ("json", "r.md", "# Fact check", '{\n  "schema"'),
        ("github", "r.html", "<!doctype", "::error file=one.txt,line=2"),
        ("comment", "r.md", "<!-- checker:comment -->", ""),
        ("sarif", "r.json", '{\n  "$schema"', ""),
        ("github", "r.txt", "::error ", ""),
        ("junit", "results", "<?xml", ""),
    ],
)
def test_a_format_goes_where_the_suffix_allows_it_else_to_standard_output(
    pair, tmp_path, format, file, in_file, printed
):
    result = invoke("compare", *pair, "-o", file, "--format", format)
    assert result.exit_code == 0
    assert (tmp_path / file).read_text("utf-8").startswith(in_file)
    assert result.stdout.startswith(printed)
    assert bool(result.stdout) == bool(printed)


def test_a_table_can_be_piped(pair):
    result = invoke("compare", *pair, "-f", "parquet")
    assert len(pd.read_parquet(BytesIO(result.stdout_bytes)))


def test_markdown_links_to_the_lines_from_where_it_lies(pair, tmp_path):
    invoke("compare", *pair, "-o", "out/deep/r.md", "-o", "r.md", "--link-base", "https://x.example/blob/1")
    assert "](https://x.example/blob/1/one.txt#L2)" in (tmp_path / "r.md").read_text("utf-8")
    invoke("compare", *pair, "-o", "out/deep/r.md")
    text = (tmp_path / "out" / "deep" / "r.md").read_text("utf-8")
    assert "](../../one.txt#L2)" in text
    assert (tmp_path / "out" / "deep" / "../../one.txt").exists()


def test_exit_1_says_why_in_one_line(pair):
    result = invoke("compare", *pair, *DATED, "-o", "r.md", "--fail-on", "major")
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = said(result)
    assert line.startswith("1 discrepancy at or above --fail-on major, the worst ")
    assert "“Nine people” / “Eleven people”" in line
    assert line.endswith("see r.md")


def test_what_cannot_be_read_never_hides_a_conflict(pair):
    both = invoke("compare", *pair, "gone.txt", "--fail-on", "major")
    assert both.exit_code == 4
    assert any("gone.txt" in line for line in said(both))
    assert any("--fail-on major" in line for line in said(both))
    assert invoke("compare", *pair, "gone.txt").exit_code == 3


def test_undated_articles_are_named_in_one_line_with_what_to_do(pair):
    (line,) = said(invoke("compare", *pair, "-o", "r.md", "--published", "one=2024-03-06"))
    assert line.startswith("two: no date of publication")
    assert "--published two=YYYY-MM-DD" in line


def test_an_article_in_which_no_day_stays_open_is_not_asked_for_its_date(tmp_path):
    (tmp_path / "stamped.txt").write_text("Ferry\n\nMarch 6, 2024\n\nNine people died on Tuesday.\n", "utf-8")
    (tmp_path / "timeless.txt").write_text("The ferry sank, and eleven people died.\n", "utf-8")
    assert said(invoke("compare", tmp_path / "stamped.txt", tmp_path / "timeless.txt")) == []


def test_an_article_in_a_language_without_rules_is_refused_by_name(pair, tmp_path):
    (tmp_path / "drei.txt").write_text(
        "Bei einem Unfall auf der Küstenstraße sind am Dienstag neun Menschen ums Leben gekommen. Die "
        "Polizei teilte mit, dass der Fahrer eines Busses die Kurve zu spät gesehen habe.\n",
        "utf-8",
    )
    result = invoke("compare", *pair, "drei.txt", "-o", "r.md")
    assert result.exit_code == 3
    (line,) = [line for line in said(result) if "drei.txt" in line]
    assert "drei.txt: seems to be German; there are rules for English and Spanish only" in line
    assert "seems to be German" in (tmp_path / "r.md").read_text("utf-8")
    assert any("drei.txt" in line for line in said(invoke("claims", "drei.txt")))


def test_standard_input_is_an_article(pair):
    result = invoke("compare", "one.txt", "-", "-f", "json", stdin=TWO)
    data = json.loads(result.stdout)
    assert [(a["id"], a["path"]) for a in data["articles"]] == [("one", "one.txt"), ("stdin", None)]
    assert data["findings"][0]["severity"] == "major"
    dated = f"---\noutlet: The Wire\npublished: 2024-03-06\n---\n{TWO}"
    data = json.loads(invoke("compare", "-", "one.txt", "-f", "json", stdin=dated).stdout)
    assert data["articles"][0] == data["articles"][0] | {"source": "The Wire", "published": "2024-03-06"}
    assert "people killed" in invoke("claims", "-", stdin=TWO).stdout


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "line"),
    [
        (("compare", "-", "-"), TWO, 2, "given twice"),
        (("compare", "two.txt", "-"), TWO, 2, "same text as two.txt"),
        (("compare", "two.txt", "-"), "", 3, "standard input: the file is empty"),
        (("claims", "-"), bytes(range(256)) * 40, 3, "standard input: this is not a text file"),
    ],
)
def test_standard_input_that_is_no_article(pair, arguments, stdin, code, line):
    result = invoke(*arguments, stdin=stdin)
    assert result.exit_code == code
    assert line in said(result)[0]


def test_only_the_kinds_and_the_sureness_that_are_asked_for(pair):
    every = json.loads(invoke("compare", *pair, "-f", "json").stdout)["findings"]
    result = invoke("compare", *pair, "-f", "json", "--kind", "time")
    times = json.loads(result.stdout)["findings"]
    assert {f["kind"] for f in times} == {"time"}
    assert f"{len(every) - len(times)} findings left out by --kind or --min-score" in said(result)
    assert json.loads(invoke("compare", *pair, "-f", "json", "--min-score", "1").stdout)["findings"] == []
    assert invoke("compare", *pair, "--min-score", "2").exit_code == 2


def test_the_schema_is_printed():
    schema = json.loads(invoke("schema").stdout)
    assert schema["title"] == "checker.report/1"


def test_an_output_that_links_to_itself_is_replaced(pair, tmp_path):
    (tmp_path / "loop.md").symlink_to("loop.md")
    assert invoke("compare", *pair, *DATED, "-o", "loop.md").exit_code == 0
    assert (tmp_path / "loop.md").read_text("utf-8").startswith("# Fact check: ")


def test_rules_that_are_a_link_to_itself_are_told_in_a_line(pair, tmp_path):
    (tmp_path / "mine").symlink_to("mine")
    result = invoke("compare", *pair, *DATED, "--rules", "mine")
    (line,) = said(result)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "mine: " in line


def test_a_cache_that_is_a_circle_of_links_costs_no_report(pair, tmp_path, monkeypatch):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    monkeypatch.setenv("CHECKER_CACHE", str(loop))
    assert invoke("compare", *pair, *DATED).exit_code == 0
