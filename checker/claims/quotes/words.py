"""The words of a quotation, so that what is no change of words makes no difference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from checker.claims.numbers.grammar import NumberGrammar
from checker.claims.numbers.numeral import Form
from checker.claims.numbers.view import view_of
from checker.reading.tokens import tokenize
from checker.rulebook.quotes import QuoteRules

_WORD = re.compile(
    r"(?P<gap>\.\s?\.\s?\.[\s.]*|…|\[\s*(?:\.\.\.|…)\s*\])"
    r"|(?P<aside>\[[^\[\]]{0,80}\])"
    r"|(?P<stop>[.!?](?=[\s\"'’”)\]]|$))"
    r"|(?P<pause>[,;:—–]|--| - )"
    r"|(?P<money>[$£€](?=\d))"
    r"|(?P<word>\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[%&]|[^\W\d_]\*[^\W\d_*]*(?:\*+[^\W\d_]*)*"
    r"|[^\W\d_]+\*+[^\W\d_]*|[^\W\d_]+(?:\.[^\W\d_])+|[^\W\d_]+(?:['’][^\W\d_]+)*)"
)
_SPELLED = frozenset([Form.DIGITS, Form.WORDS])
"""Forms of numbers that are one amount in figures and in words."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A quotation as words.

    Attributes:
        text: as printed, on one line.
        keys: normal form of each word; two words with one key are the same word.
        places: where each word stands in `text`.
        gaps: positions before which an ellipsis stands.
        asides: positions of words that the editor put in, in square brackets.
        stops: positions after which a sentence ends, as the position of the next word.
        pauses: likewise, where a comma, a colon or a dash stands.
        options: other normal forms of a contracted word: "has" for the "'s" of "it's".
        counts: how often each key stands there.
        rules: ids of the rules that took part.
    """

    text: str
    keys: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    gaps: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()
    stops: frozenset[int] = frozenset()
    pauses: frozenset[int] = frozenset()
    options: Mapping[int, frozenset[str]] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    rules: frozenset[str] = frozenset()

    def part(self, start: int, end: int) -> Words:
        """The words from `start` to before `end`, without marks."""
        return Words(self.text, self.keys[start:end], self.places[start:end])

    def shown(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as printed; a long stretch is cut in the middle."""
        if end - start > 12:
            return f"{self.shown(start, start + 6)} … {self.shown(end - 5, end)}"
        if start >= end:
            return ""
        return self.text[self.places[start][0] : self.places[end - 1][1]]

    def letters(self, start: int, end: int) -> str:
        """Their letters and digits alone, in lower case: "workforce" for "work force"."""
        return "".join(filter(str.isalnum, self.shown(start, end).casefold())) if start < end else ""

    def sentence_of(self) -> list[int]:
        """For each word the number of its sentence."""
        return [n for n, (start, end) in enumerate(self.sentences()) for _ in range(start, end)]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """First and last position of each sentence, and of what stands between two ellipses."""
        begin = 0
        for end in sorted({*self.stops, *self.gaps, len(self.keys)}):
            if begin < end:
                yield begin, end
            begin = end


@dataclass(slots=True)
class _Reading:
    """What reading a quotation collects."""

    keys: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    marks: dict[str, set[int]] = field(default_factory=lambda: {"gap": set(), "stop": set(), "pause": set()})
    asides: set[int] = field(default_factory=set)
    options: dict[int, frozenset[str]] = field(default_factory=dict)
    rules: set[str] = field(default_factory=set)

    def add(self, key: str, start: int, end: int) -> None:
        """Add a word."""
        self.keys.append(key)
        self.places.append((start, end))


