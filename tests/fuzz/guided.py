"""Fuzzing guided by coverage, with atheris: bytes that reach new lines of the checker are kept and changed.

    python -m pip install atheris
    python -m tests.fuzz.guided reading|find|check [-runs=100000] [FOLDER]

FOLDER keeps what was found from run to run. An input that raises is written to `crash-...`: make it a case in
tests/fuzz/test_fuzz.py.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["checker"]):
    from checker.check import check, find_claims
    from checker.model.article import Article
    from checker.reading.document import read_document
    from tests.bench.bench_shapes import NoParser
    from tests.word_encoder import WordEncoder


def read(data: bytes) -> None:
    """Reading alone: every sentence lies where it says."""
    article = _article(data, "one")
    if article is not None:
        document = read_document(article)
        assert all(sentence.text == sentence.span.of(document.text) for sentence in document.sentences)


def find(data: bytes) -> None:
    """Finding: every claim lies where it says."""
    article = _article(data, "one")
    if article is not None:
        claims = find_claims(article, parser=NoParser())
        assert all(claim.text == claim.span.of(article.text) for claim in claims)


def compare(data: bytes) -> None:
    """Checking and reporting two articles, cut apart in the middle."""
    one, two = _article(data[: len(data) // 2], "one"), _article(data[len(data) // 2 :], "two")
    if one is not None and two is not None:
        report = check([one, two], encoder=WordEncoder(), parser=NoParser())
        assert all((report.to_json(), report.to_markdown(), report.to_html()))


def _article(data: bytes, name: str) -> Article | None:
    text = atheris.FuzzedDataProvider(data).ConsumeUnicode(len(data))
    return Article(text=text, id=name) if text.strip() else None


TARGETS = {"reading": read, "find": find, "check": compare}


def main() -> None:
    """Fuzz the target that the first argument names."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"name a target: {', '.join(TARGETS)}")
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
