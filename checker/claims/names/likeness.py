"""When two names are one: the same, spelled differently, or with another given name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA, JaroWinkler

from checker.rulebook.names import Likeness, NameRules

_APOSTROPHES = str.maketrans("", "", "'’‘`ʼʻ´.")
_VOWELS = str.maketrans("", "", "aeiou")
_DOUBLED = re.compile(r"(.)\1+")
_PLAIN = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


class Relation(StrEnum):
    """How one name lies to another."""

    SAME = "same"
    """In full or in short, with or without middle names and accents."""
    WORDING = "wording"
    """One body's name, with and without a last word that says what it is."""
    SHORT = "short"
    """The given name in full and in short: "Ray", "Raymond"."""
    CLIPPED = "clipped"
    """One given name begins the other, and is no short form that is listed: "Ty", "Tywon"."""
    GENERATION = "generation"
    """Only one of the two is called "Jr." or the like."""
    GENERATIONS = "generations"
    """One is called "Jr." or the like, and the other by another of these."""
    NAMESAKE = "namesake"
    """The family name is the same and the given names are two: one person only if the office is one."""
    SPELLING = "spelling"
    """Two spellings of one name."""
    GIVEN = "given"
    """The family name is the same; the given names look alike and are not one."""
    DISTANT = "distant"
    """Given and family name are both spelled differently: one name only if the office is one."""
    ELSEWHERE = "elsewhere"
    """Two places, where one is asked for."""
    DOER = "doer"
    """Two that did one thing, or each other's part in it."""
    OTHER = "other"
    """Two names."""


def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower-case letters without accents, dots and apostrophes."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN).translate(_APOSTROPHES))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return tuple(re.findall(r"[^\W_]+", letters))


