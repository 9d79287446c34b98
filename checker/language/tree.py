"""Questions of grammar, answered from a sentence's parse: small pure functions.

Every function takes the parse and a word of it. In "Rescuers said twelve people were killed" the objects of
"killed" are "people", since a passive's subject is what was acted upon.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.syntax import Syntax, Word

_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd"})
_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "nummod", "quantmod", "det", "predet"})

_LINKS = 12
"""Verbs joined by "and" that are looked through for a subject; hostile sentences have thousands."""


def ancestors(syntax: Syntax, word: Word) -> Iterator[Word]:
    """The words above it, nearest first."""
    while (above := syntax.head(word)) is not None:
        yield above
        word = above


def descendants(syntax: Syntax, word: Word) -> Iterator[Word]:
    """The words below it, in no fixed order."""
    stack = list(syntax.children[word.index])
    while stack:
        below = stack.pop()
        yield below
        stack.extend(syntax.children[below.index])


def children(syntax: Syntax, word: Word, *relations: str) -> tuple[Word, ...]:
    """The words that depend on it in one of these relations."""
    return tuple(child for child in syntax.children[word.index] if child.relation in relations)


def conjuncts(syntax: Syntax, word: Word) -> tuple[Word, ...]:
    """The words joined to it by "and" or "or", itself first."""
    first = word
    while first.relation == "conj" and (above := syntax.head(first)) is not None:
        first = above
    found, stack = [first], [first]
    while stack:
        for child in children(syntax, stack.pop(), "conj"):
            found.append(child)
            stack.append(child)
    return (word, *(w for w in found if w is not word))


def is_verb(word: Word) -> bool:
    """Whether it is a verb, auxiliaries included, or a participle that the parser calls an adjective."""
    return word.pos in _VERBAL or word.tag in {"VBN", "VBG", "VBD"}


def is_passive(syntax: Syntax, verb: Word) -> bool:
    """Whether the verb tells what was done to its subject: "were killed", "those killed".

    So does one joined to such a verb: "were tried and jailed".
    """
    if any(child.relation in {"auxpass", *_PASSIVE_SUBJECTS} for child in syntax.children[verb.index]):
        return True
    if children(syntax, verb, "agent"):
        return True
    if verb.tag != "VBN" or children(syntax, verb, "aux"):
        return False
    return verb.relation in {"acl", "amod"} or _is_joined_to_passive(syntax, verb)


def _is_joined_to_passive(syntax: Syntax, verb: Word) -> bool:
    """Whether a participle goes on with a passive: "jailed" in "were tried and jailed"."""
    for _ in range(_LINKS):
        if verb.tag != "VBN" or verb.relation != "conj" or children(syntax, verb, "aux", "nsubj", "dobj"):
            return False
        verb = syntax.words[verb.head]
        if children(syntax, verb, "auxpass"):
            return True
    return False


def subjects(syntax: Syntax, verb: Word) -> tuple[Word, ...]:
    """Who does what the verb tells: its subject, or the "by" of a passive.

    A clause without a subject of its own has that of the clause above it: in "They fled, leaving 12 dead",
    "they" are the subject of "leaving".
    """
    if is_passive(syntax, verb):
        return tuple(obj for by in children(syntax, verb, "agent") for obj in children(syntax, by, "pobj"))
    for _ in range(_LINKS):
        own = tuple(child for child in syntax.children[verb.index] if child.relation in _SUBJECTS)
        if own:
            return tuple(_antecedent(syntax, verb, word) for word in own)
        above = syntax.head(verb)
        if above is None:
            break
        if verb.relation == "acl" and verb.tag != "VBN" and above.pos in _NOMINAL:
            return (above,)
        if verb.relation not in {"conj", "xcomp", "advcl"} or not is_verb(above):
            break
        if is_passive(syntax, above):
            return objects(syntax, above)
        verb = above
    return ()


def objects(syntax: Syntax, verb: Word) -> tuple[Word, ...]:
    """Whom or what it is done to: direct object, a passive's subject, the noun of a passive participle.

    A passive joined to another has its subject: "the men" in "The men were tried and jailed".
    """
    for _ in range(_LINKS):
        found = _own_objects(syntax, verb)
        above = syntax.head(verb)
        if found or above is None or not is_passive(syntax, verb):
            return found
        if verb.relation in {"acl", "amod"}:
            return (above,)
        if verb.relation != "conj" or not is_verb(above) or not is_passive(syntax, above):
            break
        verb = above
    return ()


def _own_objects(syntax: Syntax, verb: Word) -> tuple[Word, ...]:
    below = syntax.children[verb.index]
    direct = [child for child in below if child.relation in _OBJECTS]
    passive = [_antecedent(syntax, verb, child) for child in below if child.relation in _PASSIVE_SUBJECTS]
    return (*direct, *passive)


def _antecedent(syntax: Syntax, verb: Word, word: Word) -> Word:
    """The noun that "who", "which" or "that" stands for; the word itself where it is none of these."""
    above = syntax.head(verb)
    if verb.relation == "relcl" and word.tag in {"WP", "WDT"} and above is not None:
        return above
    return word


def clause(syntax: Syntax, word: Word) -> Word:
    """The head of the clause that a word stands in: its own verb, or the root."""
    if is_verb(word) and word.relation not in {"aux", "auxpass", "amod"}:
        return word
    last = word
    for above in ancestors(syntax, word):
        last = above
        if is_verb(above) and above.relation not in {"aux", "auxpass", "amod"}:
            return above
    return last


def noun_phrase(syntax: Syntax, noun: Word) -> tuple[Word, ...]:
    """The noun with the words before it that belong to it, in the order of the text."""
    found = [noun]
    stack = [noun]
    while stack:
        for child in syntax.children[stack.pop().index]:
            if child.relation in _MODIFIERS and child.index < noun.index:
                found.append(child)
                stack.append(child)
    return tuple(sorted(found, key=lambda w: w.index))


def head_noun(syntax: Syntax, word: Word) -> Word:
    """The noun that a number, determiner or modifier belongs to; the word itself where it belongs to none."""
    while word.relation in _MODIFIERS | {"advmod", "npadvmod"} and (above := syntax.head(word)) is not None:
        if above.pos not in _NOMINAL and above.pos != "ADJ":
            break
        word = above
    return word


def complements(syntax: Syntax, word: Word) -> tuple[tuple[str, Word], ...]:
    """Each preposition of a word with its noun: ("in", floods)."""
    found = [
        (preposition.lemma, obj)
        for preposition in children(syntax, word, "prep", "agent")
        for obj in children(syntax, preposition, "pobj", "pcomp")
    ]
    return tuple(found)


def appositions(syntax: Syntax, noun: Word) -> tuple[Word, ...]:
    """What a noun is called besides: "Marlow, the mayor"."""
    return children(syntax, noun, "appos")


def is_negated(syntax: Syntax, word: Word) -> bool:
    """Whether "not", "no", "never" or "without" denies a verb or a noun."""
    below = syntax.children[word.index]
    if any(child.relation == "neg" or child.lemma in {"no", "never"} for child in below):
        return True
    above = syntax.head(word)
    return above is not None and above.lemma == "without"


def auxiliaries(syntax: Syntax, verb: Word) -> tuple[Word, ...]:
    """The auxiliary verbs of a verb: "may", "have", "been"."""
    return children(syntax, verb, "aux", "auxpass")
