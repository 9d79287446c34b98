"""Sentences a second: finding quantities, beside quantulum3 and the Recognizers suite.

    python tests/bench/bench_quantities.py

Needs the packages quantulum3, recognizers-text-number and recognizers-text-number-with-unit, which nothing
else here uses; quantulum3 without its classifier, which is optional and kept in a pickle of one scikit-learn.
Every finder reads the same sentences, those of tests/cases/news_numbers.txt, in one process.
Exits with 1 where ours is not ten times as fast as quantulum3.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from quantulum3 import classifier, parser
from recognizers_number import recognize_number
from recognizers_number_with_unit import recognize_currency, recognize_dimension

from checker.claims.quantities import QuantityRoom
from checker.model.article import Article, Span
from checker.model.document import Document, Sentence
from checker.reading.tokens import tokenize
from checker.rulebook import load_rulebook

CASES = Path(__file__).parent.parent / "cases"
ROUNDS = 3
COPIES = 4
LEAST = 10


def read_sentences() -> list[str]:
    """Sentences as news prints them: most state quantities, some none."""
    return (CASES / "news_numbers.txt").read_text("utf-8").splitlines() * COPIES


def our_finder() -> Callable[[str], object]:
    """Ours, from the sentence's text: tokens are made anew each time."""
    room = QuantityRoom(load_rulebook())

    def find(text: str) -> object:
        sentence = Sentence(0, Span(0, len(text)), text, tokenize(text), 0)
        return list(room.find(Document(Article(text=text, id="a"), text, (sentence,))))

    return find


def recognize(text: str) -> object:
    """The suite's numbers, currencies and dimensions: no one of them finds all that ours does."""
    culture = "en-us"
    return [f(text, culture) for f in (recognize_number, recognize_currency, recognize_dimension)]


def measure_rate(find: Callable[[str], object], sentences: list[str]) -> float:
    """Sentences a second of processor time, the best of some rounds, after one to warm up."""
    find(sentences[0])
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        for sentence in sentences:
            find(sentence)
        best = min(best, time.process_time() - begin)
    return len(sentences) / best


def main() -> int:
    """Print the rates, and whether ours is fast enough."""
    sentences = read_sentences()
    classifier.USE_CLF = False
    finders = {"checker": our_finder(), "quantulum3": parser.parse, "recognizers": recognize}
    rates = {name: measure_rate(find, sentences) for name, find in finders.items()}
    for name, rate in rates.items():
        print(
            f"{name:12} {rate:10.0f} sentences/s   {rates['checker'] / rate:8.1f} times slower than checker"
        )
    return 0 if rates["checker"] >= LEAST * rates["quantulum3"] else 1


if __name__ == "__main__":
    sys.exit(main())
