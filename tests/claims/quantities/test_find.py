"""Amounts in newspaper sentences: each surface form allows what an editor would let it allow."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from checker.claims.quantities import QuantityRoom
from checker.model.interval import Interval
from checker.rulebook import load_rulebook
from tests.parsed import parsed

CASES = Path(__file__).parent.parent.parent / "cases"
GROUPS = tomllib.loads((CASES / "quantities.toml").read_text("utf-8"))["group"]
NONE = tomllib.loads((CASES / "quantities_none.toml").read_text("utf-8"))
FORMS = [
    pytest.param(group, form, expected, id=f"{group['name']}: {form}")
    for group in GROUPS
    for form, expected in group["forms"].items()
]
_INTERVAL = re.compile(r"([\[(])([^,]*),([^\])]*)([\])])")


def interval(text):
    """ "12", "(80, )", "[20, 30]" as intervals."""
    found = _INTERVAL.fullmatch(text)
    if not found:
        return Interval.point(Decimal(text))
    opens, low, high, closes = (part.strip() for part in found.groups())
    return Interval(
        Decimal(low) if low else None,
        Decimal(high) if high else None,
        bool(low) and opens == "(",
        bool(high) and closes == ")",
    )


def split(expected):
    """The interval of an expectation, and the unit or topic behind it."""
    found = re.match(r"[\[(][^\])]*[\])]|\S+", expected)
    return interval(found.group()), expected[found.end() :].strip()


@pytest.fixture(scope="module")
def find():
    room = QuantityRoom(load_rulebook())
    return lambda text: list(room.find(parsed(text)))


@pytest.mark.parametrize(("group", "form", "expected"), FORMS)
def test_a_surface_form_allows_what_it_says(find, group, form, expected):
    amounts, rest = split(expected)
    text = group["frame"].format(form)
    matching = [c for c in find(text) if c.value.interval == amounts]
    assert matching, [(c.text, c.topic, c.value.interval) for c in find(text)]
    claim = matching[0]
    if "topic" in group:
        assert claim.topic == group["topic"]
    if rest:
        assert rest in {claim.topic, claim.value.unit}
    if "unit" in group:
        assert claim.value.unit == group["unit"]


@pytest.mark.parametrize("text", NONE["texts"])
def test_what_counts_nothing_makes_no_amount(find, text):
    amounts = [(c.text, c.topic) for c in find(text) if not c.topic.startswith("identifier.")]
    assert amounts == []


def test_there_are_enough_surface_forms():
    assert len(FORMS) >= 400
    assert len(NONE["texts"]) >= 150
