"""What two mentions have in common, feature by feature."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from math import sqrt

import numpy as np
from rapidfuzz import fuzz

from checker.align.compared import Compared
from checker.align.mention import Mention, Vector
from checker.model.claim import Claim
from checker.rulebook.alignment import FeatureName

_WORD = re.compile(r"\w+")
_COPIED = 0.6
"""Least cosine of two sentences that differ in no more than a claim."""
_FEWEST = 4
"""Words besides the claim from which one sentence is hardly two by chance."""
_SAME_WORD = 88.0
"""rapidfuzz ratio from which two head nouns or names are taken to be one word in two spellings."""


def compare_mentions(a: Mention, b: Mention, kind: Compared) -> dict[FeatureName, float | None]:
    """The value of every feature, from 0 to 1; None where it cannot be told. Symmetric."""
    return {name: feature(a, b, kind) for name, feature in FEATURES.items()}


def _cosine(a: Vector, b: Vector) -> float:
    return round(float(np.dot(a, b)), 3)


def _copy(a: Mention, b: Mention, _: Compared) -> float | None:
    """1 where one sentence holds both, word for word but for what the claims say, else 0."""
    if _cosine(a.context, b.context) < _COPIED:
        return 0.0
    (before, after), (other_before, other_after) = _around(a.claim), _around(b.claim)
    same = (before, after) == (other_before, other_after)
    return float(same and len(before) + len(after) >= _FEWEST)


def _around(claim: Claim) -> tuple[list[str], list[str]]:
    """The words of a claim's sentence before and behind it, case and marks left out."""
    text, start = claim.sentence.text.casefold(), claim.sentence.span.start
    return _WORD.findall(text[: claim.span.start - start]), _WORD.findall(text[claim.span.end - start :])


def _context(a: Mention, b: Mention, _: Compared) -> float | None:
    return _cosine(a.context, b.context)


def _surroundings(a: Mention, b: Mention, _: Compared) -> float | None:
    return _cosine(a.surroundings, b.surroundings)


def _wording(a: Mention, b: Mention, _: Compared) -> float | None:
    return _share(frozenset(a.claim.about), frozenset(b.claim.about))


def _affinity(a: Mention, b: Mention, kind: Compared) -> float | None:
    return kind.room.affinity(a.claim, b.claim)


def _topic(a: Mention, b: Mention, _: Compared) -> float | None:
    one, two = a.claim.topic, b.claim.topic
    if one != two:
        return 0.25 if "." in one and "." in two and one.split(".")[0] == two.split(".")[0] else 0.0
    return 1.0 if "." in one else 0.5


def _names(a: Mention, b: Mention, _: Compared) -> float | None:
    return _share(a.names, b.names)


def _speaker(a: Mention, b: Mention, _: Compared) -> float | None:
    one, two = a.claim.attribution, b.claim.attribution
    if one is None or two is None:
        return None
    return fuzz.token_set_ratio(one.speaker.lower(), two.speaker.lower()) / 100


def _place(a: Mention, b: Mention, _: Compared) -> float | None:
    return round(1 - abs(a.place - b.place), 3)


def _value(a: Mention, b: Mention, kind: Compared) -> float | None:
    return kind.value_likeness(a.claim, b.claim)


def _rivals(a: Mention, b: Mention, _: Compared) -> float | None:
    return round(1 / sqrt((1 + a.rivals) * (1 + b.rivals)), 3)


def _event(a: Mention, b: Mention, _: Compared) -> float | None:
    """Whether the two events have one name: 1, half where they share a word of it."""
    one, two = a.claim.frame, b.claim.frame
    if one is None or two is None:
        return None
    if one.predicate == two.predicate:
        return 1.0
    return 0.5 if set(one.predicate.split()) & set(two.predicate.split()) else 0.0


def _participants(a: Mention, b: Mention, _: Compared) -> float | None:
    """The share of the smaller frame's heads, the event's name among them, that the other has."""
    one, two = a.claim.frame, b.claim.frame
    if one is None or two is None:
        return None
    few, many = sorted((one.heads, two.heads), key=len)
    return len(few & many) / len(few) if few else None


def _share(a: frozenset[str], b: frozenset[str]) -> float | None:
    """The share of the smaller set's words that the other holds in the same or nearly the same spelling."""
    if not a or not b:
        return None
    few, many = sorted((a, b), key=lambda words: (len(words), sorted(words)))
    held = sum(word in many or any(fuzz.ratio(word, other) >= _SAME_WORD for other in many) for word in few)
    return held / len(few)


FEATURES: Mapping[FeatureName, Callable[[Mention, Mention, Compared], float | None]] = {
    "copy": _copy,
    "context": _context,
    "surroundings": _surroundings,
    "wording": _wording,
    "affinity": _affinity,
    "topic": _topic,
    "names": _names,
    "speaker": _speaker,
    "place": _place,
    "value": _value,
    "rivals": _rivals,
    "event": _event,
    "participants": _participants,
}
"""Every feature that rules/alignment.toml may give levels to."""
