"""Who did it: the name that does what a verb tells, and the others that take part.

"The series was shown by Halden Radio" and "Brell Television showed the series" name two for one deed; "Vell
hit Strand" and "Strand hit Vell" turn it round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.names.likeness import plain_words
from checker.language import tree
from checker.model.syntax import Syntax, Word
from checker.rulebook.names import Slots

_DOERS = frozenset({"PERSON", "ORG", "GPE", "FAC", "LOC", ""})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})
_PATIENT = "patient"
_ENOUGH = 2
"""Words in common by which two deeds are known as one."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A name that does what a verb tells.

    Attributes:
        words: the words of the name.
        about: the verb first; then each other word that takes part behind its part ("patient:series"), a
            proper name's in capitals; then the title before the name behind "title:".
    """

    words: tuple[Word, ...]
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlotGrammar:
    """Finds who did it by the rules of one language."""

    rules: Slots

    def find(self, syntax: Syntax) -> Iterator[Slot]:
        """The named doers of a sentence's verbs, with what else takes part in the deed."""
        for verb in syntax.words:
            if verb.pos != "VERB" or verb.lemma in self.rules.light or tree.is_negated(syntax, verb):
                continue
            doers = [word for word in tree.subjects(syntax, verb) if _is_named(word)]
            if len(doers) == 1 and not tree.children(syntax, doers[0], "conj"):
                others = self._others(syntax, verb)
                if others:
                    name = tuple(w for w in tree.noun_phrase(syntax, doers[0]) if w.pos == "PROPN")
                    person = tuple(w for w in name if w.entity == doers[0].entity) or name
                    titles = (
                        f"title:{plain}" for w in name if w not in person for plain in plain_words(w.text)
                    )
                    yield Slot(person, (verb.lemma, *others, *titles))

    def _others(self, syntax: Syntax, verb: Word) -> tuple[str, ...]:
        """Who and what else takes part; nothing where what is done may be done by many."""
        patients = tree.objects(syntax, verb)
        parts = [(_PATIENT, word) for word in patients]
        parts += [
            (p, w)
            for p, w in tree.complements(syntax, verb)
            if w.pos == "PROPN" and w.entity in _DOERS and p != "by"
        ]
        phrases = [(part, _phrase(syntax, word)) for part, word in parts]
        own = [w for _, phrase in phrases for w in phrase]
        if any(w.pos == "NUM" or w.tag == "PRP$" for w in own):
            return ()
        best = any(
            w.tag in {"JJS", "RBS"} or w.lemma in self.rules.only
            for part, ws in phrases
            for w in ws
            if part == _PATIENT
        )
        named = any(part != _PATIENT or _is_named(word) for part, word in parts)
        if not (best or named or (patients and verb.lemma in self.rules.verbs)):
            return ()
        mark = "!" if best or verb.lemma in self.rules.verbs else ""
        found = [f"{part}{mark}:{_written(w)}" for part, ws in phrases for w in ws if w.pos in _CONTENT]
        return tuple(dict.fromkeys(found))


def is_one_deed(a: tuple[str, ...], b: tuple[str, ...], one: str, two: str) -> bool:
    """Whether two names are given for one deed, or take each other's part in it.

    Args:
        a: what `Slot.about` holds for the name `one`; `b` likewise for `two`.
    """
    if not a or not b or a[0] != b[0]:
        return False
    names, others = set(plain_words(one)), set(plain_words(two))
    left, right = _parts(a), _parts(b)
    common = (left.keys() & right.keys()) - {"title"}
    turned = [k for k in common if _names(left[k]) & others and _names(right[k]) & names]
    if turned and names.isdisjoint(others):
        return all(k in turned or left[k] & right[k] for k in common)
    if f"{_PATIENT}!" not in common or not all(left[k] & right[k] for k in common):
        return False
    titles = left.get("title", set()) & right.get("title", set())
    return len(set.union(*(left[k] & right[k] for k in common)) | titles) >= _ENOUGH


def _parts(about: tuple[str, ...]) -> dict[str, set[str]]:
    """The words of each part."""
    parts: dict[str, set[str]] = {}
    for entry in about[1:]:
        part, _, word = entry.partition(":")
        parts.setdefault(part, set()).add(word)
    return parts


def _names(words: set[str]) -> set[str]:
    """The proper names among words, in plain letters."""
    return {plain for word in words if word.isupper() for plain in plain_words(word)}


def _phrase(syntax: Syntax, noun: Word) -> tuple[Word, ...]:
    """A noun with what stands before it, and the proper names behind its prepositions."""
    behind = (w for _, w in tree.complements(syntax, noun) if w.entity not in {"DATE", "TIME"})
    return (*tree.noun_phrase(syntax, noun), *behind)


def _is_named(word: Word) -> bool:
    return word.pos == "PROPN" and word.entity in _DOERS


def _written(word: Word) -> str:
    """A word's base form, a proper name's in capitals."""
    return word.text.upper() if word.pos == "PROPN" else word.lemma
