"""Reporting verbs within a frame, each with its subject."""

from __future__ import annotations

from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon, Verb
from checker.claims.attribution.mention import Cue, Mention, MentionKind
from checker.claims.attribution.subject import apposed, aside, beside, main_subject, mention_of, speaker_of
from checker.language.tree import children, is_passive, is_verb
from checker.model.document import Sentence
from checker.model.syntax import Syntax, Word


def read_cues(frame: Frame, lexicon: Lexicon) -> dict[int, Cue]:
    """The reporting verbs of a frame by position, but for those within quotations."""
    found: dict[int, Cue] = {}
    for sentence in frame.sentences:
        for word in sentence.syntax.words:
            verb = lexicon.verbs.get(word.lemma)
            if verb is None or not _is_verb(sentence.syntax, word):
                continue
            at = frame.position(sentence.span.start + word.start)
            after = frame.low[at + 1] if at is not None and at + 1 < len(frame.low) else ""
            if at is not None and (after == verb.particle or not verb.particle) and verb.goes_with(after):
                found[at] = _cue(frame, sentence, word, at, verb, lexicon)
    return dict(sorted(found.items()))


def _is_verb(syntax: Syntax, word: Word) -> bool:
    """Whether a word is a verb of its own, no auxiliary and no adjective."""
    if word.is_root and word.pos == "NOUN":
        return bool(children(syntax, word, "nsubj"))
    told = word.tag == "VBG" and children(syntax, word, "nsubj", "ccomp")
    return is_verb(word) and (bool(told) or word.relation not in _NOMINAL)


_NOMINAL = frozenset(
    ["aux", "auxpass", "amod", "compound", "dobj", "nsubj", "nsubjpass", "pobj", "attr", "poss"]
)
"""Relations in which no verb stands, whatever its tag."""


def _cue(frame: Frame, sentence: Sentence, word: Word, at: int, verb: Verb, lexicon: Lexicon) -> Cue:
    """The cue that a verb makes."""
    syntax = sentence.syntax
    subject = speaker_of(frame, sentence, word, lexicon)
    if word.tag == "VBG" and not _is_somebody(frame, subject):
        main = main_subject(frame, at, lexicon)
        if main is not None and _is_somebody(frame, main):
            subject = main
    passive = is_passive(syntax, word) and not children(syntax, word, "agent")
    if passive and _is_active(frame, syntax, word, at):
        passive, above = False, syntax.head(word)
        subject = mention_of(frame, sentence, above, lexicon) if above is not None else None
    subject = aside(frame, word, at, lexicon) or apposed(frame, subject, at, lexicon) or subject
    inverted = subject is not None and subject.start > at
    if passive:
        subject = None
    elif subject is None:
        subject, inverted = beside(frame, at, lexicon)
    return Cue(
        at,
        at + 1,
        verb.rule,
        verb.stance,
        word,
        subject,
        passive=passive,
        inverted=inverted,
        direct=verb.direct,
        needs=bool(verb.after),
    )


def _is_active(frame: Frame, syntax: Syntax, word: Word, at: int) -> bool:
    """Whether what the parse takes for a passive behind a comma is none: Ruiz, the mayor, called it "..."."""
    return word.relation == "acl" and frame.low[at - 1] == "," and bool(children(syntax, word, "dobj"))


def _is_somebody(frame: Frame, subject: Mention | None) -> bool:
    """Whether a subject is named, or is of people."""
    if subject is None or subject.organisation:
        return False
    if subject.noun is not None and subject.kind is MentionKind.NOUN:
        return subject.noun.type in {"person", "group"}
    named = subject.kind is MentionKind.NAME and not frame.is_body(subject.end - 1)
    return named or subject.gender is not None
