"""How fast a batch is, in one run: against encoding each pair of articles by itself, and run again.

Run: python -m tests.bench.bench_batch [FOLDER [SETS]]

FOLDER holds article sets, seeds/ without it; only the first SETS are taken. All times are processor time of
this process on one thread, so that a busy machine does not change the ratios.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from checker.align.embeddings import CachedEncoder
from checker.align.encoder import SentenceEncoder, Vectors, has_bfloat16
from checker.batch.batch import run_batch
from checker.batch.folders import find_jobs
from checker.batch.job import Job, load_job
from checker.batch.run import read_sources, run_loads
from checker.batch.tools import Recipe, Tools
from checker.language.parser import SpacyParser
from checker.language.parses import CachedParser
from checker.language.read import bundled_parser
from checker.model.syntax import Syntax
from checker.reading import read_document
from checker.rulebook import load_rulebook
from checker.store import Store

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@dataclass
class Timed:
    """A model whose time and number of texts are counted."""

    inner: SentenceEncoder | SpacyParser
    seconds: float = 0.0
    texts: int = 0
    fingerprint: str = field(init=False)

    def __post_init__(self) -> None:
        self.fingerprint = self.inner.fingerprint

    def encode(self, texts: Sequence[str]) -> Vectors:
        return self._timed(self.inner.encode, texts)

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        return self._timed(self.inner.parse, texts)

    def _timed(self, work: Callable, texts: Sequence[str]):
        begin = time.process_time()
        result = work(texts)
        self.seconds += time.process_time() - begin
        self.texts += len(texts)
        return result


class Engine:
    """Checks sets with tools that are given."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def run(self, loads, recipe, fingerprint):
        yield from run_loads(loads, self._tools)


def tools_in(folder: Path, encoder: Timed, parser: Timed) -> Tools:
    return Tools(load_rulebook(), CachedEncoder(encoder, folder), CachedParser(parser, Store(folder)))


def took(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def sentences_of(jobs: Sequence[Job]) -> list[list[list[str]]]:
    """The sentences of each article of each set."""
    rules = load_rulebook().reading
    found = []
    for job in jobs:
        articles = read_sources(load_job(job, 10**7, "").sources).articles
        found.append([[s.text for s in read_document(article, rules).sentences] for article in articles])
    return found


def naive(sets: list[list[list[str]]], encoder: SentenceEncoder) -> float:
    """Seconds that SentenceTransformer.encode takes for the sentences of each pair of articles."""
    model = encoder._model()
    pairs = [one + two for articles in sets for one, two in combinations(articles, 2)]
    return took(lambda: [model.encode(pair, show_progress_bar=False) for pair in pairs])


def bfloat16(sentences: list[str], plain: SentenceEncoder) -> str:
    """How often the nearest other sentence is the same one in bfloat16, and how much faster it is."""
    if not has_bfloat16():
        return "no bfloat16 on this processor"
    fast = SentenceEncoder(fast=True)
    fast.encode(sentences[:1])
    vectors: list[Vectors] = []
    slow_time = took(lambda: vectors.append(plain.encode(sentences)))
    fast_time = took(lambda: vectors.append(fast.encode(sentences)))
    nearest = []
    for rows in vectors:
        likeness = rows @ rows.T
        np.fill_diagonal(likeness, -1)
        nearest.append(likeness.argmax(axis=1))
    same = float((nearest[0] == nearest[1]).mean())
    return f"bfloat16: {slow_time / fast_time:.2f} times as fast, nearest sentence the same in {same:.2%}"


def main() -> None:
    """Print the figures."""
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    jobs = find_jobs(given)[: int(sys.argv[2]) if len(sys.argv) > 2 else None]
    encoder, parser = Timed(SentenceEncoder()), Timed(SpacyParser())
    encoder.inner.encode(["Warm up."])
    parser.inner.parse(["Warm up."])
    bundled_parser()
    sets = sentences_of(jobs)
    every = list(dict.fromkeys(text for articles in sets for article in articles for text in article))
    count = sum(map(len, sets))
    print(f"{len(jobs)} sets, {count} articles, {len(every)} distinct sentences")
    with TemporaryDirectory() as folder:
        cache, out = Path(folder) / "cache", Path(folder) / "out"
        tools = tools_in(cache, encoder, parser)
        cold = took(lambda: run_batch(jobs, out, Recipe(), Engine(tools)))
        spent, parsing, texts = encoder.seconds, parser.seconds, encoder.texts
        warm = took(
            lambda: run_batch(jobs, out / "again", Recipe(), Engine(tools_in(cache, encoder, parser)))
        )
        same = took(lambda: run_batch(jobs, out, Recipe(), Engine(tools)))
    slow = naive(sets, encoder.inner)
    rest = cold - spent - parsing
    print(f"cold batch {cold:.2f} s: encoding {spent:.2f}, parsing {parsing:.2f}, all else {rest:.2f}")
    print(
        f"  {texts / len(every):.2f} texts encoded for each sentence; {cold / count:.3f} s for each article"
    )
    print(f"  all but encoding and parsing {rest / cold:.0%}; parsing {parsing / spent:.0%} of encoding")
    print(f"naive encoding {slow:.2f} s: {slow / spent:.2f} times the batch's encoding")
    print(f"  for one text for each sentence it would be {slow / spent * texts / len(every):.2f} times")
    print(f"warm batch {warm:.2f} s: {cold / warm:.1f} times faster than cold")
    print(f"unchanged batch {same:.3f} s: {cold / same:.0f} times faster than cold")
    print(bfloat16(every[:1500], encoder.inner))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
