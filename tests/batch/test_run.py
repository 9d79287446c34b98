"""Jobs are found in order, run one by one, and fail alone."""

import csv
from io import StringIO

import pandas
import pytest
from checker.report.table import relation_rows

from checker.batch.articles import read_set
from checker.batch.job import find_jobs
from checker.batch.run import Outcome, run_job, run_jobs
from checker.batch.write import render_table, write_outcomes
from checker.check import check
from checker.errors import ArticleSetError
from checker.model.report import Severity
from checker.report import Report
from checker.rulebook import load_rulebook
from tests.cli.terminal import ONE, write_pair
from tests.report.samples import ferry
from tests.word_encoder import WordEncoder


def test_jobs_are_the_folders_sorted_with_their_articles_sorted(tmp_path):
    write_pair(tmp_path / "b")
    write_pair(tmp_path / "a")
    for name in (".git", "out"):
        (tmp_path / name).mkdir()
    for name in ("photo.jpg", ".hidden.txt", "THREE.MD"):
        (tmp_path / "a" / name).touch()
    (tmp_path / "README.md").touch()
    jobs = find_jobs(tmp_path, besides=tmp_path / "b" / ".." / "out")
    assert [job.name for job in jobs] == ["a", "b"]
    assert [path.name for path in jobs[0].list_files()] == ["THREE.MD", "one.txt", "two.txt"]


def test_a_job_gives_the_report_of_its_set(tmp_path):
    write_pair(tmp_path / "a")
    report = run_job(find_jobs(tmp_path)[0], load_rulebook(), WordEncoder())
    assert [article.path for article in report.articles] == ["a/one.txt", "a/two.txt"]


def test_a_job_of_one_article_says_why_it_cannot_be_done(tmp_path):
    write_pair(tmp_path / "a", ONE, "")
    with pytest.raises(ArticleSetError) as error:
        run_job(find_jobs(tmp_path)[0], load_rulebook(), WordEncoder())
    assert str(error.value).startswith("1 of 2 files can be read, and two are needed; a/two.txt")


def test_a_fault_of_the_checker_costs_only_its_own_set(tmp_path, monkeypatch):
    for name in "abc":
        write_pair(tmp_path / name)

    def break_one(articles, *rest):
        if articles[0].path.startswith("b/"):
            raise ZeroDivisionError("in the middle\nof things")
        return check(articles, *rest)

    monkeypatch.setattr("checker.batch.run.check", break_one)
    outcomes = list(run_jobs(find_jobs(tmp_path), load_rulebook(), WordEncoder()))
    assert [outcome.report is None for outcome in outcomes] == [False, True, False]
    assert "ZeroDivisionError: in the middle of things" in outcomes[1].failure


def test_a_set_that_vanishes_costs_only_itself(tmp_path):
    write_pair(tmp_path / "a")
    (tmp_path / "b").mkdir()
    jobs = find_jobs(tmp_path)
    (tmp_path / "b").rmdir()
    outcomes = list(run_jobs(jobs, load_rulebook(), WordEncoder()))
    assert outcomes[0].report is not None
    assert outcomes[1].failure.startswith("b: cannot be read (No such file or directory)")


def test_reports_are_written_as_outcomes_come(tmp_path):
    def outcomes():
        yield Outcome("first", ferry())
        assert (tmp_path / "first.md").read_text("utf-8") == ferry().to_markdown()
        yield Outcome("second", Report(()))

    written = write_outcomes(outcomes(), tmp_path)
    assert written.complete
    assert written.severity is Severity.MAJOR


def test_a_set_called_index_does_not_overwrite_the_index(tmp_path):
    written = write_outcomes([Outcome("Index", ferry()), Outcome("other", ferry())], tmp_path)
    assert [entry.name for entry in written.failed] == ["Index"]
    assert not written.complete
    assert (tmp_path / "index.md").read_text("utf-8").startswith("# Fact checks: 2 article sets")


def test_the_table_runs_no_formula_in_a_spreadsheet():
    rows = [{"set": "=HYPERLINK(1)", "text_a": "-5 percent", "text_b": "@SUM(A1)", "line_a": 3}]
    row = next(csv.DictReader(StringIO(render_table(rows))))
    assert (row["set"], row["text_a"], row["text_b"]) == ("'=HYPERLINK(1)", "-5 percent", "'@SUM(A1)")


def test_pandas_reads_the_table_as_it_was_written():
    rows = relation_rows(ferry())
    frame = pandas.read_csv(StringIO(render_table({"set": "ferry", **row} for row in rows)))
    assert list(frame["text_b"]) == [row["text_b"] for row in rows]
    assert list(frame["line_a"]) == [row["line_a"] for row in rows]
    assert frame["probability"].dtype == float


def test_files_of_one_name_get_ids_that_tell_them_apart(tmp_path):
    (a, _), (_, b) = write_pair(tmp_path / "x"), write_pair(tmp_path / "y")
    twin = b.with_name("one.txt")
    twin.write_text("Nobody has claimed the lost umbrella.", "utf-8")
    articles = read_set([a, twin, b]).articles
    assert len({article.id for article in articles}) == 3


def test_an_article_given_twice_is_refused(tmp_path):
    one, two = write_pair(tmp_path)
    with pytest.raises(ArticleSetError, match="given twice"):
        read_set([one, two, tmp_path / "." / "one.txt"])
