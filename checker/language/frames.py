"""Which event a stretch of a sentence belongs to, and the part it plays there.

The event is found by climbing the parse from the head noun of the stretch: "twelve people, according to an
official who spoke on condition of anonymity, died" climbs from "twelve" to "people" to "died", whatever
stands between.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.language import tree
from checker.language.telling import is_denied, mood_of
from checker.model.frame import Argument, Frame, Polarity, Role
from checker.model.syntax import Syntax, Word
from checker.rulebook.frames import FrameRules

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_DATES = frozenset({"DATE", "TIME"})
_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
_STEPS = 12
"""Links of the parse climbed before the search ends."""


@dataclass(frozen=True, slots=True)
class _Event:
    """A word that names an event, and the part that the claim plays in it."""

    word: Word
    role: Role


@dataclass(frozen=True, slots=True)
class FrameReader:
    """Reads the frames of one language's sentences. Holds words and nothing of any article."""

    rules: FrameRules

    def frame(self, syntax: Syntax, start: int, end: int) -> Frame | None:
        """The frame of the stretch from `start` to `end` of a sentence; None where it was not parsed."""
        words = syntax.within(start, end)
        if not words:
            return None
        top = top_word(words)
        noun = tree.head_noun(syntax, top)
        event = self._event(syntax, noun)
        is_told = noun.index != event.word.index and noun.pos in {"NOUN", "PROPN"}
        told = noun.lemma if is_told else ""
        return self._frame(syntax, event, top, noun, self._name(syntax, event.word), told)

    def frame_of_time(
        self, syntax: Syntax, event: Word, time: Word, name: str, *, by_verb: bool = False
    ) -> Frame:
        """The frame of a time that dates an event.

        Args:
            event: the word that names the event; `name` is what it is called.
            time: the word of the time that its others depend on.
            by_verb: whether the verb only says that there was the event: "the vote was not held".
        """
        frame = self._frame(syntax, _Event(event, Role.DATE), time, time, name, "", by_verb=by_verb)
        return replace(frame, arguments=tuple(a for a in frame.arguments if a.pos != "PRON"))

    def _frame(
        self,
        syntax: Syntax,
        event: _Event,
        top: Word,
        noun: Word,
        name: str,
        told: str,
        *,
        by_verb: bool = False,
    ) -> Frame:
        """The frame of an event and of a claim's part in it; `told` is what the claim counts or names."""
        verb = tree.clause(syntax, event.word)
        arguments = self._arguments(syntax, event.word, verb, noun)
        by_verb = by_verb or event.role is Role.AMOUNT
        denied = is_denied(syntax, event.word, verb, noun, self.rules, by_verb=by_verb)
        return Frame(
            predicate=name,
            role=event.role,
            noun=told,
            arguments=arguments,
            place=next((a.text for a in arguments if a.role is Role.PLACE), None),
            day=next((a.text for a in arguments if a.role is Role.DATE), None),
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            mood=mood_of(syntax, verb, self.rules),
            names_thing=event.word.pos == "NOUN",
            path=_path(syntax, top) | frozenset(name.split()),
        )

    def _event(self, syntax: Syntax, noun: Word) -> _Event:
        """The event that a noun takes part in."""
        described = None if noun.lemma in self.rules.containers else _described(syntax, noun)
        if described is not None:
            return described
        word = noun
        for _ in range(_STEPS):
            above = syntax.head(word)
            if above is None:
                return _Event(word, Role.PATIENT)
            if word.relation in {"conj", "appos", "nmod", "compound", "amod", "poss", "nummod", "npadvmod"}:
                if tree.is_verb(above) and word.relation == "npadvmod":
                    return self._of_verb(syntax, above, word, Role.AMOUNT)
                word = above
                continue
            if word.relation in {"pobj", "pcomp"}:
                found = self._behind_preposition(syntax, word, above)
                if isinstance(found, _Event):
                    return found
                word = found
                continue
            if tree.is_verb(above):
                return self._of_verb(syntax, above, word, _role(word))
            word = above
        return _Event(word, Role.OTHER)

    def _behind_preposition(self, syntax: Syntax, word: Word, preposition: Word) -> _Event | Word:
        """The event of what stands behind a preposition; or the noun to climb on from."""
        above = syntax.head(preposition)
        if above is None:
            return _Event(word, Role.OTHER)
        if tree.is_verb(above):
            return self._with_preposition(syntax, word, preposition, above)
        is_part = preposition.lemma == "of" and above.lemma in self.rules.containers
        if is_part or above.relation == "prep" or above.pos == "ADP":
            return above
        return _Event(above, Role.PATIENT if preposition.lemma == "of" else Role.OTHER)

    def _with_preposition(self, syntax: Syntax, word: Word, preposition: Word, verb: Word) -> _Event:
        """The event of a verb that a preposition ties a noun to."""
        if preposition.relation == "agent":
            return _Event(verb, Role.AGENT)
        if verb.lemma in self.rules.changes | self.rules.links:
            return self._of_verb(syntax, verb, word, Role.AMOUNT)
        is_place = preposition.lemma in self.rules.places and word.entity in _PLACES
        return _Event(verb, Role.PLACE if is_place else Role.OTHER)

    def _of_verb(self, syntax: Syntax, verb: Word, word: Word, role: Role) -> _Event:
        """The event of a verb; of one by which a figure moves or stands, it is what its subject names."""
        state = _state(syntax, verb, word, self.rules)
        if state is not None:
            return _Event(state, Role.PATIENT)
        later = self._raised(syntax, verb, word)
        if later is not None:
            return _Event(later, Role.PATIENT if tree.is_passive(syntax, later) else Role.AGENT)
        if self._is_state(verb) and role is Role.AGENT:
            return _Event(verb, Role.PATIENT)
        moves = verb.lemma in self.rules.changes and self._is_amount(syntax, verb, word, role)
        links = verb.lemma in self.rules.links and role is not Role.AGENT
        if not (moves or links):
            return _Event(verb, role)
        subject = next((s for s in tree.subjects(syntax, verb) if s.index != word.index), None)
        if subject is None or subject.relation == "expl":
            return _Event(word, Role.AMOUNT)
        return _Event(self._counted(syntax, subject), Role.AMOUNT)

    def _is_amount(self, syntax: Syntax, verb: Word, word: Word, role: Role) -> bool:
        """Whether a figure moves, as in "it hit 30,000"; not so in "it hit two trucks"."""
        if role is not Role.PATIENT:
            return role is Role.AMOUNT
        if word.pos == "NUM" or word.entity in _AMOUNTS:
            return True
        return any(subject.lemma in self.rules.containers for subject in tree.subjects(syntax, verb))

    def _raised(self, syntax: Syntax, verb: Word, word: Word) -> Word | None:
        """The verb whose subject stands with another: "nine are expected to leave"."""
        if word.relation not in {"nsubj", "nsubjpass"}:
            return None
        if verb.lemma not in self.rules.plans | self.rules.allegations | self.rules.seeming:
            return None
        below = tree.children(syntax, verb, "xcomp")
        return next((w for w in below if any(a.lemma == "to" for a in tree.auxiliaries(syntax, w))), None)

    def _counted(self, syntax: Syntax, noun: Word) -> Word:
        """What a noun such as "number" counts: the event of "the number of people who died" is "died"."""
        for _ in range(_STEPS):
            participle = _participle(syntax, noun)
            if participle is not None:
                return participle
            inner = next((obj for prep, obj in tree.complements(syntax, noun) if prep == "of"), None)
            if inner is None or noun.lemma not in self.rules.containers:
                return noun
            noun = inner
        return noun

    def _name(self, syntax: Syntax, word: Word) -> str:
        """The event's name: "kill", "break in", "death toll"."""
        if self._is_state(word):
            return word.text
        parts = [child.lemma for child in tree.children(syntax, word, "prt", "compound")]
        ordered = [*parts, word.lemma] if word.pos in {"NOUN", "PROPN"} else [word.lemma, *parts]
        return " ".join(ordered)

    def _is_state(self, word: Word) -> bool:
        """Whether it tells how someone is, though parsed as a verb: "four are missing"."""
        return word.tag == "VBG" and any(word.text in event.states for event in self.rules.event)

    def _arguments(self, syntax: Syntax, event: Word, verb: Word, noun: Word) -> tuple[Argument, ...]:
        """Who and what else takes part, where and when, as the clause tells."""
        found: dict[int, Argument] = {}
        own = {event.index, verb.index, noun.index}
        for place in dict.fromkeys((event, verb, noun)):
            roles = [(word, Role.AGENT) for word in tree.subjects(syntax, place)]
            roles += [(word, Role.PATIENT) for word in tree.objects(syntax, place)]
            roles += [(w, self._complement_role(p, w)) for p, w in tree.complements(syntax, place)]
            roles += [(word, Role.DATE) for word in tree.children(syntax, place, "npadvmod")]
            for word, role in roles:
                if word.index not in own and word.relation != "expl":
                    found.setdefault(word.index, Argument(role, word.lemma, _text(syntax, word), word.pos))
        return tuple(found[index] for index in sorted(found))

    def _complement_role(self, preposition: str, word: Word) -> Role:
        if word.entity in _DATES and preposition in self.rules.dates:
            return Role.DATE
        if preposition in self.rules.places and (word.entity in _PLACES or word.pos == "PROPN"):
            return Role.PLACE
        return Role.AGENT if preposition == "by" else Role.OTHER


