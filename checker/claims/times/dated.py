"""Which event a time dates: the word of the parse that the time depends on, then who and what takes part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.times.events import Events
from checker.language import tree
from checker.language.frames import top_word
from checker.model.syntax import Syntax, Word

_MOST = 8
"""Words that a claim keeps of its event."""
_STEPS = 12
"""Links of the parse climbed before the search ends."""
_SPREAD = 6
"""Links of the parse from the event beyond which nothing is of it."""
_OWN = 3
"""Words from a participle to the time that is its own all the same: "the men held since Friday"."""
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_TIMES = frozenset({"DATE", "TIME"})
_PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "agent", "dative", "acomp", "prt"})
_PARTED = frozenset({"conj", "advcl", "ccomp", "parataxis", "relcl"})


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """What a time dates.

    Attributes:
        word: the verb or noun that names it; `name` is that word in its base form, or a phrase.
        time: the word of the time that its others depend on.
        about: the content words of the event, its own first.
        by_verb: whether the verb of the clause only says that there was the event: "the vote was held".
    """

    word: Word
    time: Word
    name: str
    about: tuple[str, ...]
    by_verb: bool = False


@dataclass(frozen=True, slots=True)
class Dating:
    """Finds what is dated. Made once from the rules; holds nothing of any article."""

    events: Events

    def event(self, syntax: Syntax, start: int, end: int, *, is_event: bool = False) -> DatedEvent | None:
        """What a time dates; None where its sentence was not parsed.

        Args:
            start, end: of the time, in characters of the sentence.
            is_event: whether the characters are those of the event itself ("the raid").
        """
        words = syntax.within(start, end)
        if not words:
            return None
        top = top_word(words)
        inside = set() if is_event else {word.index for word in words}
        governor = top if is_event else self._climb(syntax, top, inside)
        event = self._named(syntax, governor)
        near = _nearest(syntax, event, inside)
        names = (
            name for word in near if (name := self.events.name(syntax, word)) and self._counts(word, name)
        )
        about = tuple(dict.fromkeys(names))[:_MOST]
        name = self.events.name(syntax, event) or event.lemma
        return DatedEvent(event, top, name, about, by_verb=event is not governor)

    def _counts(self, word: Word, name: str) -> bool:
        """Whether a word is content; an adverb only where the rules have it: "came ashore"."""
        return word.pos != "ADV" or self.events.knows(name)

    def _climb(self, syntax: Syntax, time: Word, inside: set[int]) -> Word:
        """The word above a time that is a verb, or a noun that the rules know as an event."""
        word = time
        for _ in range(_STEPS):
            above = syntax.head(word)
            if above is None:
                return word
            is_loose = word.relation in {"prep", "npadvmod", "advmod"}
            word = above
            if word.index in inside:
                continue
            if tree.is_verb(word) and word.relation not in {"aux", "auxpass", "amod"}:
                if _describes(word, time):
                    continue
                return word
            if self.events.tells(syntax, word):
                return self._governor(syntax, word) if is_loose else word
        return word

    def _governor(self, syntax: Syntax, noun: Word) -> Word:
        """The verb that a time after its object or complement dates: "hurt in a fire on Monday"."""
        above = syntax.head(noun)
        if above is not None and noun.relation == "pobj":
            above = syntax.head(above)
        is_below = noun.relation in {"dobj", "pobj"} and above is not None and tree.is_verb(above)
        if above is None or not is_below or above.lemma in self.events.light:
            return noun
        return above if self.events.knows(self.events.name(syntax, above)) else noun

    def _named(self, syntax: Syntax, word: Word) -> Word:
        """The event itself; of a verb that only says that there is one ("was held"), what it is said of."""
        if word.lemma not in self.events.light or not tree.is_verb(word):
            return word
        below = (*tree.objects(syntax, word), *tree.subjects(syntax, word))
        told = [noun for noun in below if self.events.tells(syntax, noun)]
        return next(iter(told), word)


def _describes(verb: Word, time: Word) -> bool:
    """Whether a participle describes a noun before the time: "razed the hall used by him on Monday"."""
    return verb.relation == "acl" and verb.tag == "VBN" and time.index - verb.index > _OWN


def _nearest(syntax: Syntax, event: Word, time: set[int]) -> Iterator[Word]:
    """The content words around an event in the parse, the nearest first."""
    seen, ring = {event.index, *time}, [(0.0, event)]
    while ring:
        ring.sort(key=lambda step: (step[0], step[1].index))
        far, word = ring.pop(0)
        if word.pos in _CONTENT and word.entity not in _TIMES:
            yield word
        for cost, other in _beside(syntax, word):
            if other.index not in seen and far + cost <= _SPREAD:
                seen.add(other.index)
                ring.append((far + cost, other))


def _beside(syntax: Syntax, word: Word) -> Iterator[tuple[float, Word]]:
    """The words that one link joins to a word, each with how far away that makes it."""
    for child in syntax.children[word.index]:
        if child.relation in _PARTICIPANTS:
            yield 0.5, child
        else:
            yield (2.0 if child.relation in _PARTED else 1.0), child
    above = syntax.head(word)
    if above is not None:
        yield (2.0 if word.relation in _PARTED else 1.0), above
