"""The clause around a time: its tense, the events it tells of, the edge that a preposition makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.document import Token, TokenKind
from checker.model.timerange import Border, Tense
from checker.rulebook.times import EventRules

_ENDS = frozenset({",", ";", ":", "—", "–", "(", ")", '"', "“", "”"})
_REACH = 4
"""Words after a modal within which a verb still belongs to it ("will not yet be")."""
_NEAR = 14
"""Words on either side of a time from which events are taken."""
_ABOUT = 8


@dataclass(frozen=True, slots=True)
class _Verb:
    index: int
    tense: Tense


class Clauses:
    """Reads the surroundings of a time. Holds the word lists and nothing of any article.

    Attributes:
        groups: word -> id of the sort of event that it stands for.
    """

    def __init__(self, rules: EventRules) -> None:
        self.groups = {word: group.id for group in rules.event for word in group.words}
        self._lemmas = rules.lemmas
        self._past = frozenset(rules.past)
        self._modals = frozenset(rules.modals)
        self._plans = frozenset(rules.plans)
        self._present = frozenset(rules.present)
        self._breaks = frozenset(rules.breaks)
        self._stop = frozenset(rules.stop)

    def verbs(self, tokens: Sequence[Token]) -> list[_Verb]:
        """The verb groups of a sentence with their tense, in order."""
        found: list[_Verb] = []
        modal = -_REACH - 1
        for i, token in enumerate(tokens):
            word = token.lower
            if (word in self._modals or word.endswith("'ll")) and not (word == "may" and token.is_capitalised):
                modal = i
                if word not in {"to", "could", "can"}:
                    found.append(_Verb(i, Tense.FUTURE))
            elif word in self._plans:
                found.append(_Verb(i, Tense.FUTURE))
            elif word in self._present or word.endswith("n't"):
                found.append(_Verb(i, Tense.PRESENT))
            elif word in self._past or (len(word) > 4 and word.endswith("ed") and token.text.islower()):
                is_planned = i - modal <= _REACH and tokens[modal].lower not in {"could", "to", "can"}
                found.append(_Verb(i, Tense.FUTURE if is_planned else Tense.PAST))
        return found

    def tense(self, tokens: Sequence[Token], verbs: Sequence[_Verb], first: int, after: int) -> Tense | None:
        """The tense of the clause that tokens `first` to `after` stand in; None where nothing tells."""
        left, right = self._clause(tokens, first, after)
        inside = [verb for verb in verbs if left <= verb.index < right and not first <= verb.index < after]
        before = [verb for verb in inside if verb.index < first]
        chosen = before[-1:] or inside[:1] or self._before(verbs, first) or list(verbs[:1])
        if not chosen:
            return None
        if chosen[0].tense is Tense.PRESENT:
            plans = [verb for verb in inside if verb.tense is Tense.FUTURE]
            return Tense.FUTURE if plans else Tense.PRESENT
        return chosen[0].tense

    @staticmethod
    def _before(verbs: Sequence[_Verb], first: int) -> list[_Verb]:
        return [verb for verb in verbs if verb.index < first][-1:]

    def _clause(self, tokens: Sequence[Token], first: int, after: int) -> tuple[int, int]:
        left = first
        while left > 0 and not self._parts(tokens[left - 1]):
            left -= 1
        right = after
        while right < len(tokens) and not self._parts(tokens[right]):
            right += 1
        return left, right

    def _parts(self, token: Token) -> bool:
        return token.text in _ENDS or token.lower in self._breaks

    def events(self, tokens: Sequence[Token], first: int, after: int) -> tuple[str, ...]:
        """The content words of the clause, nearest first, then those around it."""
        left, right = self._clause(tokens, first, after)
        near = self._nearest(tokens, first, after, left, right)
        words = [word for word in (self.lemma(tokens[i]) for i in near) if word]
        outside = range(max(0, first - _NEAR), min(len(tokens), after + _NEAR))
        rest = self._nearest(tokens, first, after, outside.start, outside.stop)
        words += [word for word in (self.lemma(tokens[i]) for i in rest) if word]
        return tuple(dict.fromkeys(words))[:_ABOUT]

    @staticmethod
    def _nearest(tokens: Sequence[Token], first: int, after: int, left: int, right: int) -> list[int]:
        indexes = [*range(max(left, 0), first), *range(after, min(right, len(tokens)))]
        return sorted(indexes, key=lambda i: (first - i if i < first else i - after + 1, i))

    def lemma(self, token: Token) -> str | None:
        """The word's base form; None for what is no content word."""
        if token.kind is not TokenKind.WORD:
            return None
        word = token.lower.removesuffix("'s")
        if word in self._stop and word not in {"said", "say"}:
            return None
        if word in self._lemmas:
            return self._lemmas[word]
        return word if word in self.groups else self._regular(word)

    def _regular(self, word: str) -> str:
        """Undoes -s, -ed and -ing; prefers a base that an event group knows."""
        for ending in ("ing", "ied", "ies", "ed", "es", "d", "s"):
            if not word.endswith(ending) or len(word) - len(ending) < 3:
                continue
            base = word[: -len(ending)]
            bases = [base + "y"] if ending in {"ied", "ies"} else [base, base + "e"]
            if len(base) > 3 and base[-1] == base[-2]:
                bases.insert(0, base[:-1])
            known = next((b for b in bases if b in self.groups), None)
            if known:
                return known
        if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
            return word[:-1]
        return word


def border_of(tokens: Sequence[Token], first: int, borders: dict[str, str]) -> Border | None:
    """The edge that the word before the time makes of it."""
    if first == 0:
        return None
    border = borders.get(tokens[first - 1].lower)
    return Border(border) if border else None