def top_word(words: tuple[Word, ...]) -> Word:
    """The word of a stretch that all others of it depend on."""
    inside = {word.index for word in words}
    tops = [word for word in words if word.is_root or word.head not in inside]
    content = [word for word in tops if word.pos not in {"ADP", "DET", "PUNCT", "SCONJ", "CCONJ", "PART"}]
    return (content or tops)[-1]


def _path(syntax: Syntax, word: Word) -> frozenset[str]:
    """Base forms on the way from a word up to its clause's verb, with particles and prepositions beside."""
    found = {word.lemma}
    for step in (word, *tree.ancestors(syntax, word)):
        beside = tree.children(syntax, step, "prt", "prep", "advmod", "amod", "compound")
        found |= {step.lemma, *(child.lemma for child in beside)}
        if step.pos == "VERB":
            break
    return frozenset(found)


def _described(syntax: Syntax, noun: Word) -> _Event | None:
    """The event that a noun is described by: "12 dead", "12 people killed", "those who died"."""
    if noun.pos == "ADJ" or noun.tag == "VBN":
        return _Event(noun, Role.PATIENT)
    participle = _participle(syntax, noun)
    if participle is None:
        return None
    if tree.is_passive(syntax, participle) or _is_object(syntax, participle):
        return _Event(participle, Role.PATIENT)
    return _Event(participle, Role.AGENT)


