"""Statements as events: who did what to whom, whether it is affirmed or denied, done or planned.

"The council rejected the plan" and "the plan was approved by the council" tell two events of one group, with
one agent and one patient; the parse gives both, whatever the voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.claims.statements.standing import Standing
from checker.language import tree
from checker.model.statement import Polarity, Statement
from checker.model.syntax import Syntax, Word
from checker.rulebook.frames import FrameRules
from checker.rulebook.statements import Event, StatementWords

_CONTENT = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_NO_PERSONS = frozenset({"ORG", "NORP", "DATE", "TIME", "LOC", "FAC"})
_STATES = frozenset({"JJ", "VBN"})


@dataclass(frozen=True, slots=True)
class Act:
    """One wording of an event: a verb, its particle, and words of which one must stand with it."""

    event: Event
    verb: str
    particle: str
    beside: frozenset[str]
    befalls: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An event in a sentence: its verb, and the words from the first to the last that tell it."""

    event: Event
    verb: Word
    first: Word
    last: Word
    value: Statement


@dataclass(frozen=True, slots=True)
class EventGrammar:
    """Finds events by the rules of one language.

    Attributes:
        neuters: pronouns for things.
        containers: nouns behind whose "of" stands what is meant: "count", "charge".
        alike: words for one thing, each with the one that stands for all: "election" for "primary".
    """

    acts: dict[str, tuple[Act, ...]]
    states: dict[str, Event]
    standing: Standing
    neuters: frozenset[str]
    stopwords: frozenset[str]
    universals: frozenset[str]
    containers: frozenset[str]
    alike: dict[str, str]

    @classmethod
    def of(cls, events: tuple[Event, ...], words: StatementWords, frames: FrameRules) -> EventGrammar:
        """The grammar that the statements and the frames files describe."""
        acts: dict[str, list[Act]] = {}
        for event in events:
            for texts, befalls in ((event.acts, False), (event.befalls, True)):
                for text in texts:
                    verb, _, beside = text.partition(" + ")
                    word, _, particle = verb.partition(" ")
                    words_beside = frozenset(beside.split("|")) if beside else frozenset()
                    acts.setdefault(word, []).append(Act(event, word, particle, words_beside, befalls))
        return cls(
            acts={verb: tuple(found) for verb, found in acts.items()},
            states={word: event for event in events for word in event.states},
            standing=Standing.by(words, frames),
            neuters=frozenset(words.neuters),
            stopwords=frozenset(words.stopwords),
            universals=frozenset(words.universals),
            containers=frozenset(words.containers),
            alike={word: group[0] for group in words.alike for word in group},
        )

    def find(self, syntax: Syntax, before: Sequence[Syntax]) -> Iterator[Told]:
        """The events that a sentence tells.

        Args:
            before: the sentences before, the nearest first, for what "he" stands for.
        """
        for verb in syntax.words:
            if (state := self.states.get(verb.text)) and verb.tag in _STATES:
                yield from self._described(syntax, before, verb, state)
            act = next((act for act in self.acts.get(verb.lemma, ()) if _is_told(syntax, verb, act)), None)
            if act is None or not tree.is_verb(verb):
                continue
            told = self._told(syntax, before, verb, act)
            if told is not None:
                yield told

    def _described(
        self, syntax: Syntax, before: Sequence[Syntax], word: Word, event: Event
    ) -> Iterator[Told]:
        """The event that tells how somebody is, or was found: "was naked", "found him standing, clothed"."""
        verb = tree.clause(syntax, word) if not tree.is_verb(word) else (syntax.head(word) or word)
        holders = _holders(syntax, word, verb)
        meant = self._meant(syntax, before, holders)
        if not meant or self.standing.is_doubted(syntax, word):
            return
        denied = tree.is_negated(syntax, word) or (word.relation == "acomp" and tree.is_negated(syntax, verb))
        value = Statement(
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            target=self._named(meant),
            thing=frozenset(w.lemma for w in meant if w.pos == "PROPN"),
            values=frozenset({event.id}),
        )
        if value.thing or not event.named:
            first, last = sorted((word, verb), key=lambda w: w.index)
            yield Told(event, word, first, last, value)

    def _told(self, syntax: Syntax, before: Sequence[Syntax], verb: Word, act: Act) -> Told | None:
        """The event that a verb tells; None where it is neither affirmed nor denied."""
        passive = tree.is_passive(syntax, verb)
        if act.befalls and passive:
            return None
        agents, patients = tree.subjects(syntax, verb), tree.objects(syntax, verb)
        if act.befalls:
            agents, patients = (), agents
        nobody = self._is_nobody(syntax, (*agents, *patients))
        beside = (verb, *tree.children(syntax, verb, "acomp", "oprd"))
        about: tuple[Word, ...] = ()
        if act.event.about:
            told = [pair for word in beside for pair in tree.complements(syntax, word)]
            about, agents = tuple(noun for word, noun in told if word in act.event.about), ()
        denials = any(tree.is_negated(syntax, word) for word in beside) + nobody + bool(act.event.denies)
        standing = self.standing.of(syntax, verb)
        if standing is None:
            return None
        modality, refused = standing
        if denials + refused > 1:
            return None
        subject, target = (self._meant(syntax, before, nouns) for nouns in (agents, patients))
        names = frozenset(word.lemma for word in (*subject, *target) if word.pos == "PROPN")
        needed = {"agent": subject, "patient": target, "both": subject and target}[act.event.needs]
        if len(needed) < act.event.least or (act.event.named and not names):
            return None
        value = Statement(
            polarity=Polarity.DENIED if denials + refused else Polarity.AFFIRMED,
            modality=modality,
            subject=self._named(subject),
            target=self._named(target),
            thing=names,
            universal=nobody,
            values=frozenset({act.event.denies or act.event.id, *act.event.allows}),
            compounds=_compounds(target),
            about=self._matter(syntax, about),
        )
        held = [
            verb,
            *agents,
            *patients,
            *tree.auxiliaries(syntax, verb),
            *tree.children(syntax, verb, "neg", "prt"),
        ]
        phrases = [word for noun in (*agents, *patients, *about) for word in tree.noun_phrase(syntax, noun)]
        ordered = sorted((*held, *phrases), key=lambda word: word.index)
        return Told(act.event, verb, ordered[0], ordered[-1], value)

    def _named(self, words: tuple[Word, ...]) -> frozenset[str]:
        """Base forms of words, of several for one thing the first that the rules list."""
        return frozenset(self.alike.get(word.lemma, word.lemma) for word in words)

    def _is_nobody(self, syntax: Syntax, nouns: tuple[Word, ...]) -> bool:
        return any(noun.lemma in self.universals or tree.is_negated(syntax, noun) for noun in nouns)

    def _meant(self, syntax: Syntax, before: Sequence[Syntax], nouns: tuple[Word, ...]) -> tuple[Word, ...]:
        """The words that say who or what is meant; for "he" and "it", what these stand for."""
        found: list[Word] = []
        for noun in nouns:
            same = (*tree.conjuncts(syntax, noun), *tree.appositions(syntax, noun))
            if noun.lemma in self.containers:
                same = (*same, *(word for of, word in tree.complements(syntax, noun) if of == "of"))
            group = tuple(word for one in same for word in tree.noun_phrase(syntax, one))
            if noun.tag == "PRP":
                group = self._antecedent(syntax, before, noun)
            found += (w for w in group if w.pos in _CONTENT and w.lemma not in self.stopwords)
        return tuple(found)

    def _matter(self, syntax: Syntax, nouns: tuple[Word, ...]) -> frozenset[str]:
        """The words for what an event is about: "fraud" in "two counts of fraud"."""
        found: set[str] = set()
        for noun in (one for first in nouns for one in tree.conjuncts(syntax, first)):
            inner = [word for of, word in tree.complements(syntax, noun) if of == "of"]
            main = inner if inner and noun.lemma in self.containers else [noun]
            found |= {
                w.lemma
                for one in main
                for w in tree.noun_phrase(syntax, one)
                if w.pos in _CONTENT or w is one
            }
        return frozenset(found - self.stopwords)

    def _antecedent(self, syntax: Syntax, before: Sequence[Syntax], pronoun: Word) -> tuple[Word, ...]:
        """What a pronoun stands for: who says its clause, an object, or a person named before."""
        verb = syntax.head(pronoun)
        above = syntax.head(verb) if verb is not None else None
        if verb is not None and above is not None and verb.relation == "ccomp" and self.standing.says(above):
            speakers = [word for word in tree.subjects(syntax, above) if word.tag != "PRP"]
            if speakers:
                return tree.noun_phrase(syntax, speakers[0])
        if pronoun.lemma in self.neuters:
            return _object_before(syntax, pronoun)
        found = _person_before(syntax, pronoun)
        return found or next((person for s in before if (person := _main_person(s))), ())


