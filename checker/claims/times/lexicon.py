"""The words of time, and all that may begin at a token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.claims.times.figures import SIGNS, figure_terms, short_years, sign_terms
from checker.claims.times.terms import Meaning, Term, follows, is_word, literal
from checker.model.document import Token, TokenKind
from checker.reading.tokens import tokenize
from checker.rulebook.times import TimeWords

_HALVES = (("and", "a", "half"), ("1", "/", "2"), ("-", "1", "/", "2"), ("½",))
_SHORT_NAME = 3
"""A holiday of so few letters is one only with a capital: Tet."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word or phrase of the lexicon: its words after the first, and what it stands for."""

    rest: tuple[str, ...]
    symbol: str
    meaning: Meaning
    rule: str
    is_capitalised: bool


class Lexicon:
    """All words of time, by their first word."""

    def __init__(self, words: Sequence[TimeWords], holidays: Sequence[tuple[str, str, str]] = ()) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        for rule in words:
            for phrase, meaning in rule.words.items():
                self._add(phrase, rule.symbol, meaning, rule.id, is_capitalised=rule.is_capitalised)
        for phrase, name, rule_id in holidays:
            self._add(phrase, "HOLIDAY", name, rule_id, is_capitalised=len(phrase) <= _SHORT_NAME)

    @property
    def first_words(self) -> frozenset[str]:
        """The words and marks that a term may begin with, figures aside."""
        return frozenset(self._entries) | {"'", "q", "h"}

    def _add(self, phrase: str, symbol: str, meaning: Meaning, rule: str, *, is_capitalised: bool) -> None:
        first, *rest = [literal(token) for token in tokenize(phrase)]
        entry = _Entry(tuple(rest), symbol, meaning, rule, is_capitalised)
        self._entries.setdefault(first, []).append(entry)

    def terms_at(self, tokens: Sequence[Token], i: int) -> list[Term]:
        """Everything that may begin at token `i`."""
        token = tokens[i]
        if token.kind is TokenKind.NUMBER:
            found = list(figure_terms(tokens, i))
        else:
            found = list(self._words(tokens, i))
            if literal(token) == "'":
                found.extend(short_years(tokens, i))
            elif token.text in SIGNS:
                found.extend(sign_terms(tokens, i, *SIGNS[token.text]))
        found.extend(self._numbers(tokens, found))
        return found

    def _words(self, tokens: Sequence[Token], i: int) -> Iterator[Term]:
        word = literal(tokens[i])
        trim = 2 if word.endswith("'s") and word not in self._entries else 0
        for entry in self._entries.get(word[:-2] if trim else word, ()):
            if entry.is_capitalised and not tokens[i].is_capitalised:
                continue
            if entry.rest and (trim or not follows(tokens, i + 1, entry.rest)):
                continue
            yield Term(entry.symbol, entry.meaning, i + 1 + len(entry.rest), (entry.rule,), trim)

    def _numbers(self, tokens: Sequence[Token], found: Sequence[Term]) -> Iterator[Term]:
        """Number phrases that begin with a number term already found: "twenty-two", "two and a half"."""
        for term in found:
            if term.symbol not in {"CARDINAL", "TENS", "FIGURE"} or not isinstance(term.meaning, int | float):
                continue
            total, after, rules = float(term.meaning), term.after, term.rules
            ones = self._ones(tokens, after) if term.symbol == "TENS" else None
            if ones:
                total, after = total + ones[0], ones[1]
            multiple = self._entry(tokens, after, "MULTIPLE")
            if multiple and isinstance(multiple.meaning, int):
                total, after, rules = total * multiple.meaning, after + 1, (*rules, multiple.rule)
            half = next((words for words in _HALVES if follows(tokens, after, words)), ())
            yield Term("NUMBER", total + (0.5 if half else 0), after + len(half), rules)

    def _ones(self, tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
        """The ones after a word for tens, with or without a hyphen, and the index after them."""
        at = i + 1 if is_word(tokens, i, "-") else i
        entry = self._entry(tokens, at, "CARDINAL")
        if entry and isinstance(entry.meaning, int) and 0 < entry.meaning < 10:
            return entry.meaning, at + 1
        return None

    def _entry(self, tokens: Sequence[Token], i: int, symbol: str) -> _Entry | None:
        """The one-word entry of a class at a token."""
        if i >= len(tokens):
            return None
        entries = self._entries.get(literal(tokens[i]), ())
        return next((e for e in entries if e.symbol == symbol and not e.rest), None)
