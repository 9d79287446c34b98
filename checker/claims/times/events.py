"""The events that news tells of: words in their base form, sorts of event, how alike two tellings are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import sqrt

from checker.model.document import Token, TokenKind
from checker.rulebook.times import EventRules

_REMEMBERED = 20_000
"""Words whose base form is kept, as the same words come again and again."""
_RELATED = 0.5
"""How alike two sorts of event are of which the rules say that one is told as the other."""
_EVENTS, _WORDS = 0.5, 0.8
"""What the sorts of event and the words themselves count for; a sum of more than 1 is cut to 1."""
_WORDS_ALONE = 0.6
"""What the words count for where one claim tells of no event that the rules know."""
_OTHER_DATED = 0.5
"""What is left of likeness where the two times date different things."""
_FADING = 0.5
"""How much less each further event of a clause counts than the one before it."""
_LONGEST = 4
"""Tokens that a phrase takes beyond its first, at most."""
_E_ENDINGS = ("c", "g", "s", "v", "z", "u", "bl", "dl", "fl", "gl", "kl", "pl", "tl")
"""Endings of a stem after which a dropped -e is put back: caus(ed), charg(ed), settl(ed)."""
_E_SYLLABLES = frozenset(
    "ad ak am ap ar at ib id ik il in ir iz od ok om or ot ub ud uk ul um ur ut".split()  # noqa: SIM905
)
"""Likewise after a consonant: provid(ed), describ(ed), restor(ed); not after a vowel: avoid(ed)."""

_VOWELS = frozenset("aeiouy")
"""A stem without any is none: "spring" and "string" end in -ing as they are."""


class Events:
    """The news events that the rules know. Holds word lists and nothing of any article."""

    def __init__(self, rules: EventRules) -> None:
        self._groups = {word: group.id for group in rules.event for word in (*group.words, *group.people)}
        self._phrases = frozenset(word for word in self._groups if " " in word)
        self._starts = frozenset(phrase.partition(" ")[0] for phrase in self._phrases)
        self._inside = frozenset((*rules.determiners, *rules.objects))
        self._sources = {group.id for group in rules.event if group.names_source}
        self._people = frozenset(word for group in rules.event for word in group.people)
        sudden = (word for group in rules.event if group.is_unplanned for word in group.words)
        self._unplanned = frozenset((*sudden, *rules.outcomes))
        near = {(group.id, other) for group in rules.event for other in group.near}
        self._near = near | {(b, a) for a, b in near}
        self._lemmas = rules.lemmas
        self._stop = frozenset(rules.stop)
        self._base = lru_cache(maxsize=_REMEMBERED)(self._base_of)
        self._stem = lru_cache(maxsize=_REMEMBERED)(self._stem_of)

    def word(self, tokens: Sequence[Token], i: int) -> str | None:
        """The content word that stands at a token, in its base form; None for any other and for names.

        A phrase ("open fire") or a word with a hyphen stands at its first token, and the others have no word.
        """
        return self.words(tokens, range(i, i + 1)).get(i)

    def words(self, tokens: Sequence[Token], near: range) -> dict[int, str]:
        """The content words at some tokens of a sentence, as `word` tells them, by their tokens."""
        found: dict[int, str] = {}
        past = 0
        for i in range(max(0, near.start - _LONGEST), near.stop):
            phrase, length = self._phrase(tokens, i)
            word = phrase or (self._alone(tokens, i) if i >= past else None)
            if word and i >= near.start:
                found[i] = word
            past = max(past, i + length)
        return found

    def _alone(self, tokens: Sequence[Token], i: int) -> str | None:
        """The base form of a content word that is no name and stands in no phrase."""
        lemma = self.lemma(tokens[i])
        if lemma and tokens[i].is_capitalised and i > 0 and lemma not in self._groups:
            return None
        return lemma

    def _phrase(self, tokens: Sequence[Token], i: int) -> tuple[str | None, int]:
        """The phrase or word with a hyphen that begins at a token, and how many tokens it takes.

        An article, a possessive or a pronoun may stand inside, and a word with it: "left the narrow road".
        """
        compound = self._compound(tokens, i)
        if compound:
            return compound, 3
        word = tokens[i].lower
        starts = [start for start in (self._stem(word), word) if start in self._starts]
        if not starts:
            return None, 0
        has_mark = i + 1 < len(tokens) and tokens[i + 1].lower in self._inside
        for inside in range(i + 1, i + (4 if has_mark else 2)):
            following = [token.lower for token in tokens[inside : inside + 2]]
            for words in (following, following[:1]):
                found = next((p for word in starts if (p := " ".join([word, *words])) in self._phrases), None)
                if found:
                    return found, inside - i + len(words)
        return None, 0

    def _compound(self, tokens: Sequence[Token], i: int) -> str | None:
        """The word with a hyphen that begins at a token: "sit-in"."""
        if i + 2 >= len(tokens) or tokens[i + 1].text != "-":
            return None
        last = tokens[i + 2].lower.removesuffix("'s")
        compounds = (f"{tokens[i].lower}-{end}" for end in (last, last.removesuffix("s")))
        return next((compound for compound in compounds if compound in self._groups), None)

    def lemma(self, token: Token) -> str | None:
        """The word's base form; None for what is no content word."""
        if token.kind is not TokenKind.WORD:
            return None
        return self._base(token.lower.removesuffix("'s"))

    def _base_of(self, word: str) -> str | None:
        """The base form of a word in lower case; None for what is no content word."""
        if (word in self._stop and word not in self._lemmas) or len(word) < 2 or "'" in word:
            return None
        lemma = self._stem(word)
        return None if lemma in self._stop else lemma

    def _stem_of(self, word: str) -> str:
        """The base form of any word in lower case."""
        return self._lemmas.get(word) or (word if word in self._groups else self._regular(word))

    def _regular(self, word: str) -> str:
        """Undoes -s, -ed and -ing; prefers a base that the rules know."""
        for ending in ("ied", "ies", "ing", "ed", "es", "s"):
            stem = word.removesuffix(ending)
            if stem == word or len(stem) < 3 or word.endswith(("ss", "us", "is")):
                continue
            if ending == "ing" and _VOWELS.isdisjoint(stem):
                return word
            bases = _bases(stem, ending)
            return next((base for base in bases if base in self._groups), bases[0])
        return word

    def likeness(self, a: Sequence[str], b: Sequence[str]) -> float | None:
        """How alike the events are that two claims' words tell of, from 0 to 1; None without words.

        The words are in the order of `Dating.about`, so that what a time dates counts most.
        """
        if not a or not b:
            return None
        words = (_share(a, b) + _share(b, a)) / 2
        events_a, events_b = list(self.sorts(a)), list(self.sorts(b))
        if not events_a or not events_b:
            return round(_WORDS_ALONE * words, 3)
        events = (self._kinship(events_a, events_b) + self._kinship(events_b, events_a)) / 2
        dated = 1.0 if self._kin(events_a[0], events_b[0]) else _OTHER_DATED
        return round(min(1.0, dated * (_EVENTS * events + _WORDS * words)), 3)

    def sort(self, word: str) -> str | None:
        """Id of the sort of event that a word tells of; None for any other word."""
        return self._groups.get(word)

    def is_unplanned(self, word: str) -> bool:
        """Whether nobody knows of the event beforehand: a crash, a defeat, not a match."""
        return word in self._unplanned

    def is_person(self, word: str) -> bool:
        """Whether the word names who took part, and only so tells of the event: "gunman"."""
        return word in self._people

    def names_source(self, word: str) -> bool:
        """Whether news names its sources by the word: "police said"."""
        return self._groups.get(word) in self._sources

    def sorts(self, words: Iterable[str]) -> Iterable[str]:
        """Ids of the sorts of event that words tell of, each once, in the words' order."""
        return dict.fromkeys(self._groups[word] for word in words if word in self._groups)

    def _kinship(self, events: Sequence[str], others: Sequence[str]) -> float:
        """How far the sorts of event of one clause are told in the other, what is dated counting most."""
        weights = _weights(len(events), _FADING)
        nearness = _weights(len(others), sqrt(_FADING))
        best = (
            max(self._kin(event, o) * near for o, near in zip(others, nearness, strict=True))
            for event in events
        )
        return sum(w * kin for w, kin in zip(weights, best, strict=True)) / sum(weights)

    def _kin(self, event: str, other: str) -> float:
        """How alike two sorts of event are."""
        if event == other:
            return 1.0
        return _RELATED if (event, other) in self._near else 0.0


