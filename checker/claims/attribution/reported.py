"""Indirect speech: who says what in the reporter's words, and how firmly.

"The owner denied all charges" is a statement by the owner, with the stance "denied" and the content
"all charges". A statement may hold another one ("police said the owner denied it"); what is found is the
outermost, and after it those of the same sentence that go on from it ("..., adding that ...").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.attribution.cue import outlet_of, phrases_in
from checker.claims.attribution.figure import Figure
from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon, VerbForm
from checker.claims.attribution.subject import subject_left
from checker.claims.attribution.verbs import Cue
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
    for at, form in frame.verbs.items():
        if open_since is not None and not _adds(frame, at, form):
            continue
        found = _led_statement(frame, at, form, lexicon)
        if found is None:
            continue
        if open_since is not None and open_since[1] < at - 1:
            yield Stated(*open_since, at - 1)
        open_since = found
    if open_since is not None:
        yield Stated(*open_since, len(low) - (low[-1] == "."))


def _adds(frame: Frame, at: int, form: VerbForm) -> bool:
    """Whether a verb goes on from an earlier statement: "..., adding", "and said"."""
    before = frame.low[at - 1] if at else ""
    return before == "and" or (before == "," and form.participle)


def _led_statement(frame: Frame, at: int, form: VerbForm, lexicon: Lexicon) -> tuple[Cue, int] | None:
    """The cue that a verb makes for the content behind it, and where that begins."""
    low = frame.low
    if not at or form.direct or low[at - 1] == "to" or _is_negated(frame, at, lexicon):
        return None
    start = _content_start(frame, at, lexicon)
    if start >= len(low) or low[start] in _EMPTY or (form.stance in _DOING and low[start - 1] != "that"):
        return None
    if low[start] in {"to", "in"} and QUOTE in low[start : start + 4]:
        return None
    subject, passive = subject_left(frame, at, lexicon)
    if subject is None or passive:
        return None
    return Cue(at, at + 1, form.rule, form.stance, form, subject), start


_EMPTY = frozenset([QUOTE, ".", ",", ":"])


def _is_negated(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb says that something was not said."""
    return not lexicon.negations.isdisjoint(frame.low[max(0, at - 3) : at])


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
    tells = lexicon.verbs[low[at]].lemma in lexicon.telling
    return place + 1 if tells and place < len(low) and low[place] in lexicon.receivers else place


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
