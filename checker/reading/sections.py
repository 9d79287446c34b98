"""Which lines are headline, furniture of the page, or story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.document import Section
from checker.reading.lines import Line, has_gaps
from checker.rulebook.reading import ReadingRules

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_NO_TITLE_END = (":", ",", ";")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BODY_TO_TITLE = 1.5
"""A title that ends like a sentence is at least so many times shorter than the paragraph below it."""

_WORDS_OF_A_NAME = 3
_NOT_WORD = re.compile(r"[\W_]+")


def furniture_rule(text: str, rules: ReadingRules) -> str | None:
    """The id of the rule by which a whole line is furniture, if it is."""
    if len(text) > rules.limits.line or not rules.any_furniture.fullmatch(text):
        return None
    return next((name for name, pattern in rules.furniture_patterns if pattern.fullmatch(text)), None)


def mark_furniture(lines: Sequence[Line], rules: ReadingRules) -> list[Line]:
    """The lines, with furniture marked."""
    limit, pattern = rules.limits.line, rules.any_furniture
    return [
        line.marked(Section.FURNITURE) if len(line.text) <= limit and pattern.fullmatch(line.text) else line
        for line in lines
    ]


def mark_headline(lines: Sequence[Line], title: str | None, rules: ReadingRules) -> list[Line]:
    """The lines, with the headline and the deck under it marked.

    Only the first two lines of the story can be the headline, and one more if `title` stands there.
    """
    marked = list(lines)
    story = [place for place, line in enumerate(lines) if line.section is Section.BODY]
    wanted = _normal(title) if title else ""
    titled = next((n for n, place in enumerate(story[:4]) if _normal(lines[place].text) == wanted), None)
    first = titled if wanted and titled is not None else 0
    if not story or (titled is None and not _is_headline(lines, story, rules)):
        return marked
    for place in story[: first + 1]:
        marked[place] = lines[place].marked(Section.HEADLINE)
    deck = story[first + 1] if len(story) > first + 2 else None
    if deck is not None and _is_deck(lines[deck], rules):
        marked[deck] = lines[deck].marked(Section.HEADLINE)
    return marked


def _is_headline(lines: Sequence[Line], story: Sequence[int], rules: ReadingRules) -> bool:
    """Whether the first line of the story is its headline."""
    line = lines[story[0]]
    if len(line.text) > rules.limits.headline or line.text.endswith(_NO_TITLE_END) or len(story) == 1:
        return False
    if not _SENTENCE_END.search(line.text):
        return len(line.text.split()) > 1
    if _is_title_case(line.text, rules):
        return True
    below = lines[story[0] + 1 :]
    if not below[0].gap:
        return False
    if not has_gaps(below) and len(lines[story[1]].text) >= _BODY_TO_TITLE * len(line.text):
        return True
    return rules.prose.isdisjoint(line.text.lower().split())


def _is_deck(line: Line, rules: ReadingRules) -> bool:
    """Whether the line after the headline is a second headline, rather than a sentence or a name."""
    text = line.text
    whole = bool(_SENTENCE_END.search(text)) or text.endswith(_NO_TITLE_END)
    return not whole and len(text) <= rules.limits.headline and len(text.split()) > _WORDS_OF_A_NAME


def _is_title_case(text: str, rules: ReadingRules) -> bool:
    """Whether a line is written With Capitals Throughout."""
    words = [word for word in _WORD.findall(text) if word.lower() not in rules.small]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capital >= 0.85 * len(words)


def _normal(text: str) -> str:
    """The text's letters and digits, for comparison."""
    return _NOT_WORD.sub(" ", text).strip().casefold()
