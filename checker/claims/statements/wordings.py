"""Wordings of a statement, found in a sentence's words. Linear: a wording is a few words long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.statement import Polarity
from checker.rulebook.statements import BEFORE, GAP, Opposition

_GAP_WORDS = 3
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a wording.

    Attributes:
        words: of which one must stand here; empty for a gap of up to three words.
        optional: whether the step may be missing.
    """

    words: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """A way to affirm or to deny what a rule is about.

    Attributes:
        before: whether the thing that it names stands before it, rather than after.
    """

    rule: Opposition
    polarity: Polarity
    steps: tuple[Step, ...]
    before: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording in a sentence: indexes of its words, `end` exclusive."""

    wording: Wording
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wordings:
    """All wordings by the words that they can begin with."""

    by_first: dict[str, tuple[Wording, ...]]

    @classmethod
    def of(cls, oppositions: Sequence[Opposition]) -> Wordings:
        """The wordings that rules list."""
        by_first: dict[str, list[Wording]] = {}
        for rule in oppositions:
            sides = ((Polarity.AFFIRMED, rule.affirms), (Polarity.DENIED, rule.denies))
            for polarity, texts in sides:
                for text in texts:
                    before = text.startswith(BEFORE)
                    wording = Wording(rule, polarity, _steps(text.removeprefix(BEFORE)), before)
                    for word in wording.steps[0].words:
                        by_first.setdefault(word, []).append(wording)
        return cls({word: tuple(found) for word, found in by_first.items()})

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The wordings in a sentence's lower-case words: of each rule the longest, none inside another."""
        hits: list[Hit] = []
        ends: dict[str, int] = {}
        for place, word in enumerate(words):
            longest: dict[str, Hit] = {}
            for wording in self.by_first.get(word, ()):
                name = wording.rule.id
                end = _end(wording.steps, words, place) if ends.get(name, 0) <= place else None
                if end is None or (end < len(words) and words[end] in wording.rule.unless):
                    continue
                if name not in longest or end > longest[name].end:
                    longest[name] = Hit(wording, place, end)
            hits += longest.values()
            ends |= {name: hit.end for name, hit in longest.items()}
        return hits


def _steps(text: str) -> tuple[Step, ...]:
    return tuple(
        Step(frozenset()) if part == GAP else Step(frozenset(part.rstrip("?").split("|")), part.endswith("?"))
        for part in text.split()
    )


def _end(steps: tuple[Step, ...], words: Sequence[str], place: int) -> int | None:
    """The index after the wording that begins at `place`; None where it does not stand there."""
    if not steps:
        return place
    step, rest = steps[0], steps[1:]
    if not step.words:
        tries = range(place, min(place + _GAP_WORDS, len(words)) + 1)
        tries = range(place, next((i for i in tries[:-1] if not words[i][0].isalnum()), tries[-1]) + 1)
        return next((end for i in tries if (end := _end(rest, words, i)) is not None), None)
    if place < len(words) and words[place] in step.words:
        end = _end(rest, words, place + 1)
        if end is not None:
            return end
    return _end(rest, words, place) if step.optional else None


def stem(word: str) -> str:
    """A word without possessive and plural ending, and without a long one's verb ending."""
    word = word.removesuffix("'s").rstrip("'")
    if len(word) > _SHORTEST_STEM and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > _SHORTEST_STEM and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
