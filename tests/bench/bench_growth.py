"""Whether time per article and peak memory of a batch stay flat as it grows, and how a check grows with text.

Run: python -m tests.bench.bench_growth [FOLDER] [SIZE ...]
     python -m tests.bench.bench_growth [FOLDER] --length

Article sets of FOLDER, seeds/ without it, are copied until there are SIZE articles; each copy has other
numbers and other names, so that nearly every sentence is new. Each size is a process of its own, from an
empty cache, on one thread; times are processor time.

With --length, two articles of 1, 10 and 70 KB are made of the first and the second articles of the sets,
altered likewise, and the second check of each is timed, so that neither parser nor encoder works. An exponent
of 1 is linear.
"""

from __future__ import annotations

import math
import os
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.batch.batch import run_batch
from checker.batch.folders import find_jobs
from checker.batch.tools import Recipe
from checker.check import check
from checker.model.article import Article
from checker.reading.decoding import decode
from checker.reading.files import TEXT

SEEDS = Path(__file__).parent.parent.parent / "seeds"
SIZES = (100, 1000, 10_000)
LENGTHS = (1000, 10_000, 70_000)

_NUMBER = re.compile(r"\b\d{1,3}\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")


def altered(text: str, copy: int) -> str:
    """The text with other numbers and names; the same for the same copy."""
    head, fence, body = text.partition("\n---\n") if text.startswith("---\n") else ("", "", text)

    def number(match: re.Match[str]) -> str:
        own = random.Random(f"{copy} {match[0]}")
        return str(own.randrange(10 ** (len(match[0]) - 1), 10 ** len(match[0])))

    def name(match: re.Match[str]) -> str:
        own = random.Random(f"{copy} {match[0]}")
        return match[0][0] + "".join(own.choice("aeiou") + own.choice("lmnrst") for _ in range(3))

    return head + fence + _NAME.sub(name, _NUMBER.sub(number, body))


def plant(source: Path, folder: Path, size: int) -> int:
    """Write copies of the sets until there are `size` articles; how many there are."""
    count = copy = 0
    while count < size:
        for one in sorted(path for path in source.iterdir() if path.is_dir()):
            target = folder / f"{copy:05}-{one.name}"
            target.mkdir()
            for path in sorted(path for path in one.iterdir() if path.suffix in TEXT):
                (target / path.name).write_text(altered(decode(path.read_bytes()), copy), "utf-8")
                count += 1
            if count >= size:
                break
        copy += 1
    return count


def measure(source: Path, size: int) -> None:
    """Print the figures of one size."""
    with TemporaryDirectory() as folder:
        count = plant(source, Path(folder), size)
        jobs = find_jobs(Path(folder))
        begin = time.process_time()
        run_batch(jobs, Path(folder) / "reports", Recipe())
        took = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:6} articles: {took:7.1f} s, {took / count:.3f} s an article, peak {peak:.0f} MB", flush=True
    )


def joined(source: Path, place: int, length: int) -> str:
    """The articles that stand at that place in their sets, altered and joined until they are so long."""
    text, copy = "", 0
    while len(text) < length:
        for one in sorted(path for path in source.iterdir() if path.is_dir()):
            paths = sorted(path for path in one.iterdir() if path.suffix in TEXT)
            body = decode(paths[min(place, len(paths) - 1)].read_bytes()).partition("\n---\n")
            text += altered(body[2] or body[0], copy).strip() + "\n\n"
        copy += 1
    return text[:length]


def check_lengths(source: Path) -> None:
    """Print, for each length, the time of a check and the exponent since the length before."""
    before: tuple[int, float] | None = None
    for length in LENGTHS:
        articles = [Article(text=joined(source, place, length), id=str(place)) for place in (0, 1)]
        check(articles)
        begin = time.process_time()
        report = check(articles)
        took = time.process_time() - begin
        exponent = math.log(took / before[1]) / math.log(length / before[0]) if before else float("nan")
        found = f"{len(report.findings)} findings, {len(report.single_source)} claims alone"
        print(f"{length:6} characters: {took:6.2f} s, exponent {exponent:.2f}, {found}", flush=True)
        before = (length, took)


def run_each(source: Path, sizes: tuple[int, ...]) -> Iterator[int]:
    """Measure each size in a process of its own; their exit codes."""
    for size in sizes:
        with TemporaryDirectory() as cache:
            command = [sys.executable, "-m", "tests.bench.bench_growth", str(source), "--one", str(size)]
            environment = {"CHECKER_CACHE": cache, "OMP_NUM_THREADS": "1"}
            yield subprocess.run(command, env=os.environ | environment, check=False).returncode


def main() -> None:
    """Print the figures of each size."""
    words = sys.argv[1:]
    given = bool(words) and not words[0].isdigit() and not words[0].startswith("--")
    source = Path(words.pop(0)) if given else SEEDS
    if words and words[0] == "--one":
        measure(source, int(words[1]))
        return
    if words == ["--length"]:
        check_lengths(source)
        return
    sizes = tuple(map(int, words)) or SIZES
    raise SystemExit(max(run_each(source, sizes)))


if __name__ == "__main__":
    main()
