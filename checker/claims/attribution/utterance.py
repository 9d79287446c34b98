"""A quoted stretch with what is known of who says it; those quoted within another one's words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from checker.claims.attribution.entity import Entity
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.marks import Quoted
from checker.claims.attribution.mention import Cue
from checker.language.tree import is_verb, subjects


@dataclass(slots=True)
class Utterance:
    """A quoted stretch with what is known of who says it.

    Attributes:
        quoted: where it stands.
        frame: the reporter's sentence around it.
        place: its position among the frame's items.
        cue: the words that say who speaks, or None.
        speaker: who does, or None where unknown.
        carried: whether the speaker was taken over from the sentence before.
        outlet: the outlet it was said to ("told NPR"), or None.
        nested: whether it stands within another quoted stretch.
        transcript: whether it is a line of a transcript, without marks.
        rules: ids of the rules that took part in the attribution.
    """

    quoted: Quoted
    frame: Frame
    place: int
    cue: Cue | None = None
    speaker: Entity | None = None
    carried: bool = False
    outlet: str | None = None
    nested: bool = False
    transcript: bool = False
    rules: tuple[str, ...] = ()


_WORDS = 4
"""Words between that verb and a comma or a colon before the marks, at most, the verb included."""


def nested_utterances(
    outer: list[Utterance], quotes: tuple[Quoted, ...], lexicon: Lexicon
) -> list[Utterance]:
    """What a speaker quotes in turn: "I told them, 'Stay inside'"."""
    found: list[Utterance] = []
    starts = [utterance.quoted.inner.start for utterance in outer]
    for quoted in quotes:
        place = bisect_right(starts, quoted.outer.start) - 1
        if not quoted.depth or place < 0:
            continue
        around = outer[place]
        cue, own = _inner_cue(around, quoted, lexicon)
        if cue is not None:
            speaker = around.speaker if own else None
            rules = (cue.rule,)
            found.append(
                Utterance(quoted, around.frame, around.place, cue, speaker, nested=True, rules=rules)
            )
    return found


def _inner_cue(around: Utterance, quoted: Quoted, lexicon: Lexicon) -> tuple[Cue | None, bool]:
    """The verb right before inner marks, and whether its subject is "I"."""
    start = quoted.outer.start
    sentence = next((s for s in reversed(around.frame.sentences) if s.span.start <= start), None)
    if sentence is None:
        return None, False
    base, syntax = sentence.span.start, sentence.syntax
    before = [
        w for w in syntax.words if around.quoted.inner.start <= base + w.start and base + w.end <= start
    ]
    while before and before[-1].pos in {"PUNCT", "INTJ", "ADP", "SCONJ"}:
        before.pop()
    for word in before[: -_WORDS - 1 : -1]:
        verb = lexicon.verbs.get(word.lemma)
        if verb is None or not is_verb(word) or word.relation == "amod":
            continue
        if verb.stance == "called":
            return None, False
        own = any(subject.text == "i" for subject in subjects(syntax, word))
        return Cue(0, 1, verb.rule, verb.stance, word), own
    return None, False
