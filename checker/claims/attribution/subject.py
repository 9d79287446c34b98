"""Reporting verbs within a frame, and who their subject is."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon, VerbForm
from checker.claims.attribution.phrase import (
    PRONOUNS,
    RELATIVES,
    Mention,
    MentionKind,
    is_number,
    is_possessive,
    read_phrase,
)

_STOPS = frozenset([QUOTE, ";", ":", "—", "–", "(", ")", "?", "!", "…"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s"])
_CUTS = frozenset(
    "in on at after before during as to when while with by from last late early yesterday today tonight "
    "who which that whom whose since until if because earlier later recently through via amid following "
    "not n't so than while is was are were has had have will would".split()
)
_FAR = 60
"""Words to the left in which a subject is looked for."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that reports speech, with its subject as read from the frame.

    Attributes:
        at: position of the verb, or of the phrase's first word.
        end: position after it.
        form: the verb; None for a phrase.
        rule: id of the rule.
        stance: what the speaker does.
        subject: who, as the frame says; None where it does not.
        passive: whether the verb is passive, so that its grammatical subject does not speak.
        inverted: whether the subject stands after the verb.
    """

    at: int
    end: int
    rule: str
    stance: str
    form: VerbForm | None = None
    subject: Mention | None = None
    passive: bool = False
    inverted: bool = False


def verb_at(frame: Frame, at: int, lexicon: Lexicon) -> VerbForm | None:
    """The reporting verb at a position, unless it stands there as a noun, an adjective or a name."""
    low = frame.low
    form = lexicon.verbs.get(low[at])
    if form is None:
        return None
    after = low[at + 1] if at + 1 < len(low) else ""
    if (form.particle and after != form.particle) or (form.after and after not in form.after):
        return None
    before = low[at - 1] if at else ""
    if before in {"-", "‑"}:
        return None
    if frame.caps[at] and not frame.titled and at and before not in ".:":
        return None
    if form.base and (before in lexicon.determiners or before in _NOUN_BEFORE or _owns(before)):
        return None
    if form.base and low[at] == form.lemma and not form.past and not _takes_base(before, lexicon):
        return None
    if form.base and low[at] != form.lemma and (after in lexicon.verbs or after in lexicon.auxiliaries):
        return None
    if form.nounlike and not _clear_subject(frame, at, lexicon):
        return None
    if (
        form.past
        and not form.base
        and before in lexicon.determiners
        and after[:1].isalpha()
        and before not in PRONOUNS
    ):
        return None
    return form


def _clear_subject(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands before "claims" or "order" can be its subject and makes it a verb."""
    before = frame.low[at - 1] if at else ""
    if before in PRONOUNS or before in _PLAIN or before in lexicon.auxiliaries or before in lexicon.adverbs:
        return True
    return before in lexicon.nouns or (at > 0 and frame.caps[at - 1] and before not in lexicon.not_names)


def _takes_base(before: str, lexicon: Lexicon) -> bool:
    """Whether a word can stand before a verb without ending: "to", a plural, a modal, "they"."""
    if before in lexicon.auxiliaries or before in lexicon.adverbs or before in PRONOUNS or before in _PLAIN:
        return True
    noun = lexicon.nouns.get(before)
    return noun.plural if noun is not None else before.endswith("s") and not before.endswith(("ss", "'s"))


_PLAIN = frozenset(["and", "or", "but", "who", "that", "which", "you", "", '"', ","])
_NOUN_BEFORE = frozenset(
    [
        "of",
        "no",
        "on",
        "in",
        "at",
        "for",
        "with",
        "from",
        "by",
        "under",
        "latest",
        "new",
        "official",
        "united",
        "member",
        "initial",
    ]
)


def _owns(word: str) -> bool:
    """Whether a word is a possessive and no pronoun with a contracted verb."""
    return (
        is_possessive(word)
        and word.partition("'")[0] not in PRONOUNS
        and word[:-2] not in {"who", "that", "what", "there", "here"}
    )


def left_edge(frame: Frame, at: int, lexicon: Lexicon) -> tuple[int, bool]:
    """Position of the last word before a verb and its auxiliaries; and whether a form of "be" is among them."""
    low, place, be = frame.low, at - 1, False
    while place >= 0 and (low[place] in lexicon.auxiliaries or low[place] in lexicon.adverbs):
        if low[place] in PRONOUNS:
            break
        be = be or (low[place] in _BE and place >= at - 3)
        place -= 1
    if place >= 0 and low[place].endswith("'s") and low[place][:-2] in PRONOUNS:
        be = True
    return place, be


