"""Which articles a folder holds, and what is known of them beside their files."""

from __future__ import annotations

import json

import pytest

from checker.batch.folders import find_entries, find_jobs
from checker.batch.job import load_job
from checker.batch.meta import date_jobs
from checker.errors import ArticleSetError
from tests.batch.sets import run
from tests.cli.terminal import write_pair


def test_jobs_are_the_folders_sorted_with_their_articles_sorted(tmp_path):
    write_pair(tmp_path / "b")
    write_pair(tmp_path / "a")
    for name in (".git", "out"):
        (tmp_path / name).mkdir()
    for name in ("photo.jpg", ".hidden.txt", "THREE.MD", "page.html.gz"):
        (tmp_path / "a" / name).touch()
    (tmp_path / "README.md").touch()
    jobs = find_jobs(tmp_path, besides=tmp_path / "b" / ".." / "out")
    assert [job.name for job in jobs] == ["a", "b"]
    assert [entry.path.name for entry in jobs[0].entries] == [
        "THREE.MD",
        "one.txt",
        "page.html.gz",
        "two.txt",
    ]
    assert jobs[0].entries[1].name == "a/one.txt"


def test_links_that_lead_in_a_circle_are_no_fault(tmp_path):
    write_pair(tmp_path / "a")
    (tmp_path / "a" / "loop.txt").symlink_to(tmp_path / "a" / "loop.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "round").symlink_to(tmp_path / "round")
    written, _ = run(tmp_path, tmp_path / "out")
    assert [entry.name for entry in written.entries] == ["a"]
    assert len(find_entries(tmp_path, besides=tmp_path / "out")[0]) == 3


def test_a_pile_of_articles_is_found_in_all_folders_below(tmp_path):
    write_pair(tmp_path / "2031" / "11")
    write_pair(tmp_path / "2031" / "12")
    entries, problems = find_entries(tmp_path)
    assert [entry.name for entry in entries] == [
        *("2031/11/one.txt", "2031/11/two.txt", "2031/12/one.txt", "2031/12/two.txt"),
    ]
    assert problems == ()


def write_meta(folder, *rows):
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    (folder / "meta.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def test_what_meta_says_of_an_article_goes_before_what_its_file_says(tmp_path):
    one, _ = write_pair(tmp_path / "in" / "a")
    one.write_text("---\noutlet: Old Name\npublished: 2031-11-01\n---\n" + one.read_text("utf-8"), "utf-8")
    write_meta(one.parent, {"file": "one.txt", "outlet": "Halden Herald", "title": "Ferry aground"})
    run(tmp_path / "in", tmp_path / "out")
    article = json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))["articles"][0]
    assert (article["source"], article["title"], article["published"]) == (
        *("Halden Herald", "Ferry aground", "2031-11-01"),
    )


def test_lines_of_meta_that_cannot_be_used_are_named(tmp_path):
    write_pair(tmp_path / "a")
    write_meta(
        tmp_path / "a",
        "no JSON",
        {"published": "2031-11-01"},
        {"file": "one.txt", "published": "Nov 1"},
        {"file": "gone.txt", "outlet": "Post"},
        {"file": "two.txt", "title": 5},
        "",
        {"file": "two.txt", "outlet": "Post"},
    )
    job = find_jobs(tmp_path)[0]
    assert [problem.split(";")[0] for problem in job.problems] == [
        "a/meta.jsonl:1: not a JSON object",
        "a/meta.jsonl:2: no file named",
        'a/meta.jsonl:3: published "Nov 1" is not an ISO 8601 date',
        "a/meta.jsonl:5: title is not text",
        "meta.jsonl: gone.txt is not in the folder",
    ]
    assert job.entries[1].facts.source == "Post"


def test_a_date_can_be_given_in_the_command(tmp_path):
    write_pair(tmp_path / "a")
    write_pair(tmp_path / "b")
    jobs = date_jobs(find_jobs(tmp_path), ["b/two=2031-11-02", "a/one.txt=2031-11-01"])
    known = {entry.name: entry.facts.published for job in jobs for entry in job.entries}
    assert known == {
        "a/one.txt": "2031-11-01",
        "a/two.txt": None,
        "b/one.txt": None,
        "b/two.txt": "2031-11-02",
    }


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("one=2031-11-01", "write it as SET/ARTICLE=DATE"),
        ("a/one", "write it as SET/ARTICLE=DATE"),
        ("c/one=2031-11-01", "no article set c"),
        ("a/three=2031-11-01", "three names no article; name one of a/one.txt, a/two.txt"),
        ("a/one=Monday", "is not an ISO 8601 date"),
    ],
)
def test_a_date_that_cannot_be_given_is_refused(tmp_path, given, wanted):
    write_pair(tmp_path / "a")
    with pytest.raises(ArticleSetError) as caught:
        date_jobs(find_jobs(tmp_path), [given])
    assert wanted in str(caught.value)


def test_a_set_too_large_to_compare_fails_alone(tmp_path):
    write_pair(tmp_path / "a")
    for number in range(101):
        (tmp_path / "a" / f"{number}.txt").write_text(f"{number} boats sank.", "utf-8")
    assert "103 articles, and 100 is the most in one set" in load_job(find_jobs(tmp_path)[0], 999, "").failure
