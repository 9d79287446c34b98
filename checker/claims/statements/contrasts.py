"""What something is said to be, where it can be one of several: "a white van", "his left leg"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.document import Token, TokenKind
from checker.rulebook.statements import Contrast

_REACH = 4
"""How many words may stand between the value and the noun."""
_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Described:
    """A described noun in a sentence: indexes of its words, `end` exclusive.

    Attributes:
        thing: the first word of the noun's list.
        values: the first words of the lists that hold the describing word.
    """

    rule: Contrast
    start: int
    end: int
    thing: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Contrasts:
    """The values and nouns of one rule."""

    rule: Contrast
    nouns: dict[str, str]
    values: dict[str, frozenset[str]]
    between: frozenset[str]

    @classmethod
    def of(cls, rule: Contrast) -> Contrasts:
        """What a rule lists."""
        values: dict[str, set[str]] = {}
        for group in rule.values:
            for word in group:
                values.setdefault(word, set()).add(group[0])
        return cls(
            rule=rule,
            nouns={word: group[0] for group in rule.nouns for word in group},
            values={word: frozenset(firsts) for word, firsts in values.items()},
            between=frozenset(rule.between) | _HYPHENS,
        )

    def find(self, tokens: Sequence[Token]) -> Iterator[Described]:
        """The described nouns in a sentence; the last of a row of nouns is the thing: "car park"."""
        for i, token in enumerate(tokens):
            if token.lower in self.nouns and (i + 1 == len(tokens) or tokens[i + 1].lower not in self.nouns):
                start = self._value_before(tokens, i)
                if start is not None:
                    values = self.values[tokens[start].lower]
                    yield Described(self.rule, start, i + 1, self.nouns[token.lower], values)

    def _value_before(self, tokens: Sequence[Token], noun: int) -> int | None:
        """The index of the word that describes the noun; None where none or two do."""
        for i in range(noun - 1, max(-1, noun - 2 - _REACH), -1):
            if tokens[i].lower in self.values:
                again = i > 1 and tokens[i - 1].lower in _JOINTS and tokens[i - 2].lower in self.values
                return None if again else i
            if not self._may_stand_between(tokens[i]):
                return None
        return None

    def _may_stand_between(self, token: Token) -> bool:
        if token.lower in self.between or token.lower in self.nouns:
            return True
        return token.kind is TokenKind.WORD and token.is_capitalised


_JOINTS = frozenset({"and", "or", "-", "/", ","})
