"""Which words of a claim's sentence to mark: its value, or of a quotation the words that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.article import Span
from checker.model.claim import Claim, Kind

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CLOSING = re.compile(r"""[.,!?]*["'”’»]*""")
_STOP = re.compile(r"""[.!?]["'”’»]*(?=\s|$)""")
_QUOTE_MARKS = "\"'”’»"
_FARTHEST = 200
"""Characters after a quotation in which its sentence is expected to end."""
_MOST_WORDS = 2_000
"""Longer quotations are marked whole: comparing them word by word takes time in the product."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim's sentence, made longer where the claim runs past its end.

    Attributes:
        claim: offsets of the claim into the text.
    """

    text: str
    claim: Span


def passage_of(claim: Claim, article: str) -> Passage:
    """The sentence of the claim; where a quotation runs past its end, up to where that one ends.

    Args:
        article: the text of the claim's article.
    """
    sentence, place = claim.sentence.text, claim.place
    if place.end < len(sentence) or len(claim.text) <= len(place):
        return Passage(sentence, place)
    before = sentence[: place.start]
    span = Span(place.start, place.start + len(claim.text))
    return Passage(before + claim.text + _rest(claim.text, article, claim.span.end), span)


def _rest(text: str, article: str, end: int) -> str:
    """What closes a quotation that ends at `end` of its article, and what follows in its sentence."""
    line = article[end : end + _FARTHEST].partition("\n")[0]
    closing = _CLOSING.match(line)
    marks = closing.group() if closing else ""
    if (text + marks).rstrip(_QUOTE_MARKS).endswith((".", "!", "?")):
        return marks
    stop = _STOP.search(line)
    return line[: stop.end()] if stop else marks


def mark_claim(passage: Passage, claim: Claim, others: Sequence[Claim] = ()) -> tuple[Span, ...]:
    """What to mark: the whole claim, or the words in which a quotation differs from the nearest other."""
    if claim.kind is not Kind.QUOTE:
        return (passage.claim,)
    text = passage.claim.of(passage.text)
    found = [runs for other in others if (runs := _differing(text, other.text)) is not None]
    if not found:
        return (passage.claim,)
    nearest = min(found, key=lambda runs: sum(map(len, runs)))
    return tuple(run.shift(passage.claim.start) for run in nearest)


def _differing(text: str, other: str) -> tuple[Span, ...] | None:
    """The runs of words of `text` that `other` lacks; None where the two have the same words."""
    from rapidfuzz.distance import Indel

    words, others = list(_WORD.finditer(text)), list(_WORD.finditer(other))
    if max(len(words), len(others)) > _MOST_WORDS:
        return None
    steps = Indel.opcodes([_same(word) for word in words], [_same(word) for word in others])
    if all(step.tag == "equal" for step in steps):
        return None
    changed = [step for step in steps if step.tag != "equal" and step.src_end > step.src_start]
    return tuple(Span(words[step.src_start].start(), words[step.src_end - 1].end()) for step in changed)


def _same(word: re.Match[str]) -> str:
    return word.group().casefold().replace("’", "'")
