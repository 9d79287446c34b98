"""spaCy is loaded for sentences never seen, and for nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = "print(sorted({name.split('.')[0] for name in sys.modules} & {'spacy', 'thinc', 'torch'}))"
PARSE = f"""
import sys
from checker.language.read import bundled_parser, parse_document
from checker.model.article import Article
from checker.reading.document import read_document
article = Article(text=sys.argv[1], id="a")
document = parse_document(read_document(article), bundled_parser())
print([word.lemma for sentence in document.sentences for word in sentence.syntax.words])
{HEAVY}
"""
FIND = f"""
import sys
from checker import Article, find_claims
print([claim.text for claim in find_claims(Article(text=sys.argv[1], id="a"))])
{HEAVY}
"""


def lines(program: str, cache: Path, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "CHECKER_CACHE": str(cache), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_import_checker_loads_no_parser(tmp_path):
    assert lines(f"import sys, checker\n{HEAVY}", tmp_path) == ["[]"]


@pytest.mark.slow
@pytest.mark.parametrize("program", [PARSE, FIND], ids=["parse", "find claims"])
def test_a_run_whose_sentences_are_all_kept_loads_no_parser(program: str, tmp_path):
    text = "The storm sank twelve boats near Pinmar. Nobody was hurt."
    first = lines(program, tmp_path, text)
    assert "spacy" in first[1]
    second = lines(program, tmp_path, text)
    assert second == [first[0], "[]"]
    assert "spacy" in lines(program, tmp_path, f"{text} It then moved north.")[1]