def _weights(count: int, fading: float) -> list[float]:
    """1 for the first, and for each further one a share of the one before."""
    weights = [1.0]
    for _ in range(count - 1):
        weights.append(weights[-1] * fading)
    return weights


def _bases(stem: str, ending: str) -> list[str]:
    """Words that a stem without its ending may come from, the likeliest first."""
    if ending in {"ied", "ies"}:
        return [stem + "y"]
    if ending == "s":
        return [stem]
    if ending == "es":
        return [stem, stem + "e"] if _takes_es(stem) else [stem + "e", stem]
    if stem[-1] == stem[-2]:
        is_doubled = len(stem) > 3 and stem[-1] not in "lsz"
        return [stem[:-1], stem] if is_doubled else [stem, stem[:-1]]
    if stem[-1] == "e" and ending == "ed":
        return [stem + ending, stem + "e"]
    return [stem + "e", stem] if _lost_e(stem) else [stem, stem + "e"]


def _takes_es(stem: str) -> bool:
    """Whether the plural of a word is made with -es: "boxes", "viruses", but not "cases" or "houses"."""
    is_us = stem.endswith("us") and not stem.endswith("ous")
    return is_us or stem.endswith(("ss", "x", "zz", "ch", "sh", "o"))


def _lost_e(stem: str) -> bool:
    """Whether the word that a stem comes from is likely to end in -e."""
    if stem.endswith("ss"):
        return False
    is_open = len(stem) > 2 and stem[-2] in "aeiou" and stem[-3] not in _VOWELS
    is_short = is_open and (stem[-2:] in _E_SYLLABLES or _has_one_vowel(stem))
    return is_short or stem.endswith(_E_ENDINGS)


def _has_one_vowel(stem: str) -> bool:
    """Whether it is one syllable that ends in a consonant which would be doubled had it no -e: wip(ed)."""
    return stem[-1] not in "wxy" and sum(letter in _VOWELS for letter in stem) == 1


def _share(words: Sequence[str], others: Sequence[str]) -> float:
    """The share of words that the other clause has too, the nearest to the time counting most."""
    weights = [1 / (rank + 1) for rank in range(len(words))]
    told = _parts(others)
    shared = (w for w, word in zip(weights, words, strict=True) if not told.isdisjoint(_parts([word])))
    return sum(shared) / sum(weights)


def _parts(words: Sequence[str]) -> set[str]:
    """The words and those of each phrase: "911 call" is told by "call" too."""
    return {part for word in words for part in (word, *word.split())}
