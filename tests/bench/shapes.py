"""Twenty hostile shapes of text, each in any size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Shape: TypeAlias = Callable[[int], str]
"""A text with so many parts."""


def _times(part: str, join: str = " ", end: str = ".\n") -> Shape:
    return lambda size: join.join(part.format(n=n) for n in range(1, size + 1)) + end


SHAPES: dict[str, Shape] = {
    "small numbers": lambda size: ", ".join(str(n % 90) for n in range(1, size + 1)) + ".\n",
    "numbers in words": _times("nine and", " "),
    "tolls in a sentence": _times("{n} people died in Orrin {n}", ", "),
    "tolls in sentences": _times("Some {n} people died in Orrin.", " "),
    "money": _times("$4.{n} million", " and "),
    "bounds": _times("more than at least", " "),
    "dates in a sentence": _times("March 4, 2015", ", "),
    "dates in sentences": _times("The fair of {n} opened on March 4, 2015.", " "),
    "weekdays": _times("Monday", " and "),
    "quotations": _times("“We saw {n} boats go out,” Mara Quill said.", " "),
    "quotations in a sentence": _times("“it was a bad night {n}”", " and "),
    "opening marks": _times("“", " "),
    "straight marks": _times('" word', " "),
    "apostrophes": _times("'tis", " "),
    "names": _times("Mara Quill{n} met Tomas Ebner", ", "),
    "capitals in one run": _times("Mara", " "),
    "speakers": _times("Mara Quill said Tomas Ebner said", " "),
    "of": _times("the head of", " "),
    "one word": _times("a", "", "\n"),
    "hyphens": _times("well", "-"),
    "brackets": _times("(", ""),
    "entities": _times("&amp;", ""),
    "empty lines": _times("x", "\n\n\n"),
    "posts": _times("— Mara Quill (@quill) March 4, 2015", "\n"),
    "statements": _times("Police arrested the man and the man was not arrested.", " "),
}
