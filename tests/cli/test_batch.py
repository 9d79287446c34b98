"""`checker batch`: every set its reports, a bad set named and its neighbours unharmed."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.terminal import ONE, TWO, checker, one_line, write_pair

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("batch")]
"""One worker runs them all, so that the batch is run once."""


@pytest.fixture(scope="module")
def sets(tmp_path_factory):
    root = tmp_path_factory.mktemp("sets")
    write_pair(root / "b-ferry")
    text = "Nine people were killed in Port Halden on Tuesday.\n"
    write_pair(root / "a-calm", text, f"{text}The harbour was closed.\n")
    (root / "c-lone").mkdir()
    (root / "c-lone" / "one.txt").write_text("Nine people died.\n", "utf-8")
    write_pair(root / "d-three")
    (root / "d-three" / "broken.txt").write_bytes(b"\x00\x01\x02" * 500)
    (root / ".hidden").mkdir()
    return root


@pytest.fixture(scope="module")
def done(sets, tmp_path_factory):
    out = tmp_path_factory.mktemp("out") / "reports"
    return checker("batch", sets, "-o", out), out


def reports(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def test_bad_sets_are_named_at_the_end_and_the_others_are_done(done):
    result, out = done
    assert result.returncode == 3
    lines = result.stderr.splitlines()
    assert [line.split(":")[1].strip() for line in lines[:-1]] == ["d-three", "c-lone"]
    assert "a-calm/one, a-calm/two, b-ferry/one and " in lines[-1]
    assert "give --published a-calm/one=YYYY-MM-DD" in lines[-1]
    assert sorted(reports(out)) == [
        *("a-calm.json", "a-calm.md", "b-ferry.json", "b-ferry.md", "d-three.json", "d-three.md"),
        *("findings.csv", "findings.single_source.csv", "index.md"),
    ]


def test_paths_are_those_in_the_folder_and_nothing_names_the_machine(done, sets):
    _, out = done
    data = json.loads((out / "b-ferry.json").read_text("utf-8"))
    assert [article["path"] for article in data["articles"]] == ["b-ferry/one.txt", "b-ferry/two.txt"]
    for content in reports(out).values():
        assert str(sets).encode() not in content


def test_the_index_has_the_worst_set_first(done):
    _, out = done
    index = (out / "index.md").read_text("utf-8")
    places = [index.index(f"[{name}]({name}.md)") for name in ("b-ferry", "d-three", "a-calm")]
    assert places == sorted(places)
    assert "- **c-lone**: " in index


def test_the_table_has_the_relations_of_all_sets(done):
    _, out = done
    with (out / "findings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["set"] for row in rows} == {"a-calm", "b-ferry", "d-three"}
    assert any(row["severity"] == "major" and row["text_a"].startswith("Nine") for row in rows)
    findings = json.loads((out / "b-ferry.json").read_text("utf-8"))["findings"]
    relations = sum(len(finding["relations"]) for finding in findings)
    assert sum(row["set"] == "b-ferry" for row in rows) == relations


def test_a_second_run_elsewhere_writes_the_same_bytes(sets, done, tmp_path):
    _, out = done
    checker("batch", sets, "-o", tmp_path)
    assert reports(out) == reports(tmp_path)


def test_the_report_of_a_set_is_that_of_compare(sets, done):
    alone = checker("compare", *sorted((sets / "b-ferry").iterdir()), "-f", "json").stdout
    _, out = done
    assert alone.replace(f"{sets}/", "") == (out / "b-ferry.json").read_text("utf-8")


def test_fail_on_counts_what_an_earlier_run_found_too(sets, tmp_path):
    root = tmp_path / "sets"
    write_pair(root / "ferry")
    assert checker("batch", root, "-o", tmp_path / "out").returncode == 0
    again = checker("batch", root, "-o", tmp_path / "out", "--fail-on", "major")
    assert again.returncode == 1
    assert "1 report (1 unchanged)" in again.stdout


@pytest.mark.parametrize("name", ["gone", "file", "empty", "table.csv"])
def test_an_input_without_article_sets(tmp_path, name):
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "table.csv").write_text("set,source\n")
    result = checker("batch", tmp_path / name, "-o", tmp_path / "out")
    assert result.returncode == 2
    assert name in one_line(result)
    assert not (tmp_path / "out").exists()


def test_reports_that_cannot_be_written(sets, tmp_path):
    (tmp_path / "file").touch()
    result = checker("batch", sets, "-o", tmp_path / "file" / "out")
    assert result.returncode == 3
    assert "cannot be written" in one_line(result)


def test_a_table_of_articles_is_read_with_what_it_says_of_them(tmp_path):
    with (tmp_path / "stories.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["set", "source", "published", "title", "text", "desk"])
        writer.writerow(["ferry", "Herald", "2031-11-07", "Ferry aground", ONE, "x"])
        writer.writerow(["ferry", "Post", "", "", TWO, "x"])
    result = checker("batch", tmp_path / "stories.csv", "-o", tmp_path / "out")
    assert result.returncode == 0
    assert "columns that nothing is read from: desk" in result.stderr
    report = json.loads((tmp_path / "out" / "ferry.json").read_text("utf-8"))
    assert [article["source"] for article in report["articles"]] == ["Herald", "Post"]
    assert report["articles"][0]["published"] == "2031-11-07"


def test_log_lines_are_json(sets, tmp_path):
    result = checker("batch", sets, "-o", tmp_path, "--json-log")
    rows = [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]
    assert {row["set"] for row in rows} == {"a-calm", "b-ferry", "c-lone", "d-three"}
    assert [row["done"] for row in rows] == [1, 2, 3, 4]


# --- Runs that are ended -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    root = tmp_path_factory.mktemp("many")
    for number in range(12):
        write_pair(root / f"set-{number:02}", f"{ONE}It cost ${number} million in {1980 + number}.\n" * 4)
    return root


@pytest.fixture(scope="module")
def whole(many, tmp_path_factory):
    out = tmp_path_factory.mktemp("whole")
    assert checker("batch", many, "-o", out).returncode == 0
    return reports(out)


def start(many, out):
    command = [sys.executable, "-m", "checker", "batch", str(many), "-o", str(out)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def wait_for_reports(process, out, count):
    """Wait until so many reports are there, or the run has ended."""
    while process.poll() is None and len(list(out.glob("set-*.json"))) < count:
        time.sleep(0.01)


@pytest.mark.parametrize("kill", range(10))
def test_a_killed_run_goes_on_to_the_same_bytes(many, whole, tmp_path, kill):
    process = start(many, tmp_path)
    if kill:
        wait_for_reports(process, tmp_path, kill)
    time.sleep(random.Random(kill).random() * 0.05)
    process.kill()
    process.communicate(timeout=60)
    for name, content in reports(tmp_path).items():
        assert content == whole[name]
    assert checker("batch", many, "-o", tmp_path).returncode == 0
    assert reports(tmp_path) == whole


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_run_leaves_index_and_table_and_says_how_to_go_on(many, whole, tmp_path, number, code):
    process = start(many, tmp_path)
    wait_for_reports(process, tmp_path, 2)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    if process.returncode == 0:
        pytest.skip("the run was done before it could be stopped")
    assert (process.returncode, out) == (code, "")
    assert err.startswith("checker: stopped: ")
    assert err.endswith(" of 12 article sets are done; run it again to go on\n")
    left = reports(tmp_path)
    assert {"index.md", "findings.csv"} <= left.keys()
    assert checker("batch", many, "-o", tmp_path).returncode == 0
    assert reports(tmp_path) == whole


def test_two_runs_into_one_folder_wait_for_each_other(many, whole, tmp_path):
    runs = [start(many, tmp_path) for _ in range(2)]
    ends = [process.communicate(timeout=300) for process in runs]
    assert [process.returncode for process in runs] == [0, 0]
    assert reports(tmp_path) == whole
    assert sum("12 unchanged" in out for out, _ in ends) <= 1
    waited = [err for _, err in ends if "another run is writing to" in err]
    assert len(waited) == sum("12 unchanged" in out for out, _ in ends)


def test_the_tables_are_written_as_parquet_too(tmp_path):
    pandas = pytest.importorskip("pandas")
    write_pair(tmp_path / "sets" / "ferry")
    out = tmp_path / "out"
    checker("batch", tmp_path / "sets", "-o", out, "--parquet")
    for name in ("findings", "findings.single_source"):
        with (out / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        table = pandas.read_parquet(out / f"{name}.parquet")
        assert list(table.columns) == list(rows[0] if rows else table.columns)
        assert list(table["set"]) == [row["set"] for row in rows]
