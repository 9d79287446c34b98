"""The clause around a time: where it ends, its tense, the edge that a preposition makes of the time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model.document import Token
from checker.model.timerange import Border, Tense
from checker.rulebook.times import EventRules

_ENDS = frozenset({",", ";", ":", "—", "–", "(", ")", '"', "“", "”"})
_LOOSE_MODALS = frozenset({"to", "could", "can"})
"""Modals that alone do not put what follows into the future: "was able to", "could"."""
_BE = frozenset({"is", "are", "was", "were"})
"""With "to" right after them these look ahead as well: "is to visit"."""
_WINDOW = 60
"""Words on either side of a time in which its clause and its verb are looked for."""
_PAIRED = 6
"""Words before the second time of a pair among which "between" stands: "between early May and June 3"."""
_CALLS = frozenset("stop stopped stops stopping drop dropped drops come came swing swung".split())  # noqa: SIM905
"""Words that with "by" tell of a visit."""
_BEFORE_TIMES = frozenset({"since", "before", "after"})
"""Words that right before a time are prepositions and begin no clause."""
_GUESSES = frozenset({"may", "might", "could", "can", "must", "cannot"})
_PUT = frozenset({"proposed"})
"""Words of plans that after "had" tell of a deed: what was proposed then, not what is to be."""
_PERFECT = frozenset({"had", "has", "have"})
_COMPARING = frozenset({"than", "as"})
_GOALS = frozenset({"to", "until", "till", "for"})
_REACH = 4
"""Words after a modal within which a verb still belongs to it ("will not yet be")."""


@dataclass(frozen=True, slots=True)
class _Verb:
    index: int
    tense: Tense


class Clauses:
    """Reads the surroundings of a time. Holds the word lists and nothing of any article."""

    def __init__(self, rules: EventRules) -> None:
        self._past = frozenset(rules.past)
        self._modals = frozenset(rules.modals)
        self._plans = frozenset(rules.plans)
        self._commits = frozenset(rules.commits)
        self._particles = frozenset(rules.particles)
        self._present = frozenset(rules.present)
        self._breaks = frozenset(rules.breaks)
        self._moves = frozenset(rules.moves)
        self._arranged = frozenset(rules.arranged)

    def verbs(self, tokens: Sequence[Token], near: range) -> list[_Verb]:
        """The verb groups among some tokens of a sentence, with their tense, in order."""
        found: list[_Verb] = []
        modal, leads_ahead = -1, False
        for i in near:
            word = tokens[i].lower
            if _is_guess(tokens, i):
                modal, leads_ahead = i, False
            elif self._is_modal(tokens[i]):
                modal, leads_ahead = i, self._leads_ahead(tokens, i, found)
                if word not in _LOOSE_MODALS or self._is_pledge(tokens, i):
                    found.append(_Verb(i, Tense.FUTURE))
            elif self._looks_ahead(tokens, i):
                found.append(_Verb(i, Tense.FUTURE))
            elif word in self._present or word.endswith("n't"):
                found.append(_Verb(i, Tense.PRESENT))
            elif word in self._past or (len(word) > 4 and word.endswith("ed") and tokens[i].text.islower()):
                if modal == i - 1 and modal in near and tokens[modal].lower == "to":
                    continue
                is_planned = leads_ahead and i - modal <= _REACH
                found.append(_Verb(i, Tense.FUTURE if is_planned else Tense.PAST))
        return found

    def _looks_ahead(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a verb tells of a plan: "expected", "takes place", "is visiting"."""
        if tokens[i].lower in self._arranged:
            return _is_progressive(tokens, i)
        is_plan = tokens[i].lower in self._plans
        return is_plan and not self._is_phrasal(tokens, i) and not _is_compared(tokens, i)

    def _leads_ahead(self, tokens: Sequence[Token], i: int, found: Sequence[_Verb]) -> bool:
        """Whether a modal puts the participle after it into the future: "is to be", "expected to be"."""
        if tokens[i].lower not in _LOOSE_MODALS or self._is_pledge(tokens, i):
            return True
        if tokens[i].lower != "to" or (i + 1 < len(tokens) and tokens[i + 1].lower == "have"):
            return False
        return bool(found) and found[-1].tense is Tense.FUTURE and i - found[-1].index <= _REACH

    def _is_phrasal(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether it makes another verb with its neighbour: "set up", "set alight", "had proposed"."""
        if tokens[i].lower in _PUT and i and tokens[i - 1].lower in _PERFECT:
            return True
        return i + 1 < len(tokens) and tokens[i + 1].lower in self._particles

    def _is_pledge(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether "to" follows a word that looks ahead, two words between at most: "told him to leave"."""
        if tokens[i].lower != "to" or i == 0:
            return False
        near = tokens[max(i - 3, 0) : i]
        return tokens[i - 1].lower in _BE or any(token.lower in self._commits for token in near)

    def _is_moved(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether something was put off to the time: "moved to April 10", "adjourned until Friday"."""
        is_led = first > 0 and tokens[first - 1].lower in _GOALS
        return is_led and any(token.lower in self._moves for token in tokens[max(first - _REACH, 0) : first])

    def _is_modal(self, token: Token) -> bool:
        if token.lower == "may" and token.is_capitalised:
            return False
        return token.lower in self._modals or token.lower.endswith("'ll")

    def tense(self, tokens: Sequence[Token], first: int, after: int) -> Tense | None:
        """The tense of the clause that tokens `first` to `after` stand in; None where nothing tells."""
        near = range(max(0, first - _WINDOW), min(len(tokens), after + _WINDOW))
        verbs = self.verbs(tokens, near)
        clause = self.clause(tokens, first, after)
        inside = [verb for verb in verbs if verb.index in clause and not first <= verb.index < after]
        before = [verb for verb in inside if verb.index < first]
        if (
            self._is_moved(tokens, first)
            or _is_appointed(tokens, first)
            or (not inside and _is_soonest(tokens, first))
        ):
            return Tense.FUTURE
        chosen = before[-1:] or inside[:1] or self._before(verbs, first) or list(verbs[:1])
        if not chosen:
            return None
        if chosen[0].tense is Tense.PRESENT:
            plans = [verb for verb in inside if verb.tense is Tense.FUTURE]
            return Tense.FUTURE if plans else Tense.PRESENT
        return chosen[0].tense

    @staticmethod
    def _before(verbs: Sequence[_Verb], first: int) -> list[_Verb]:
        return [verb for verb in verbs if verb.index < first][-1:]

    def clause(self, tokens: Sequence[Token], first: int, after: int) -> range:
        """The indexes of the tokens of the clause that a time stands in."""
        left = first - 1 if first and tokens[first - 1].lower in _BEFORE_TIMES else first
        left = first - 3 if _is_soonest(tokens, first) else left
        while left > max(0, first - _WINDOW) and not self._parts(tokens[left - 1]):
            left -= 1
        right = after
        while right < min(len(tokens), after + _WINDOW) and not self._parts(tokens[right]):
            right += 1
        return range(left, right)

    def following(self, tokens: Sequence[Token], first: int) -> range:
        """The indexes of the tokens from `first` on to the end of their clause."""
        after = first
        while after < min(len(tokens), first + _WINDOW) and not self._parts(tokens[after]):
            if tokens[after].text == ".":
                break
            after += 1
        return range(first, after)

    def _parts(self, token: Token) -> bool:
        return token.text in _ENDS or token.lower in self._breaks


def _is_soonest(tokens: Sequence[Token], first: int) -> bool:
    """Whether "as early as" or "as soon as" stands before the time."""
    words = [token.lower for token in tokens[max(first - 3, 0) : first]]
    return words in (["as", "early", "as"], ["as", "soon", "as"])


def _is_appointed(tokens: Sequence[Token], first: int) -> bool:
    """Whether nothing but "is" leads to the time: "the funeral is on Saturday", "polling day is Sunday"."""
    copula = first - 2 if first > 1 and tokens[first - 1].lower == "on" else first - 1
    return copula >= 0 and tokens[copula].lower in {"is", "are"}


def _is_progressive(tokens: Sequence[Token], i: int) -> bool:
    """Whether "is" stands before, an adverb between at most: "are now meeting"."""
    return any(token.lower in _BE for token in tokens[max(i - 2, 0) : i])


def _is_guess(tokens: Sequence[Token], i: int) -> bool:
    """Whether a modal guesses at what is past: "may have caused", "could not have known"."""
    if tokens[i].lower not in _GUESSES or tokens[i].is_capitalised:
        return False
    return any(token.lower == "have" for token in tokens[i + 1 : i + 3])


def _is_compared(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word of plans tells what was thought before: "more than expected", "as planned"."""
    return i > 0 and tokens[i - 1].lower in _COMPARING


def is_owner(tokens: Sequence[Token], time: range) -> bool:
    """Whether the time is in the genitive: "Friday's", "two weeks'"."""
    if tokens[time.stop - 1].lower.endswith(("'s", "s'")):
        return True
    return time.stop < len(tokens) and tokens[time.stop].lower in {"'s", "'"}


def border_of(tokens: Sequence[Token], time: range, borders: Mapping[str, str]) -> Border | None:
    """The edge that the words before the time make of it.

    None for "hours before Saturday's final", which is on Saturday, and for "stopped by Saturday".
    """
    first = time.start
    if first == 0 or is_owner(tokens, time):
        return None
    if tokens[first - 1].lower == "by" and first > 1 and tokens[first - 2].lower in _CALLS:
        return None
    word = tokens[first - 1].lower
    if word == "between":
        return Border.SINCE
    if word == "and" and any(token.lower == "between" for token in tokens[max(first - _PAIRED, 0) : first]):
        return Border.UNTIL
    border = borders.get(word)
    return Border(border) if border else None