def _is_object(syntax: Syntax, verb: Word) -> bool:
    """Whether a relative clause tells what is done to its noun: "whom they saved"."""
    if verb.relation != "relcl":
        return False
    own = tree.children(syntax, verb, "nsubj")
    if any(word.text == "whom" for word in own):
        return True
    has_object = any(word.tag not in {"WP", "WDT"} for word in tree.children(syntax, verb, "dobj"))
    is_own = any(word.tag not in {"WP", "WDT"} for word in own)
    return is_own and not has_object and not tree.children(syntax, verb, "advmod")


def _state(syntax: Syntax, verb: Word, word: Word, rules: FrameRules) -> Word | None:
    """What a verb says that someone is, or is left or found as: "are dead", "were found dead"."""
    if word.relation in {"dobj", "nsubjpass"}:
        below = tree.children(syntax, verb, "oprd", "ccomp")
    elif word.relation == "nsubj" and verb.lemma in rules.links | rules.changes:
        below = tree.children(syntax, verb, "acomp")
    else:
        return None
    bare = (w for w in below if not tree.children(syntax, w, "nsubj", "nsubjpass", "mark", "aux"))
    return next((w for w in bare if w.pos == "ADJ" or w.tag in {"VBN", "VBG"}), None)


def _participle(syntax: Syntax, noun: Word) -> Word | None:
    """The verb that describes a noun: "12 people killed", "those who died"."""
    described = tree.children(syntax, noun, "acl", "relcl")
    return next((word for word in described if tree.is_verb(word)), None)


def _role(word: Word) -> Role:
    """The part that a verb's relation to a noun gives the noun."""
    if word.relation in {"nsubj", "csubj"}:
        return Role.AGENT
    if word.relation in {"attr", "oprd", "acomp"}:
        return Role.AMOUNT
    if word.relation in {"dobj", "nsubjpass", "csubjpass", "dative"}:
        return Role.PATIENT
    return Role.OTHER


def _text(syntax: Syntax, noun: Word) -> str:
    """The noun with its modifiers, in small letters."""
    return " ".join(word.text for word in tree.noun_phrase(syntax, noun))
