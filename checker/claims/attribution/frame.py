"""A frame: a reporter's sentence with each quotation folded into one item.

A quotation may hold sentence ends and line breaks of its own; they do not end the reporter's sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.claims.attribution.figure import Figure
from checker.claims.attribution.lexicon import Lexicon, VerbForm
from checker.claims.attribution.marks import Quoted
from checker.model.document import Document, Section, Sentence, Token, TokenKind

QUOTE = '"'
"""What stands for a folded quotation among a frame's words."""


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
        verbs: the reporting verbs by position.
        named: the figures named in it, with their positions, filled by the cast.
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
    verbs: dict[int, VerbForm] = field(default_factory=dict)
    named: list[tuple[int, Figure]] = field(default_factory=list)
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
        frame.titled = _is_titled(frame, lexicon)
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
        if last.outer.end > sentence.span.start:
            return True
        first = sentence.tokens[0]
        if sentence.paragraph == frame.last_paragraph:
            return _is_tail(_last_mark(last, frame), sentence, lexicon)
        return not first.is_capitalised and first.lower in lexicon.verbs
    if frame.low[-1] != "." or len(frame.low) < 2:
        return False
    return frame.low[-2] in lexicon.honorifics and frame.caps[-2]


def _last_mark(quote: Quoted, frame: Frame) -> str:
    """The last character of a quotation that ends a frame."""
    sentence = frame.sentences[-1]
    place = quote.inner.end - 1 - sentence.span.start
    return sentence.text[place : place + 1] if place >= 0 else ""


def _is_tail(mark: str, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence that follows a quotation only says who spoke: "Ruiz said."."""
    first = sentence.tokens[0]
    if first.kind is TokenKind.WORD and not first.is_capitalised:
        return True
    if first.lower in ",;-–—":
        return True
    for place, token in enumerate(sentence.tokens[:8]):
        if token.lower in lexicon.verbs and place:
            following = sentence.tokens[place + 1].lower if place + 1 < len(sentence.tokens) else "."
            if following == "," and mark == ".":
                return False
            return following in {".", ",", "in", "on", "at", "of", "during", "after", "when", "to"}
        if token.lower in {",", ".", ";"}:
            return False
    return False


def _is_titled(frame: Frame, lexicon: Lexicon) -> bool:
    """Whether all longer words and all verbs, but no prepositions, have capitals."""
    long = 0
    for item in frame.items:
        if not isinstance(item, Token) or item.kind is not TokenKind.WORD:
            continue
        word = item.lower
        if item.text[0].isupper():
            long += len(word) > 3
        elif (len(word) > 3 and word not in lexicon.prepositions) or word in lexicon.finite:
            return False
    return long >= 3
