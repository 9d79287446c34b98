"""Places told by what they are to somebody or something: where one was born, the capital of a country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.names.likeness import plain_words
from checker.language import tree
from checker.model.syntax import Syntax, Word
from checker.rulebook.names import Site

_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON", ""})
"""Sorts of named entities as which the parser takes places, in that it often errs."""
_CLAUSES = frozenset({"advcl", "acl", "ccomp"})


@dataclass(frozen=True, slots=True)
class SiteMention:
    """A place, and whose or what for.

    Attributes:
        rule: id of the rule that found it.
        words: of the place, in the order of the text.
        owner: the words that say whose place it is, in plain letters; empty where a pronoun or nothing does.
    """

    rule: str
    words: tuple[Word, ...]
    owner: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SiteGrammar:
    """Finds such places by the rules of one language."""

    sites: tuple[Site, ...]

    def find(self, syntax: Syntax) -> Iterator[SiteMention]:
        """The places that a sentence tells, in the order of the words that tell what they are."""
        for word in syntax.words:
            for site in self.sites:
                if word.lemma in site.verbs and tree.is_verb(word):
                    yield from _of_verb(syntax, word, site)
                if word.lemma in site.nouns:
                    yield from _of_noun(syntax, word, site)
                if word.lemma in site.numbered:
                    yield from _numbered(syntax, word, site)


def _of_verb(syntax: Syntax, verb: Word, site: Site) -> Iterator[SiteMention]:
    """Where it was done: "she was born in Orrin", "born in Orrin, she"."""
    if tree.is_negated(syntax, verb) or verb.tag != "VBN":
        return
    places = [noun for word, noun in tree.complements(syntax, verb) if word in site.prepositions]
    above = syntax.head(verb)
    owners = tree.objects(syntax, verb)
    if verb.relation in _CLAUSES and above is not None and above.index > verb.index and tree.is_verb(above):
        owners = tree.children(syntax, above, "nsubj", "nsubjpass")
    named = [
        name for noun in owners for name in (*tree.appositions(syntax, noun), noun) if name.pos == "PROPN"
    ]
    owner = next((noun for noun in (*named, *owners) if noun.pos in {"PROPN", "NOUN"}), None)
    for noun in places:
        if noun.pos == "PROPN" and noun.entity in _PLACES:
            yield SiteMention(site.id, _names(syntax, noun), _plain((owner,) if owner else ()))


def _of_noun(syntax: Syntax, noun: Word, site: Site) -> Iterator[SiteMention]:
    """What it is called: "Ancora, the capital of Torvia", "Ancora is the capital of Torvia"."""
    owners = tuple(word for preposition, word in tree.complements(syntax, noun) if preposition == "of")
    above = syntax.head(noun)
    named: tuple[Word, ...] = tree.appositions(syntax, noun)
    if noun.relation == "appos" and above is not None:
        named = (above,)
    elif noun.relation == "attr" and above is not None:
        named = tree.subjects(syntax, above)
    for word in named:
        if word.pos == "PROPN" and owners and word not in owners:
            yield SiteMention(site.id, _names(syntax, word), _plain(owners))


def _numbered(syntax: Syntax, noun: Word, site: Site) -> Iterator[SiteMention]:
    """Which of a row it is: "the 400 block of Elm Street"."""
    numbers = tuple(
        word for word in tree.children(syntax, noun, "nummod", "compound", "amod") if word.pos == "NUM"
    )
    owners = tuple(word for preposition, word in tree.complements(syntax, noun) if preposition == "of")
    if len(numbers) == 1 and owners and owners[0].pos == "PROPN":
        whole = [w for w in tree.noun_phrase(syntax, owners[0]) if w.pos in {"PROPN", "NUM", "ADJ", "NOUN"}]
        yield SiteMention(site.id, numbers, _plain(whole[-2:]))


def _names(syntax: Syntax, noun: Word) -> tuple[Word, ...]:
    return tuple(word for word in tree.noun_phrase(syntax, noun) if word.pos == "PROPN")


def _plain(words: tuple[Word, ...] | list[Word]) -> tuple[str, ...]:
    return tuple(plain for word in words for plain in plain_words(word.text))
