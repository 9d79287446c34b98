"""Who the subject of a reporting verb is."""

from __future__ import annotations

from checker.claims.attribution.clause import (
    FAR,
    STOPS,
    antecedent,
    apposed_subject,
    clause_subject,
    name_before,
)
from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon, VerbForm
from checker.claims.attribution.mention import Mention
from checker.claims.attribution.phrase import read_phrase
from checker.claims.attribution.verbs import is_finite_verb, is_reduced, left_edge

_WEAK = frozenset(["judged", "called", "promised"])
"""Stances of verbs that mostly do other work."""
_BEFORE = 4
"""Words before ", adding" in which the verb is looked for that it goes on from."""


def subject_left(frame: Frame, at: int, lexicon: Lexicon, depth: int = 0) -> tuple[Mention | None, bool]:
    """The subject before a verb, and whether the verb is passive."""
    low = frame.low
    form = lexicon.verbs[low[at]]
    if low[at] in lexicon.quoted:
        named = _quoted_object(frame, at, lexicon)
        if named is not None:
            return named, False
    place, be = left_edge(frame, at, lexicon)
    saying = low[at] in lexicon.quoted and low[at + 1 : at + 2] == ["as"] and low[at + 2 : at + 3] != ["a"]
    passive = form.past and not saying and (be or is_reduced(frame, at, form, lexicon))
    if place > 0 and low[place] == ")":
        place = _before_bracket(low, place)
    return _subject_ending(frame, place, form, lexicon, depth), passive


def _subject_ending(frame: Frame, place: int, form: VerbForm, lexicon: Lexicon, depth: int) -> Mention | None:
    """The subject of a verb, before which `place` is the last word that is no auxiliary."""
    if place < 0:
        return None
    word = frame.low[place]
    if word in lexicon.pronouns:
        return read_phrase(frame, place, place + 1, lexicon)
    if word in lexicon.relatives:
        return antecedent(frame, place, lexicon)
    if word in {"and", "or", "but"}:
        return _coordinate_subject(frame, place, lexicon, depth)
    if word in {".", ","} or word in STOPS:
        return _subject_at_mark(frame, place, form, lexicon, depth)
    return _adjacent_subject(frame, place, form, lexicon)


def _subject_at_mark(
    frame: Frame, place: int, form: VerbForm, lexicon: Lexicon, depth: int
) -> Mention | None:
    """The subject of a verb right after a mark: of a participle, the clause's; after a comma, one apposed."""
    if not form.participle:
        return apposed_subject(frame, place, lexicon) if frame.low[place] == "," else None
    if frame.low[place] == "," and depth < 2:
        for at in range(place - 1, max(0, place - _BEFORE), -1):
            before = frame.verbs.get(at)
            if before is not None and not before.participle and before.stance not in _WEAK:
                subject, passive = subject_left(frame, at, lexicon, depth + 1)
                if subject is not None and not passive:
                    return subject
    return clause_subject(frame, place, lexicon)


def _adjacent_subject(frame: Frame, place: int, form: VerbForm, lexicon: Lexicon) -> Mention | None:
    """The subject whose last word stands at `place`."""
    low = frame.low
    start = _region_start(frame, place, lexicon)
    subject = None
    if not (form.participle and _is_predicate(frame, start, lexicon)):
        subject = read_phrase(frame, start, place + 1, lexicon)
    if subject is not None and start > 1 and low[start - 1] == ",":
        subject = name_before(frame, start, subject, lexicon) or subject
    if subject is None or (form.participle and _is_object(frame, start, subject, lexicon)):
        subject = clause_subject(frame, place + 1, lexicon) or subject
    return subject


def _before_bracket(low: list[str], close: int) -> int:
    """Position before the bracket that a closing one belongs to; the same position where there is none."""
    for place in range(close - 1, max(-1, close - 10), -1):
        if low[place] == "(":
            return place - 1
    return close


def _quoted_object(frame: Frame, at: int, lexicon: Lexicon) -> Mention | None:
    """Whom somebody quotes: "the paper quoted Ana Ruiz as saying"."""
    low = frame.low
    for end in range(at + 2, min(len(low) - 1, at + 10)):
        if low[end] == "as" and low[end + 1] in {"saying", "telling", "calling"}:
            return read_phrase(frame, at + 1, end, lexicon)
    return None


def _is_predicate(frame: Frame, start: int, lexicon: Lexicon) -> bool:
    """Whether words begin with a verb, so that their subject stands further left."""
    word = frame.low[start]
    return word in lexicon.auxiliaries or (word.endswith("ed") and word not in lexicon.nouns)


def _coordinate_subject(frame: Frame, conjunction: int, lexicon: Lexicon, depth: int) -> Mention | None:
    """The subject of a second verb after "and": that of the verb or of the clause before."""
    low = frame.low
    for at in range(conjunction - 1, max(-1, conjunction - FAR), -1):
        word = low[at]
        if word == "who" and at:
            return antecedent(frame, at, lexicon)
        if word in STOPS and word != QUOTE:
            break
        form = frame.verbs.get(at)
        if form is None:
            continue
        if depth < 2 and not form.participle and low[at - 1 : at] != ["to"]:
            subject = subject_left(frame, at, lexicon, depth + 1)[0]
            if subject is not None and subject.text != "it":
                return subject
    return clause_subject(frame, conjunction, lexicon)


def _is_object(frame: Frame, start: int, subject: Mention, lexicon: Lexicon) -> bool:
    """Whether what precedes a participle is the object of an earlier verb and no subject of its own."""
    return any(
        frame.low[at] in lexicon.prepositions and frame.low[at] not in {"with", "of"}
        for at in range(start, subject.start)
    )


def _region_start(frame: Frame, place: int, lexicon: Lexicon) -> int:
    """Where the words of a subject that end at `place` begin."""
    low, start = frame.low, place
    floor = max(0, place - FAR)
    while start > floor:
        before = low[start - 1]
        if before in STOPS or before == "," or before in lexicon.breaks:
            break
        if before == "." and not _abbreviates(frame, start - 1, lexicon):
            break
        if before in lexicon.verbs and is_finite_verb(frame.verbs.get(start - 1)):
            break
        if before in {"and", "or"} and not _joins_nouns(frame, start - 1, floor, lexicon):
            break
        start -= 1
    return start


def _abbreviates(frame: Frame, dot: int, lexicon: Lexicon) -> bool:
    """Whether a full stop belongs to a title or an initial."""
    word = frame.low[dot - 1] if dot else ""
    return word in lexicon.honorifics or word in lexicon.abbreviations or len(word) <= 2


def _joins_nouns(frame: Frame, conjunction: int, floor: int, lexicon: Lexicon) -> bool:
    """Whether "and" joins two nouns: no verb stands before it in its clause."""
    place = conjunction - 1
    while place >= floor:
        word = frame.low[place]
        if word in STOPS or word == "," or word in lexicon.breaks or word == ".":
            return True
        if word in lexicon.auxiliaries or word in lexicon.verbs or word.endswith("ed"):
            return False
        place -= 1
    return True


def subject_right(frame: Frame, after: int, lexicon: Lexicon) -> Mention | None:
    """The subject that follows an inverted verb: "said the harbour master"."""
    low, end = frame.low, after
    stop = min(len(low), after + 24)
    while end < stop:
        word = low[end]
        if word in STOPS or word == "," or word in lexicon.cuts:
            break
        if word == "." and not _abbreviates(frame, end, lexicon):
            break
        if end > after and word in lexicon.verbs and lexicon.verbs[word].participle:
            break
        end += 1
    if end == after:
        return None
    return read_phrase(frame, after, end, lexicon)
