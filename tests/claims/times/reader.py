"""Articles of one sentence for the tests of times."""

from __future__ import annotations

from functools import cache

from checker.claims.times import TimeRoom
from checker.language.read import bundled_parser, parse_document
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.timerange import TimeRange
from checker.reading.document import read_document
from checker.rulebook import load_rulebook


@cache
def room() -> TimeRoom:
    return TimeRoom(load_rulebook())


def claims_of(
    text: str, published: str | None = None, name: str = "a", *, parsed: bool = True
) -> list[Claim]:
    if not text.strip():
        return []
    document = read_document(Article(text=text, id=name, published=published or None))
    return list(room().find(parse_document(document, bundled_parser()) if parsed else document))


def values_of(text: str, published: str | None = None, *, parsed: bool = True) -> list[TimeRange]:
    claims = claims_of(text, published, parsed=parsed)
    return [claim.value for claim in claims if isinstance(claim.value, TimeRange)]
