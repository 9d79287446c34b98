"""What a sentence says that a person is: the noun phrases that its parse ties to the name.

In "Ravi Oster, a spokesman for the port, is the mayor's brother" the name has two: one by apposition, one by
the verb "be".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.language import tree
from checker.model.article import Span
from checker.model.syntax import Syntax, Word

_NOUNS = frozenset({"NOUN", "PROPN"})
_LEFT = frozenset({"NOUN", "PROPN", "ADJ"})
_MODIFIES = frozenset({"compound", "amod", "nmod"})
_JOINTS = frozenset({"-", "–", "/", "&"})
_ENDS = frozenset({"relcl", "acl", "appos", "punct"})
_LONGEST = 14
"""Most words of a description, complements included."""
PERSON = "PERSON"


def find_descriptions(syntax: Syntax, name: Span, verbs: frozenset[str]) -> Iterator[Span]:
    """Where the sentence may say what somebody is; offsets into its text, without "the" or "his".

    Of a title that the parse takes apart ("vice president of marketing Ann Vell") the part at the name comes
    first, then the whole.

    Args:
        name: offsets of the person's name.
        verbs: base forms after which "as" tells what somebody is: "serve" as mayor.
    """
    words = syntax.within(name.start, name.end)
    if not words:
        return
    yield from _before(syntax, words[0].index)
    head = next((w for w in reversed(words) if syntax.head(w) not in words), words[-1])
    for noun in (*_beside(syntax, head), *_stated(syntax, head, verbs)):
        if noun.pos in _NOUNS and noun not in words and noun.entity != PERSON:
            yield _phrase(syntax, noun, words)


def _before(syntax: Syntax, start: int) -> Iterator[Span]:
    """The words right before a name that go with it: "Police Commissioner", "lead writer and producer"."""
    first = _furthest(syntax, start)
    if first == start or syntax.words[start - 1].pos == "ADJ":
        return
    last = syntax.words[start - 1].end
    yield Span(syntax.words[first].start, last)
    if first > 1 and syntax.words[first - 1].tag == "IN":
        further = _furthest(syntax, first - 1)
        if further < first - 1:
            yield Span(syntax.words[further].start, last)


def _furthest(syntax: Syntax, start: int) -> int:
    """The first of the words before `start` that make one noun phrase with it."""
    first = start
    while first > 0 and start - first < _LONGEST and _leads(syntax, first - 1):
        first -= 1
    while first < start and (syntax.words[first].text in _JOINTS or syntax.words[first].tag in {"CC", "POS"}):
        first += 1
    return first


def _leads(syntax: Syntax, i: int) -> bool:
    """Whether a word before a name, or before such a word, can be part of a title."""
    word = syntax.words[i]
    if word.entity == PERSON:
        return False
    return (
        word.pos in _LEFT or word.relation in _MODIFIES or word.text in _JOINTS or word.tag in {"CC", "POS"}
    )


def _beside(syntax: Syntax, name: Word) -> Iterator[Word]:
    """The nouns in apposition to a name, behind it or before it."""
    for noun in tree.appositions(syntax, name):
        yield from tree.conjuncts(syntax, noun)
    above = syntax.head(name)
    if name.relation == "appos" and above is not None:
        yield _described(syntax, above)


def _described(syntax: Syntax, noun: Word) -> Word:
    """The noun that a name behind a comma explains: "director" in "the director of The Gull, Ann Vell"."""
    while noun.pos == "PROPN" and noun.relation == "pobj":
        above = next((w for w in tree.ancestors(syntax, noun) if w.relation != "prep"), noun)
        if above.pos not in _NOUNS or above is noun:
            break
        noun = above
    return noun


def _stated(syntax: Syntax, name: Word, verbs: frozenset[str]) -> Iterator[Word]:
    """The nouns that a verb says the person is: "Marlow is the mayor", "who served as mayor"."""
    clauses = list(tree.children(syntax, name, "relcl"))
    above = syntax.head(name)
    if name.relation in {"nsubj", "nsubjpass"} and above is not None:
        clauses.append(above)
    if name.relation in {"dobj", "nsubjpass"} and above is not None and above.lemma in verbs:
        yield from tree.children(syntax, above, "oprd", "attr")
        yield from (noun for word, noun in tree.complements(syntax, above) if word == "as")
    for verb in clauses:
        if tree.is_negated(syntax, verb) or any(
            a.tag in {"MD", "TO"} for a in tree.auxiliaries(syntax, verb)
        ):
            continue
        for noun in tree.children(syntax, verb, "attr"):
            yield from tree.conjuncts(syntax, noun)
        if verb.lemma in verbs:
            yield from (noun for word, noun in tree.complements(syntax, verb) if word == "as")


def _phrase(syntax: Syntax, noun: Word, name: tuple[Word, ...]) -> Span:
    """A noun with what belongs to it, up to the name, a clause or a mark."""
    taken = {w.index for w in name}
    first = next(w for w in tree.noun_phrase(syntax, noun) if w.pos not in {"DET", "PRON"} or w is noun)
    while (
        first.index > 1 and syntax.words[first.index - 1].end == first.start and first.index - 1 not in taken
    ):
        first = syntax.words[first.index - 1]
    below = {w.index for w in tree.descendants(syntax, noun)} - taken
    last = noun
    while last.index + 1 in below and last.index - first.index < _LONGEST:
        word = syntax.words[last.index + 1]
        behind = syntax.words[min(word.index + 1, len(syntax.words) - 1)]
        if word.relation in _ENDS and word.text not in _JOINTS:
            break
        if word.relation == "cc" and behind.pos in {"DET", "PRON"}:
            break
        last = word
    while last is not noun and last.pos not in _NOUNS | {"PART"}:
        last = syntax.words[last.index - 1]
    return Span(first.start, last.end)
