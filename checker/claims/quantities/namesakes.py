"""Whether two names of what is measured may be of one: "the Tories", "the Conservatives"."""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.claims.quantities.lexicon import NounWords
from checker.claims.quantities.nouns import same_sense, singular

SAME_NAME = 75.0
"""rapidfuzz ratio from which two words of names are taken to be one name, spelled in two ways."""
DEMONYMS = ("ish", "ian", "ese", "an", "i", "n")
"""Endings that make the name of a people of that of a country: "Turkish", "Syrian"."""
STEM = 4
"""Fewest letters that the two must share."""
ENDING = 3
"""Most letters that the name of the country has behind them: "Turkey", "Sweden"."""
INITIALS = range(2, 6)
"""How long an abbreviation of a name is: "SNP"."""


def name_others(a: str | None, b: str | None, nouns: NounWords) -> bool:
    """Whether both name what they measure and no word of one name can be one of the other."""
    if a is None or b is None:
        return False
    first, second = a.split(), b.split()
    if _abbreviates(first, second) or _abbreviates(second, first):
        return False
    return not any(_are_one(x, y, nouns) for x in first for y in second)


def _are_one(a: str, b: str, nouns: NounWords) -> bool:
    """Whether two words are one in two spellings, of one meaning, or a country and its people."""
    if fuzz.ratio(a, b) >= SAME_NAME or _is_of_country(a, b) or _is_of_country(b, a):
        return True
    return same_sense(singular(a, nouns), nouns) == same_sense(singular(b, nouns), nouns)


def _is_of_country(people: str, country: str) -> bool:
    """Whether a word is that for the people of a country: "turkish" of "turkey"."""
    stems = (people.removesuffix(ending) for ending in DEMONYMS if people.endswith(ending))
    return any(
        len(stem) >= STEM and country.startswith(stem) and len(country) - len(stem) <= ENDING
        for stem in stems
    )


def _abbreviates(short: list[str], full: list[str]) -> bool:
    """Whether one name is the first letters of the words of the other: "snp", "scottish national party"."""
    if len(short) != 1 or len(short[0]) not in INITIALS or len(full) < 2:
        return False
    initials = "".join(word[0] for word in full)
    return short[0] in {initials, f"{initials}p"}
