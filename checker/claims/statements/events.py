"""Statements as events: who did what to whom, whether it is affirmed or denied, done or planned.

"The council rejected the plan" and "the plan was approved by the council" tell two events of one group, with
one agent and one patient; the parse gives both, whatever the voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.language import tree
from checker.model.statement import Modality, Polarity, Statement
from checker.model.syntax import Syntax, Word
from checker.rulebook.frames import FrameRules
from checker.rulebook.statements import Event, StatementWords

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CONTENT = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_TOLD = frozenset({"ccomp", "conj", "relcl", "acl", "parataxis", "ROOT", "advcl"})


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
        conditions: words that put a clause in doubt: "if", "whether".
        refusals: verbs that deny the event that depends on them: "refuse to sign".
        reports: verbs that tell an event as it is: "say".
        neuters: pronouns for things.
    """

    acts: dict[str, tuple[Act, ...]]
    frames: FrameRules
    conditions: frozenset[str]
    refusals: frozenset[str]
    reports: frozenset[str]
    neuters: frozenset[str]
    stopwords: frozenset[str]
    universals: frozenset[str]

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
            frames=frames,
            conditions=frozenset(words.conditions),
            refusals=frozenset(words.refusals),
            reports=frozenset(words.reports),
            neuters=frozenset(words.neuters),
            stopwords=frozenset(words.stopwords),
            universals=frozenset(words.universals),
        )

    def find(self, syntax: Syntax, before: Syntax | None) -> Iterator[Told]:
        """The events that a sentence tells.

        Args:
            before: the sentence before, for what "he" stands for.
        """
        for verb in syntax.words:
            act = next((act for act in self.acts.get(verb.lemma, ()) if _is_told(syntax, verb, act)), None)
            if act is None or not tree.is_verb(verb):
                continue
            told = self._told(syntax, before, verb, act)
            if told is not None:
                yield told

    def _told(self, syntax: Syntax, before: Syntax | None, verb: Word, act: Act) -> Told | None:
        """The event that a verb tells; None where it is neither affirmed nor denied."""
        passive = tree.is_passive(syntax, verb)
        if act.befalls and passive:
            return None
        agents, patients = tree.subjects(syntax, verb), tree.objects(syntax, verb)
        if act.befalls:
            agents, patients = (), agents
        nobody = self._is_nobody(syntax, (*agents, *patients))
        if act.event.about:
            told = tree.complements(syntax, verb)
            agents = tuple(noun for word, noun in told if word in act.event.about)
        denials = tree.is_negated(syntax, verb) + nobody
        standing = self._standing(syntax, verb)
        if standing is None:
            return None
        modality, refused = standing
        if denials + refused > 1:
            return None
        subject, target = (self._meant(syntax, before, nouns) for nouns in (agents, patients))
        names = frozenset(word.lemma for word in (*subject, *target) if word.pos == "PROPN")
        needed = {"agent": subject, "patient": target, "both": subject and target}[act.event.needs]
        if not needed or (act.event.named and not names):
            return None
        value = Statement(
            polarity=Polarity.DENIED if denials + refused else Polarity.AFFIRMED,
            modality=modality,
            subject=frozenset(word.lemma for word in subject),
            target=frozenset(word.lemma for word in target),
            thing=names,
            universal=nobody,
            values=frozenset({act.event.id}),
            compounds=_compounds(target),
        )
        held = [
            verb,
            *agents,
            *patients,
            *tree.auxiliaries(syntax, verb),
            *tree.children(syntax, verb, "neg", "prt"),
        ]
        phrases = [word for noun in (*agents, *patients) for word in tree.noun_phrase(syntax, noun)]
        ordered = sorted((*held, *phrases), key=lambda word: word.index)
        return Told(act.event, verb, ordered[0], ordered[-1], value)

    def _standing(self, syntax: Syntax, verb: Word) -> tuple[Modality, bool] | None:
        """How an event is told, and whether a verb above denies it; None where it is in doubt."""
        helpers = {word.lemma for word in tree.auxiliaries(syntax, verb)}
        if helpers & self.frames.chances or self._is_doubted(syntax, verb):
            return None
        modality = Modality.PLANNED if helpers & (self.frames.futures - {"to"}) else Modality.ASSERTED
        if any(word.lemma in self.frames.alleging for word in tree.children(syntax, verb, "advmod")):
            modality = Modality.ALLEGED
        if "to" in helpers or (verb.tag == "VBG" and not helpers):
            return (modality, True) if self._is_refused(syntax, verb) else None
        if not helpers and verb.tag not in _FINITE and not tree.is_passive(syntax, verb):
            return None
        return self._reported(syntax, verb, modality)

    def _is_refused(self, syntax: Syntax, verb: Word) -> bool:
        """Whether the verb above a bare one says that it was not done: "refused to sign"."""
        above = syntax.head(verb)
        if (
            above is None
            or verb.relation not in {"xcomp", "pcomp", "ccomp"}
            or above.lemma not in self.refusals
        ):
            return False
        return not tree.is_negated(syntax, above) and not self._is_doubted(syntax, above)

    def _reported(self, syntax: Syntax, verb: Word, modality: Modality) -> tuple[Modality, bool] | None:
        """How an event is told by the verb of whose content it is part."""
        above = syntax.head(verb)
        if verb.relation != "ccomp" or above is None or _stands_alone(syntax, verb, above):
            return (modality, False) if verb.relation in _TOLD else None
        if above.lemma in self.frames.allegations:
            return Modality.ALLEGED, False
        denied = above.lemma in self.frames.denials
        if (not denied and above.lemma not in self.reports) or tree.is_negated(syntax, above):
            return None
        return modality, denied

    def _is_doubted(self, syntax: Syntax, verb: Word) -> bool:
        """Whether a condition or a question governs an event, or a clause that it stands in."""
        for word in (verb, *tree.ancestors(syntax, verb)):
            if any(
                child.lemma in self.conditions
                for child in tree.children(syntax, word, "mark", "advmod", "prep")
            ):
                return True
            if word is not verb and {w.lemma for w in tree.auxiliaries(syntax, word)} & self.frames.chances:
                return True
        return False

    def _is_nobody(self, syntax: Syntax, nouns: tuple[Word, ...]) -> bool:
        return any(noun.lemma in self.universals or tree.is_negated(syntax, noun) for noun in nouns)

    def _meant(self, syntax: Syntax, before: Syntax | None, nouns: tuple[Word, ...]) -> tuple[Word, ...]:
        """The words that say who or what is meant; for "he" and "it", what these stand for."""
        found: list[Word] = []
        for noun in nouns:
            same = (noun, *tree.appositions(syntax, noun))
            group = tuple(word for one in same for word in tree.noun_phrase(syntax, one))
            if noun.tag == "PRP":
                group = self._antecedent(syntax, before, noun)
            found += (w for w in group if w.pos in _CONTENT and w.lemma not in self.stopwords)
        return tuple(found)

    def _antecedent(self, syntax: Syntax, before: Syntax | None, pronoun: Word) -> tuple[Word, ...]:
        """What a pronoun stands for: who says its clause, an object, or a person named before."""
        verb = syntax.head(pronoun)
        above = syntax.head(verb) if verb is not None else None
        if verb is not None and above is not None and verb.relation == "ccomp":
            speakers = [word for word in tree.subjects(syntax, above) if word.tag != "PRP"]
            if speakers:
                return tree.noun_phrase(syntax, speakers[0])
        if pronoun.lemma in self.neuters:
            return _object_before(syntax, pronoun)
        return _person_before(syntax, pronoun) or _person_before(before, None)


