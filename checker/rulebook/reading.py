"""Schema of rules/<language>/reading.toml: abbreviations, furniture, post signatures, limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from pydantic import Field

from checker.rulebook.locate import Place
from checker.rulebook.pattern import NEVER, Pattern
from checker.rulebook.rule import Rule, Table, Word

_GROUP_NAME = re.compile(r"\?P<\w+>")


class Limits(Table):
    """Sizes at which reading stops or changes its mind.

    Attributes:
        file_bytes: a larger file is not read at all.
        line: a longer line is never furniture or a headline, in characters.
        headline: the longest headline, in characters.
        sentence: a stretch without a sentence end is cut after so many characters.
        post: the longest social post that reaches over several lines, in characters.
        wrapped_line: the longest line of a text whose lines are broken at a fixed width.
    """

    file_bytes: int = Field(gt=0)
    line: int = Field(gt=0)
    headline: int = Field(gt=0)
    sentence: int = Field(gt=0)
    post: int = Field(gt=0)
    wrapped_line: int = Field(gt=0)


class WordList(Table):
    """The words that tell sentences and headlines apart.

    Attributes:
        openers: capitalised words that begin a sentence and hardly ever stand inside a name.
        saying: verbs that report speech, as they stand after a quotation.
        prose: words that running text has and headlines leave out.
        small: words that stay lower-case in a headline written With Capitals.
        months: full month names, January first.
    """

    openers: tuple[Word, ...] = Field(min_length=1, strict=False)
    saying: tuple[Word, ...] = Field(min_length=1, strict=False)
    prose: tuple[Word, ...] = Field(min_length=1, strict=False)
    small: tuple[Word, ...] = Field(min_length=1, strict=False)
    months: tuple[Word, ...] = Field(min_length=12, max_length=12, strict=False)


class Abbreviation(Rule):
    """Words whose full stop does not by itself end a sentence.

    Attributes:
        words: as written, with every full stop.
        ends: when the full stop ends a sentence after all. "never"; "opener": only before one of
            `words.openers`; "no number": not before a number, else as the splitter thinks.
    """

    words: tuple[Word, ...] = Field(min_length=1, strict=False)
    ends: Literal["never", "opener", "no number"]


class Furniture(Rule):
    """Lines that belong to the page and not to the story.

    Attributes:
        patterns: RE2 patterns of which one must match a whole line. `{name}` stands for a fragment.
    """

    patterns: tuple[Word, ...] = Field(min_length=1, strict=False)


class Signature(Rule):
    """The line that signs an embedded social post.

    Attributes:
        pattern: RE2, with the groups `author`, `handle` and `date`, each of which may be missing.
        inline: whether it also signs a post from within a line of text.
    """

    pattern: Word
    inline: bool = False


class ReadingRules(Table):
    """rules/en/reading.toml.

    Attributes:
        fragment: pieces of pattern that `{name}` stands for.
        link: RE2 pattern of an address as it ends a post or stands in a line.
    """

    limits: Limits
    words: WordList
    fragment: dict[str, Word]
    link: Word
    abbreviation: tuple[Abbreviation, ...] = Field(strict=False)
    furniture: tuple[Furniture, ...] = Field(strict=False)
    signature: tuple[Signature, ...] = Field(strict=False)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Patterns that do not compile once their fragments are filled in."""
        try:
            _ = (self.links, self.any_furniture, self.signatures, self.inline_signatures)
        except ValueError:
            yield from self._pattern_faults()

    @cached_property
    def endings(self) -> dict[str, Abbreviation]:
        """Each abbreviation and the rule that it is in."""
        return {word: rule for rule in self.abbreviation for word in rule.words}

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words that begin a sentence."""
        return frozenset(self.words.openers)

    @cached_property
    def prose(self) -> frozenset[str]:
        """Words that headlines leave out."""
        return frozenset(self.words.prose)

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that stay lower-case in a headline."""
        return frozenset(self.words.small)

    @cached_property
    def links(self) -> Pattern:
        """Addresses."""
        return Pattern(self.link)

    @cached_property
    def any_furniture(self) -> Pattern:
        """Any line of furniture."""
        return _any(self._filled(text) for rule in self.furniture for text in rule.patterns)

    @cached_property
    def furniture_patterns(self) -> tuple[tuple[str, Pattern], ...]:
        """Each furniture rule's id and what matches its lines."""
        return tuple((rule.id, _any(map(self._filled, rule.patterns))) for rule in self.furniture)

    @cached_property
    def signatures(self) -> tuple[tuple[str, Pattern], ...]:
        """Each signature rule's id and pattern."""
        return tuple((rule.id, Pattern(self._filled(rule.pattern))) for rule in self.signature)

    @cached_property
    def any_signature(self) -> Pattern:
        """Any signature; its groups have no names."""
        return _any(_GROUP_NAME.sub("?:", self._filled(rule.pattern)) for rule in self.signature)

    @cached_property
    def inline_signatures(self) -> Pattern:
        """Signatures that may stand within a line."""
        return _any(self._filled(rule.pattern) for rule in self.signature if rule.inline)

    def _pattern_faults(self) -> Iterator[tuple[Place, str]]:
        """Each pattern that does not compile."""
        places: list[tuple[Place, str]] = [(("link",), self.link)]
        places += [(("fragment", name), text) for name, text in self.fragment.items()]
        for index, rule in enumerate(self.furniture):
            places += [(("furniture", index, "patterns", n), text) for n, text in enumerate(rule.patterns)]
        places += [
            (("signature", index, "pattern"), rule.pattern) for index, rule in enumerate(self.signature)
        ]
        for place, text in places:
            try:
                Pattern(self._filled(text))
            except ValueError as fault:
                yield place, str(fault)

    def _filled(self, text: str) -> str:
        """A pattern with its fragments filled in, those of fragments too."""
        for name, fragment in reversed(self.fragment.items()):
            text = text.replace("{" + name + "}", fragment)
        return text


def _any(patterns: Iterable[str]) -> Pattern:
    """What matches where one of the patterns does; nothing where there are none."""
    return Pattern("|".join(f"(?:{pattern})" for pattern in patterns) or NEVER)
