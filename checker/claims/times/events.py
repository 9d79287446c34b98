"""The sorts of event that news tells of, and how alike two tellings are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from checker.model.syntax import Syntax, Word
from checker.rulebook.times import EventRules

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
_BESIDE = frozenset({"prt", "dobj", "attr", "acomp", "advmod", "oprd", "prep"})
"""Relations of the second word of a phrase to the first: "open fire", "blow up", "go missing"."""

_INSIDE = frozenset({"DET", "PRON", "ADJ"})
"""What may stand inside a phrase: "found him guilty"."""


class Events:
    """The news events that the rules know. Holds word lists and nothing of any article."""

    def __init__(self, rules: EventRules) -> None:
        self._groups = {word: group.id for group in rules.event for word in (*group.words, *group.people)}
        self._people = frozenset(word for group in rules.event for word in group.people)
        sudden = (word for group in rules.event if group.is_unplanned for word in group.words)
        self._unplanned = frozenset((*sudden, *rules.outcomes))
        near = {(group.id, other) for group in rules.event for other in group.near}
        self._near = near | {(b, a) for a, b in near}
        self._stop = frozenset(rules.stop)
        self.light = frozenset(rules.light)
        """Verbs that only say that there was an event: "was held", "took place"."""
        sources = (word for group in rules.event if group.names_source for word in group.words)
        self.told_of = frozenset((*sources, *rules.announces))
        """Words by which something is said: each time it is said is an event of its own."""
        self._synonyms = [frozenset(words) for words in rules.synonyms]

    def name(self, syntax: Syntax, word: Word) -> str | None:
        """A word by its base form, with another where the two are a phrase of the rules; None for any other.

        A form that the rules list is a word of its own: "fired", which is not said of every "fire".
        """
        is_regular = word.text.startswith(word.lemma.removesuffix("e"))
        known = (*_phrases(syntax, word), *([word.text] if is_regular else []), word.lemma)
        found = next((name for name in known if name in self._groups), None)
        if found:
            return found
        return None if word.lemma in self._stop or len(word.lemma) < 2 else word.lemma

    def tells(self, syntax: Syntax, noun: Word) -> bool:
        """Whether a noun by itself names an event: "raid", not "gunman", not "fire" in "opened fire"."""
        if noun.pos not in {"NOUN", "PROPN"} and noun.relation != "dobj":
            return False
        above = syntax.head(noun)
        if noun.relation == "dobj" and above and " " in (self.name(syntax, above) or ""):
            return False
        return self.knows(self.name(syntax, noun))

    def knows(self, name: str | None) -> bool:
        """Whether the rules have a word as one for an event, and not for who takes part."""
        return name in self._groups and name not in self._people

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

    def are_synonyms(self, word: str, other: str) -> bool:
        """Whether two words name one event: "close" and "shut"."""
        return any(word in words and other in words for words in self._synonyms)

    def are_kindred(self, word: str, other: str) -> bool:
        """Whether two words are of one sort of event, or of two that news tells as one."""
        one, two = self.sort(word), self.sort(other)
        return one is not None and two is not None and self._kin(one, two) > 0

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


def _phrases(syntax: Syntax, word: Word) -> Iterator[str]:
    """The phrases of two words that a word may begin or end, in base forms and as written."""
    for child in syntax.children[word.index]:
        if child.relation in {"compound", "auxpass"}:
            yield from (f"{child.text} {word.lemma}", f"{child.text} {word.text}")
        elif child.relation in _BESIDE:
            yield from (f"{word.lemma} {child.lemma}", f"{word.text} {child.text}")
    above = syntax.head(word)
    if above and word.relation == "pobj":
        yield f"{above.text} {word.text}"
    for place, other in enumerate(syntax.words[word.index + 1 : word.index + 3]):
        if place and syntax.words[word.index + 1].pos not in _INSIDE:
            break
        yield from (f"{word.lemma} {other.lemma}", f"{word.text} {other.text}")
    if word.index > 1 and syntax.words[word.index - 1].text == "-":
        before = syntax.words[word.index - 2].text
        yield from (f"{before}-{word.text}", f"{before}-{word.lemma}")


def _share(words: Sequence[str], others: Sequence[str]) -> float:
    """The share of words that the other clause has too, the nearest to the time counting most."""
    weights = [1 / (rank + 1) for rank in range(len(words))]
    told = _parts(others)
    shared = (w for w, word in zip(weights, words, strict=True) if not told.isdisjoint(_parts([word])))
    return sum(shared) / sum(weights)


def _parts(words: Sequence[str]) -> set[str]:
    """The words and those of each phrase: "911 call" is told by "call" too."""
    return {part for word in words for part in (word, *word.split())}
