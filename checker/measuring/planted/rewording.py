"""Texts put in other words, marks or lines that tell the same."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from checker.measuring.planted.change import QUOTED, Edit, apply
from checker.model.article import Span
from checker.reading.frontmatter import FrontMatterError, read_front_matter
from checker.rulebook import load_rulebook

Reword: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Rewording:
    """A way to write a text otherwise that changes nothing of what it tells.

    Attributes:
        name: as tables show it.
        reword: the body of an article, written otherwise.
    """

    name: str
    reword: Reword

    def of(self, text: str) -> str:
        """The article's text, its front matter untouched."""
        try:
            matter = read_front_matter(text)
        except FrontMatterError:
            matter = None
        end = text.find("\n", matter.end) + 1 if matter else 0
        return text[:end] + self.reword(text[end:])


_ENDS = re.compile(r"[.!?][”\"’')]?\s*$")
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_LONG = {
    "Jan.": "January", "Feb.": "February", "Aug.": "August", "Sept.": "September", "Oct.": "October",
    "Nov.": "November", "Dec.": "December",
}  # fmt: skip
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SMALL = re.compile(
    rf"(?<![\w$£€.,:/#-])(?<!{')(?<!'.join(f'{month} ' for month in _MONTH.split('|'))})"
    r"(?P<figure>[1-9]\d?)(?= (?!a\.m|p\.m|am\b|pm\b|to\b|and\b|or\b|[ap]\b)[a-z]{3,})"
)
_NAMED = re.compile(r"[A-Z][\w’'.-]* $")
_SCALE = re.compile(r"(?P<figure>\d{1,3}(?:\.\d+)?)[ \u00a0](?P<scale>million|billion)\b(?! to|-)")
_CONTRACTIONS = {
    "did not": "didn’t", "does not": "doesn’t", "is not": "isn’t", "was not": "wasn’t", "were not": "weren’t",
    "will not": "won’t", "cannot": "can’t", "could not": "couldn’t", "would not": "wouldn’t",
}  # fmt: skip
_CONTRACTION = re.compile(rf"\b(?:{'|'.join(_CONTRACTIONS)})\b(?=[ ][a-z])")


def in_words(figure: int) -> str:
    """A number below 100 in words."""
    if figure < len(_UNITS):
        return _UNITS[figure]
    ten, unit = divmod(figure, 10)
    return _TENS[ten - 2] + (f"-{_UNITS[unit]}" if unit else "")


def _spelled(text: str) -> str:
    def words(match: re.Match[str]) -> str:
        before = text[max(0, match.start() - 24) : match.start()]
        if _NAMED.search(before):
            return match[0]
        spelled = in_words(int(match["figure"]))
        begins = not before.strip() or before.endswith("\n") or _ENDS.search(before)
        return spelled.capitalize() if begins else spelled

    return _SMALL.sub(words, text)


def _written_out(text: str) -> str:
    zeros = {"million": 6, "billion": 9}

    def digits(match: re.Match[str]) -> str:
        whole, _, part = match["figure"].partition(".")
        figure = int(whole + part.ljust(zeros[match["scale"]], "0"))
        return f"{figure:,}"

    return _SCALE.sub(digits, text)


def _wrapped(text: str) -> str:
    """The text in lines of 72 characters, with an empty line between paragraphs."""
    lines = (
        textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in _paragraphs(text)
    )
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(lines)) + "\n"


def _paragraphs(text: str) -> list[str]:
    """The lines of the text; one that ends within a quotation goes on with the next."""
    lines: list[str] = []
    open_ = False
    for line in text.split("\n"):
        if open_ and line.strip() and not line.lstrip().startswith(("“", '"')):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        said = lines[-1]
        open_ = said.count("“") > said.count("”") or said.count('"') % 2 == 1
    return lines


def _on_one_line(text: str) -> str:
    """The body behind the headline on one line; a line that ends no sentence keeps its end."""
    head, newline, body = text.lstrip("\n").partition("\n")
    lines = [line for line in body.split("\n") if line.strip()]
    joined = "".join(line + (" " if _ENDS.search(line) else "\n") for line in lines)
    return head + newline + joined.rstrip() + "\n"


_STAYS = re.compile(
    r"[“”\"‘]|\b(?:he|she|they|his|her|their|it|its|that|this|these|those|who|earlier|later|before|after|then|also|"
    r"however|meanwhile|another|others?|but|next|same|there|here|such|both|one|former|latter|"
    r"mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|:",
    re.IGNORECASE,
)


