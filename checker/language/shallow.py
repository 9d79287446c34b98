"""A parse that knows no grammar, for languages that no bundled model reads.

Verbs of saying have a subject, the name or the noun for a person beside them, which tells who speaks a
quotation. Any other word hangs on the nearest word for an event that the rules list, which tells what a time
dates; where a sentence has none it stands alone. Numbers and quotations need none of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.model.syntax import Syntax, Word, normal
from checker.rulebook.attribution import AttributionRules
from checker.rulebook.times import EventRules

_WORD = re.compile(r"\w+|[^\w\s]")
_REACH = 4
"""Words between a verb of saying and its subject, at most: articles and roles."""


class ShallowParser:
    """Finds verbs of saying and words for events by the forms that the rules list, and what hangs on them."""

    def __init__(self, rules: AttributionRules, events: EventRules) -> None:
        self._events = {word for group in events.event for word in group.words}
        self._verbs = {entry.split()[-1] for rule in rules.reporting for entry in rule.verbs}
        self._nouns = {noun for source in rules.source for noun in source.nouns}
        self._definite = frozenset(rules.words.definite)

    @property
    def fingerprint(self) -> str:
        """There is nothing to keep of it."""
        return "shallow"

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        """The parse of each sentence, in order."""
        return [self._parse(text) for text in texts]

    def _parse(self, text: str) -> Syntax:
        found = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
        lows = [normal(word) for _, _, word in found]
        heads = list(range(len(found)))
        for at, low in enumerate(lows):
            if low in self._verbs:
                subject = self._subject([word for _, _, word in found], lows, at)
                if subject is not None:
                    heads[subject] = at
        events = [at for at, low in enumerate(lows) if low in self._events]
        for event, following in pairwise(events):
            heads[event] = following
        for at, low in enumerate(lows):
            if events and heads[at] == at and low not in self._verbs and low not in self._events:
                heads[at] = min(events, key=lambda event: (abs(event - at), event))
        return Syntax.of(
            [
                self._word(index, start, end, word, heads[index], lows[heads[index]])
                for index, (start, end, word) in enumerate(found)
            ]
        )

    def _subject(self, words: Sequence[str], lows: Sequence[str], verb: int) -> int | None:
        """The noun or the last word of the name behind a verb, else the one before it."""
        behind = range(verb + 1, min(verb + 1 + _REACH, len(words)))
        before = range(verb - 1, max(verb - 1 - _REACH, -1), -1)
        for places in (behind, before):
            for at in places:
                if not words[at][0].isalpha():
                    break
                if lows[at] in self._nouns or (words[at][0].isupper() and lows[at] not in self._definite):
                    return self._name_end(words, at)
        return None

    @staticmethod
    def _name_end(words: Sequence[str], at: int) -> int:
        while words[at][0].isupper() and at + 1 < len(words) and words[at + 1][0].isupper():
            at += 1
        return at

    def _word(self, index: int, start: int, end: int, word: str, head: int, above: str) -> Word:
        low = normal(word)
        if low in self._verbs:
            pos, tag = "VERB", "VBD"
        elif not word[0].isalnum():
            pos, tag = "PUNCT", word
        elif word[0].isupper() and low not in self._definite:
            pos, tag = "PROPN", "NNP"
        else:
            pos, tag = ("NOUN", "NN") if low in self._nouns | self._events else ("X", "FW")
        relation = "ROOT" if head == index else "nsubj" if above in self._verbs else "dep"
        return Word(index, start, end, low, low, pos, tag, relation, head, "")
