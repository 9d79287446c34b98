"""Which words of a frame say who speaks a quotation."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.marks import Quoted
from checker.claims.attribution.mention import Cue, MentionKind
from checker.claims.attribution.sources import heading, phrases_in, signature
from checker.claims.attribution.subject import behind
from checker.language.tree import ancestors, children

_COMMAS = frozenset([",", "-", "–", "—"])
_SEPARATE = frozenset([QUOTE, ";", ":"])
_GOES_ON = frozenset(["ADP", "SCONJ", "CCONJ", "AUX", "PART"])
"""Sorts of words behind a quotation with which the sentence goes on."""
_CLOSING = 20
"""Words from the end of a sentence in which a cue that closes it stands."""
_PHRASE = 14
"""Words of a source, at most."""
_FAR = 45
"""Words between a quotation and the verb that reports it, at most."""
_CALLED = "called"
"""The stance of verbs that give something a name."""
_NEAR = 3
"""Words between a passive verb that names nobody and what it quotes, at most."""
_REACH = 16
"""Words between a quotation and the subject of the verb that reports it, at most."""


def find_cue(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The cue that says who speaks the quotation at a position, the surest first."""
    return (
        _direct_lead(frame, quote, lexicon)
        or _tail(frame, quote)
        or _governing(frame, quote)
        or _lead(frame, quote, lexicon)
        or _final(frame, quote)
        or _phrase_cue(frame, quote, lexicon)
        or signature(frame, quote, lexicon)
        or heading(frame, quote, lexicon)
    )


