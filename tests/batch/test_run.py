"""Sets are checked side by side, and fail alone."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pandas
import pytest

from checker.batch.articles import read_set
from checker.batch.folders import find_jobs
from checker.batch.job import load_job
from checker.batch.run import run_loads
from checker.check import check
from checker.errors import ArticleSetError, ModelError
from checker.report.formats.checked import Checked
from checker.report.formats.rows import pair_rows
from checker.report.formats.tables import csv_lines
from tests.batch.sets import contents, run, tools
from tests.cli.terminal import ONE, write_pair
from tests.report.samples import ferry
from tests.word_encoder import WordEncoder


def outcomes(root, at_once=4):
    loads = [load_job(job, 10**6, "") for job in find_jobs(root)]
    return {outcome.name: outcome for outcome in run_loads(loads, tools(), at_once)}


def test_a_set_gives_the_report_of_its_articles(tmp_path):
    paths = write_pair(tmp_path / "a")
    alone = check(read_set(paths).articles, encoder=WordEncoder()).to_json()
    report = dict(outcomes(tmp_path)["a"].files)[".json"].decode()
    assert report == alone.replace(f"{tmp_path}/", "")


def test_sets_checked_side_by_side_give_what_each_gives_alone(tmp_path):
    for number in range(7):
        text = f"{ONE}The mayor gave ${number} million to {number + 3} families.\n"
        write_pair(tmp_path / f"set {number}", text)
    assert outcomes(tmp_path, at_once=1) == outcomes(tmp_path, at_once=5)


def test_a_set_of_one_article_says_why_it_cannot_be_checked(tmp_path):
    write_pair(tmp_path / "a", ONE, "")
    failure = outcomes(tmp_path)["a"].failure
    assert failure.startswith("1 of 2 files can be read, and two are needed; a/two.txt: the file is empty")


def test_a_fault_of_the_checker_costs_only_its_own_set(tmp_path, monkeypatch):
    for name in "abc":
        write_pair(tmp_path / name)

    def break_one(articles, *rest):
        if articles[0].path.startswith("b/"):
            raise ZeroDivisionError("in the middle\nof things")
        return check(articles, *rest)

    monkeypatch.setattr("checker.batch.run.check", break_one)
    found = outcomes(tmp_path)
    assert [found[name].failure is None for name in "abc"] == [True, False, True]
    assert "ZeroDivisionError: in the middle of things" in found["b"].failure


def test_a_model_that_cannot_be_used_ends_the_run(tmp_path, monkeypatch):
    write_pair(tmp_path / "a")

    def fail(self, texts):
        raise ModelError("no weights")

    monkeypatch.setattr(WordEncoder, "encode", fail)
    with pytest.raises(ModelError, match="no weights"):
        run(tmp_path, tmp_path / "out")


def test_a_set_that_vanishes_costs_only_itself(tmp_path):
    write_pair(tmp_path / "a")
    gone = write_pair(tmp_path / "b")
    jobs = find_jobs(tmp_path)
    for path in gone:
        path.unlink()
    written, _ = run(tmp_path, tmp_path / "out", jobs=jobs)
    assert [entry.name for entry in written.entries] == ["a"]
    assert "b/one.txt: no such file" in written.failed[0].message


def test_a_set_called_index_does_not_overwrite_the_index(tmp_path):
    write_pair(tmp_path / "Index")
    write_pair(tmp_path / "other")
    written, _ = run(tmp_path, tmp_path / "out")
    assert [entry.name for entry in written.failed] == ["Index"]
    assert not written.complete
    assert (tmp_path / "out" / "index.md").read_text("utf-8").startswith("# Fact checks: 2 article sets")


def test_an_article_that_stands_in_a_set_twice_counts_once(tmp_path):
    one, _ = write_pair(tmp_path / "a")
    one.with_name("again.txt").write_text(ONE, "utf-8")
    written, _ = run(tmp_path, tmp_path / "out")
    assert (written.entries[0].articles, written.entries[0].problems) == (2, 1)
    report = json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))
    assert report["problems"][0]["message"] == "a/one.txt: the same text as a/again.txt; left out"


def test_files_of_one_name_get_ids_that_tell_them_apart(tmp_path):
    one, _ = write_pair(tmp_path / "a")
    one.with_suffix(".md").write_text("Nobody has claimed the lost umbrella.", "utf-8")
    run(tmp_path, tmp_path / "out")
    report = json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))
    assert [article["id"] for article in report["articles"]] == ["a/one.md", "a/one.txt", "two"]


@pytest.mark.parametrize("name", ["n" * 252, "é" * 120, "a:b", "tab\there", "bad \udcff bytes", "-rf"])
def test_a_set_of_any_name_has_its_reports_and_its_place_in_the_index(tmp_path, name):
    root = tmp_path / "in"
    try:
        write_pair(root / name)
    except OSError:
        pytest.skip("no file of that name can be here")
    write_pair(root / "other")
    out = tmp_path / "out"
    written, _ = run(root, out)
    assert written.complete
    reports = contents(out)
    assert len(reports) == 7
    index = reports["index.md"].decode()
    assert index.count(".md)") == 2


def test_the_table_runs_no_formula_in_a_spreadsheet():
    rows = [{"set": "=HYPERLINK(1)", "text_a": "-5 percent", "text_b": "@SUM(A1)", "line_a": 3}]
    rows += [{"set": "+cmd|' /C calc'!A0", "text_a": "-1+2", "text_b": "+3 °C"}]
    first, second = csv.DictReader(StringIO("".join(csv_lines(rows))))
    assert (first["set"], first["text_a"], first["text_b"]) == ("'=HYPERLINK(1)", "-5 percent", "'@SUM(A1)")
    assert (second["set"], second["text_a"], second["text_b"]) == ("'+cmd|' /C calc'!A0", "'-1+2", "+3 °C")


def test_pandas_reads_the_table_as_it_was_written():
    rows = list(pair_rows(Checked(ferry(), "ferry")))
    frame = pandas.read_csv(StringIO("".join(csv_lines(rows))))
    assert list(frame["text_b"]) == [row["text_b"] for row in rows]
    assert list(frame["line_a"]) == [row["line_a"] for row in rows]
    assert frame["score"].dtype == float


def test_an_article_given_twice_is_refused(tmp_path):
    one, two = write_pair(tmp_path)
    with pytest.raises(ArticleSetError, match="given twice"):
        read_set([one, two, tmp_path / "." / "one.txt"])
