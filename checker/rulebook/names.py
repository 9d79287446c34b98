"""Schema of rules/<language>/names.toml: offices, kinds of places, and how names may be spelled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from checker.rulebook.locate import Place
from checker.rulebook.quantities import WordSet
from checker.rulebook.rule import Rule, Table, Word

Words = Annotated[tuple[Word, ...], Field(min_length=1, strict=False)]
Groups = Annotated[tuple[Words, ...], Field(min_length=1, strict=False)]
Share = Annotated[float, Field(ge=0, le=1)]


class Likeness(Table):
    """How alike two spellings must be.

    Attributes:
        one_edit: letters the shorter word needs before one inserted, dropped, changed or swapped letter
            makes a spelling of it.
        two_edits: the same for two such letters.
        spelling: least Jaro-Winkler likeness of two spellings, from 0 to 1.
        given: least Jaro-Winkler likeness of two given names that may be a slip for each other.
        given_length: letters by which the lengths of two such names may differ.
    """

    one_edit: int = Field(ge=2)
    two_edits: int = Field(ge=3)
    spelling: Share
    given: Share
    given_length: int = Field(ge=0)


class Sounds(Table):
    """Letters and what they sound like, applied in order to a word in lower case."""

    replace: tuple[tuple[Word, Word], ...] = Field(strict=False)


class NameWords(Table):
    """Closed word classes, in lower case and without full stops.

    Attributes:
        honorifics: stand before a name and say no more than that it is a person's.
        suffixes: stand after one: "PhD".
        generations: likewise, and tell a father from a son: "Jr".
        articles: join the word after them into one part of the name, and may be left out: "al".
        saints: words that begin the name of a place called after a saint.
        particles: join the word after them into one part of the name: "de".
        demonyms: endings that make the name of a people of that of a place.
        function: end a name and begin none, though a sentence capitalises them.
        bodies: parts of the names of bodies, places, peoples and events; no person's.
        links: stand between the noun of a place and its name.
        saying: verbs of saying, which are no part of a title.
        serving: base forms of verbs after which "as" tells what a person is: "serve" as mayor.
        joints: words between which the title of an office runs on.
    """

    honorifics: Words
    suffixes: Words
    generations: Words
    articles: Words
    saints: Words
    particles: Words
    demonyms: Words
    function: Words
    bodies: Words
    links: Words
    saying: Words
    serving: Words
    joints: Words


class NameGroups(Table):
    """Lists of names that belong together."""

    names: Groups


class Portfolios(Table):
    """What an office is for: lists of words that mean the same."""

    words: Groups


class Offices(Rule):
    """A family of offices.

    Attributes:
        titles: for each office its wordings, the usual one first.
        exclusive: nobody holds two of them at once.
        field: the sort of work, where another office of that sort is worth telling though one may hold both.
        kin: they are kinship, no office.
        courtesy: a former holder may still be called by it: "President Example".
        address: those by which the holder of a longer one is spoken to: "colonel" of a lieutenant colonel.
        portfolio: whether what the office is for tells one from another ("vice president for sales"):
            not at all, only where neither includes the other, or wholly.
    """

    titles: Groups
    exclusive: bool = False
    field: str = ""
    kin: bool = False
    courtesy: bool = False
    address: tuple[Word, ...] = Field(default=(), strict=False)
    portfolio: Literal["no", "part", "whole"] = "no"


class Rank(Rule):
    """Words that raise or lower an office; all mean the same step.

    Attributes:
        light: it matters only where offices are exclusive or have portfolios.
        time: whether the office is held no more ("former"), or not yet ("elect").
        after: words for it that stand behind the office, one or two: "elect".
    """

    words: Words
    after: tuple[Word, ...] = Field(default=(), strict=False)
    light: bool = False
    time: Literal["", "past", "coming"] = ""


class Feature(Rule):
    """A family of nouns that make a proper name of the capitalised words beside them.

    Attributes:
        words: stand after the name, or before it with a link: "Example village", "the village of Example".
        leads: stand right before it: "Lake Example", "the ferry Example".
        joints: words over which the name goes on behind one of `words`: "the Office on Example".
    """

    words: tuple[Word, ...] = Field(default=(), strict=False)
    leads: tuple[Word, ...] = Field(default=(), strict=False)
    joints: tuple[Word, ...] = Field(default=(), strict=False)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """A family without nouns."""
        if not self.words and not self.leads:
            yield ("words",), "a kind of place needs nouns: fill `words` or `leads`"


class Site(Rule):
    """What a place is to somebody or something; two articles that name two places differ.

    Attributes:
        verbs: in their base form; the place stands behind one of `prepositions`: "born in Example".
        nouns: what the place is, of something: "Example, the capital of".
        numbered: what a number tells one of a row of: "the 400 block of".
    """

    verbs: tuple[Word, ...] = Field(default=(), strict=False)
    prepositions: tuple[Word, ...] = Field(default=(), strict=False)
    nouns: tuple[Word, ...] = Field(default=(), strict=False)
    numbered: tuple[Word, ...] = Field(default=(), strict=False)


class Slots(Table):
    """Deeds that one alone does; two articles that name two for one of them differ. All words are base forms.

    Attributes:
        verbs: "veto", "win".
        light: verbs that tell no deed, or only that somebody speaks.
        only: adjectives beside which only one can have or be it: "first", "only".
    """

    verbs: WordSet
    light: WordSet
    only: WordSet


class NameRules(Table):
    """rules/<language>/names.toml."""

    likeness: Likeness
    sounds: Sounds
    words: NameWords
    house_style: NameGroups
    offices: tuple[Offices, ...] = Field(strict=False)
    rank: tuple[Rank, ...] = Field(strict=False)
    portfolios: Portfolios
    feature: tuple[Feature, ...] = Field(strict=False)
    site: tuple[Site, ...] = Field(strict=False)
    slot: Slots
    short_forms: NameGroups
    apart: NameGroups

    def faults(self) -> Iterator[tuple[Place, str]]:
        """A title that two offices claim."""
        seen: dict[str, str] = {}
        for index, family in enumerate(self.offices):
            for number, titles in enumerate(family.titles):
                for title in titles:
                    if title in seen:
                        place: Place = ("offices", index, "titles", number)
                        yield place, f'"{title}" is a title of {seen[title]} already; leave it in one place'
                    seen[title] = family.id
