"""`checker batch`: every set its reports, a bad set named and its neighbours unharmed."""

import csv
import json

import pytest

from tests.cli.terminal import checker, one_line, write_pair

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


def test_bad_sets_are_named_at_the_end_and_the_others_are_done(done):
    result, out = done
    assert result.returncode == 3
    lines = result.stderr.splitlines()
    assert [line.split(":")[1].strip() for line in lines] == ["d-three", "c-lone"]
    assert sorted(path.name for path in out.iterdir()) == [
        *("a-calm.json", "a-calm.md", "b-ferry.json", "b-ferry.md", "d-three.json", "d-three.md"),
        *("findings.csv", "index.md"),
    ]


def test_paths_are_those_in_the_folder_and_nothing_names_the_machine(done, sets):
    _, out = done
    data = json.loads((out / "b-ferry.json").read_text("utf-8"))
    assert [article["path"] for article in data["articles"]] == ["b-ferry/one.txt", "b-ferry/two.txt"]
    for path in out.iterdir():
        assert str(sets) not in path.read_text("utf-8")


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


def test_a_second_run_writes_the_same_bytes(sets, done, tmp_path):
    _, out = done
    checker("batch", sets, "-o", tmp_path)
    for path in out.iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()


def test_the_report_of_a_set_is_that_of_compare(sets, done):
    alone = checker("compare", *sorted((sets / "b-ferry").iterdir()), "-f", "json").stdout
    _, out = done
    assert alone.replace(f"{sets}/", "") == (out / "b-ferry.json").read_text("utf-8")


def test_fail_on(sets, tmp_path):
    root = tmp_path / "sets"
    write_pair(root / "ferry")
    assert checker("batch", root, "-o", tmp_path / "out").returncode == 0
    assert checker("batch", root, "-o", tmp_path / "out", "--fail-on", "major").returncode == 1


@pytest.mark.parametrize("name", ["gone", "file", "empty"])
def test_a_folder_without_article_sets(tmp_path, name):
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    result = checker("batch", tmp_path / name, "-o", tmp_path / "out")
    assert result.returncode == 2
    assert name in one_line(result)
    assert not (tmp_path / "out").exists()


def test_reports_that_cannot_be_written(sets, tmp_path):
    (tmp_path / "file").touch()
    result = checker("batch", sets, "-o", tmp_path / "file" / "out")
    assert result.returncode == 3
    assert "cannot be written" in one_line(result)
