"""How the time to read an article grows with its length, for hostile shapes of text.

Run: python -m tests.bench.bench_shapes [SHAPE]... An exponent of 1 is linear; 2 doubles into four times.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Sequence

from checker.check import check, find_claims
from checker.model.article import Article
from checker.model.syntax import Syntax
from tests.bench.shapes import SHAPES
from tests.word_encoder import WordEncoder

_FACTOR = 4
_LEAST = 0.15
"""Seconds below which a measurement is mostly noise; the text is then made larger."""


class NoParser:
    """No parse: what is measured is the checker, not the parser, which reads each sentence alone."""

    fingerprint = "none"

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        return [Syntax.of([]) for _ in texts]


def seconds_to_find(text: str) -> float:
    article = Article(text=text, id="a")
    start = time.process_time()
    find_claims(article, parser=NoParser())
    return time.process_time() - start


def seconds_to_check(text: str) -> float:
    articles = [Article(text=text, id="a"), Article(text=text + "The end.\n", id="b")]
    start = time.process_time()
    check(articles, encoder=WordEncoder(), parser=NoParser())
    return time.process_time() - start


def measure(shape: str, seconds, size: int, most: int) -> tuple[float, int, float]:
    """The exponent of growth, and the largest size measured with its seconds."""
    make = SHAPES[shape]
    while (small := seconds(make(size))) < _LEAST and size * _FACTOR * 2 <= most:
        size *= 2
    large = seconds(make(size * _FACTOR))
    return math.log(max(large, 1e-6) / max(small, 1e-6), _FACTOR), size * _FACTOR, large


def main() -> None:
    """Print the exponents of finding and of checking for each shape."""
    seconds_to_find("Nine people died.\n")
    print(f"{'':26}{'find':>6}{'size':>8}{'s':>7}{'check':>8}{'size':>8}{'s':>7}")
    for shape in sys.argv[1:] or SHAPES:
        found = measure(shape, seconds_to_find, 64, 16384)
        checked = measure(shape, seconds_to_check, 16, 512)
        print(
            f"{shape:26}{found[0]:6.2f}{found[1]:8}{found[2]:7.2f}{checked[0]:8.2f}{checked[1]:8}{checked[2]:7.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
