"""Schema of rules/languages.toml: how the language of an article is known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from pydantic import Field

from checker.rulebook.locate import Place
from checker.rulebook.rule import Rule, Table, Word


class Language(Rule):
    """A language, whether there are rules for it or not.

    Attributes:
        id: names the folder of its rules ("en"), where there is one.
        name: in English, as messages say it ("Spanish").
        words: small words that its texts cannot do without, in lower case ("the", "of").
        letters: for one that its letters give away: how their Unicode names begin ("CYRILLIC").
    """

    name: Word
    words: tuple[Word, ...] = Field(default=(), strict=False)
    letters: tuple[Word, ...] = Field(default=(), strict=False)

    @cached_property
    def known(self) -> frozenset[str]:
        """The words as a set."""
        return frozenset(self.words)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """A language that nothing could tell."""
        if not self.words and not self.letters:
            yield ("words",), "nothing tells this language; give its small words, or its letters"


class LanguageRules(Table):
    """rules/languages.toml.

    Attributes:
        least_words: an article of fewer words is told only where its small words leave little doubt.
        least_share: the least share of a language's small words among an article's words.
        sure_share: the same for a short article. sure_words: how many they must be there at least.
    """

    least_words: int = Field(gt=0)
    least_share: float = Field(gt=0, lt=1)
    sure_share: float = Field(gt=0, lt=1)
    sure_words: int = Field(gt=0)
    language: tuple[Language, ...] = Field(min_length=1, strict=False)

    def name_of(self, language: str) -> str:
        """What messages call a language; its id where it is not listed."""
        return next((entry.name for entry in self.language if entry.id == language), language)
