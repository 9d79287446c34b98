"""Which event a time dates: the word of its clause that governs it, by the order that news writes in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from checker.claims.times.clause import is_owner
from checker.claims.times.events import Events
from checker.model.document import Token
from checker.rulebook.times import EventRules

_NEAR = 14
"""Words on either side of a time from which events are taken, beyond its clause."""
_WINDOW = 60
"""Words on either side of a time that are read at all."""
_MOST = 8
"""Words that a claim keeps of its event."""
_COMPOUND = 5
"""Words after "Friday's" or "the December" among which the noun is that it dates."""
_BESIDE = 3
"""Words from a participle to the time that is its own all the same: "the men held since Friday"."""
_VERB_REACH = 8
"""Words between a verb and an event's noun within which the time belongs to the verb."""
_JOINTS = frozenset({",", "(", ")", "and", "or"})
"""What a clause without an event is widened over."""
_ENDS = frozenset(",;:—–()")
_WHERE = frozenset(
    "outside inside near under along across into onto against behind beside with within among aboard".split()  # noqa: SIM905
)
"""Further prepositions that follow a participle which describes a noun: "a car parked outside the mall"."""
_BE = frozenset({"is", "are", "was", "were"})
_FROM_AUXILIARY = 4
"""Words before a participle among which its auxiliary stands: "was later badly damaged by"."""
_WIDENED = 5
"""How often a clause without an event is widened."""


