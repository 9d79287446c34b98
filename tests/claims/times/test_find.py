"""The times of an article are found, whole and alone, with their TIMEX3 value."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.claims.times.reader import claims_of

CASES = Path(__file__).parents[2] / "cases"
GROUPS = tomllib.loads((CASES / "times.toml").read_text("utf-8"))["group"]
NONE = tomllib.loads((CASES / "times_none.toml").read_text("utf-8"))["sentences"]
BRACKETED = re.compile(r"\[([^\]]+)\]")


def cases():
    for group in GROUPS:
        for sentence, *values in group["cases"]:
            yield pytest.param(sentence, values, group["published"], id=f"{group['name']}: {sentence}")


@pytest.mark.parametrize(("sentence", "values", "published"), list(cases()))
def test_each_expression_has_its_value_and_its_words(sentence, values, published):
    claims = claims_of(BRACKETED.sub(r"\1", sentence), published)
    assert [(c.text, c.value.timex) for c in claims] == list(
        zip(BRACKETED.findall(sentence), values, strict=True)
    )


@pytest.mark.parametrize("sentence", NONE)
def test_what_only_looks_like_a_time_is_none(sentence):
    assert [c.text for c in claims_of(sentence, "2024-05-07")] == []


def test_the_tables_are_as_large_as_promised():
    assert sum(len(group["cases"]) for group in GROUPS) >= 300
    assert len(NONE) >= 100
    assert len(set(NONE)) == len(NONE)
