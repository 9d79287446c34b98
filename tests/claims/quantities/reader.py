"""Sentences of one quantity for the tests of quantities."""

from __future__ import annotations

from functools import cache

from checker.claims.quantities import QuantityRoom
from checker.model.article import Article
from checker.model.claim import Claim
from checker.reading.document import read_document
from checker.rulebook import load_rulebook


@cache
def make_room() -> QuantityRoom:
    return QuantityRoom(load_rulebook())


def claims(text: str) -> list[Claim]:
    return list(make_room().find(read_document(Article(text=text, id="a"))))


def claim(text: str) -> Claim:
    (found,) = claims(text)
    return found
