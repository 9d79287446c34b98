"""Question-and-answer transcripts: lines that begin with who speaks, without quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.claims.attribution.entities import Entities
from checker.claims.attribution.entity import Entity
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.marks import Quoted
from checker.claims.attribution.utterance import Utterance
from checker.model.article import Span

_LINE = re.compile(
    r"^(?P<label>Q|A|[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,4}):[ \t]+(?P<speech>\S.{3,})$", re.M
)
_LEAST = 3
"""Lines with a speaker that make a transcript."""


def transcript_utterances(text: str, frames: list[Frame], entities: Entities) -> list[Utterance]:
    """What each speaker of a transcript says; nothing where the text holds none.

    A transcript has three lines or more that begin with a name in capitals, or with Q or A, and a colon,
    of two speakers or more.
    """
    lines = list(_LINE.finditer(text))
    if len(lines) < _LEAST or len({line["label"] for line in lines}) < 2:
        return []
    starts = [frame.sentences[0].span.start for frame in frames]
    found: list[Utterance] = []
    for line in lines:
        speech = Span(line.start("speech"), line.start("speech") + len(line["speech"].rstrip()))
        place = bisect_right(starts, speech.start) - 1
        if place >= 0 and not frames[place].quotes:
            speaker = _speaker(line["label"], entities, frames[place].index)
            quoted = Quoted(speech, speech, 0, closed=True)
            found.append(Utterance(quoted, frames[place], 0, None, speaker, transcript=True))
    return found


def _speaker(label: str, entities: Entities, frame: int) -> Entity | None:
    """Whom a label names: somebody of the article, or the label itself; nobody for Q and A."""
    if len(label) == 1:
        return None
    words = tuple(label.lower().replace(".", "").split())
    return entities.find(words) or entities.find(words[-1:]) or Entity(label.title(), words, frame)
