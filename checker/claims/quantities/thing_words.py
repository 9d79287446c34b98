"""The rules of things that are counted, compiled for look-up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.claims.numbers import Phrases
from checker.rulebook.things import Fate, ThingRules


@dataclass(frozen=True, slots=True)
class ThingWords:
    """What becomes of things, and words around counts of them.

    Attributes:
        takes, suffers: the fates that a wording can tell: "lost" of a house and of a seat.
        apart: ids of the fates that exclude a fate, by its id.
    """

    takes: Phrases[tuple[Fate, ...]]
    suffers: Phrases[tuple[Fate, ...]]
    apart: dict[str, frozenset[str]]
    crimes: frozenset[str]
    attempts: frozenset[str]
    owned: frozenset[str]
    parties: frozenset[str]
    aliases: dict[str, str]
    holding: frozenset[str]
    ranked: frozenset[str]
    periods: frozenset[str]
    running: frozenset[str]
    in_row: Phrases[None]
    going_on: Phrases[None]
    ordinals: dict[str, int]
    rows: dict[str, str]
    placing: Phrases[None]
    tables: frozenset[str]
    superlatives: dict[str, str]
    numbering: frozenset[str]
    standing: Phrases[None]
    uncounted: frozenset[str]
    stands: dict[str, str]
    levels: dict[str, str]
    served: dict[str, str]
    kinds: dict[str, str]
    acts: dict[str, str]
    streaks: dict[str, str]
    runs: frozenset[str]
    prizes: frozenset[str]
    holders: dict[str, str]
    winning: frozenset[str]
    nominating: frozenset[str]
    contests: frozenset[str]
    scored: frozenset[str]


def compile_things(rules: ThingRules) -> ThingWords:
    """The words of things of a rulebook."""
    return ThingWords(
        takes=_fates((words, fate) for fate in rules.fate for words in fate.takes),
        suffers=_fates((words, fate) for fate in rules.fate for words in fate.suffers),
        apart={fate.id: frozenset(fate.apart) for fate in rules.fate},
        crimes=frozenset(rules.crimes),
        attempts=frozenset(rules.attempts),
        owned=frozenset(rules.owned),
        parties=frozenset(rules.parties),
        aliases=dict(rules.aliases),
        ranked=frozenset(rules.ranked),
        periods=frozenset(rules.periods),
        running=frozenset(rules.running),
        going_on=Phrases.of((words, None) for words in rules.going_on),
        in_row=Phrases.of((words, None) for words in rules.in_row),
        ordinals=dict(rules.ordinals),
        rows=dict(rules.rows),
        placing=Phrases.of((words, None) for words in rules.placing),
        tables=frozenset(rules.tables),
        superlatives=dict(rules.superlatives),
        holding=frozenset(rules.holding),
        numbering=frozenset(rules.numbering),
        standing=Phrases.of((words, None) for words in rules.standing),
        uncounted=frozenset(rules.uncounted),
        stands=dict(rules.stands),
        levels=dict(rules.levels),
        served=dict(rules.served),
        kinds=dict(rules.kinds),
        acts=dict(rules.acts),
        streaks=dict(rules.streaks),
        runs=frozenset(rules.runs),
        prizes=frozenset(rules.prizes),
        holders=dict(rules.holders),
        winning=frozenset(rules.winning),
        nominating=frozenset(rules.nominating),
        contests=frozenset(rules.contests),
        scored=frozenset(rules.scored),
    )


def _fates(entries: Iterable[tuple[str, Fate]]) -> Phrases[tuple[Fate, ...]]:
    found: dict[str, tuple[Fate, ...]] = {}
    for words, fate in entries:
        found[words] = (*found.get(words, ()), fate)
    return Phrases.of(found.items())
