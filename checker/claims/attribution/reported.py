"""Indirect speech: who says what in the reporter's words, and how firmly.

"The owner denied all charges" is a statement by the owner, with the stance "denied" and the content
"all charges". A statement may hold another one ("police said the owner denied it"); what is found is the
outermost, and after it those of the same sentence that go on from it ("..., adding that ...").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.attribution.entity import Entity
from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.mention import Cue
from checker.claims.attribution.sources import outlet_of, phrases_in
from checker.language.tree import children, descendants, is_negated
from checker.model.article import Span
from checker.model.claim import Attribution
from checker.model.document import Sentence
from checker.model.syntax import Word

_DOING = frozenset(["called", "judged"])
"""Stances of verbs that report only with a that-clause."""


@dataclass(frozen=True, slots=True)
class Report:
    """One statement in indirect speech.

    Attributes:
        speaker: who states it.
        attribution: the same for a claim, with the verb's stance.
        content: what is stated, in offsets of the document's text.
        cue: the reporting words.
        rules: ids of the rules that found it.
    """

    speaker: Entity
    attribution: Attribution
    content: Span
    cue: Span
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement before its speaker is known: the cue, and the items that hold the content."""

    cue: Cue
    start: int
    end: int


def statements_in(frame: Frame, closing: Cue | None, lexicon: Lexicon) -> Iterator[Stated]:
    """The statements in indirect speech that a frame makes; `closing` is the cue that closes it, if any."""
    if frame.low[-1:] == ["?"]:
        return
    if closing is not None and closing.subject is not None:
        end = _content_end(frame, closing)
        if end > 0:
            yield Stated(closing, 0, end)
            return
    led = list(_led_statements(frame, lexicon))
    yield from led
    if not led:
        yield from _by_phrase(frame, lexicon)


def _content_end(frame: Frame, closing: Cue) -> int:
    """Where the content before a closing cue ends: at the comma before its subject."""
    if closing.subject is None:
        return 0
    place = closing.at if closing.inverted else closing.subject.start
    while place > 0 and frame.low[place] not in {",", "—", "–"}:
        place -= 1
    return place


def _led_statements(frame: Frame, lexicon: Lexicon) -> Iterator[Stated]:
    """Statements whose verb stands before their content."""
    low = frame.low
    open_since: tuple[Cue, int] | None = None
    for at, cue in frame.cues.items():
        if open_since is not None and not _adds(frame, cue):
            continue
        start = _content_start(frame, cue, lexicon)
        if start is None:
            continue
        if open_since is not None and open_since[1] < at - 1:
            yield Stated(*open_since, at - 1)
        open_since = (cue, start)
    if open_since is not None:
        yield Stated(*open_since, len(low) - (low[-1] == "."))


def _adds(frame: Frame, cue: Cue) -> bool:
    """Whether a verb goes on from an earlier statement: "..., adding", "and said"."""
    return frame.tag(cue.at - 1) == "CC" or (frame.low[cue.at - 1] == "," and cue.participle)


_CONTENT = ("ccomp", "xcomp", "dobj", "attr", "oprd", "acomp", "prep")
"""Relations to a verb of what it reports, the surest first."""


def _content_start(frame: Frame, cue: Cue, lexicon: Lexicon) -> int | None:
    """Where the content of a reporting verb begins; None where it reports nothing."""
    verb, subject = cue.verb, cue.subject
    if verb is None or subject is None or cue.passive or cue.direct or not cue.at:
        return None
    sentence = frame.sentence(cue.at)
    syntax = sentence.syntax
    if is_negated(syntax, verb) or any(w.tag == "TO" for w in children(syntax, verb, "aux")):
        return None
    for relation in _CONTENT:
        for head in children(syntax, verb, relation):
            if head.index > verb.index and not (relation == "dobj" and verb.lemma in lexicon.telling):
                return _beginning(frame, sentence, head, cue)
    return None


def _beginning(frame: Frame, sentence: Sentence, head: Word, cue: Cue) -> int | None:
    """The first item of what a word is the head of, without "that"."""
    syntax = sentence.syntax
    marks = [w for w in children(syntax, head, "mark") if w.index < head.index]
    if cue.stance in _DOING and not marks:
        return None
    words = sorted((head, *descendants(syntax, head)), key=lambda w: w.index)
    first = next(w for w in words if w not in marks and w.index > (cue.verb.index if cue.verb else -1))
    at = frame.position(sentence.span.start + first.start)
    return None if at is None or QUOTE in frame.low[at : at + 4] else at


def _by_phrase(frame: Frame, lexicon: Lexicon) -> Iterator[Stated]:
    """What a sentence says "according to" somebody."""
    for cue in phrases_in(frame, lexicon)[:1]:
        low = frame.low
        if cue.at <= 1:
            start = next((at + 1 for at in range(cue.end, len(low)) if low[at] == ","), len(low))
            end = len(low) - (low[-1] == ".")
        else:
            start, end = 0, cue.at - (low[cue.at - 1] == ",")
        if start < end:
            yield Stated(cue, start, end)


def make_report(frame: Frame, stated: Stated, speaker: Entity, lexicon: Lexicon) -> Report:
    """The report that a statement makes, now that its speaker is known."""
    cue = stated.cue
    noun = cue.subject.noun if cue.subject is not None else None
    return Report(
        speaker,
        Attribution(speaker.name, speaker.role, outlet_of(frame, cue, lexicon), cue.stance),
        Span(*frame.bounds(stated.start, stated.end)),
        Span(*frame.bounds(cue.at, cue.at + 1)),
        (cue.rule, noun.rule) if noun is not None else (cue.rule,),
    )