def _direct_lead(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A verb right before the quotation: the guard yelled, "..."."""
    at = quote - 2 if quote and frame.low[quote - 1] in {",", ":"} else quote - 1
    cue = frame.cues.get(at)
    if cue is None or _is_inner(frame, cue):
        return None
    if cue.passive:
        return _by_whom(frame, cue, quote, lexicon) if cue.stance == _CALLED else None
    return cue if cue.subject is not None else None


def _tail(frame: Frame, quote: int) -> Cue | None:
    """A cue right after the quotation: "...," he said; "...," said Ana Ruiz, a baker."""
    low, start = frame.low, quote + 1
    if start < len(low) and low[start] in _COMMAS:
        start += 1
    word = frame.word(start)
    goes_on = start not in frame.cues and (word is None or word.pos in _GOES_ON or frame.is_relative(start))
    for at, cue in frame.cues.items():
        if at < start or cue.passive or (cue.participle and not cue.quotes):
            continue
        if at >= start + _FAR or not _SEPARATE.isdisjoint(low[start:at]):
            return None
        return cue if _follows(frame, cue, start) and (cue.needs or not goes_on) else None
    return None


def _follows(frame: Frame, cue: Cue, start: int) -> bool:
    """Whether a cue behind a quotation speaks it: only its own subject stands between, or behind it."""
    if cue.subject is None:
        return False
    if cue.at == start:
        return cue.inverted and (
            cue.subject.kind is not MentionKind.PRONOUN or cue.subject.gender is not None
        )
    if frame.low[cue.at + 1 : cue.at + 2] == ["that"] or cue.subject.start - start > _REACH:
        return False
    return start <= cue.subject.start


def _governing(frame: Frame, quote: int) -> Cue | None:
    """The verb that the parse puts the quoted words under, where nothing else stands between them."""
    quoted = frame.items[quote]
    if not isinstance(quoted, Quoted):
        return None
    for sentence in frame.sentences:
        base = sentence.span.start
        inside = sentence.syntax.within(quoted.inner.start - base, quoted.inner.end - base)
        for word in inside:
            above = next((w for w in ancestors(sentence.syntax, word) if w not in inside), None)
            at = frame.position(base + above.start) if above is not None else None
            cue = frame.cues.get(at) if at is not None else None
            if cue is not None and cue.at < quote and (cue.subject is not None or cue.passive):
                return None if _is_inner(frame, cue) else cue
    return None


def _lead(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The nearest cue before the quotation: he said: "..."; she called the plan "..."."""
    low = frame.low
    for at in range(quote - 1, max(-1, quote - _FAR), -1):
        if low[at] == ";":
            return None
        cue = frame.cues.get(at)
        if cue is None or _is_inner(frame, cue):
            continue
        if cue.passive and cue.stance != _CALLED and quote - at > _NEAR:
            continue
        if cue.verb is not None and cue.verb.lemma in lexicon.answering and low[at + 1] == "to":
            continue
        if cue.subject is None and not cue.passive:
            cue = cue if cue.stance == _CALLED else None
        if cue is not None:
            return _by_whom(frame, cue, quote, lexicon) if cue.passive else cue
    return None


def _by_whom(frame: Frame, cue: Cue, quote: int, lexicon: Lexicon) -> Cue:
    """A passive cue with who speaks, where that stands behind the quotation: labelled "..." by Ruiz."""
    if frame.low[quote + 1 : quote + 2] and frame.low[quote + 1] in lexicon.agents:
        subject = behind(frame, quote + 2, lexicon)
        if subject is not None:
            return replace(cue, subject=subject, passive=False)
    return cue


def _is_inner(frame: Frame, cue: Cue) -> bool:
    """Whether a cue's "they" or "it" only goes on with what somebody said: Ruiz said they found "..."."""
    subject = cue.subject
    if subject is None or subject.text not in {"they", "it", "we"} or subject.start < 2:
        return False
    before = subject.start - 1
    return (frame.tag(before) == "IN" and before - 1 in frame.cues) or before in frame.cues


def _final(frame: Frame, quote: int) -> Cue | None:
    """A cue that closes the sentence: A "..." wind blew the roof off, police said."""
    for at, cue in frame.cues.items():
        if at < quote + 2 or cue.participle or cue.needs:
            continue
        between = frame.low[quote + 1 : at]
        if QUOTE in between or ";" in between:
            return None
        if _closes(frame, cue) and cue.subject is not None and cue.subject.start > quote + 1:
            return cue
    return None


def closing_cue(frame: Frame) -> Cue | None:
    """The cue that closes a sentence of reported speech: ..., Ruiz said."""
    for at in reversed(frame.cues):
        if at < max(2, len(frame.low) - _CLOSING) or (frame.quotes and frame.quotes[-1] > at):
            return None
        cue = frame.cues[at]
        if not cue.participle and not cue.needs and not cue.direct:
            return cue if _closes(frame, cue) else None
    return None


def _closes(frame: Frame, cue: Cue) -> bool:
    """Whether a comma stands before a verb with its subject, and its content before that."""
    subject = cue.subject
    if subject is None or cue.passive or (cue.inverted and subject.kind is MentionKind.PRONOUN):
        return False
    start = cue.at if cue.inverted else subject.start
    while start > 0 and cue.at - start < _PHRASE and frame.low[start - 1] not in _BREAKS:
        start -= 1
    before = start - 2 if frame.low[start - 1] == QUOTE else start - 1
    if before < 0 or frame.low[before] not in _COMMAS or any(start <= at < cue.at for at in frame.cues):
        return False
    goes_on = frame.pos(start) in {"SCONJ", "CCONJ"} or frame.is_relative(start)
    return not goes_on and _ends(frame, cue)


def _ends(frame: Frame, cue: Cue) -> bool:
    """Whether no content stands behind a verb."""
    sentence = frame.sentence(cue.at)
    verb = cue.verb
    if verb is None or cue.inverted:
        return verb is not None
    if not frame.low[cue.at + 1 : cue.at + 2] or not frame.low[cue.at + 1][0].isalnum():
        return True
    return not any(w.index > verb.index for w in children(sentence.syntax, verb, "ccomp", "dobj", "xcomp"))


_BREAKS = frozenset([",", "—", "–", ";", ":", QUOTE])


def _phrase_cue(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """The phrase nearest to the quotation."""
    found = phrases_in(frame, lexicon)
    return min(found, key=lambda cue: abs(cue.at - quote)) if found else None