def subject_left(frame: Frame, at: int, lexicon: Lexicon, depth: int = 0) -> tuple[Mention | None, bool]:
    """The subject before a verb, and whether the verb is passive."""
    form = lexicon.verbs[frame.low[at]]
    place, be = left_edge(frame, at, lexicon)
    low = frame.low
    quoted = low[at] in _QUOTED and low[at + 1 : at + 2] == ["as"] and low[at + 2 : at + 3] != ["a"]
    passive = form.past and not quoted and (be or _is_reduced(frame, at, form))
    if low[at] in _QUOTED:
        named = _quoted_object(frame, at, lexicon)
        if named is not None:
            return named, False
    if place > 0 and low[place] == ")":
        place = _before_bracket(low, place)
    if place < 0:
        return None, passive
    if low[place] in PRONOUNS:
        return read_phrase(frame, place, place + 1, lexicon), passive
    word = low[place]
    if word in RELATIVES:
        return antecedent(frame, place, lexicon), passive
    if word in {"and", "or", "but"}:
        return _coordinate_subject(frame, place, lexicon, depth), passive
    if word == ",":
        if form.participle:
            return clause_subject(frame, place, lexicon), passive
        return _apposed_subject(frame, place, lexicon), passive
    if word in _STOPS or word == ".":
        if form.participle:
            return clause_subject(frame, place, lexicon), passive
        return None, passive
    start = _region_start(frame, place, lexicon)
    subject = None
    if not (form.participle and _is_predicate(frame, start, lexicon)):
        subject = read_phrase(frame, start, place + 1, lexicon)
    if subject is not None and start > 1 and low[start - 1] == ",":
        subject = _name_before(frame, start, subject, lexicon) or subject
    if subject is None or (form.participle and _is_object(frame, start, subject, lexicon)):
        subject = clause_subject(frame, place + 1, lexicon) or subject
    return subject, passive


_QUOTED = frozenset(["quoted", "cited", "reported", "heard"])


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


def _name_before(frame: Frame, start: int, role: Mention, lexicon: Lexicon) -> Mention | None:
    """The name whose role follows it after a comma without a second comma: "Ana Ruiz, mayor of Tarn said"."""
    low = frame.low
    if role.kind is not MentionKind.NOUN or role.definite or role.plural or low[start] in lexicon.determiners:
        return None
    begin = start - 1
    while begin > 0 and low[begin - 1] != "," and low[begin - 1] not in _STOPS and start - begin < 12:
        begin -= 1
    name = read_phrase(frame, begin, start - 1, lexicon)
    whole = name is not None and name.kind is MentionKind.NAME and name.end == start - 1
    return name if whole else None


def _is_reduced(frame: Frame, at: int, form: VerbForm) -> bool:
    """Whether a past form is a passive without "be": a quake described as "..."."""
    low = frame.low
    directly = low[at + 1 : at + 2] == ["as"] and low[at + 2 : at + 3] in ([QUOTE], ["a"], ["an"], ["the"])
    if form.stance == "accused" and low[at + 1 : at + 2] in (["of"], ["for"]):
        return low[at - 1 : at] not in (["has"], ["have"], ["had"])
    return form.stance == "called" and directly and low[at - 1 : at] not in (["has"], ["have"], ["had"])


def _is_predicate(frame: Frame, start: int, lexicon: Lexicon) -> bool:
    """Whether words begin with a verb, so that their subject stands further left."""
    word = frame.low[start]
    return word in lexicon.auxiliaries or (word.endswith("ed") and word not in lexicon.nouns)


def _coordinate_subject(frame: Frame, conjunction: int, lexicon: Lexicon, depth: int) -> Mention | None:
    """The subject of a second verb after "and": that of the verb or of the clause before."""
    low = frame.low
    for at in range(conjunction - 1, max(-1, conjunction - _FAR), -1):
        word = low[at]
        if word == "who" and at:
            return antecedent(frame, at, lexicon)
        if word in _STOPS and word != QUOTE:
            break
        form = verb_at(frame, at, lexicon)
        if form is None:
            continue
        if depth < 2 and not form.participle and low[at - 1 : at] != ["to"]:
            subject = subject_left(frame, at, lexicon, depth + 1)[0]
            if subject is not None and subject.text != "it":
                return subject
    return clause_subject(frame, conjunction, lexicon)


def antecedent(frame: Frame, relative: int, lexicon: Lexicon) -> Mention | None:
    """What "who" stands for: the phrase right before it."""
    low, start = frame.low, relative - 1
    if start > 0 and low[start] == ",":
        start -= 1
    end = start + 1
    floor = max(0, relative - 12)
    while start > floor and low[start - 1] not in _STOPS and low[start - 1] != ",":
        before = low[start - 1]
        if low[start] in lexicon.determiners or (before in lexicon.prepositions and before != "of"):
            break
        if before in lexicon.breaks or before in lexicon.auxiliaries or before in {"and", "or"}:
            break
        start -= 1
    return read_phrase(frame, start, end, lexicon)


def _is_object(frame: Frame, start: int, subject: Mention, lexicon: Lexicon) -> bool:
    """Whether what precedes a participle is the object of an earlier verb and no subject of its own."""
    return any(
        frame.low[at] in lexicon.prepositions and frame.low[at] not in {"with", "of"}
        for at in range(start, subject.start)
    )


