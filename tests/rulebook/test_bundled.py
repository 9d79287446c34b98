"""The rules that come with the checker do what their own examples say, and rules/README.md what it says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from checker.claims.find import make_rooms
from checker.rulebook import load_rulebook
from checker.rulebook.load import bundled_rules
from checker.rulebook.rule import Rule
from checker.rulebook.verdicts import Reason, VerdictLevel
from checker.rulecheck import check_rules

README = (Path(__file__).parent.parent.parent / "rules" / "README.md").read_text("utf-8")


@pytest.mark.slow
def test_every_example_does_what_its_rule_says():
    rulebook = load_rulebook()
    for book in (rulebook, *rulebook.others):
        assert "\n".join(check_rules(book, make_rooms(book))) == ""


def test_every_kind_of_fact_has_a_room_and_levels():
    rulebook = load_rulebook()
    kinds = {room.kind.value for room in make_rooms(rulebook)}
    assert kinds == {level.kind for level in rulebook.verdicts.level}


def test_every_reason_of_the_closed_list_is_given_by_a_level():
    verdicts = load_rulebook().verdicts
    given = {reason for level in verdicts.level for reason in level.reasons}
    assert {reason.id for reason in verdicts.reason} == given


def test_the_readme_shows_rules_as_they_are_written():
    blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", README, re.MULTILINE)
    tables = [
        tomllib.loads(re.sub("^    ", "", block, flags=re.MULTILINE)) for block in blocks if "[[" in block
    ]
    bounds = [rule for table in tables for rule in table.get("bound", [])]
    (bound,) = [rule for rule in bounds if "extend" not in rule]
    (reason,) = [rule for table in tables for rule in table.get("reason", [])]
    (level,) = [rule for table in tables for rule in table.get("level", [])]
    assert bound.keys() >= Rule.model_fields.keys()
    assert all(rule["extend"] == bound["id"] for rule in bounds if rule is not bound)
    assert Reason.model_validate(reason).id in VerdictLevel.model_validate(level).reasons


def test_the_readme_names_files_that_are_there():
    for name in set(re.findall(r"\b(en/\w+\.toml|verdicts\.toml)\b", README)):
        assert (bundled_rules() / name).is_file(), name