def _moved(text: str) -> str:
    """The paragraphs in another order: those that lean on no other, at the end."""
    gap = "\n\n" if "\n\n" in text else "\n"
    parts = text.rstrip("\n").split(gap)
    free = [
        part
        for place, part in enumerate(parts)
        if place > 1
        and len(part) > 60
        and _ENDS.search(part)
        and not _STAYS.search(part)
        and (place + 1 >= len(parts) or not _STAYS.search(parts[place + 1]))
    ]
    return gap.join([part for part in parts if part not in free] + free[::-1]) + "\n"


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def _curly(text: str) -> str:
    opened = re.sub(r'(?:(?<=^)|(?<=[\s(\[—–-]))"(?=\S)', "“", text, flags=re.MULTILINE)
    return re.sub(r"(?<=\w)'(?=\w)", "’", opened.replace('"', "”"))


def _single(text: str) -> str:
    """Quotations between single marks, those within them between double ones."""
    turned = _curly(text).translate(str.maketrans("“”", "\0\1"))
    turned = re.sub(r"(?<![\w.,!?])‘|(?<=[\s(])'(?=\w)", "“", turned)
    return turned.replace("\0", "‘").replace("\1", "’")


def _dashes(text: str) -> str:
    return re.sub(r" ?(?:—|–|--) ?(?=[A-Za-z])", " -- ", text)


def _hard_spaces(text: str) -> str:
    glued = re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text)
    return re.sub(r"\b(Mr\.|Mrs\.|Dr\.|Gov\.|Sen\.|January|March|June|July|August) ", "\\1\u00a0", glued)


def _percent(text: str) -> str:
    if re.search(r"\d%", text):
        return re.sub(r"(?<=\d)%(?!-)", " percent", text)
    return re.sub(r"(?<=\d) (?:percent|per cent)\b(?!-|age)", "%", text)


def _long_dates(text: str) -> str:
    names = "|".join(map(re.escape, _LONG))
    return re.sub(rf"\b(?:{names})(?= \d)", lambda match: _LONG[match[0]], text)


def _short_dates(text: str) -> str:
    short = {long: name for name, long in _LONG.items()}
    return re.sub(rf"\b(?:{'|'.join(short)})(?= \d{{1,2}}\b)", lambda match: short[match[0]], text)


def _day_first(text: str) -> str:
    return re.sub(rf"\b({_MONTH}) (\d{{1,2}}), (\d{{4}})\b,?", r"\2 \1 \3", text)


def _halves(text: str) -> str:
    return re.sub(r"(?<=\d) ?([ap])\.m\.(?= [a-z])", r"\1m", text)


def _contracted(text: str) -> str:
    return _CONTRACTION.sub(lambda match: _CONTRACTIONS[match[0]], text)


def _other_bounds(text: str) -> str:
    """Bounds and hedges outside quotations in other words of the same rule."""
    quoted = [Span(*match.span()) for match in QUOTED.finditer(text)]
    edits: list[Edit] = []
    for bound in load_rulebook().bounds.bound:
        words = [word for word in bound.before[:2] if word.isascii() and word[0].isalpha()]
        if len(words) == 2:
            pattern = rf"(?<=[a-z] ){re.escape(words[0])}(?= [$£€]?\d)"
            edits += [Edit(Span(*match.span()), words[1]) for match in re.finditer(pattern, text)]
    return apply(text, [edit for edit in edits if not any(edit.span.overlaps(span) for span in quoted)])


REWORDINGS = (
    Rewording("the same text", lambda text: text),
    Rewording("lines wrapped", _wrapped),
    Rewording("body on one line", _on_one_line),
    Rewording("CR LF", lambda text: text.replace("\n", "\r\n")),
    Rewording("CR alone", lambda text: text.replace("\n", "\r")),
    Rewording("straight quotation marks", _straight),
    Rewording("curly quotation marks", _curly),
    Rewording("single quotation marks", _single),
    Rewording("dashes", _dashes),
    Rewording("ellipsis as one character", lambda text: text.replace("...", "…")),
    Rewording("no-break spaces", _hard_spaces),
    Rewording("small numbers in words", _spelled),
    Rewording("large numbers written out", _written_out),
    Rewording("percent style", _percent),
    Rewording("months in full", _long_dates),
    Rewording("months abbreviated", _short_dates),
    Rewording("day before month", _day_first),
    Rewording("clock style", _halves),
    Rewording("contractions", _contracted),
    Rewording("bounds in other words", _other_bounds),
    Rewording("paragraphs moved", _moved),
)
"""Each must leave no discrepancy between a text and itself."""