def _region_start(frame: Frame, place: int, lexicon: Lexicon) -> int:
    """Where the words of a subject that end at `place` begin."""
    low, start = frame.low, place
    floor = max(0, place - _FAR)
    while start > floor:
        before = low[start - 1]
        if before in _STOPS or before == "," or before in lexicon.breaks:
            break
        if before == "." and not _abbreviates(frame, start - 1, lexicon):
            break
        if before in lexicon.verbs and _is_finite_verb(verb_at(frame, start - 1, lexicon)):
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
        if word in _STOPS or word == "," or word in lexicon.breaks or word == ".":
            return True
        if word in lexicon.auxiliaries or word in lexicon.verbs or word.endswith("ed"):
            return False
        place -= 1
    return True


def clause_subject(frame: Frame, before: int, lexicon: Lexicon) -> Mention | None:
    """The first phrase up to `before` that can be the subject of the sentence."""
    low = frame.low
    start, tried = _complement_start(frame, before, lexicon), 0
    while start < before and tried < 8:
        end = start
        while end < before and low[end] not in _STOPS and low[end] != ",":
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
    while end < before and low[end] != "," and low[end] not in _STOPS and end - comma < 8:
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
    for at in range(before - 1, max(1, before - _FAR), -1):
        if low[at] == "that" and not lexicon.verbs.keys().isdisjoint(low[at - 3 : at]):
            return at + 1
    return 0


def _chunk_subject(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """The subject that a stretch between commas begins with, unless it is an aside or an adverbial."""
    low = frame.low
    while start < end and (low[start] in _LEADS or low[start] in lexicon.adverbs):
        start += 1
    if start >= end or low[start] in lexicon.prepositions or low[start] in RELATIVES:
        return None
    form = lexicon.verbs.get(low[start])
    if low[start] in lexicon.breaks or (form is not None and form.participle) or low[start].endswith("ing"):
        return None
    if is_number(frame, start) and end - start == 1:
        return None
    stop = start
    while stop < end and not _is_finite(frame, stop, start, lexicon):
        stop += 1
    return read_phrase(frame, start, min(stop, end), lexicon)


_LEADS = frozenset(
    [
        "and",
        "but",
        "yet",
        "so",
        "or",
        "however",
        "meanwhile",
        "instead",
        "nonetheless",
        "as",
        "still",
        "also",
        "then",
        ".",
    ]
)


def _is_finite_verb(form: VerbForm | None) -> bool:
    """Whether a reporting verb is there and no participle in -ing."""
    return form is not None and not form.participle


def _is_finite(frame: Frame, place: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a word is surely a finite verb."""
    word = frame.low[place]
    if place == start:
        return False
    return (word in lexicon.auxiliaries and word not in {"on", "to"}) or _is_finite_verb(
        verb_at(frame, place, lexicon)
    )


def _apposed_subject(frame: Frame, comma: int, lexicon: Lexicon) -> Mention | None:
    """The subject before a comma that closes an apposition: "Ana Ruiz, chief of ..., told"."""
    low, end, floor = frame.low, comma, max(0, comma - _FAR)
    last: Mention | None = None
    while end > floor:
        start = end
        while start > floor and low[start - 1] != "," and low[start - 1] not in _STOPS:
            start -= 1
        if end > start and not (end - start == 1 and is_number(frame, start)):
            mention = _apposed_chunk(frame, start, end, lexicon)
            if mention is not None:
                if mention.kind is MentionKind.NAME and not mention.organisation:
                    return mention
                last = mention
        if start <= floor or low[start - 1] in _STOPS:
            break
        end = start - 1
    return last


def _apposed_chunk(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """The name or the description that a stretch between commas is."""
    while start < end and frame.low[start] in lexicon.breaks and frame.low[start] not in RELATIVES:
        start += 1
    if start >= end or frame.low[start] in RELATIVES or frame.low[start + 1 : start + 2] == ["-"]:
        return None
    if frame.low[start] in lexicon.prepositions:
        return None
    begin = start
    for at in range(end - 1, start, -1):
        if frame.low[at] in lexicon.breaks:
            begin = at + 1
            break
    return read_phrase(frame, begin, end, lexicon)


def subject_right(frame: Frame, after: int, lexicon: Lexicon) -> Mention | None:
    """The subject that follows an inverted verb: "said the harbour master"."""
    low, end = frame.low, after
    stop = min(len(low), after + 24)
    while end < stop:
        word = low[end]
        if word in _STOPS or word == "," or word in _CUTS:
            break
        if word == "." and not _abbreviates(frame, end, lexicon):
            break
        if end > after and word in lexicon.verbs and lexicon.verbs[word].participle:
            break
        end += 1
    if end == after:
        return None
    return read_phrase(frame, after, end, lexicon)
