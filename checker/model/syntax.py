"""A sentence's parse: its words, what each depends on and how.

The labels are those of the parser's training data: coarse tags of Universal Dependencies ("VERB"), fine tags
of the Penn Treebank ("VBD"), relations of ClearNLP ("nsubjpass", "relcl"), entity types of OntoNotes
("PERSON"). Offsets count characters of `Sentence.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a parsed sentence.

    Attributes:
        index: position in the sentence, from 0.
        start, end: offsets into the sentence's text.
        text: case-folded, with ’ as '.
        lemma: base form, case-folded: "be" for "was".
        pos: coarse tag: "NOUN", "VERB", "AUX".
        tag: fine tag: "NNS", "VBN".
        relation: to the head: "nsubj", "dobj", "nummod"; "ROOT" where it has none.
        head: index of the word that it depends on; its own where it depends on none.
        entity: type of the named entity that it is part of, such as "PERSON"; empty where of none.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    relation: str
    head: int
    entity: str = ""

    @property
    def is_root(self) -> bool:
        """Whether it depends on no other word."""
        return self.head == self.index


@dataclass(frozen=True, slots=True, eq=False)
class Syntax:
    """The parse of one sentence. A sentence that the parser splits has several roots.

    Attributes:
        words: in the order of the text.
        children: for each word, the words that depend on it, in the order of the text.
    """

    words: tuple[Word, ...]
    children: tuple[tuple[Word, ...], ...]
    _starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, words: Sequence[Word]) -> Syntax:
        """The parse that these words make."""
        below: list[list[Word]] = [[] for _ in words]
        for word in words:
            if not word.is_root:
                below[word.head].append(word)
        starts = tuple(word.start for word in words)
        return cls(tuple(words), tuple(tuple(found) for found in below), starts)

    def head(self, word: Word) -> Word | None:
        """The word that this one depends on; None for a root."""
        return None if word.is_root else self.words[word.head]

    def at(self, offset: int) -> Word | None:
        """The word that holds the character at `offset`; None where that is a space or beyond the text."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self.words[place].end:
            return None
        return self.words[place]

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that overlap a stretch of the sentence, in the order of the text."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        found = []
        for word in self.words[first:]:
            if word.start >= end:
                break
            if word.end > start:
                found.append(word)
        return tuple(found)


NO_SYNTAX = Syntax((), (), ())
"""Of a sentence that was not parsed."""


def normal(text: str) -> str:
    """A word as parses hold it: case-folded, with ’ as '."""
    return text.casefold().replace("’", "'")
