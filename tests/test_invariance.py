"""What changes nothing of what an article tells makes no discrepancy; what only moves changes no verdict.

The articles are those of seeds/: our own. `checker measure --invariance DIR` does the same on any folder.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

import checker
from checker.align.embeddings import CachedEncoder
from checker.align.encoder import SentenceEncoder
from checker.check import check
from checker.measuring.planted.rewording import REWORDINGS
from checker.measuring.planted.trial import try_article
from checker.rulebook import load_rulebook

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("seeds")]

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = sorted(path for path in SEEDS.rglob("*") if path.suffix in (".md", ".txt"))
SETS = sorted(path for path in SEEDS.iterdir() if path.is_dir())
WAYS = {way.name: way for way in REWORDINGS}


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    return CachedEncoder(SentenceEncoder(), tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_in_other_marks_lines_and_styles_tells_the_same(path, encoder):
    trials = try_article(checker.read_article(path), load_rulebook(), encoder)
    assert {trial.name: trial.beside for trial in trials if trial.beside} == {}


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_lines_and_line_ends_change_no_finding(folder, encoder):
    articles = [checker.read_article(path) for path in sorted(folder.iterdir())]
    said = findings(check(articles, encoder=encoder))
    for name in ("CR LF", "CR alone", "no-break spaces"):
        changed = [replace(a, text=WAYS[name].of(a.text), sha256="") for a in articles]
        assert findings(check(changed, encoder=encoder)) == said, name


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_the_order_of_articles_changes_no_finding(folder, encoder):
    articles = [checker.read_article(path) for path in sorted(folder.iterdir())]
    said = findings(check(articles, encoder=encoder))
    for seed in range(3):
        turned = list(articles)
        random.Random(seed).shuffle(turned)
        assert findings(check(turned, encoder=encoder)) == said


def findings(report):
    """What a report finds, whatever the order of its evidence and wherever in the text it stands."""
    return sorted(
        (
            finding.evidence[0].kind,
            int(finding.severity),
            sorted(finding.reasons),
            sorted((claim.article, " ".join(claim.text.split())) for claim in finding.evidence),
        )
        for finding in report.findings
    )
