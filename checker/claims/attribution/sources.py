"""Sources that a frame names without a reporting verb: "according to", a signature, a name before a colon."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.mention import Cue, Mention, MentionKind
from checker.claims.attribution.phrase import read_phrase
from checker.claims.attribution.runs import name_run, phrase_text
from checker.claims.attribution.subject import behind, main_subject

_ENDS = frozenset([".", ";", ":", "?", "!"])
COLON = "phrase.colon"
"""Id of the rule for a source before a colon."""
_DASH = "phrase.dash"
_PHRASE = 14
"""Words of a source, at most."""


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
        if frame.tag(end) in {"WDT", "WP", "WP$", "WRB"}:
            break
        if low[end] == "." and not any(frame.caps[end + 1 : end + 2]):
            break
        end += 1
    return read_phrase(frame, start, end, lexicon) if end > start else None


_SOURCE_ENDS = frozenset([",", ";", ":", QUOTE, "—", "–", "("])


def signature(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A name after a dash that closes the sentence: "..." — Ana Ruiz."""
    low = frame.low
    if quote + 2 >= len(low) or low[quote + 1] not in {"—", "–", "-"} or len(low) - quote > _PHRASE:
        return None
    source = read_phrase(frame, quote + 2, len(low), lexicon)
    if source is None or source.kind is not MentionKind.NAME or source.start > quote + 5:
        return None
    return Cue(quote + 1, quote + 2, _DASH, "said", None, source)


def heading(frame: Frame, quote: int, lexicon: Lexicon) -> Cue | None:
    """A source before a colon: Mayor: "..."; the mayor was blunt: "..."."""
    if quote and frame.low[quote - 1] == ":":
        source = source_before(frame, quote - 1, lexicon)
        if source is not None:
            return Cue(quote - 1, quote, COLON, "said", None, source)
    for at in range(1, min(quote, 5)):
        if frame.low[at] == ":":
            source = read_phrase(frame, 0, at, lexicon)
            if source is None or source.organisation or source.end != at:
                return None
            return Cue(at, at + 1, COLON, "said", None, replace(source, definite=True))
    return None


def source_before(frame: Frame, colon: int, lexicon: Lexicon) -> Mention | None:
    """Who is spoken of before a colon: From Mayor Ana Ruiz: "..."; the mayor was blunt: "..."."""
    source = main_subject(frame, colon, lexicon)
    if source is None and frame.tag(0) == "IN":
        source = behind(frame, 1, lexicon)
        source = source if source is not None and source.end == colon else None
    if source is None or (source.kind is MentionKind.NOUN and not _is_human(source)):
        return None
    return source


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
            if before not in lexicon.offering and not (at == cue.end and _tells(cue, lexicon)):
                return None
            stop = name_run(frame, at, len(low), lexicon)
            name = phrase_text(frame, at, stop)
            return None if low[at] in lexicon.not_names and stop == at + 1 else name
    return None


def _tells(cue: Cue, lexicon: Lexicon) -> bool:
    """Whether whom something is told follows the verb at once."""
    return cue.verb is not None and cue.verb.lemma in lexicon.telling
