"""Schema of rules/en/things.toml: things that are counted, their rows and multiples."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rulebook.locate import Place
from checker.rulebook.quantities import Figure, Words, WordSet
from checker.rulebook.rule import Table


class ThingRules(Table):
    """rules/en/things.toml.

    Attributes:
        ranked: nouns with their number in a row ("a third term"). periods: those that need a word of
            `running` before or a wording of `in_row` behind them. ordinals: with their numbers.
        rows: nouns that stand for another where their number in a row is told ("third try", "third time").
        kinds: nouns counted with those of another, by normal form ("structure" with "house").
        contests: words that narrow games and goals to those of one contest ("league goals").
        scored: normal forms of what is counted in contests ("goal").
        growths: verbs by what they multiply ("doubled"). astray: words behind them that make others of them.
        multiples: words that multiply, with by what ("double"). repeats: those that tell how often, too.
    """

    ranked: WordSet
    periods: WordSet
    running: WordSet
    in_row: Words
    ordinals: dict[str, int]
    rows: dict[str, str]
    kinds: dict[str, str]
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