def _compounds(words: tuple[Word, ...]) -> frozenset[tuple[str, str]]:
    """The nouns with a noun right before them that says which: ("ferry", "bill")."""
    return frozenset(
        (one.lemma, two.lemma)
        for one, two in pairwise(words)
        if one.relation == "compound" and one.head == two.index
    )


def _holders(syntax: Syntax, word: Word, verb: Word) -> tuple[Word, ...]:
    """Who is in a state: the noun that it describes, or whom its clause is about or is found in it."""
    above = syntax.head(word)
    if word.relation == "amod" and above is not None:
        return (above,)
    inner = next((w for w in tree.children(syntax, verb, "ccomp") if w.tag == "VBG"), None)
    if inner is not None:
        return tree.subjects(syntax, inner)
    persons = tuple(w for w in tree.objects(syntax, verb) if w.pos in {"PROPN", "PRON"})
    return persons or tree.subjects(syntax, verb)


def _is_told(syntax: Syntax, verb: Word, act: Act) -> bool:
    """Whether a verb has the particle and the words beside it that an act needs, and none that bars it."""
    particles = {word.lemma for word in tree.children(syntax, verb, "prt")}
    found = particles | {word.lemma for word in tree.children(syntax, verb, "advmod")}
    if act.particle not in found if act.particle else particles:
        return False
    near = {word.lemma for word in syntax.children[verb.index]}
    near |= {word.lemma for _, word in tree.complements(syntax, verb)}
    near |= {word.lemma for word in tree.objects(syntax, verb)}
    if near & set(act.event.unless):
        return False
    return not act.beside or bool(act.beside & near)


def _main_person(syntax: Syntax) -> tuple[Word, ...]:
    """Whom a sentence is about: the name that is its subject, else the person named last."""
    roots = (word for word in syntax.words if word.is_root)
    subjects = (noun for root in roots for noun in tree.subjects(syntax, root))
    named = next((n for n in subjects if n.pos == "PROPN" and n.entity not in _NO_PERSONS), None)
    return (named,) if named is not None else _person_before(syntax, None)


def _person_before(syntax: Syntax, word: Word | None) -> tuple[Word, ...]:
    """The person named last in a sentence, or last before a word of it."""
    words = syntax.words if word is None else syntax.words[: word.index]
    last = next((w for w in reversed(words) if w.entity == "PERSON"), None)
    return (last,) if last is not None else ()


def _object_before(syntax: Syntax, word: Word) -> tuple[Word, ...]:
    """What "it" stands for behind another verb's object: "addressed the rule but did not overturn it"."""
    verb = syntax.head(word)
    above = syntax.head(verb) if verb is not None and verb.relation == "conj" else None
    found = tree.objects(syntax, above) if above is not None else ()
    return tree.noun_phrase(syntax, found[0]) if found else ()