class _Rank(IntEnum):
    """How near a word comes to being what is dated, the nearest first."""

    ATTRIBUTE = 0
    """The noun that the time is an attribute of: "Friday's blast", "the December attack"."""
    BESIDE = 1
    """An event's noun right before the time, where no verb stands near: "a fire on Friday"."""
    VERB = 2
    """The nearest verb on the governing side, where the rules know its event."""
    NOUN = 3
    WHEN = 4
    """An event of the clause that says what was then: "was at sea on Friday when it collided"."""
    UNKNOWN_VERB = 5
    OTHER_SIDE = 6
    REMOTE = 7
    """Whoever took part ("gunman"), and verbs beyond the nearest."""
    IN_CLAUSE = 8
    EVENT_OUTSIDE = 9
    OUTSIDE = 10


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a time stands: its tokens, those of its clause, and the side on which its event is told."""

    tokens: Sequence[Token]
    clause: range
    time: range
    is_initial: bool

    def governs(self, i: int) -> bool:
        """Whether a token stands on the side of the time on which its verb is looked for."""
        return i in self.clause and (i >= self.time.stop) == self.is_initial

    def distance(self, i: int) -> int:
        """How many words away a token is."""
        return self.time.start - i if i < self.time.start else i - self.time.stop + 1


class Dating:
    """Finds what is dated. Made once from the rules; holds nothing of any article."""

    def __init__(self, rules: EventRules, events: Events) -> None:
        self._events = events
        self._past = frozenset(rules.past)
        self._modals = frozenset(rules.modals)
        self._breaks = frozenset(rules.breaks)
        self._auxiliaries = frozenset(rules.auxiliaries)
        self._links = frozenset(rules.links)
        self._marks = frozenset(rules.determiners)
        self._reports = frozenset(rules.reports)

    def about(self, tokens: Sequence[Token], clause: range, first: int, after: int) -> tuple[str, ...]:
        """The content words around a time, what it dates first.

        Args:
            tokens: of the sentence.
            clause: indexes of the clause.
            first: index of the time's first token.
            after: index of the token after it.
        """
        time = range(first, after)
        window = range(max(0, first - _WINDOW), min(len(tokens), after + _WINDOW))
        words = {i: word for i, word in self._events.words(tokens, window).items() if i not in time}
        place = self._place(tokens, clause, time, words)
        near = {i: words[i] for i in words if i in place.clause or self._is_near(place, i, words[i])}
        ranks = self._ranks(place, near)
        order = sorted(near, key=lambda i: (ranks[i], place.distance(i), i))
        return tuple(dict.fromkeys(near[i] for i in order))[:_MOST]

    def owned(self, tokens: Sequence[Token], time: range) -> str | None:
        """The event's noun that a time in the genitive owns: "blast" of "Friday's blast"."""
        if not is_owner(tokens, time):
            return None
        near = range(time.stop, min(len(tokens), time.stop + _COMPOUND))
        words = self._events.words(tokens, near)
        noun = self._attribute(_Place(tokens, near, time, is_initial=True), words)
        return None if noun is None else words[noun]

    def _is_near(self, place: _Place, i: int, word: str) -> bool:
        """Whether a word beyond the clause still tells of its event."""
        return place.distance(i) <= _NEAR and not self._events.names_source(word)

    def _place(self, tokens: Sequence[Token], clause: range, time: range, words: Mapping[int, str]) -> _Place:
        """The time in its clause, which is widened over commas until it tells of something."""
        opens = all(tokens[i].lower in self._links for i in range(clause.start, time.start))
        at_comma = clause.start > 0 and tokens[clause.start - 1].lower in _JOINTS
        is_initial = opens and not at_comma
        for _ in range(_WIDENED):
            if any(self._tells(tokens, i, words) for i in clause if i in words):
                break
            clause = self._widen(tokens, clause, to_right=is_initial)
        return _Place(tokens, clause, time, is_initial)

    def _widen(self, tokens: Sequence[Token], clause: range, *, to_right: bool) -> range:
        """The clause with what stands beyond the comma or the "and" at its end."""
        start, stop = clause.start, clause.stop
        if to_right and stop < len(tokens) and tokens[stop].lower in _JOINTS:
            stop += 1
            while stop < min(len(tokens), clause.stop + _NEAR) and not self._parts(tokens[stop]):
                stop += 1
        elif not to_right and start > 0 and tokens[start - 1].lower in _JOINTS:
            start -= 1
            while start > max(0, clause.start - _NEAR) and not self._parts(tokens[start - 1]):
                start -= 1
        return range(start, stop)

    def _parts(self, token: Token) -> bool:
        return token.text in _ENDS or token.lower in self._breaks

    def _tells(self, tokens: Sequence[Token], i: int, words: Mapping[int, str]) -> bool:
        return self._events.sort(words[i]) is not None or self._is_verb(tokens, i)

    def _ranks(self, place: _Place, words: Mapping[int, str]) -> dict[int, _Rank]:
        """How near each word comes to being what is dated."""
        verbs = [i for i in words if place.governs(i) and self._is_verb(place.tokens, i)]
        verb = self._governor(place, verbs)
        ranks = {i: self._rank(place, i, words[i], is_verb=i in verbs, governor=verb) for i in words}
        attribute = self._attribute(place, words)
        if attribute is not None:
            ranks[attribute] = _Rank.ATTRIBUTE
        return ranks

    def _governor(self, place: _Place, verbs: Sequence[int]) -> int | None:
        """The verb whose time it is: the nearest, unless that only describes a noun of another's."""
        order = sorted(verbs, key=place.distance)
        if not order or self._describes(place, order[0]):
            return None
        if place.is_initial or len(order) == 1 or not self._is_relative(place, order[1], order[0]):
            return order[0]
        return order[1]

    def _is_relative(self, place: _Place, verb: int, participle: int) -> bool:
        """Whether a past form describes the object of the verb before: "honoured the men lost at sea"."""
        tokens = place.tokens
        is_told = self._events.names_source(self._events.lemma(tokens[verb]) or "")
        if is_told or tokens[verb].lower in self._reports or place.time.start - participle <= _BESIDE:
            return False
        follows = self._links | _WHERE
        if self._has_auxiliary(tokens, participle) or tokens[participle + 1].lower not in follows:
            return False
        return self._has_auxiliary(tokens, verb) or tokens[verb + 1].lower not in follows - self._marks

    def _has_auxiliary(self, tokens: Sequence[Token], i: int) -> bool:
        return any(token.lower in self._auxiliaries for token in tokens[max(0, i - _FROM_AUXILIARY) : i])

    @staticmethod
    def _describes(place: _Place, verb: int) -> bool:
        """Whether another verb stands between it and the time: "the crew held there were home on Friday"."""
        return any(token.lower in _BE for token in place.tokens[verb + 1 : place.time.start])

    def _rank(self, place: _Place, i: int, word: str, *, is_verb: bool, governor: int | None) -> _Rank:
        is_known = self._events.sort(word) is not None
        if i not in place.clause:
            return self._outside_rank(place, i) if is_known else _Rank.OUTSIDE
        if i == governor and not self._events.is_person(word):
            return _Rank.VERB if is_known else _Rank.UNKNOWN_VERB
        if is_verb or self._events.is_person(word):
            return _Rank.REMOTE
        return self._noun_rank(place, i, governor) if is_known else _Rank.IN_CLAUSE

    def _outside_rank(self, place: _Place, i: int) -> _Rank:
        """The rank of an event beyond the clause: told by "when" right after the time, or apart from it."""
        tokens, when = place.tokens, place.time.stop
        if when < len(tokens) and tokens[when].text == ",":
            when += 1
        if not when < i or tokens[when].lower != "when":
            return _Rank.EVENT_OUTSIDE
        is_told = not any(self._parts(tokens[k]) for k in range(when + 1, i))
        return _Rank.WHEN if is_told else _Rank.EVENT_OUTSIDE

    def _noun_rank(self, place: _Place, i: int, governor: int | None) -> _Rank:
        if not place.governs(i):
            return _Rank.OTHER_SIDE
        is_alone = governor is None or abs(governor - i) > _VERB_REACH
        return _Rank.BESIDE if is_alone and self._is_beside(place, i) else _Rank.NOUN

    def _is_beside(self, place: _Place, i: int) -> bool:
        """Whether nothing but a preposition parts the word from the time after it."""
        return all(place.tokens[k].lower in self._links for k in range(i + 1, place.time.start))

    def _attribute(self, place: _Place, words: Mapping[int, str]) -> int | None:
        """The event's noun that the time is an attribute of."""
        tokens, time = place.tokens, place.time
        has_mark = time.start > 0 and tokens[time.start - 1].lower in self._marks
        reach = _COMPOUND if has_mark or is_owner(tokens, time) else 1
        for i in range(time.stop, min(len(tokens), time.stop + reach)):
            if self._parts(tokens[i]):
                return None
            if tokens[i].lower in self._links or self._is_verb(tokens, i):
                return None
            if i in words and self._events.sort(words[i]) and not self._events.is_person(words[i]):
                return i
        return None

    def _is_verb(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether the form or the word before it shows a verb: "was shot", "burned", "to visit"."""
        word = tokens[i].lower
        if tokens[i].is_capitalised:
            return False
        if word in self._past or (len(word) > 4 and word.endswith("ed")):
            return not self._is_participle(tokens, i)
        lemma = self._events.lemma(tokens[i])
        is_after_modal = i > 0 and tokens[i - 1].lower in self._modals
        return is_after_modal and lemma is not None and self._events.sort(lemma) is not None

    def _is_participle(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a past form describes a noun: "the affected towns", "the church attended by the mayor"."""
        before = i - 2 if i > 1 and tokens[i - 1].lower.endswith("ly") else i - 1
        if before >= 0 and tokens[before].lower in self._marks:
            return True
        is_phrase = " " in (self._events.word(tokens, i) or "")
        is_passive = not is_phrase and i + 1 < len(tokens) and tokens[i + 1].lower == "by"
        return is_passive and not self._has_auxiliary(tokens, i)
