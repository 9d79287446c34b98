"""Subjects found from the commas of a sentence: the clause that begins it, appositions, antecedents."""

from __future__ import annotations

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.mention import Mention, MentionKind
from checker.claims.attribution.phrase import read_phrase
from checker.claims.attribution.runs import is_number
from checker.claims.attribution.verbs import is_finite_verb

STOPS = frozenset([QUOTE, ";", ":", "—", "–", "(", ")", "?", "!", "…"])
"""Marks that end a clause."""
FAR = 60
"""Words to the left in which a subject is looked for."""


def clause_subject(frame: Frame, before: int, lexicon: Lexicon) -> Mention | None:
    """The first phrase up to `before` that can be the subject of the sentence."""
    low = frame.low
    start, tried = _complement_start(frame, before, lexicon), 0
    while start < before and tried < 8:
        end = start
        while end < before and low[end] not in STOPS and low[end] != ",":
            end += 1
        if end > start:
            tried += 1
            mention = _chunk_subject(frame, start, end, lexicon)
            if mention is not None:
                return _name_after(frame, end, before, mention, lexicon) or mention
        start = end + 1
    return None


def _name_after(frame: Frame, comma: int, before: int, role: Mention, lexicon: Lexicon) -> Mention | None:
    """The name that follows its role between commas: "the mayor, Ana Ruiz, ..."."""
    low = frame.low
    person = role.noun is not None and role.noun.type == "person"
    if role.kind is not MentionKind.NOUN or not person or role.plural or comma >= before or low[comma] != ",":
        return None
    end = comma + 1
    while end < before and low[end] != "," and low[end] not in STOPS and end - comma < 8:
        end += 1
    if end >= before or low[end] != ",":
        return None
    name = read_phrase(frame, comma + 1, end, lexicon)
    whole = name is not None and name.kind is MentionKind.NAME and name.end == end and not name.organisation
    return name if whole else None


def _complement_start(frame: Frame, before: int, lexicon: Lexicon) -> int:
    """Where the last that-clause before a position begins; 0 where there is none."""
    low = frame.low
    if before == len(low):
        return 0
    for at in range(before - 1, max(1, before - FAR), -1):
        if low[at] == "that" and not lexicon.verbs.keys().isdisjoint(low[at - 3 : at]):
            return at + 1
    return 0


def _chunk_subject(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """The subject that a stretch between commas begins with, unless it is an aside or an adverbial."""
    low = frame.low
    while start < end and (low[start] in lexicon.leads or low[start] in lexicon.adverbs or low[start] == "."):
        start += 1
    if start >= end or low[start] in lexicon.prepositions or low[start] in lexicon.relatives:
        return None
    if low[start] in lexicon.breaks or low[start].endswith("ing"):
        return None
    if is_number(frame, start) and end - start == 1:
        return None
    stop = start
    while stop < end and not _is_finite(frame, stop, start, lexicon):
        stop += 1
    return read_phrase(frame, start, stop, lexicon)


def _is_finite(frame: Frame, place: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a word is surely a finite verb."""
    if place == start:
        return False
    word = frame.low[place]
    helps = word in lexicon.auxiliaries and word not in {"on", "to"}
    return helps or is_finite_verb(frame.verbs.get(place))


def apposed_subject(frame: Frame, comma: int, lexicon: Lexicon) -> Mention | None:
    """The subject before a comma that closes an apposition: "Ana Ruiz, chief of ..., told"."""
    low, end, floor = frame.low, comma, max(0, comma - FAR)
    last: Mention | None = None
    while end > floor:
        start = end
        while start > floor and low[start - 1] != "," and low[start - 1] not in STOPS:
            start -= 1
        if end > start and not (end - start == 1 and is_number(frame, start)):
            mention = _apposed_chunk(frame, start, end, lexicon)
            if mention is not None:
                if mention.kind is MentionKind.NAME and not mention.organisation:
                    return mention
                last = mention
        if start <= floor or low[start - 1] in STOPS:
            break
        end = start - 1
    return last


def _apposed_chunk(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """The name or the description that a stretch between commas is."""
    while start < end and frame.low[start] in lexicon.breaks and frame.low[start] not in lexicon.relatives:
        start += 1
    if start >= end or frame.low[start] in lexicon.relatives or frame.low[start + 1 : start + 2] == ["-"]:
        return None
    if frame.low[start] in lexicon.prepositions:
        return None
    begin = start
    for at in range(end - 1, start, -1):
        if frame.low[at] in lexicon.breaks:
            begin = at + 1
            break
    return read_phrase(frame, begin, end, lexicon)


def antecedent(frame: Frame, relative: int, lexicon: Lexicon) -> Mention | None:
    """What "who" stands for: the phrase right before it."""
    low, start = frame.low, relative - 1
    if start > 0 and low[start] == ",":
        start -= 1
    end = start + 1
    floor = max(0, relative - 12)
    while start > floor and low[start - 1] not in STOPS and low[start - 1] != ",":
        before = low[start - 1]
        if low[start] in lexicon.determiners or (before in lexicon.prepositions and before != "of"):
            break
        if before in lexicon.breaks or before in lexicon.auxiliaries or before in {"and", "or"}:
            break
        start -= 1
    return read_phrase(frame, start, end, lexicon)


def name_before(frame: Frame, start: int, role: Mention, lexicon: Lexicon) -> Mention | None:
    """The name whose role follows it after a comma without a second comma: "Ana Ruiz, mayor of Tarn said"."""
    low = frame.low
    if role.kind is not MentionKind.NOUN or role.definite or role.plural or low[start] in lexicon.determiners:
        return None
    begin = start - 1
    while begin > 0 and low[begin - 1] != "," and low[begin - 1] not in STOPS and start - begin < 12:
        begin -= 1
    name = read_phrase(frame, begin, start - 1, lexicon)
    whole = name is not None and name.kind is MentionKind.NAME and name.end == start - 1
    return name if whole else None
