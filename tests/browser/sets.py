"""Reports for the browser: a set from seeds/ and a large one, checked once for all tests."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import checker
from checker.model.article import Article, Span
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document, Sentence
from checker.model.interval import Interval
from checker.model.quantity import Quantity
from checker.model.report import Finding, Judgement, Relation, Severity
from checker.report import Report
from tests.report.samples import SURE, Effect

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TOPICS = ("people.killed", "people.injured", "people.missing", "things.house", "people.displaced", "money")
PLACES = ("Orrin", "Halden", "Vellmark", "Ostrel", "Tolva", "Brask")


@cache
def earthquake() -> Report:
    """Four articles of seeds/, checked."""
    folder = SEEDS / "tamora-island-earthquake"
    return checker.check([checker.read_article(path) for path in sorted(folder.iterdir())])


@cache
def storm() -> Report:
    """Six long articles with 300 findings, put together by hand."""
    sentences = [[_sentence(fact, outlet) for fact in range(300)] for outlet in range(6)]
    articles = [_article(outlet, lines) for outlet, lines in enumerate(sentences)]
    findings = tuple(_finding(fact, articles, sentences) for fact in range(300))
    return Report(tuple(articles), findings)


def _sentence(fact: int, outlet: int) -> str:
    town = f"{PLACES[fact % 6]} district {fact}"
    struck = _count(fact, outlet)
    return f"In {town} the storm struck {struck} people, the council of the district said on Monday."


def _count(fact: int, outlet: int) -> int:
    differs = fact % 3 == 0 and outlet in {1, 4}
    return 10 + fact + (outlet if differs else 0)


def _article(outlet: int, lines: list[str]) -> Article:
    text = "\n\n".join(" ".join(lines[start : start + 3]) for start in range(0, len(lines), 3))
    return Article(
        text=f"Storm strikes the coast, report {outlet}\n\n{text}\n",
        id=f"paper{outlet}",
        source=f"The {PLACES[outlet]} Post",
        title=f"Storm strikes the coast, report {outlet}",
        published=f"2025-11-2{outlet}T0{outlet}:30:00+00:00",
    )


def _claim(article: Article, sentence: str, fact: int, outlet: int) -> Claim:
    start = article.text.index(sentence)
    words = f"{_count(fact, outlet)} people"
    at = article.text.index(words, start)
    whole = Sentence(0, Span(start, start + len(sentence)), sentence, (), 0)
    amount = Decimal(_count(fact, outlet))
    value = Quantity(Interval.point(amount), counted="people", stated=amount, effect=Effect.EXACT)
    return claim_at(
        Document(article, article.text, (whole,)),
        whole,
        Span(at, at + len(words)),
        kind=Kind.QUANTITY,
        topic=TOPICS[fact % 6],
        value=value,
    )


def _finding(fact: int, articles: list[Article], sentences: list[list[str]]) -> Finding:
    told = [outlet for outlet in range(6) if (fact + outlet) % 5]
    evidence = tuple(_claim(articles[o], sentences[o][fact], fact, o) for o in told)
    relations = tuple(
        Relation((i, j), _judge(fact, told[i], told[j]), replace(SURE, probability=0.9))
        for i in range(len(told))
        for j in range(i + 1, len(told))
    )
    return Finding(f"q-{fact:08x}", evidence, relations, tuple(() for _ in told))


def _judge(fact: int, a: int, b: int) -> Judgement:
    if _count(fact, a) == _count(fact, b):
        return Judgement("quantity.same", Severity.NONE, (), "Both articles give the same amount.")
    severity = Severity.MAJOR if fact % 2 else Severity.MINOR
    return Judgement("quantity.conflict", severity, ("conflict",), "The two figures differ.")
