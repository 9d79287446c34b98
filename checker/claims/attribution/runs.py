"""Runs of capitalised words, and the text of a stretch of items."""

from __future__ import annotations

from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.model.document import Token, TokenKind

_POSSESSIVES = ("'s", "s'")


def bare(word: str) -> str:
    """A word without its possessive ending."""
    return word[:-2] if word.endswith("'s") else word


def is_possessive(word: str) -> bool:
    """Whether a lower-case word ends as a possessive does."""
    return word.endswith(_POSSESSIVES)


def is_number(frame: Frame, place: int) -> bool:
    """Whether the item is a number in entities."""
    item = frame.items[place]
    return isinstance(item, Token) and item.kind is TokenKind.NUMBER


def name_run(frame: Frame, start: int, end: int, lexicon: Lexicon) -> int:
    """Position after the capitalised run that begins at `start`: words, initials, particles, hyphens."""
    low, place = frame.low, start + 1
    if is_possessive(low[start]):
        return place
    while place < end:
        word = low[place]
        if not (frame.caps[place] or _dots(low, place, lexicon) or _bridges(frame, place, end, lexicon)):
            break
        place += 1
        if frame.caps[place - 1] and is_possessive(word):
            return place
    while place > start + 1 and not frame.caps[place - 1]:
        place -= 1
    return place


def _dots(low: list[str], place: int, lexicon: Lexicon) -> bool:
    """Whether a full stop belongs to an initial, a title or an abbreviation inside a name."""
    before = low[place - 1]
    short = len(before) == 1 or before in lexicon.honorifics
    return low[place] == "." and short


def _bridges(frame: Frame, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a particle, a hyphen or an apostrophe joins two capitalised words."""
    word = frame.low[place]
    if word in lexicon.particles:
        return any(frame.caps[at] for at in range(place + 1, min(place + 3, end)))
    if word in "-‑" and place + 1 < end and place:
        before, after = frame.items[place - 1], frame.items[place + 1]
        glued = (
            isinstance(before, Token) and isinstance(after, Token) and before.span.end + 1 == after.span.start
        )
        return glued and (frame.caps[place + 1] or frame.low[place - 1] in lexicon.particles)
    return False


def phrase_text(frame: Frame, start: int, end: int) -> str:
    """The items' words on one line, without a possessive ending or punctuation at the edges."""
    parts: list[str] = []
    previous = -1
    for item in frame.items[start:end]:
        if not isinstance(item, Token):
            continue
        if parts and (item.span.start > previous):
            parts.append(" ")
        parts.append(item.text)
        previous = item.span.end
    text = "".join(parts).strip(" ,;:-–—")
    if text[-2:-1] == "." and text[-1:].isupper():
        text += "."
    if text.lower().endswith(("'s", "’s")):
        text = text[:-2]
    return text
