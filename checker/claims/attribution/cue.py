"""Which words of a frame say who speaks a quotation."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.attribution.clause import clause_subject
from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon, VerbForm
from checker.claims.attribution.mention import Mention, MentionKind
from checker.claims.attribution.phrase import read_phrase
from checker.claims.attribution.runs import name_run, phrase_text
from checker.claims.attribution.subject import subject_left, subject_right
from checker.claims.attribution.verbs import Cue

_COMMAS = frozenset([",", "-", "–", "—"])
_ENDS = frozenset([".", ";", ":", "?", "!"])
COLON = "phrase.colon"
"""Id of the rule for a source before a colon."""
_DASH = "phrase.dash"
_CLOSING = 20
"""Words from the end of a sentence in which a cue that closes it stands."""
_PHRASE = 14
"""Words of a source, at most."""
_FAR = 45
"""Words between a quotation and the verb that reports it, at most."""


def find_cue(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The cue that says who speaks the quotation at a position, the surest first."""
    for read in (_direct_lead, _tail, _lead, _final, _phrase_cue, _signature, _heading):
        cue = read(frame, quote, lexicon)
        if cue is not None:
            return cue
    return None


def _tail(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A cue right after the quotation: "...," he said; "...," said Ana Ruiz, a baker."""
    low, start = frame.low, quote + 1
    if start < len(low) and low[start] in _COMMAS:
        start += 1
    if start in frame.verbs:
        return _inverted(frame, start, lexicon)
    if start >= len(low) or _continues(low[start], lexicon):
        return None
    for at, form in frame.verbs.items():
        if at <= start or form.participle:
            continue
        if at >= start + _FAR or not _SEPARATE.isdisjoint(low[start:at]):
            return None
        return _after(frame, start, at, form, lexicon)
    return None


_SEPARATE = frozenset([QUOTE, ";", ":"])


def _continues(word: str, lexicon: Lexicon) -> bool:
    """Whether a word after the quotation goes on with the sentence, so that no speaker can follow."""
    return (
        word in lexicon.breaks
        or word in lexicon.joints
        or word in lexicon.prepositions
        or word in lexicon.auxiliaries
    )


def _after(frame: Frame, start: int, at: int, form: VerbForm, lexicon: Lexicon) -> Cue | None:
    """The cue of a verb whose subject begins right after the quotation."""
    subject, passive = subject_left(frame, at, lexicon)
    if subject is None or passive or subject.start < start or not _reaches(frame, start, subject, lexicon):
        return None
    if frame.low[at + 1 : at + 2] == ["that"]:
        return None
    if frame.low[start] == "as" and not form.after and form.stance != "called":
        return None
    return Cue(at, at + 1, form.rule, form.stance, form, subject)


def _inverted(frame: Frame, at: int, lexicon: Lexicon) -> Cue | None:
    """A verb right after the quotation with its subject behind it."""
    form = lexicon.verbs[frame.low[at]]
    if form.participle:
        return None
    subject = subject_right(frame, at + 1, lexicon)
    if subject is None or subject.text in {"it", "they", "i", "we"}:
        return None
    return Cue(at, at + 1, form.rule, form.stance, form, subject, inverted=True)


def _reaches(frame: Frame, start: int, subject: Mention, lexicon: Lexicon) -> bool:
    """Whether only the subject's own words stand between a quotation and it."""
    between = frame.low[start : subject.start]
    return len(between) <= 16 and not any(word in lexicon.joints for word in between)


def _direct_lead(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A verb right before the quotation: the guard yelled, "..."."""
    low = frame.low
    at = quote - 2 if quote and low[quote - 1] in {",", ":"} else quote - 1
    cue = _led(frame, at, quote, lexicon) if at > 0 and at in frame.verbs else None
    return cue if cue is not None and cue.subject is not None and not _is_inner(frame, cue) else None


def _lead(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The nearest cue before the quotation: he said: "..."; she called the plan "..."."""
    low = frame.low
    for at in range(quote - 1, max(-1, quote - _FAR), -1):
        if low[at] == ";" or (low[at] == "." and at + 1 < len(low) and _starts_anew(frame, at, lexicon)):
            return None
        if at not in frame.verbs:
            continue
        cue = _led(frame, at, quote, lexicon)
        if cue is not None and not _is_inner(frame, cue):
            return cue
    return None


def _is_inner(frame: Frame, cue: Cue) -> bool:
    """Whether a cue's "they" or "it" only goes on with what somebody said: Ruiz said they found "..."."""
    subject = cue.subject
    if subject is None or subject.text not in {"they", "it", "we"} or subject.start < 2:
        return False
    before = subject.start - 1
    if frame.low[before] == "that":
        before -= 1
    return before in frame.verbs


def _starts_anew(frame: Frame, dot: int, lexicon: Lexicon) -> bool:
    """Whether a full stop inside a frame ends a sentence."""
    word = frame.low[dot - 1] if dot else ""
    return frame.caps[dot + 1] and len(word) > 2 and word not in lexicon.honorifics


def _led(frame: Frame, at: int, quote: int, lexicon: Lexicon) -> Cue | None:
    """The cue that a verb before the quotation makes, or None where it has no subject at all."""
    form = lexicon.verbs[frame.low[at]]
    before = frame.low[at - 1] if at else ""
    after_quote = before == QUOTE or (before in _COMMAS and at > 1 and frame.low[at - 2] == QUOTE)
    if after_quote and not form.participle:
        return _inverted(frame, at, lexicon)
    if form.lemma in lexicon.answering and frame.low[at + 1] == "to":
        return None
    if before == "," and form.lemma not in lexicon.telling:
        aside = _closing_inverted(frame, at, lexicon)
        if aside is not None and aside.subject is not None and frame.low[aside.subject.end] == ",":
            return aside
    subject, passive = subject_left(frame, at, lexicon)
    if at == 0 and form.participle:
        subject = _fronted(frame, quote, lexicon)
    if passive or (subject is None and form.past):
        agent = _agent(frame, at, quote, lexicon)
        if agent is not None or passive:
            return Cue(at, at + 1, form.rule, form.stance, form, agent, passive=agent is None)
    if subject is None:
        return None
    return Cue(at, at + 1, form.rule, form.stance, form, subject)


def _fronted(frame: Frame, quote: int, lexicon: Lexicon) -> Mention | None:
    """The subject of a participle that begins the sentence: Calling it "...", Ruiz left."""
    low = frame.low
    for at in range(quote + 1, min(len(low), quote + 12)):
        if low[at] == ",":
            return subject_right(frame, at + 1, lexicon)
    start = quote + 1
    return (
        subject_right(frame, start, lexicon)
        if start < len(low) and low[start] not in lexicon.prepositions
        else None
    )


def _agent(frame: Frame, at: int, quote: int, lexicon: Lexicon) -> Mention | None:
    """Who does what a passive verb says: described by Ruiz as "..."; labelled "..." by Ruiz."""
    low = frame.low
    for place in (at + 1, at - 1, quote + 1):
        if 0 <= place < len(low) and low[place] == "by":
            return subject_right(frame, place + 1, lexicon)
    return None


def _final(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A cue that closes the sentence: A "..." wind blew the roof off, police said."""
    low = frame.low
    for at, form in frame.verbs.items():
        if at < quote + 2 or form.participle or form.after:
            continue
        if QUOTE in low[quote + 1 : at] or ";" in low[quote + 1 : at]:
            return None
        cue = _closing_inverted(frame, at, lexicon) or _closing(frame, at, quote, lexicon)
        if cue is not None:
            return cue
    return None


def _closing_inverted(frame: Frame, at: int, lexicon: Lexicon) -> Cue | None:
    """A cue with its subject behind it that closes the sentence: ..., said Ruiz."""
    low = frame.low
    if at < 2 or low[at - 1] != "," or at + 1 >= len(low):
        return None
    form = lexicon.verbs[low[at]]
    subject = subject_right(frame, at + 1, lexicon)
    if subject is None or subject.kind is MentionKind.PRONOUN or subject.start > at + 5:
        return None
    after = low[subject.end] if subject.end < len(low) else "."
    if (
        after in lexicon.auxiliaries
        or after in lexicon.verbs
        or after in lexicon.finite
        or after.endswith("ed")
    ):
        return None
    return Cue(at, at + 1, form.rule, form.stance, form, subject, inverted=True)


def closing_cue(frame: Frame, lexicon: Lexicon) -> Cue | None:
    """The cue that closes a sentence of reported speech: ..., Ruiz said."""
    low = frame.low
    for at in reversed(frame.verbs):
        if at < max(2, len(low) - _CLOSING) or (frame.quotes and frame.quotes[-1] > at):
            return None
        form = frame.verbs[at]
        if not form.participle and not form.after and not form.direct:
            return _closing_inverted(frame, at, lexicon) or _closing(frame, at, 0, lexicon)
    return None


def _closing(frame: Frame, at: int, quote: int, lexicon: Lexicon) -> Cue | None:
    """The cue that a verb makes which ends the sentence after a comma, with its subject."""
    low = frame.low
    after = low[at + 1] if at + 1 < len(low) else "."
    ends = after in _ENDS or after == "," or after in lexicon.adverbs or after in lexicon.closers
    subject, passive = subject_left(frame, at, lexicon) if ends else (None, True)
    if subject is None or passive or subject.start <= quote + 1:
        return None
    start = subject.start
    while start > quote and low[start - 1] not in _BREAKS and at - start < _PHRASE:
        start -= 1
    if low[start - 1] not in {",", "—", "–"} or low[start] in lexicon.joints:
        return None
    if not lexicon.verbs.keys().isdisjoint(low[start : subject.start]):
        return None
    form = lexicon.verbs[low[at]]
    return Cue(at, at + 1, form.rule, form.stance, form, subject)


_BREAKS = frozenset([",", "—", "–", ";", ":"])


def phrases_in(frame: Frame, lexicon: Lexicon) -> list[Cue]:
    """Every phrase such as "according to", with the source behind it."""
    found: list[Cue] = []
    low = frame.low
    if lexicon.phrases.keys().isdisjoint(low):
        return found
    for at, word in enumerate(low):
        for parts in lexicon.phrases.get(word, ()):
            end = at + len(parts)
            if tuple(low[at:end]) == parts:
                subject = _phrase_source(frame, end, lexicon)
                if subject is not None:
                    found.append(Cue(at, end, lexicon.phrase_rules[parts], "said", None, subject))
    return found


def _phrase_source(frame: Frame, start: int, lexicon: Lexicon) -> Mention | None:
    """The source behind "according to": up to the next mark or clause."""
    low, end = frame.low, start
    while end < min(len(low), start + 2 * _PHRASE) and low[end] not in _SOURCE_ENDS:
        if low[end] in lexicon.relatives or (low[end] == "." and not any(frame.caps[end + 1 : end + 2])):
            break
        end += 1
    return read_phrase(frame, start, end, lexicon) if end > start else None


_SOURCE_ENDS = frozenset([",", ";", ":", QUOTE, "—", "–", "("])


def _phrase_cue(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The phrase nearest to the quotation."""
    found = phrases_in(frame, lexicon)
    return min(found, key=lambda cue: abs(cue.at - quote)) if found else None


def _signature(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A name after a dash that closes the sentence: "..." — Ana Ruiz."""
    low = frame.low
    if quote + 2 >= len(low) or low[quote + 1] not in {"—", "–", "-"} or len(low) - quote > _PHRASE:
        return None
    source = read_phrase(frame, quote + 2, len(low), lexicon)
    if source is None or source.kind is not MentionKind.NAME or source.start > quote + 5:
        return None
    return Cue(quote + 1, quote + 2, _DASH, "said", None, source)


def _heading(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A source before a colon: Mayor: "..."; the mayor was blunt: "..."."""
    if quote and frame.low[quote - 1] == ":":
        source = clause_subject(frame, quote - 1, lexicon)
        if source is not None and (source.kind is not MentionKind.NOUN or _is_human(source)):
            return Cue(quote - 1, quote, COLON, "said", None, source)
    for at in range(1, min(quote, 5)):
        if frame.low[at] == ":":
            source = read_phrase(frame, 0, at, lexicon)
            if source is None or source.organisation or source.end != at:
                return None
            return Cue(at, at + 1, COLON, "said", None, replace(source, definite=True))
    return None


def _is_human(source: Mention) -> bool:
    """Whether a description is of people."""
    return source.noun is not None and source.noun.type in {"person", "group"}


def outlet_of(frame: Frame, cue: Cue, lexicon: Lexicon) -> str | None:
    """The outlet that something was said to: "told NPR", "said in an interview with Radio Nord"."""
    low = frame.low
    for at in range(cue.end, min(len(low), cue.end + 6)):
        if low[at] in _ENDS or low[at] == QUOTE or low[at] == ",":
            return None
        if frame.caps[at] and not frame.titled:
            before = low[at - 1]
            if before == "the":
                before = low[at - 2]
            if before not in lexicon.offering:
                return None
            stop = name_run(frame, at, len(low), lexicon)
            name = phrase_text(frame, at, stop)
            return None if low[at] in lexicon.not_names and stop == at + 1 else name
    return None