def _compounds(words: tuple[Word, ...]) -> frozenset[tuple[str, str]]:
    """The nouns with a noun right before them that says which: ("ferry", "bill")."""
    return frozenset(
        (one.lemma, two.lemma)
        for one, two in pairwise(words)
        if one.relation == "compound" and one.head == two.index
    )


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


def _stands_alone(syntax: Syntax, verb: Word, above: Word) -> bool:
    """Whether a semicolon parts a clause from the one that the parse puts above it."""
    return any(word.text == ";" for word in syntax.words[verb.index : above.index])


def _person_before(syntax: Syntax | None, word: Word | None) -> tuple[Word, ...]:
    """The person named last in a sentence, or last before a word of it."""
    if syntax is None:
        return ()
    words = syntax.words if word is None else syntax.words[: word.index]
    last = next((w for w in reversed(words) if w.entity == "PERSON"), None)
    return (last,) if last is not None else ()


def _object_before(syntax: Syntax, word: Word) -> tuple[Word, ...]:
    """What "it" stands for behind another verb's object: "addressed the rule but did not overturn it"."""
    verb = syntax.head(word)
    above = syntax.head(verb) if verb is not None and verb.relation == "conj" else None
    found = tree.objects(syntax, above) if above is not None else ()
    return tree.noun_phrase(syntax, found[0]) if found else ()
