"""Which words of a frame say who speaks a quotation."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.phrase import Mention, MentionKind, name_run, phrase_text, read_phrase
from checker.claims.attribution.subject import (
    Cue,
    subject_left,
    subject_right,
    verb_at,
)

_COMMAS = frozenset([",", "-", "–", "—"])
_ENDS = frozenset([".", ";", ":", "?", "!"])
_JOINTS = frozenset(
    ["and", "but", "or", "because", "which", "who", "that", "if", "when", "while", "so", "than"]
)
_FAR = 45
"""Words between a quotation and the verb that reports it, at most."""


def find_cue(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The cue that says who speaks the quotation at a position, the surest first."""
    for read in (_direct_lead, _tail, _lead, _final, _phrase_cue, _signature):
        cue = read(frame, quote, lexicon)
        if cue is not None:
            return cue
    return None


def _tail(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A cue right after the quotation: "...," he said; "...," said Ana Ruiz, a baker."""
    low, start = frame.low, quote + 1
    if start < len(low) and low[start] in _COMMAS:
        start += 1
    if start >= len(low):
        return None
    form = verb_at(frame, start, lexicon)
    if form is not None:
        return _inverted(frame, start, lexicon)
    if (
        low[start] in lexicon.breaks
        or low[start] in _JOINTS
        or low[start] in lexicon.prepositions
        or low[start] in lexicon.auxiliaries
    ):
        return None
    for at in range(start + 1, min(len(low), start + _FAR)):
        if low[at] == QUOTE or low[at] in {";", ":"}:
            return None
        form = verb_at(frame, at, lexicon)
        if form is None or form.participle:
            continue
        subject, passive = subject_left(frame, at, lexicon)
        if subject is None or passive or subject.start < start or not _reaches(frame, start, subject):
            return None
        if at + 1 < len(low) and low[at + 1] == "that":
            return None
        return Cue(at, at + 1, form.rule, form.stance, form, subject)
    return None


def _inverted(frame: Frame, at: int, lexicon: Lexicon) -> Cue | None:
    """A verb right after the quotation with its subject behind it."""
    form = lexicon.verbs[frame.low[at]]
    if form.participle:
        return None
    subject = subject_right(frame, at + 1, lexicon)
    if subject is None or subject.text in {"it", "they", "i", "we"}:
        return None
    return Cue(at, at + 1, form.rule, form.stance, form, subject, inverted=True)


def _reaches(frame: Frame, start: int, subject: Mention) -> bool:
    """Whether only the subject's own words stand between a quotation and it."""
    between = frame.low[start : subject.start]
    return len(between) <= 16 and not any(word in _JOINTS for word in between)


def _direct_lead(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A verb right before the quotation: the guard yelled, "..."."""
    low = frame.low
    at = quote - 2 if quote and low[quote - 1] in {",", ":"} else quote - 1
    if at < 1 or verb_at(frame, at, lexicon) is None:
        return None
    cue = _led(frame, at, quote, lexicon)
    return cue if cue is not None and cue.subject is not None and not _is_inner(frame, cue, lexicon) else None


def _lead(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The nearest cue before the quotation: he said: "..."; she called the plan "..."."""
    low = frame.low
    for at in range(quote - 1, max(-1, quote - _FAR), -1):
        if low[at] == ";" or (low[at] == "." and at + 1 < len(low) and _starts_anew(frame, at, lexicon)):
            return None
        form = verb_at(frame, at, lexicon)
        if form is None:
            continue
        cue = _led(frame, at, quote, lexicon)
        if cue is not None and not _is_inner(frame, cue, lexicon):
            return cue
    return None


def _is_inner(frame: Frame, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether a cue's "they" or "it" only goes on with what somebody said: Ruiz said they found "..."."""
    subject = cue.subject
    if subject is None or subject.text not in {"they", "it", "we"} or subject.start < 2:
        return False
    before = subject.start - 1
    if frame.low[before] == "that":
        before -= 1
    return verb_at(frame, before, lexicon) is not None


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
    if form.lemma in {"respond", "reply", "answer"} and frame.low[at + 1] == "to":
        return None
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
    for at in range(quote + 2, len(low)):
        if low[at] == ";" or low[at] == QUOTE:
            return None
        form = verb_at(frame, at, lexicon)
        if form is None or form.participle or form.after:
            continue
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
    for at in range(len(low) - 1, max(1, len(low) - 20), -1):
        if low[at] == QUOTE:
            return None
        form = verb_at(frame, at, lexicon)
        if form is not None and not form.participle and not form.after and not form.direct:
            return _closing_inverted(frame, at, lexicon) or _closing(frame, at, 0, lexicon)
    return None


def _closing(frame: Frame, at: int, quote: int, lexicon: Lexicon) -> Cue | None:
    """The cue that a verb makes which ends the sentence after a comma, with its subject."""
    low = frame.low
    after = low[at + 1] if at + 1 < len(low) else "."
    if (
        after not in _ENDS
        and after != ","
        and after not in lexicon.adverbs
        and after not in {"in", "on", "at", "late", "early"}
    ):
        return None
    subject, passive = subject_left(frame, at, lexicon)
    if subject is None or passive or subject.start <= quote + 1:
        return None
    start = subject.start
    while start > quote and low[start - 1] not in {",", "—", "–", ";", ":"} and at - start < 12:
        start -= 1
    if low[start - 1] not in {",", "—", "–"} or low[start] in _JOINTS:
        return None
    if not lexicon.verbs.keys().isdisjoint(low[start : subject.start]):
        return None
    form = lexicon.verbs[low[at]]
    return Cue(at, at + 1, form.rule, form.stance, form, subject)


def phrases_in(frame: Frame, lexicon: Lexicon) -> list[Cue]:
    """Every phrase such as "according to", with the source behind it."""
    found: list[Cue] = []
    low = frame.low
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
    while end < min(len(low), start + 24) and low[end] not in {
        ",",
        ";",
        ":",
        QUOTE,
        "—",
        "–",
        "(",
        "who",
        "which",
        "that",
    }:
        if low[end] == "." and (end + 1 >= len(low) or not frame.caps[end + 1]):
            break
        end += 1
    return read_phrase(frame, start, end, lexicon) if end > start else None


def _phrase_cue(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The phrase nearest to the quotation."""
    found = phrases_in(frame, lexicon)
    return min(found, key=lambda cue: abs(cue.at - quote)) if found else None


def _signature(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A name after a dash that closes the sentence, or a source before a colon that opens it."""
    low = frame.low
    if quote + 2 < len(low) and low[quote + 1] in {"—", "–", "-"}:
        source = read_phrase(frame, quote + 2, len(low), lexicon)
        if (
            source is not None
            and source.kind is MentionKind.NAME
            and source.start <= quote + 5
            and len(low) - quote < 14
        ):
            return Cue(quote + 1, quote + 2, "phrase.signature", "said", None, source)
    for at in range(1, min(quote, 5)):
        if low[at] == ":":
            source = read_phrase(frame, 0, at, lexicon)
            if source is not None and not source.organisation and source.end == at:
                return Cue(at, at + 1, "phrase.colon", "said", None, replace(source, definite=True))
            return None
    return None


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
            if before not in {"told", "to", "with", "by", "tell", "tells", "telling"}:
                return None
            stop = name_run(frame, at, len(low), lexicon)
            name = phrase_text(frame, at, stop)
            return None if low[at] in lexicon.not_names and stop == at + 1 else name
    return None
