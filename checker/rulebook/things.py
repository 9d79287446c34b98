"""Schema of rules/en/things.toml: what becomes of things that are counted, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from checker.rulebook.locate import Place
from checker.rulebook.quantities import Figure, Words, WordSet
from checker.rulebook.rule import Rule, RuleId, Table


class Fate(Rule):
    """What becomes of things that are counted.

    Attributes:
        takes: before the number, as its object ("destroyed 46 homes"). suffers: behind what is counted, or
            in front of its noun.
        nouns: normal forms of the nouns that the words tell it of; of any where there are none.
        apart: ids of the fates that make two facts of two counts of one noun.
    """

    takes: Words
    suffers: Words = ()
    nouns: WordSet = frozenset()
    apart: Annotated[frozenset[RuleId], Field(strict=False)] = frozenset()


class ThingRules(Table):
    """rules/en/things.toml.

    Attributes:
        crimes: what a charge can be of. attempts: words that make another crime of one.
        owned: nouns of which it matters whose they are ("seat").
        parties: words of an owner's name that many share. aliases: other names for one owner.
        holding: verbs in front of a number whose noun was told just before ("the Liberals had 17").
        ranked: nouns with their number in a row ("a third term"). periods: those that need a word of
            `running` before or a wording of `in_row` behind them. ordinals: with their numbers.
        going_on: words in front of "a second night" that tell that something goes on.
        rows: nouns that stand for another where their number in a row is told ("third try", "third time").
        placing: words before a place ("finished third"). tables: what has places ("19th in the table").
        superlatives: words by which something is the so manyth, with their normal form.
        numbering: nouns of the number itself ("the number of boats fell to 12").
        standing: verbs between such a noun and its figure, besides those of rising and falling.
        uncounted: plurals of which a figure tells no number ("shares fell to 40").
        stands: nouns that rise and fall, with what their figure counts ("payrolls grew by 12,000").
        served: nouns for persons with what newspapers count them by, too ("40 customers", "40 companies").
        levels: nouns of which a figure counts something else ("a majority of 12").
        kinds: nouns counted with those of another, by normal form ("structure" with "house").
        acts: words of what happens so many times, with what it leaves ("fired five times", "five shots").
        streaks: words that tell how games of a row ended ("losing"); runs: nouns of a row ("streak").
        prizes: what is won and what one is nominated for. holders: those who are called by how many times
            they won one ("two-time winner"), with what they then have. winning, nominating: their verbs.
        contests: words that narrow games and goals to those of one contest ("league goals").
        scored: normal forms of what is counted in contests ("goal").
        growths: verbs by what they multiply ("doubled"). astray: words behind them that make others of them.
        multiples: words that multiply, with by what ("double"). repeats: those that tell how often, too.
    """

    fate: tuple[Fate, ...] = Field(strict=False)
    crimes: WordSet
    attempts: WordSet
    owned: WordSet
    parties: WordSet
    holding: WordSet
    ranked: WordSet
    periods: WordSet
    running: WordSet
    going_on: Words
    in_row: Words
    numbering: WordSet
    standing: Words
    uncounted: WordSet
    stands: dict[str, str]
    levels: dict[str, str]
    served: dict[str, str]
    ordinals: dict[str, int]
    rows: dict[str, str]
    placing: Words
    tables: WordSet
    superlatives: dict[str, str]
    kinds: dict[str, str]
    aliases: dict[str, str]
    acts: dict[str, str]
    streaks: dict[str, str]
    runs: WordSet
    prizes: WordSet
    holders: dict[str, str]
    winning: WordSet
    nominating: WordSet
    contests: WordSet
    scored: WordSet
    growths: dict[str, Figure]
    astray: WordSet
    multiples: dict[str, int]
    repeats: WordSet

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Words of `repeats` whose number no multiple tells."""
        for word in sorted(self.repeats - self.multiples.keys()):
            yield ("repeats",), f'"{word}" is not one of the multiples; add it there with its number'
