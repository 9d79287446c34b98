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
        rules: everything that is looked up as it is written.
    """

    takes: Phrases[tuple[Fate, ...]]
    suffers: Phrases[tuple[Fate, ...]]
    apart: dict[str, frozenset[str]]
    in_row: Phrases[None]
    going_on: Phrases[None]
    placing: Phrases[None]
    standing: Phrases[None]
    rules: ThingRules


def compile_things(rules: ThingRules) -> ThingWords:
    """The words of things of a rulebook."""
    return ThingWords(
        takes=_fates((words, fate) for fate in rules.fate for words in fate.takes),
        suffers=_fates((words, fate) for fate in rules.fate for words in fate.suffers),
        apart={fate.id: fate.apart for fate in rules.fate},
        in_row=Phrases.plain(rules.in_row),
        going_on=Phrases.plain(rules.going_on),
        placing=Phrases.plain(rules.placing),
        standing=Phrases.plain(rules.standing),
        rules=rules,
    )


def _fates(entries: Iterable[tuple[str, Fate]]) -> Phrases[tuple[Fate, ...]]:
    found: dict[str, tuple[Fate, ...]] = {}
    for words, fate in entries:
        found[words] = (*found.get(words, ()), fate)
    return Phrases.of(found.items())