class WordReader:
    """Reads quotations into words, by the rules' spellings, contractions and numbers."""

    def __init__(self, rules: QuoteRules, numbers: NumberGrammar) -> None:
        self._numbers = numbers
        self._small = frozenset(rules.small_words)
        self._negations = {word: rule.id for rule in rules.negation for word in rule.words}
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
        self._contractions = {
            word[0]: (word[1:], rule.id) for rule in rules.contraction for word in rule.words
        }
        self._clitics = [
            (clitic[0], clitic[1:], frozenset(rule.hosts), rule.id)
            for rule in rules.contraction
            for clitic in rule.endings
        ]
        self.read = lru_cache(maxsize=4096)(self._read)

    def _read(self, text: str) -> Words:
        """The words of a quotation."""
        found = _Reading()
        numerals = self._numerals(text)
        past, money = 0, None
        for match in _WORD.finditer(text):
            start, sort = match.start(), match.lastgroup or ""
            if sort in found.marks:
                if sort != "stop" or not self._is_abbreviated(found, text):
                    found.marks[sort].add(len(found.keys))
            elif sort == "aside":
                self._read_aside(found, match)
            elif sort == "money":
                money = match
            elif start >= past:
                past = self._read_word(found, match, numerals.get(start), money)
                money = None
        found.rules.update(self._negations[key] for key in found.keys if key in self._negations)
        return Words(
            text,
            tuple(found.keys),
            tuple(found.places),
            gaps=frozenset(found.marks["gap"]),
            asides=frozenset(found.asides),
            stops=frozenset(found.marks["stop"]),
            pauses=frozenset(found.marks["pause"]),
            options=found.options,
            counts=Counter(found.keys),
            rules=frozenset(found.rules),
        )

    def _read_word(
        self,
        found: _Reading,
        match: re.Match[str],
        amount: tuple[str, int] | None,
        money: re.Match[str] | None,
    ) -> int:
        """Add a word, an amount or a price; returns where it ends."""
        start = money.start() if money is not None else match.start()
        end = match.end() if amount is None else max(amount[1], match.end())
        if amount is not None:
            found.add(amount[0], start, end)
        else:
            self._append(found, match.group(), match.start())
        if money is not None:
            found.add(self._key(found, money.group()), start, end)
        return end

    def _numerals(self, text: str) -> dict[int, tuple[str, int]]:
        """The amounts of a text by where they begin, each with where it ends."""
        tokens = tuple(tokenize(text))
        return {
            tokens[numeral.first].start: (f"{numeral.stated.normalize():f}", tokens[numeral.last - 1].end)
            for numeral in self._numbers.numerals(view_of(tokens))
            if numeral.stated is not None
            and numeral.form in _SPELLED
            and not text[tokens[numeral.last - 1].end :][:1].isalpha()
        }

    def _is_abbreviated(self, found: _Reading, text: str) -> bool:
        """Whether a full stop ends a word that is a short form of another: "Sen."."""
        if not found.places:
            return False
        word = text[slice(*found.places[-1])].lower()
        return self._variants.get(word, (word,))[0] != word and found.keys[-1] != word

    def _read_aside(self, found: _Reading, match: re.Match[str]) -> None:
        """Add an editor's words in square brackets."""
        for part in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", match.group()):
            first = len(found.keys)
            self._append(found, part.group(), match.start() + part.start())
            found.asides.update(range(first, len(found.keys)))

    def _append(self, found: _Reading, word: str, start: int) -> None:
        """Add a word, joining it to the one before where the two are one word written apart."""
        lower, end = word.lower().replace("’", "'"), start + len(word)
        pair = (found.keys[-1] if found.keys else "", lower)
        if pair in self._pairs:
            found.keys[-1], rule = self._pairs[pair]
            found.places[-1] = (found.places[-1][0], end)
            found.rules.add(rule)
        elif lower in self._contractions:
            keys, rule = self._contractions[lower]
            found.rules.add(rule)
            for key in keys:
                found.add(key, start, end)
        elif not self._append_contracted(found, lower, start, end):
            found.add(self._key(found, lower), start, end)

    def _append_contracted(self, found: _Reading, lower: str, start: int, end: int) -> bool:
        """Add the two words of one such as "it's"; False where it is none."""
        for clitic, meanings, hosts, rule in self._clitics:
            host = lower.removesuffix(clitic)
            if host not in {lower, ""} and (not hosts or host in hosts):
                found.add(self._key(found, host), start, end)
                found.options[len(found.keys)] = frozenset(meanings)
                found.add(meanings[0], start, end)
                found.rules.add(rule)
                return True
        return False

    def _key(self, found: _Reading, lower: str) -> str:
        """The normal form of one word."""
        if lower in self._variants:
            key, rule = self._variants[lower]
            found.rules.add(rule)
            return key
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
        return key in self._negations
