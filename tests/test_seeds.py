"""The example sets in seeds/ and their committed reports: fresh, and the same wherever they are made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

import checker
from checker.align.embeddings import CachedEncoder
from checker.align.encoder import SentenceEncoder

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("seeds")]
"""One worker runs them all, so that the model is loaded once."""

ROOT = Path(__file__).parent.parent
SETS = sorted(path for path in (ROOT / "seeds").iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """An embedding cache of this file's own, empty at first."""
    return tmp_path_factory.mktemp("cache")


def make_reports(folder, cache, **env):
    """Run the batch as `make report` does, in a copy; the bytes of every file, by name."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    done = subprocess.run(
        [sys.executable, "-m", "checker", "batch", "seeds", "-o", "reports"],
        cwd=folder,
        env=os.environ | {"CHECKER_CACHE": str(cache), "PYTHONPATH": str(ROOT), **env},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return read_all(folder / "reports")


def read_all(folder):
    """What a reader gets; the batch's own notes are hidden files."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("[!.]*"))}


@pytest.fixture(scope="module")
def cold(tmp_path_factory, cache):
    """The reports made with an empty cache, which is then warm."""
    return make_reports(tmp_path_factory.mktemp("cold"), cache)


def test_the_committed_reports_are_those_of_today(cold):
    committed = read_all(ROOT / "reports")
    stale = sorted(name for name in cold.keys() | committed.keys() if cold.get(name) != committed.get(name))
    assert not stale, f"reports/ is stale ({', '.join(stale)}): run make report"


def test_every_set_has_its_report(cold):
    assert {f"{path.name}.md" for path in SETS} | {"index.md"} == {n for n in cold if n.endswith(".md")}


@pytest.mark.parametrize(
    "env",
    [
        {},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "77", "PYTHONUTF8": "0"},
    ],
    ids=["warm cache", "another day and no locale", "Turkish and another hash"],
)
def test_reports_are_the_same_everywhere(env, cold, cache, tmp_path):
    assert make_reports(tmp_path, cache, **env) == cold


@pytest.fixture(scope="module")
def encoder(cold, cache):
    return CachedEncoder(SentenceEncoder(), cache)


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_the_order_of_articles_changes_no_verdict(folder, encoder):
    articles = [checker.read_article(path) for path in sorted(folder.iterdir())]
    said = meaning(checker.check(articles, encoder=encoder))
    turned = [articles[place:] + articles[:place] for place in range(1, len(articles))]
    for order in (articles[::-1], *turned):
        assert meaning(checker.check(order, encoder=encoder)) == said


def meaning(report):
    """What a report says, whatever the order of its evidence."""
    findings = [
        (
            finding.id,
            finding.severity,
            sorted(finding.reasons),
            sorted((c.article, c.span) for c in (*finding.evidence, *chain.from_iterable(finding.told))),
        )
        for finding in report.findings
    ]
    return sorted(findings), sorted((c.article, c.kind, c.span) for c in report.single_source)