@dataclass(frozen=True, slots=True)
class NameLikeness:
    """Compares names by the rules of one language.

    Attributes:
        sounds: spellings and what they sound like, applied in order.
        house: for each word with house spellings, the spelling that stands for all of them.
        short: for each given name or short form of one, the names that it can stand for.
        apart: for each given name, the lists of look-alike names of different people that hold it.
    """

    limits: Likeness
    sounds: tuple[tuple[str, str], ...]
    house: dict[str, str]
    short: dict[str, frozenset[str]]
    apart: dict[str, frozenset[int]]
    particles: frozenset[str]
    articles: frozenset[str]
    suffixes: frozenset[str]
    generations: frozenset[str]
    demonyms: frozenset[str]
    nouns: frozenset[str]

    @classmethod
    def of(cls, rules: NameRules) -> NameLikeness:
        """The likeness that a names file describes."""
        short: dict[str, set[str]] = {}
        for full, *forms in rules.short_forms.names:
            for form in (full, *forms):
                short.setdefault(form, set()).add(full)
        apart: dict[str, set[int]] = {}
        for index, group in enumerate(rules.apart.names):
            for name in group:
                apart.setdefault(name, set()).add(index)
        return cls(
            limits=rules.likeness,
            sounds=rules.sounds.replace,
            house={
                "".join(plain_words(form)): group[0] for group in rules.house_style.names for form in group
            },
            short={form: frozenset(names) for form, names in short.items()},
            apart={name: frozenset(groups) for name, groups in apart.items()},
            particles=frozenset(rules.words.particles),
            articles=frozenset(rules.words.articles),
            suffixes=frozenset(rules.words.suffixes),
            generations=frozenset(rules.words.generations),
            demonyms=frozenset(rules.words.demonyms),
            nouns=frozenset(word for feature in rules.feature if feature.joints for word in feature.words),
        )

    def parts(self, name: str, *, articles: bool = True) -> tuple[str, ...]:
        """The words of a name as they are compared: no suffix, particles joined to the word after.

        Args:
            articles: whether "al" of "al-Example" is kept.
        """
        words = [word for word in plain_words(name) if word not in self.suffixes]
        while len(words) > 1 and words[-1] in self.generations:
            words.pop()
        joined: list[str] = []
        prefix = ""
        for index, word in enumerate(words):
            inside = 0 < index < len(words) - 1
            if inside and word in self.articles:
                prefix += word if articles else ""
            elif inside and word in self.particles:
                prefix += word
            else:
                joined.append(prefix + self.house.get(word, word))
                prefix = ""
        return tuple(joined)

    def ends(self, name: str) -> str:
        """First and last word of a name, in plain letters."""
        parts = self.parts(name)
        return " ".join(dict.fromkeys((parts[0], parts[-1]))) if parts else ""

    def persons(self, a: str, b: str) -> Relation:
        """How two persons' full names lie to each other."""
        one, two = self.parts(a), self.parts(b)
        if not one or not two:
            return Relation.OTHER
        relation = self._full_names(one, two, a, b)
        x, y = self._generation(a), self._generation(b)
        if relation is not Relation.SAME or x == y:
            return relation
        return Relation.GENERATIONS if x and y else Relation.GENERATION

    def _full_names(self, one: tuple[str, ...], two: tuple[str, ...], a: str, b: str) -> Relation:
        if "".join(one) == "".join(two) or _shortened(one, two):
            return Relation.SAME
        if self.parts(a, articles=False) == self.parts(b, articles=False):
            return Relation.SAME
        if len(one) < 2 or len(two) < 2:
            return Relation.OTHER
        given = self._given(one[:-1], two[:-1])
        return _combined(given, self.words(one[-1], two[-1]))

    def _generation(self, name: str) -> frozenset[str]:
        """What tells a father from a son: "jr"."""
        return self.generations.intersection(plain_words(name)[1:])

    def places(self, a: str, b: str) -> Relation:
        """How the proper names of two places or bodies lie to each other."""
        one, two = self.parts(a), self.parts(b)
        if one == two:
            return Relation.SAME
        fewer, more = sorted((one, two), key=len)
        if len(fewer) > 2 and more[:-1] == fewer and more[-1] in self.nouns:
            return Relation.WORDING
        whole, other = "".join(one), "".join(two)
        shorter, longer = sorted((whole, other), key=len)
        if longer.removeprefix(shorter) in self.demonyms:
            return Relation.OTHER
        return Relation.SPELLING if whole == other else self.words(whole, other)

    def sites(self, a: str, b: str) -> Relation:
        """How two places that are one thing to one owner lie to each other; one may be told more closely."""
        one, two = set(plain_words(a)), set(plain_words(b))
        return Relation.SAME if one <= two or two <= one else Relation.ELSEWHERE

    def words(self, a: str, b: str) -> Relation:
        """How two single words lie to each other: same, two spellings, or other."""
        if a == b:
            return Relation.SAME
        sound, other = self._sound(a), self._sound(b)
        if sound[:1] != other[:1] or JaroWinkler.similarity(a, b) < self.limits.spelling:
            return Relation.OTHER
        if sound == other and min(len(a), len(b)) > 2:
            return Relation.SPELLING
        near = self._is_near(a, b) or self._is_near(_DOUBLED.sub(r"\1", a), _DOUBLED.sub(r"\1", b))
        return Relation.SPELLING if near else Relation.OTHER

    def _is_near(self, a: str, b: str) -> bool:
        """Whether so few letters differ as two spellings of such a length may."""
        shorter = min(len(a), len(b))
        allowed = (shorter >= self.limits.one_edit) + (shorter >= self.limits.two_edits)
        return OSA.distance(a, b, score_cutoff=3) <= allowed

    def _sound(self, word: str) -> str:
        for spelling, sound in self.sounds:
            word = word.replace(spelling, sound)
        return _DOUBLED.sub(r"\1", word).rstrip("h")

    def _given(self, a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
        """How given names lie to each other, middle names included where both have them."""
        if len(a) != len(b):
            a, b = (given[1:] if len(given) > 1 and len(given[0]) == 1 else given for given in (a, b))
        first = self._first(a[0], b[0])
        if first in {Relation.OTHER, Relation.NAMESAKE} or len(a) != len(b):
            return first
        rest = [self._first(x, y) for x, y in zip(a[1:], b[1:], strict=True)]
        if any(relation in {Relation.OTHER, Relation.GIVEN, Relation.NAMESAKE} for relation in rest):
            return Relation.OTHER
        return Relation.SPELLING if Relation.SPELLING in rest and first is Relation.SAME else first

    def _first(self, a: str, b: str) -> Relation:
        """How two single given names lie to each other."""
        if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
            return Relation.SAME
        if self.short.get(a, frozenset({a})) & self.short.get(b, frozenset({b})):
            return Relation.SHORT
        if self._two_people(a, b):
            return Relation.OTHER
        alike = self.words(a, b)
        if alike is Relation.OTHER and min(len(a), len(b)) > 1 and (a.startswith(b) or b.startswith(a)):
            return Relation.CLIPPED
        if alike is Relation.OTHER and min(len(a), len(b)) >= self.limits.one_edit:
            alike = self._slip(a, b)
        return Relation.NAMESAKE if alike is Relation.OTHER else alike

    def _slip(self, a: str, b: str) -> Relation:
        """How two given names that are no spellings of each other lie: alike enough to be one, or not."""
        if len(a) == len(b) and a[1:] == b[1:]:
            return Relation.SPELLING
        if JaroWinkler.similarity(a, b) < self.limits.given or a[:2] != b[:2]:
            return Relation.OTHER
        if self._consonants(a) == self._consonants(b):
            return Relation.SPELLING
        near = abs(len(a) - len(b)) <= self.limits.given_length
        return Relation.GIVEN if near else Relation.OTHER

    def _consonants(self, word: str) -> str:
        """What is left of a word's sound without vowels: "ktrn" of Katherine and of Kathryn."""
        return self._sound(word).translate(_VOWELS)

    def _two_people(self, a: str, b: str) -> bool:
        """Whether the given names are listed as two people's, or differ by a woman's ending."""
        if self.apart.get(a, frozenset()) & self.apart.get(b, frozenset()):
            return True
        shorter, longer = sorted((a, b), key=len)
        feminine = longer in {f"{shorter}a", f"{shorter}ina", f"{shorter}ette"}
        return feminine or (a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"})


def _combined(given: Relation, family: Relation) -> Relation:
    """A full name's relation from those of its given and its family names."""
    match given, family:
        case Relation.SAME, Relation.SAME | Relation.SPELLING:
            return family
        case (
            Relation.SPELLING | Relation.GIVEN | Relation.SHORT | Relation.CLIPPED | Relation.NAMESAKE,
            Relation.SAME,
        ):
            return given
        case Relation.SPELLING, Relation.SPELLING:
            return Relation.DISTANT
        case _:
            return Relation.OTHER


def _shortened(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the other with words left out, but for its first or its last word."""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < 2 or (shorter[0] != longer[0] and shorter[-1] != longer[-1]):
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)
