"""Which quotations are found in a text, and who is said to speak them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.claims.quotes import QuoteRoom
from checker.model.claim import Claim
from checker.model.quotation import Quotation
from checker.rulebook import load_rulebook
from tests.parsed import parsed

CASES = Path(__file__).parents[2] / "cases"
FOUND = tomllib.loads((CASES / "quotes.toml").read_text("utf-8"))["case"]


@pytest.fixture(scope="module")
def room() -> QuoteRoom:
    return QuoteRoom(load_rulebook())


def find(room: QuoteRoom, text: str) -> list[Claim]:
    return list(room.find(parsed(text)))


def plain(words: str) -> str:
    return words.strip(" \"'“”‘’„«»`")


@pytest.mark.parametrize("case", FOUND, ids=[case["name"] for case in FOUND])
def test_the_quotations_of_a_text_are_found_with_their_speakers(room: QuoteRoom, case: dict):
    claims = find(room, case["text"])
    assert [plain(claim.text) for claim in claims] == [plain(quote["words"]) for quote in case["quotes"]]
    for claim, quote in zip(claims, case["quotes"], strict=True):
        value = claim.value
        assert isinstance(value, Quotation)
        wanted = quote["speaker"] or None
        got = value.speaker
        assert (got and got.lower().removeprefix("the ")) == (wanted and wanted.lower().removeprefix("the "))
        if "role" in quote:
            assert value.role == quote["role"]
