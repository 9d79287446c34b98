"""How the time of `--group` grows with the number of articles, from reading them on; embeddings are made up.

Run: python -m tests.bench.bench_grouping [SIZE ...]

Three articles tell each story. The exponent between two sizes is 1 where time grows with the number of
articles, and log n makes it a little more.
"""

from __future__ import annotations

import math
import random
import resource
import sys
import time
from collections.abc import Iterator

from checker.batch.grouping.digest import Digest, digest
from checker.batch.grouping.stories import find_stories
from checker.model.article import Article
from checker.rulebook import load_rulebook
from tests.word_encoder import WordEncoder

RULES = load_rulebook().reading
SIZES = (1000, 3000, 10_000)


def read(size: int) -> Iterator[Digest]:
    """Articles on stories of their own words and names, in no order."""
    places = list(range(size))
    random.Random(0).shuffle(places)
    for place in places:
        story, own = random.Random(place // 3), random.Random(place)
        names = [f"Name{story.randrange(20_000)}" for _ in range(10)]
        words = [f"word{int(story.paretovariate(0.6)) % 30_000}" for _ in range(90)]
        sentences = [
            f"Said {' '.join(own.sample(words, 12))} of {own.choice(names)} and {own.choice(names)}."
            for _ in range(8)
        ]
        day = f"2031-{story.randrange(1, 13):02}-{story.randrange(1, 29):02}"
        yield digest(Article(text="\n".join(sentences), id=str(place), published=day), RULES)


def main() -> None:
    """Print, for each size, time, memory and the exponent since the size before."""
    sizes = [int(text) for text in sys.argv[1:]] or list(SIZES)
    before: tuple[int, float] | None = None
    for size in sizes:
        begin = time.process_time()
        stories = find_stories(read(size), WordEncoder())
        took = time.process_time() - begin
        exponent = math.log(took / before[1]) / math.log(size / before[0]) if before else float("nan")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        line = f"{size:6} articles: {took:6.1f} s, {len(stories)} stories, exponent {exponent:.2f}, "
        print(f"{line}peak {peak:.0f} MB")
        before = (size, took)


if __name__ == "__main__":
    main()
