"""The words of a quotation, so that what is no change of words makes no difference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.rulebook.quotes import QuoteRules

_WORD = re.compile(
    r"(?P<gap>\.\s?\.\s?\.[\s.]*|…|\[\s*(?:\.\.\.|…)\s*\])"
    r"|(?P<aside>\[[^\[\]]{0,80}\])"
    r"|(?P<stop>[.!?](?=[\s\"'’”]|$))"
    r"|(?P<word>[$£€]?\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:\.[^\W\d_])+|[^\W\d_]+(?:['’][^\W\d_]+)*)"
)


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation as words.

    Attributes:
        keys: normal form of each word; two words with one key are the same word.
        shown: each word as printed.
        gaps: positions before which an ellipsis stands.
        asides: positions of words that the editor put in, in square brackets.
        stops: positions after which a sentence ends, as the position of the next word.
    """

    keys: tuple[str, ...]
    shown: tuple[str, ...]
    gaps: frozenset[int]
    asides: frozenset[int]
    stops: frozenset[int]

    def part(self, start: int, end: int) -> Words:
        """The words from `start` to before `end`, without marks."""
        return Words(self.keys[start:end], self.shown[start:end], frozenset(), frozenset(), frozenset())


class WordReader:
    """Reads quotations into words, by the rules' spellings and small words."""

    def __init__(self, rules: QuoteRules) -> None:
        self._small = frozenset(rules.small_words)
        self.negations = frozenset(word for rule in rules.negation for word in rule.words)
        self._variants: dict[str, tuple[str, str]] = {}
        self._pairs: dict[tuple[str, str], tuple[str, str]] = {}
        for rule in rules.variant:
            for group in rule.groups:
                for spelling in group:
                    parts = tuple(spelling.lower().replace("-", " ").split())
                    if len(parts) == 2:
                        self._pairs[parts[0], parts[1]] = (group[0], rule.id)
                    else:
                        self._variants[spelling.lower()] = (group[0], rule.id)
        self._endings = tuple(pair for rule in rules.variant for pair in rule.endings)
        self._negation_rules = {word: rule.id for rule in rules.negation for word in rule.words}
        self.read = lru_cache(maxsize=4096)(self._read)

    def _read(self, text: str) -> Words:
        """The words of a quotation."""
        keys: list[str] = []
        shown: list[str] = []
        gaps: set[int] = set()
        asides: set[int] = set()
        stops: set[int] = set()
        for match in _WORD.finditer(text):
            match match.lastgroup:
                case "gap":
                    gaps.add(len(keys))
                case "stop":
                    stops.add(len(keys))
                case "aside":
                    for part in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", match.group()):
                        asides.add(len(keys))
                        self._append(part, keys, shown)
                case _:
                    self._append(match.group(), keys, shown)
        return Words(tuple(keys), tuple(shown), frozenset(gaps), frozenset(asides), frozenset(stops))

    def _append(self, word: str, keys: list[str], shown: list[str]) -> None:
        """Add a word, joining it to the one before where the two are one word written apart."""
        lower = word.lower().replace("’", "'")
        if keys and (shown[-1].lower(), lower) in self._pairs:
            keys[-1] = self._pairs[shown[-1].lower(), lower][0]
            shown[-1] = f"{shown[-1]} {word}"
            return
        keys.append(self._key(lower))
        shown.append(word)

    def _key(self, lower: str) -> str:
        """The normal form of one word."""
        if lower in self._variants:
            return self._variants[lower][0]
        if lower[0].isdigit():
            return lower.replace(",", "").removesuffix(":00")
        for british, american in self._endings:
            if lower.endswith(british) and len(lower) > len(british) + 2:
                return lower[: -len(british)] + american
        return lower

    def content(self, text: str) -> tuple[str, ...]:
        """The words that can tell this utterance from another, each once, in order."""
        return tuple(dict.fromkeys(key for key in self.read(text).keys if key not in self._small))

    def is_negation(self, key: str) -> bool:
        """Whether a word negates."""
        return key in self.negations or key.endswith("n't")

    def rules_in(self, text: str) -> set[str]:
        """Ids of the rules that took part in reading a quotation's words."""
        found: set[str] = set()
        for key, shown in zip(self.read(text).keys, self.read(text).shown, strict=True):
            lower = shown.lower()
            if lower in self._variants:
                found.add(self._variants[lower][1])
            elif " " in lower:
                found.update(rule for group, rule in self._pairs.values() if group == key)
            if key in self._negation_rules:
                found.add(self._negation_rules[key])
        return found
