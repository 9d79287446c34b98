"""A claim: one fact that one article states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from checker.model.article import Span
from checker.model.document import Document, Sentence
from checker.model.frame import Frame
from checker.model.name import PersonName
from checker.model.quantity import Quantity
from checker.model.quotation import Quotation
from checker.model.statement import Statement
from checker.model.timerange import Tense, TimeRange

Value: TypeAlias = Quantity | TimeRange | Quotation | PersonName | Statement


class Kind(StrEnum):
    """The kinds of fact; each has a room under `checker.claims`."""

    QUANTITY = "quantity"
    TIME = "time"
    QUOTE = "quote"
    NAME = "name"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it.

    Attributes:
        speaker: full name, or the description of an unnamed source, a document, an organisation.
        role: what the article calls the speaker, or None.
        outlet: to whom it was said, where that is another outlet ("told NPR"), or None.
        stance: the reporting verb's stance (said, denied, claimed, admitted, warned), or None.
    """

    speaker: str
    role: str | None = None
    outlet: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of fact in one article. Build one with `claim_at`.

    Attributes:
        article: id of the article.
        topic: what sort of fact within its kind: "people.killed", "money", "length", "date"...
        span: offsets into `Article.text`.
        text: those characters.
        line: number of the line in `Article.text` on which the span begins, from 1.
        sentence: the sentence that holds the claim's beginning.
        place: offsets of the claim within `sentence.text`, clipped to it.
        about: normal forms of the words that say what is counted, dated or named (head nouns, event
            words); what alignment compares besides the sentence itself.
        core: offsets within `sentence.text` of the words that hold the value alone ("at least eight" of
            "killing at least eight people"); its frame is read from it. The same as `place` where not told.
        published: when the article was published, from its document.
        attribution: who says it; None where the article does, in its own voice.
        rules: ids of the rules that found it, for explanation.
        frame: the event that it belongs to and its part there; None where the sentence was not parsed.
    """

    article: str
    kind: Kind
    topic: str
    value: Value
    span: Span
    text: str
    line: int
    sentence: Sentence
    place: Span
    core: Span
    published: date | datetime | None = None
    about: tuple[str, ...] = ()
    attribution: Attribution | None = None
    rules: tuple[str, ...] = ()
    frame: Frame | None = None

    @property
    def value_key(self) -> tuple[str, object]:
        """What two mentions of one value have in common: topic and value, however it is worded."""
        match self.value:
            case TimeRange() as time:
                return self.topic, replace(time, tense=Tense.PAST)
            case Quantity() as quantity:
                return self.topic, (quantity.interval, quantity.unit, quantity.of)
            case value:
                return self.topic, value

    def to_dict(self) -> dict[str, object]:
        """The claim as a row of the report's `single_source`."""
        return {
            "kind": self.kind.value,
            "topic": self.topic,
            "article": self.article,
            "start": self.span.start,
            "end": self.span.end,
            "line": self.line,
            "text": self.text,
            "sentence": self.sentence.text,
            "value": self.value.to_dict(),
        }


def claim_at(
    document: Document,
    sentence: Sentence,
    span: Span,
    *,
    kind: Kind,
    topic: str,
    value: Value,
    core: Span | None = None,
    about: tuple[str, ...] = (),
    attribution: Attribution | None = None,
    rules: tuple[str, ...] = (),
) -> Claim:
    """The claim that `span` of the document's repaired text makes, with offsets into the original.

    `core` is the part of `span` that holds the value alone, in the same offsets.
    """
    text = document.article.text
    original = document.original(span)
    return Claim(
        article=document.article.id,
        kind=kind,
        topic=topic,
        value=value,
        span=original,
        text=original.of(text),
        line=line_of(text, original.start),
        sentence=sentence,
        place=_within(sentence, span),
        core=_within(sentence, core or span),
        published=document.published,
        about=about,
        attribution=attribution,
        rules=rules,
    )


def line_of(text: str, place: int) -> int:
    """The number, from 1, of the line that the character at `place` stands on; CR, LF and CR LF end one."""
    ends = text.count("\n", 0, place) + text.count("\r", 0, place) - text.count("\r\n", 0, place)
    return ends + 1


def _within(sentence: Sentence, span: Span) -> Span:
    """The span as offsets into the sentence's text, clipped to it."""
    base, length = sentence.span.start, len(sentence.text)
    start = min(max(span.start - base, 0), length)
    return Span(start, min(max(span.end - base, start), length))
