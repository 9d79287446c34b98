"""Whether two names of what is measured may be of one: "the Tories", "the Conservatives"."""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.claims.quantities.lexicon import NounWords
from checker.claims.quantities.nouns import same_sense, singular

SAME_NAME = 75.0
"""rapidfuzz ratio from which two words of names are taken to be one name, spelled in two ways."""


def name_others(a: str | None, b: str | None, nouns: NounWords) -> bool:
    """Whether both name what they measure and no word of one name can be one of the other."""
    if a is None or b is None:
        return False
    first, second = a.split(), b.split()
    return not any(_are_one(x, y, nouns) for x in first for y in second)


def _are_one(a: str, b: str, nouns: NounWords) -> bool:
    """Whether two words are one in two spellings or of one meaning."""
    if fuzz.ratio(a, b) >= SAME_NAME:
        return True
    return same_sense(singular(a, nouns), nouns) == same_sense(singular(b, nouns), nouns)
