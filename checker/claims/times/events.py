"""What is dated: the event words of the clause around a time, and how alike two such are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.model.document import Token, TokenKind
from checker.rulebook.times import EventRules

_NEAR = 14
"""Words on either side of a time from which events are taken, beyond its clause."""
_MOST = 8
"""Words that a claim keeps of its event."""
_REMEMBERED = 20_000
"""Words whose base form is kept, as the same words come again and again."""
_RELATED = 0.6
"""How alike two sorts of event are of which the rules say that one is told as the other."""
_WEIGHTS = (0.5, 0.3, 0.5)
"""What all sorts of event, the nearest alone and the words themselves count for; more than 1 is cut to 1."""
_E_ENDINGS = ("c", "g", "s", "v", "z", "u", "at", "iz", "ir", "ok")
"""Endings of a stem after which a dropped -e is put back: caus(ed), charg(ed), stat(ed)."""


class Events:
    """The news events that the rules know. Holds word lists and nothing of any article."""

    def __init__(self, rules: EventRules) -> None:
        self._groups = {word: group.id for group in rules.event for word in group.words}
        self._phrases = {
            tuple(word.split()): group.id for group in rules.event for word in group.words if " " in word
        }
        near = {(group.id, other) for group in rules.event for other in group.near}
        self._near = near | {(b, a) for a, b in near}
        self._lemmas = rules.lemmas
        self._stop = frozenset(rules.stop)
        self._base = lru_cache(maxsize=_REMEMBERED)(self._base_of)

    def about(self, tokens: Sequence[Token], clause: range, first: int, after: int) -> tuple[str, ...]:
        """The content words of a time's clause, events first and the nearest first; then those around it.

        Args:
            tokens: of the sentence.
            clause: indexes of the clause.
            first: index of the time's first token.
            after: index of the token after it.
        """
        around = range(max(0, first - _NEAR), min(len(tokens), after + _NEAR))
        reach = range(min(around.start, clause.start), max(around.stop, clause.stop))
        near = sorted(
            (i for i in reach if not first <= i < after),
            key=lambda i: (first - i if i < first else i - after + 1, i),
        )
        words = {i: word for i in near if (word := self._word(tokens, i))}
        ranked = sorted(words, key=lambda i: (i not in clause, words[i] not in self._groups))
        return tuple(dict.fromkeys(words[i] for i in ranked if i in clause or i in around))[:_MOST]

    def _word(self, tokens: Sequence[Token], i: int) -> str | None:
        token = tokens[i]
        lemma = self.lemma(token)
        if lemma and i + 1 < len(tokens) and (lemma, tokens[i + 1].lower) in self._phrases:
            return f"{lemma} {tokens[i + 1].lower}"
        if lemma and token.is_capitalised and i > 0 and lemma not in self._groups:
            return None
        return lemma

    def lemma(self, token: Token) -> str | None:
        """The word's base form; None for what is no content word."""
        if token.kind is not TokenKind.WORD:
            return None
        return self._base(token.lower.removesuffix("'s"))

    def _base_of(self, word: str) -> str | None:
        """The base form of a word in lower case; None for what is no content word."""
        if (word in self._stop and word not in self._lemmas) or len(word) < 2 or "'" in word:
            return None
        lemma = self._lemmas.get(word) or (word if word in self._groups else self._regular(word))
        return None if lemma in self._stop else lemma

    def _regular(self, word: str) -> str:
        """Undoes -s, -ed and -ing; prefers a base that the rules know."""
        for ending in ("ied", "ies", "ing", "ed", "es", "s"):
            if not word.endswith(ending) or len(word) - len(ending) < 3 or word.endswith(("ss", "us", "is")):
                continue
            bases = _bases(word[: -len(ending)], ending)
            return next((base for base in bases if base in self._groups), bases[0])
        return word

    def likeness(self, a: Sequence[str], b: Sequence[str]) -> float | None:
        """How alike the events are that two claims' words tell of, from 0 to 1; None without words."""
        if not a or not b:
            return None
        words = (_share(a, b) + _share(b, a)) / 2
        events_a, events_b = list(self.sorts(a)), list(self.sorts(b))
        if not events_a or not events_b:
            return round(words, 3)
        events = (self._kinship(events_a, events_b) + self._kinship(events_b, events_a)) / 2
        heads = self._best(events_a[0], events_b[:1])
        return round(min(1.0, _WEIGHTS[0] * events + _WEIGHTS[1] * heads + _WEIGHTS[2] * words), 3)

    def sorts(self, words: Iterable[str]) -> Iterable[str]:
        """Ids of the sorts of event that words tell of, each once, in the words' order."""
        return dict.fromkeys(self._groups[word] for word in words if word in self._groups)

    def _kinship(self, events: Sequence[str], others: Sequence[str]) -> float:
        """How far the sorts of event of one clause are told in the other, the nearest counting most."""
        weights = [1 / (rank + 1) for rank in range(len(events))]
        return sum(w * self._best(event, others) for w, event in zip(weights, events, strict=True)) / sum(
            weights
        )

    def _best(self, event: str, others: Sequence[str]) -> float:
        if event in others:
            return 1.0
        return _RELATED if any((event, other) in self._near for other in others) else 0.0


def _bases(stem: str, ending: str) -> list[str]:
    """Words that a stem without its ending may come from, the likeliest first."""
    if ending in {"ied", "ies"}:
        return [stem + "y"]
    if ending == "s":
        return [stem]
    if ending == "es":
        return [stem, stem + "e"] if stem.endswith(("s", "x", "z", "ch", "sh", "o")) else [stem + "e", stem]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return [stem[:-1], stem]
    return [stem + "e", stem] if stem.endswith(_E_ENDINGS) else [stem, stem + "e", stem[:-1]]


def _share(words: Sequence[str], others: Sequence[str]) -> float:
    """The share of words that the other clause has too, the nearest to the time counting most."""
    weights = [1 / (rank + 1) for rank in range(len(words))]
    return sum(w for w, word in zip(weights, words, strict=True) if word in others) / sum(weights)
