"""Indirect speech: who says what in the reporter's words, and how firmly.

"The owner denied all charges" is a statement by the owner, with the stance "denied" and the content
"all charges". A statement may hold another one ("police said the owner denied it"); what is found is the
outermost, and after it those of the same sentence that go on from it ("..., adding that ...").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.attribution.cue import closing_cue, outlet_of, phrases_in
from checker.claims.attribution.figure import Figure
from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.subject import Cue, subject_left, verb_at
from checker.model.article import Span
from checker.model.claim import Attribution

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

    speaker: Figure
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


def statements_in(frame: Frame, lexicon: Lexicon) -> Iterator[Stated]:
    """The statements in indirect speech that a frame makes."""
    if frame.low[-1:] == ["?"]:
        return
    closing = closing_cue(frame, lexicon)
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
    size = len(low)
    waiting: tuple[Cue, int] | None = None
    for at in range(1, size):
        form = verb_at(frame, at, lexicon)
        if form is None or form.direct or low[at - 1] == "to" or _is_negated(frame, at):
            continue
        if waiting is not None and not (form.participle and low[at - 1] == "," or low[at - 1] == "and"):
            continue
        start = _content_start(frame, at, lexicon)
        if start < size and QUOTE in low[start : start + 4] and low[start] in {"to", "in", ",", ":"}:
            continue
        if form.stance in _DOING and low[start - 1 : start] != ["that"]:
            continue
        subject, passive = subject_left(frame, at, lexicon)
        if subject is None or passive or start >= size or low[start] in {QUOTE, ".", ","}:
            continue
        if waiting is not None:
            yield Stated(waiting[0], waiting[1], at - 1)
        waiting = Cue(at, at + 1, form.rule, form.stance, form, subject), start
    if waiting is not None:
        yield Stated(waiting[0], waiting[1], size - (low[-1] == "."))


_NEGATIONS = frozenset(
    [
        "not",
        "never",
        "n't",
        "nor",
        "didn't",
        "doesn't",
        "don't",
        "wasn't",
        "hasn't",
        "haven't",
        "hadn't",
        "won't",
        "wouldn't",
        "couldn't",
        "can't",
        "cannot",
    ]
)


def _is_negated(frame: Frame, at: int) -> bool:
    """Whether a verb says that something was not said."""
    return not _NEGATIONS.isdisjoint(frame.low[max(0, at - 3) : at])


def _content_start(frame: Frame, at: int, lexicon: Lexicon) -> int:
    """Where a verb's content begins: past its receiver, a day and "that"."""
    low, place = frame.low, at + 1
    for ahead in range(place, min(len(low), place + 8)):
        if low[ahead] == "that":
            return ahead + 1
        if low[ahead] in {",", ".", ":", QUOTE}:
            break
    while place < len(low) and low[place] in lexicon.adverbs:
        place += 1
    tells = lexicon.verbs[low[at]].lemma in _TELLING
    return place + 1 if tells and place < len(low) and low[place] in lexicon.receivers else place


_TELLING = frozenset(
    ["tell", "inform", "assure", "remind", "warn", "advise", "notify", "reassure", "promise"]
)


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


def make_report(frame: Frame, stated: Stated, speaker: Figure, lexicon: Lexicon) -> Report:
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
