"""An article's rival: the same article with one fact told otherwise, among harmless rewordings."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.measuring.planted.change import Change, Fault, Passage, Reach, apply, read_passage
from checker.measuring.planted.rewording import REWORDINGS, Rewording
from checker.model.article import Article, Span

_BEGIN, _END = "\ue000", "\ue001"
"""Private characters that stand around a change while the text around it is reworded."""
_MARKED = re.compile(f"[{_BEGIN}{_END}]")
_BESIDE = 3
_HARMLESS = frozenset(
    {
        "lines wrapped",
        "body on one line",
        "CR LF",
        "straight quotation marks",
        "curly quotation marks",
        "dashes",
        "no-break spaces",
        "small numbers in words",
        "percent style",
        "months in full",
        "bounds in other words",
        "paragraphs moved",
    }
)


@dataclass(frozen=True, slots=True)
class Rival:
    """An article with a change, and where it is.

    Attributes:
        zone: where findings about the change lie in the article as it was.
        own_zone: where they lie in the rival.
        words: what was changed, and into what, for a list of misses.
    """

    fault: Fault
    original: Article
    article: Article
    zone: tuple[Span, ...]
    own_zone: tuple[Span, ...]
    words: tuple[str, str]


def plant_fault(article: Article, fault: Fault, reworded: int = 2) -> Rival | None:
    """A rival with one change of that kind; None where the article allows none.

    Which change, and which rewordings, depends on the article's text and the kind alone.

    Args:
        reworded: how many harmless rewordings the rival gets besides.

    Raises:
        ArticleError: when the article is empty.
    """
    if _MARKED.search(article.text):
        return None
    passage = read_passage(article)
    changes = sorted(change for change in fault.plant(passage) if change)
    if not changes:
        return None
    chance = random.Random(f"{fault.name}\n{article.text}")  # noqa: S311 - the same choice each time is wanted
    change = chance.choice(changes)
    ways = [way for way in REWORDINGS if way.name in _HARMLESS]
    text, spans = _rewrite(article.text, change, chance.sample(ways, reworded))
    rival = replace(article, id="rival", text=text, sha256="", source=None)
    spot = change[0].span
    return Rival(
        fault,
        replace(article, id="original", source=None),
        rival,
        _zones(passage, [edit.span for edit in change], fault.reach),
        _zones(read_passage(rival), spans, fault.reach),
        (passage.sentence_of(spot).of(article.text), f"{spot.of(article.text)} > {change[0].new}"),
    )


def _rewrite(text: str, change: Change, ways: Sequence[Rewording]) -> tuple[str, list[Span]]:
    """The text changed and reworded, and where the changes are in it."""
    text = apply(text, (replace(edit, new=f"{_BEGIN}{edit.new}{_END}") for edit in change))
    for way in ways:
        text = way.of(text)
    starts = [place - 2 * n for n, place in enumerate(m.start() for m in re.finditer(_BEGIN, text))]
    ends = [place - 2 * n - 1 for n, place in enumerate(m.start() for m in re.finditer(_END, text))]
    return _MARKED.sub("", text), [Span(*pair) for pair in zip(starts, ends, strict=True)]


def _zones(passage: Passage, spans: Sequence[Span], reach: Reach) -> tuple[Span, ...]:
    match reach:
        case Reach.WORDS:
            return tuple(Span(max(0, span.start - _BESIDE), span.end + _BESIDE) for span in spans)
        case Reach.SENTENCE:
            return tuple(passage.sentence_of(span) for span in spans)
        case Reach.PARAGRAPH:
            return tuple(passage.paragraph_of(span) for span in spans)
