"""Sentences of one quantity for the tests of quantities."""

from __future__ import annotations

from functools import cache

from checker.claims.quantities import QuantityRoom
from checker.model.claim import Claim
from checker.rulebook import load_rulebook
from tests.parsed import parsed


@cache
def make_room() -> QuantityRoom:
    return QuantityRoom(load_rulebook())


def claims(text: str) -> list[Claim]:
    return list(make_room().find(parsed(text)))


def claim(text: str) -> Claim:
    (found,) = claims(text)
    return found
