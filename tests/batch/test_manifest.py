"""A table of articles: what each row says is used, and a bad row costs its own article."""

from __future__ import annotations

import csv
import gzip
import json
from datetime import UTC, date, datetime

import pyarrow
import pytest
from pyarrow import parquet

from checker.batch.job import load_job
from checker.batch.manifest import Manifest, is_manifest
from checker.errors import ArticleSetError
from tests.batch.sets import run
from tests.cli.terminal import ONE, TWO, write_pair
from tests.reading.formats.pages import page

HERALD = {"source": "Herald", "published": "2031-11-07", "title": "Ferry aground", "text": ONE}
ROWS = [
    {"set": "ferry", "id": "h", **HERALD},
    {"set": "bridge", "source": "Post", "html": page()},
    {"set": "ferry", "id": "p", "outlet": "Post", "text": TWO},
    {"set": "bridge", "path": "pages/a.html"},
]


@pytest.fixture
def write(tmp_path):
    """Writes rows as a manifest of that name."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.html").write_text(page().replace("14 people", "15 people"), "utf-8")

    def put(name, rows=ROWS):
        path = tmp_path / name
        columns = list(dict.fromkeys(key for row in rows for key in row))
        if name.endswith("parquet"):
            table = pyarrow.Table.from_pylist([{key: row.get(key) for key in columns} for row in rows])
            parquet.write_table(table, path)
            return path
        opener = gzip.open if name.endswith("gz") else open
        with opener(path, "wt", encoding="utf-8", newline="") as file:
            if "csv" in name:
                writer = csv.DictWriter(file, columns)
                writer.writeheader()
                writer.writerows(rows)
            else:
                file.writelines(json.dumps({key: row.get(key) for key in columns}) + "\n" for row in rows)
        return path

    return put


@pytest.mark.parametrize(
    "name", ["a.csv", "a.CSV", "a.jsonl", "a.ndjson", "a.csv.gz", "a.jsonl.gz", "a.parquet"]
)
def test_every_kind_of_table_gives_the_same_sets(write, tmp_path, name):
    path = write(name.lower()).rename(tmp_path / name)
    assert is_manifest(path)
    with Manifest.read(path) as manifest:
        written, _ = run(tmp_path, tmp_path / "out", jobs=manifest.jobs)
    assert [entry.name for entry in sorted(written.entries, key=lambda e: e.name)] == ["bridge", "ferry"]
    ferry = json.loads((tmp_path / "out" / "ferry.json").read_text("utf-8"))["articles"]
    assert [(a["id"], a["source"], a["path"]) for a in ferry] == [("h", "Herald", None), ("p", "Post", None)]
    assert (ferry[0]["published"], ferry[0]["title"]) == ("2031-11-07", "Ferry aground")
    bridge = json.loads((tmp_path / "out" / "bridge.json").read_text("utf-8"))["articles"]
    assert [(a["source"], a["path"]) for a in bridge] == [("Post", None), ("Halden Herald", "pages/a.html")]


def test_texts_lie_beside_the_run_only_while_it_lasts(write):
    with Manifest.read(write("a.jsonl")) as manifest:
        spool = manifest.jobs[1].entries[0].path
        assert load_job(manifest.jobs[1], 10**6, "").sources[0].data.decode().startswith("Ferry aground\n\n")
    assert not spool.exists()


def test_a_bad_row_is_a_problem_of_its_set(write):
    rows = [
        *ROWS,
        {"set": "ferry", "published": "Nov 7", "text": "It rained."},
        {"set": "ferry", "source": "Nobody"},
        {"set": "", "text": "It rained."},
    ]
    with Manifest.read(write("a.jsonl", rows)) as manifest:
        problems = {job.name: job.problems for job in manifest.jobs}
    assert [problem.split(";")[0] for problem in problems["ferry"]] == [
        'a.jsonl:5: published "Nov 7" is not an ISO 8601 date',
        "a.jsonl:6: no article",
    ]
    assert problems["(no set)"] == ("a.jsonl:7: no set named; fill the column set",)


def test_rows_that_are_no_rows_are_named(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"set": "a", "text": "It rained."}\nnonsense\n[1]\n', "utf-8")
    with Manifest.read(path) as manifest:
        assert [p.split(":")[1] for job in manifest.jobs for p in job.problems] == ["2", "3"]
    (tmp_path / "a.csv").write_text("set,text\na,It rained.,too much\nb\n", "utf-8")
    with Manifest.read(tmp_path / "a.csv") as manifest:
        problems = [problem for job in manifest.jobs for problem in job.problems]
    assert problems[0] == "a.csv:2: 3 cells where the header has 2; mend the row"


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("a.csv", b"set,source\na,b\n", "no column text, path or html"),
        ("a.csv", b"text\nIt rained.\n", "no column set"),
        ("a.csv", b"\xff\xfe\x00", "cannot be read"),
        ("a.csv", b'set,text\na,"never closed\n', "cannot be read"),
        ("a.csv.gz", b"not packed", "cannot be read"),
        ("a.parquet", b"PAR1 nonsense", "cannot be read"),
        ("a.csv", None, "cannot be read (No such file or directory)"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_in_one_line(tmp_path, name, content, wanted):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArticleSetError) as caught:
        Manifest.read(path)
    assert str(caught.value).startswith(f"{path}: {wanted}")
    assert len(str(caught.value).splitlines()) == 1


def test_dates_and_numbers_of_parquet_are_read(tmp_path):
    columns = {
        "set": [7, 7],
        "published": [datetime(2031, 11, 7, 9, 30, tzinfo=UTC), datetime(2031, 11, 8, tzinfo=UTC)],
        "modified": [date(2031, 11, 8), None],
        "text": [ONE, TWO],
    }
    parquet.write_table(pyarrow.table(columns), tmp_path / "a.parquet")
    with Manifest.read(tmp_path / "a.parquet") as manifest:
        job = manifest.jobs[0]
    assert job.name == "7"
    assert [entry.facts.published for entry in job.entries] == [
        *("2031-11-07T09:30:00+00:00", "2031-11-08T00:00:00+00:00"),
    ]
    assert job.entries[0].facts.modified == "2031-11-08"


def test_a_folder_called_like_a_table_is_a_folder(tmp_path):
    write_pair(tmp_path / "a.csv" / "set")
    assert not is_manifest(tmp_path / "a.csv")


def test_columns_that_nothing_is_read_from_are_named(write):
    rows = [row | {"desk": "x", "publishd": "y"} for row in ROWS]
    with Manifest.read(write("a.csv", rows)) as manifest:
        assert manifest.unused == ("desk", "publishd")
