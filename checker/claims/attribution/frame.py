"""A frame: a reporter's sentence with each quotation folded into one item.

A quotation may hold sentence ends and line breaks of its own; they do not end the reporter's sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.claims.attribution.entity import Entity
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.marks import Quoted
from checker.claims.attribution.mention import Cue
from checker.model.document import Document, Section, Sentence, Token, TokenKind
from checker.model.syntax import Word

QUOTE = '"'
"""What stands for a folded quotation among a frame's words."""
_SHORT = 3
"""Letters of a word that a title may write small, at most; also the long words that a title has at least."""


@dataclass(slots=True)
class Frame:
    """One sentence of the reporter's.

    Attributes:
        index: position in the article.
        sentences: the sentences it is made of.
        items: tokens, and quotations in place of what they hold.
        low: the items in lower case; `QUOTE` for a quotation.
        caps: whether each item is a word with a capital.
        quotes: positions of the quotations among the items.
        starts: where each item begins in the document.
        cues: the reporting verbs by position, each with its subject.
        named: the entities named in it, with their positions.
        headline: whether it is the article's headline, or stands where one does.
        titled: whether the words begin with capitals as in a headline, so that capitals tell nothing.
        wordless: whether nothing of the reporter's own stands beside the quotations.
    """

    index: int
    sentences: list[Sentence]
    items: list[Token | Quoted] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    caps: list[bool] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    cues: dict[int, Cue] = field(default_factory=dict)
    named: list[tuple[int, Entity]] = field(default_factory=list)
    headline: bool = False
    titled: bool = False
    wordless: bool = True

    @property
    def section(self) -> Section:
        """The part of the article it stands in."""
        return self.sentences[0].section

    @property
    def paragraph(self) -> int:
        """The number of its first line."""
        return self.sentences[0].paragraph

    @property
    def last_paragraph(self) -> int:
        """The number of its last line."""
        return self.sentences[-1].paragraph

    def position(self, offset: int) -> int | None:
        """The item that holds a character of the document; None within a quotation and between words."""
        place = bisect_right(self.starts, offset) - 1
        item = self.items[place] if place >= 0 else None
        return place if isinstance(item, Token) and offset < item.span.end else None

    def word(self, place: int) -> Word | None:
        """The word of the parse at an item; None for a quotation and beyond the ends."""
        item = self.items[place] if 0 <= place < len(self.items) else None
        if not isinstance(item, Token):
            return None
        sentence = self.sentence(place)
        return sentence.syntax.at(item.span.start - sentence.span.start)

    def sentence(self, place: int) -> Sentence:
        """The sentence that an item stands in."""
        return next(s for s in reversed(self.sentences) if s.span.start <= self.starts[place])

    def pos(self, place: int) -> str:
        """The coarse tag at an item; empty where there is none."""
        word = self.word(place)
        return word.pos if word is not None else ""

    def is_relative(self, place: int) -> bool:
        """Whether an item is "who", "which" or the like."""
        return self.tag(place) in {"WDT", "WP", "WP$", "WRB"}

    def is_body(self, place: int) -> bool:
        """Whether the parse takes an item for the name of an organisation or a place."""
        word = self.word(place)
        return word is not None and word.entity in {"ORG", "GPE", "FAC", "LOC", "NORP"}

    def begins_description(self, place: int) -> bool:
        """Whether an item is an article, a possessive or a number."""
        return self.tag(place) in {"DT", "PRP$", "CD", "PDT"}

    def tag(self, place: int) -> str:
        """The fine tag at an item; empty where there is none."""
        word = self.word(place)
        return word.tag if word is not None else ""

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the document of the items from `start` to before `end`."""
        first, last = self.items[start], self.items[end - 1]
        begin = first.span.start if isinstance(first, Token) else first.outer.start
        finish = last.span.end if isinstance(last, Token) else last.outer.end
        return begin, finish


def build_frames(document: Document, quotes: tuple[Quoted, ...], lexicon: Lexicon) -> list[Frame]:
    """The article's frames, in order."""
    frames: list[Frame] = []
    outer = iter([quote for quote in quotes if quote.depth == 0])
    pending = next(outer, None)
    current: Frame | None = None
    for sentence in document.sentences:
        if sentence.section is Section.FURNITURE:
            continue
        if current is not None and not _joins(current, sentence, lexicon):
            frames.append(current)
            current = None
        if current is None:
            current = Frame(len(frames), [])
        current.sentences.append(sentence)
        pending = _fill(current, sentence, pending, outer)
        if pending is not None and pending.outer.start < sentence.span.end:
            continue
    if current is not None:
        frames.append(current)
    for frame in frames:
        frame.starts = [i.span.start if isinstance(i, Token) else i.outer.start for i in frame.items]
        frame.titled = _is_titled(frame)
        frame.headline = frame.section is Section.HEADLINE
    if len(frames) > 1 and frames[1].paragraph > frames[0].last_paragraph:
        frames[0].headline = True
    return frames


def _fill(frame: Frame, sentence: Sentence, pending: Quoted | None, outer: Iterator[Quoted]) -> Quoted | None:
    """Add a sentence's tokens, folding quotations; returns the quotation not yet passed."""
    if pending is None or pending.outer.start >= sentence.span.end:
        frame.wordless = frame.wordless and all(token.kind is TokenKind.MARK for token in sentence.tokens)
        frame.items.extend(sentence.tokens)
        frame.low.extend([token.lower for token in sentence.tokens])
        frame.caps.extend([token.is_capitalised for token in sentence.tokens])
        return pending
    for token in sentence.tokens:
        at = token.span.start
        while pending is not None and at >= pending.outer.end:
            pending = next(outer, None)
        if pending is None or at < pending.outer.start:
            frame.wordless = frame.wordless and token.kind is TokenKind.MARK
            frame.items.append(token)
            frame.low.append(token.lower)
            frame.caps.append(token.is_capitalised)
        elif not frame.quotes or frame.items[frame.quotes[-1]] is not pending:
            frame.quotes.append(len(frame.items))
            frame.items.append(pending)
            frame.low.append(QUOTE)
            frame.caps.append(False)
    return pending


def _joins(frame: Frame, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence goes on with the frame: inside a quotation, after "Rev.", before "he said"."""
    if not frame.items:
        return True
    last = frame.items[-1]
    if isinstance(last, Quoted):
        goes_on = sentence.paragraph == frame.last_paragraph and not sentence.tokens[0].is_capitalised
        return goes_on or last.outer.end > sentence.span.start
    if frame.low[-1] != "." or len(frame.low) < 2:
        return False
    return frame.low[-2] in lexicon.honorifics and frame.caps[-2]


def _is_titled(frame: Frame) -> bool:
    """Whether all the reporter's verbs and longer words but prepositions have capitals."""
    words = [
        place
        for place, item in enumerate(frame.items)
        if isinstance(item, Token) and item.kind is TokenKind.WORD
    ]
    long = [at for at in words if len(frame.low[at]) > _SHORT and frame.pos(at) != "ADP"]
    return len(long) >= _SHORT and all(
        frame.caps[at] for at in words if at in long or frame.pos(at) in {"VERB", "AUX"}
    )
