"""Rules whose own examples do not bear them out are found, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from checker.align.matching import Matcher
from checker.claims.find import make_rooms
from checker.claims.kind import Comparison, OneFamily
from checker.errors import RulesError
from checker.model.article import Span
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document
from checker.model.interval import Interval
from checker.model.quantity import Quantity
from checker.rulebook import load_rulebook
from checker.rulebook.load import bundled_rules, sections
from checker.rulebook.rule import Rule, walk
from checker.rulecheck import check_rules


class CoinRoom(OneFamily):
    """A room of its own for these tests: coins, and whether two counts of them are equal."""

    kind = Kind.QUANTITY
    facts = frozenset({"equal", "apart"})

    def find(self, document: Document) -> Iterable[Claim]:
        for match in re.finditer(r"(\d+) coins", document.text):
            sentence = document.sentence_at(match.start())
            assert sentence is not None
            yield claim_at(
                document,
                sentence,
                Span(*match.span()),
                kind=Kind.QUANTITY,
                topic="coins",
                value=Quantity(Interval.point(Decimal(match[1])), unit="count", stated=Decimal(match[1])),
            )

    def comparable(self, a: Claim, b: Claim) -> bool:
        return "gold" not in a.sentence.text + b.sentence.text

    def affinity(self, a: Claim, b: Claim) -> float | None:
        return None

    def compare(self, a: Claim, b: Claim) -> Comparison:
        fact = "equal" if a.text == b.text else "apart"
        return Comparison(frozenset({fact}), {"a": a.text, "b": b.text})

    def fired(self, document: Document) -> frozenset[str]:
        return frozenset()


GOOD = """reason = []

[[level]]
id = "coins.equal"
kind = "quantity"
when = ["equal"]
severity = "none"
explanation = "Both say {a}."
examples = [
  { a = "It cost 5 coins.", b = "They paid 5 coins." },
]

[[level]]
id = "coins.apart"
kind = "quantity"
severity = "major"
explanation = "{a} is not {b}."
examples = [
  { a = "It cost 5 coins.", b = "They paid 6 coins." },
]
"""


def level_faults(folder: Path, text: str, rooms: tuple[CoinRoom, ...] = (CoinRoom(),)) -> list[str]:
    """The faults of a verdicts file, each from its line number on."""
    path = folder / "verdicts.toml"
    path.write_text(text, "utf-8")
    faults = check_rules(load_rulebook(folder), rooms, folder=folder)
    return [fault.removeprefix(f"{path}:") for fault in faults if fault.startswith(str(path))]


def test_levels_that_do_what_they_say(tmp_path: Path):
    assert level_faults(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            '"They paid 5 coins."',
            '"They paid 6 coins."',
            '10: judged by "coins.apart", not by "coins.equal" (facts: apart); mend one of the two',
        ),
        (
            '"They paid 6 coins."',
            '"They paid."',
            "19: b must hold one quantity and holds none; reword the sentence",
        ),
        (
            '"They paid 6 coins."',
            '"They paid 6 coins of 7 coins."',
            '19: b must hold one quantity and holds "6 coins", "7 coins"; reword the sentence',
        ),
        (
            '"They paid 6 coins."',
            '"They paid 6 coins of gold."',
            '19: "5 coins" and "6 coins" are not comparable; reword the sentences',
        ),
        (
            "{a} is not {b}.",
            "{a} is not {c}.",
            "19: the explanation names {c}, which is not known; known are {a}, {b}",
        ),
    ],
)
def test_a_level_that_does_not(old: str, new: str, fault: str, tmp_path: Path):
    assert GOOD.count(old) == 1
    assert level_faults(tmp_path, GOOD.replace(old, new)) == [fault]


def test_a_fact_that_the_room_does_not_state(tmp_path: Path):
    faults = level_faults(tmp_path, GOOD.replace('["equal"]', '["equal", "equl"]'))
    assert faults[0] == '6: unknown fact "equl"; did you mean "equal"?'


def test_a_level_of_a_kind_that_no_room_finds(tmp_path: Path):
    faults = level_faults(tmp_path, GOOD, rooms=())
    assert faults == [
        "5: no room finds claims of the kind quantity; remove the level",
        "15: no room finds claims of the kind quantity; remove the level",
    ]


def test_a_kind_that_no_level_judges(tmp_path: Path):
    faults = level_faults(tmp_path, "reason = []\nlevel = []\n")
    assert faults == ["1: no [[level]] judges the kind quantity; add at least one, which always holds"]


def rules_of(name: str) -> list[Rule]:
    return [rule for _, rule in walk(getattr(load_rulebook(), name)) if isinstance(rule, Rule)]


@pytest.mark.parametrize("key", ["matches", "rejects"])
@pytest.mark.parametrize("name", [name for name in sections() if name != "verdicts"])
def test_every_example_of_every_rule_is_run(name: str, key: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(bundled_rules())
    path = sections()[name][0].path
    rules = rules_of(name)
    fires = frozenset() if key == "matches" else frozenset(rule.id for rule in rules)
    faults = check_rules(load_rulebook(), (), readers={name: lambda text: fires})
    found = [fault for fault in faults if fault.startswith(f"{path}:")]
    assert len(found) == sum(len(getattr(rule, key)) for rule in rules)


def test_rules_that_nothing_runs_are_told():
    faults = check_rules(load_rulebook(), (), readers={})
    untold = [fault for fault in faults if "no room or reader runs the rules of this file" in fault]
    assert len(untold) == sum(1 for name in sections() if rules_of(name))


@pytest.mark.slow
def test_weights_that_do_not_cover_a_kind(tmp_path: Path):
    bundled = (Path(__file__).parents[2] / "rules" / "weights.toml").read_text("utf-8")
    start, end = bundled.index("[kind.quantity.toll]"), bundled.index("[kind.time.all]")
    path = tmp_path / "weights.toml"
    path.write_text(bundled[:start] + bundled[end:].replace("rivals = [", "rivals = [9.0, ", 1), "utf-8")
    rules = load_rulebook(tmp_path)
    faults = check_rules(rules, make_rooms(rules), folder=tmp_path)
    assert [fault.partition(": ")[2] for fault in faults] == [
        "no weights for quantity.toll; fit them with checker rules fit",
        "rivals of time.all has 8 weights, not 7; fit them with checker rules fit",
    ]
    with pytest.raises(RulesError, match=r"weights\.toml: no weights for quantity\.toll"):
        Matcher.of(make_rooms(rules)[0], rules)
