"""A pile of articles is sorted into the stories that they tell."""

from __future__ import annotations

import csv
import json
import random
from io import StringIO
from pathlib import Path

import pytest

from checker.batch.batch import run_batch
from checker.batch.folders import find_entries
from checker.batch.grouping.digest import Digest, digest
from checker.batch.grouping.pile import alone_table, groups_table, sort_pile
from checker.batch.grouping.stories import find_stories
from checker.batch.manifest import Manifest
from checker.batch.tools import Recipe
from checker.model.article import Article
from checker.rulebook import load_rulebook
from tests.batch.sets import WordEngine
from tests.word_encoder import WordEncoder
from tests.work import count_calls

SEEDS = Path(__file__).parent.parent.parent / "seeds"
RULES = load_rulebook().reading


@pytest.fixture
def pile(tmp_path):
    """The articles of all example sets in one folder, under names that say nothing of their sets."""
    folder = tmp_path / "pile"
    folder.mkdir()
    paths = sorted(path for path in SEEDS.rglob("*") if path.suffix in {".txt", ".md"})
    random.Random(0).shuffle(paths)
    for number, path in enumerate(paths):
        (folder / f"{number:02}{path.suffix}").write_bytes(path.read_bytes())
    (folder / "lone.txt").write_text(
        "The opera opens its season with a comedy.\n\nTickets go fast.\n", "utf-8"
    )
    (folder / "empty.txt").touch()
    return folder


def sort(folder):
    return sort_pile(find_entries(folder)[0], RULES, WordEncoder())


def test_a_pile_is_sorted_into_its_stories(pile):
    found = sort(pile)
    by_bytes = {path.read_bytes(): path.parent.name for path in SEEDS.rglob("*") if path.is_file()}
    stories = [{by_bytes[entry.path.read_bytes()] for entry in job.entries} for job in found.jobs]
    assert all(len(names) == 1 for names in stories)
    assert len(stories) == len({name for names in stories for name in names}) == 5
    assert [article.entry.path.name for article in found.alone] == ["lone.txt"]
    assert [problem.split(": ")[0] for problem in found.problems] == ["empty.txt"]


def test_names_of_stories_come_from_their_headlines_and_stay_when_others_follow(pile):
    before = {job.name for job in sort(pile).jobs}
    assert all(len(name.split("-")) >= 3 for name in before)
    (pile / "zz.txt").write_text(
        "The opera opens its season with a comedy.\n\nTickets go very fast.\n", "utf-8"
    )
    after = {job.name for job in sort(pile).jobs}
    assert before < after


def test_the_order_of_files_changes_nothing(pile):
    entries = list(find_entries(pile)[0])
    expected = sort_pile(entries, RULES, WordEncoder()).jobs
    for seed in range(3):
        random.Random(seed).shuffle(entries)
        assert sort_pile(entries, RULES, WordEncoder()).jobs == expected


def test_the_table_of_stories_can_be_the_input_of_another_run(pile, tmp_path):
    found = sort(pile)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "groups.csv").write_text(groups_table(found, tmp_path / "out"), "utf-8")
    with Manifest.read(tmp_path / "out" / "groups.csv") as manifest:
        again = {job.name: [entry.path.resolve() for entry in job.entries] for job in manifest.jobs}
    assert again == {job.name: [entry.path.resolve() for entry in job.entries] for job in found.jobs}
    alone = list(csv.DictReader(StringIO(alone_table(found, tmp_path))))
    assert [row["path"] for row in alone] == ["pile/lone.txt"]


def test_the_tables_run_no_formula_in_a_spreadsheet(tmp_path):
    (tmp_path / "a.txt").write_text("=HYPERLINK(1) opens the season.\n\nTickets go fast.\n", "utf-8")
    row = next(csv.DictReader(StringIO(alone_table(sort(tmp_path), tmp_path))))
    assert row["title"] == "'=HYPERLINK(1) opens the season."


@pytest.mark.slow
def test_stories_are_checked_like_sets(pile, tmp_path):
    found = sort(pile)
    written = run_batch(found.jobs, tmp_path / "out", Recipe(), WordEngine())
    assert written.complete
    report = json.loads((tmp_path / "out" / f"{found.jobs[0].name}.json").read_text("utf-8"))
    assert len(report["articles"]) == len(found.jobs[0].entries)


def make(story, version, published=None):
    """A digest of one of many stories; its versions share most words and names."""
    rng = random.Random(story)
    names = [f"Name{rng.randrange(5000)}" for _ in range(8)]
    words = [f"word{rng.randrange(3000)}" for _ in range(60)]
    own = random.Random(f"{story} {version}")
    text = " ".join(own.sample(words, 45) + own.sample(names, 6) + [str(own.randrange(10, 99))])
    article = Article(text=f"Said that {text}.\nIt was so.", id=f"{story} {version}", published=published)
    return digest(article, RULES)


def test_stories_of_the_same_words_far_apart_in_time_are_two():
    digests = [make(1, n, f"2031-11-0{n + 1}") for n in range(3)] + [make(1, 7, "2032-06-01")]
    assert find_stories(digests, WordEncoder()) == [[0, 1, 2], [3]]
    assert find_stories(digests, WordEncoder(), window=400) == [[0, 1, 2, 3]]


def test_a_pile_of_nothing_and_of_one():
    assert find_stories([], WordEncoder()) == []
    assert find_stories([make(1, 1)], WordEncoder()) == [[0]]
    assert find_stories([Digest("", (), None)] * 2, WordEncoder()) in ([[0], [1]], [[0, 1]])


def test_one_large_story_is_found_whole():
    digests = [make(5, n) for n in range(60)] + [make(story, 0) for story in range(100, 140)]
    stories = find_stories(digests, WordEncoder())
    assert max(stories, key=len) == list(range(60))


@pytest.mark.slow
def test_work_grows_with_the_number_of_articles_and_not_with_its_square():
    def work(size):
        digests = [make(n // 3, n % 3) for n in range(size)]
        return count_calls(lambda: find_stories(digests, WordEncoder()))

    small, large = work(300), work(1200)
    assert large < 4 * 1.4 * small
