"""From what holds of two values to a verdict: the ordered levels of rules/verdicts.toml."""

from __future__ import annotations

from checker.claims.kind import Comparison, Room
from checker.model.claim import Claim
from checker.model.report import Judgement
from checker.rulebook.verdicts import VerdictLevel, VerdictRules


def judge(a: Claim, b: Claim, room: Room, verdicts: VerdictRules) -> Judgement:
    """The verdict on two claims taken to speak of one fact: the first level that holds decides.

    Raises:
        LookupError: when no level holds; rules that pass `checker rules check` always have one.
    """
    return judge_comparison(room.compare(a, b), room, verdicts)


def judge_comparison(comparison: Comparison, room: Room, verdicts: VerdictRules) -> Judgement:
    """The verdict on what a room found of two claims; see `judge`."""
    level = first_level(comparison.facts, verdicts.of_kind(room.kind.value))
    return Judgement(
        rule=level.id,
        severity=level.rank,
        reasons=tuple(r for r in level.reasons if r not in room.facts or r in comparison.facts),
        explanation=level.explanation.format_map(comparison.details),
        listed=level.listed,
    )


def first_level(facts: frozenset[str], levels: tuple[VerdictLevel, ...]) -> VerdictLevel:
    """The first level whose conditions hold.

    Raises:
        LookupError: when none does.
    """
    for level in levels:
        if level.holds(facts):
            return level
    raise LookupError(f"no verdict level holds for {sorted(facts)}")
