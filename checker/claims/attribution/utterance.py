"""A quoted stretch with what is known of who says it; those quoted within another one's words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from checker.claims.attribution.figure import Figure
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.marks import Quoted
from checker.claims.attribution.verbs import Cue
from checker.reading.tokens import tokenize

_BEFORE = 60
"""Characters before inner marks in which the verb that reports them is looked for."""


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
    speaker: Figure | None = None
    carried: bool = False
    outlet: str | None = None
    nested: bool = False
    transcript: bool = False
    rules: tuple[str, ...] = ()


_WORDS = 4
"""Words between that verb and a comma or a colon before the marks, at most, the verb included."""


def nested_utterances(
    outer: list[Utterance], quotes: tuple[Quoted, ...], text: str, lexicon: Lexicon
) -> list[Utterance]:
    """What a speaker quotes in turn: "I told them, 'Stay inside'"."""
    found: list[Utterance] = []
    starts = [utterance.quoted.inner.start for utterance in outer]
    for quoted in quotes:
        place = bisect_right(starts, quoted.outer.start) - 1
        if not quoted.depth or place < 0:
            continue
        around = outer[place]
        begin = max(around.quoted.inner.start, quoted.outer.start - _BEFORE)
        cue, own = _inner_cue(text[begin : quoted.outer.start], lexicon)
        if cue is not None:
            speaker = around.speaker if own else None
            rules = (cue.rule,)
            found.append(
                Utterance(quoted, around.frame, around.place, cue, speaker, nested=True, rules=rules)
            )
    return found


def _inner_cue(before: str, lexicon: Lexicon) -> tuple[Cue | None, bool]:
    """The verb right before inner marks, and whether its subject is "I"."""
    low = [token.lower for token in tokenize(before)]
    paused = bool(low) and low[-1] in {",", ":"}
    while low and low[-1] in {",", ":", "like"}:
        low.pop()
    for back in range(1, min(len(low), _WORDS if paused else 2) + 1):
        form = lexicon.verbs.get(low[-back])
        before_verb = low[-back - 1] if back < len(low) else ""
        if form is None or (back == 2 and not paused and low[-1] not in lexicon.receivers):
            continue
        if before_verb == "-" or form.stance == "called":
            return None, False
        at = len(low) - back
        return Cue(at, at + 1, form.rule, form.stance, form), before_verb in {"i", "i've", "i'd", "i'll"}
    return None, False
