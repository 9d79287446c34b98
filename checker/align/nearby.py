"""Which mentions of two articles are worth comparing, told by a few matrix products.

To compare two claims takes far longer than to multiply two vectors, and of thousands of claims hardly any two
tell one fact. So each mention is compared only with those that stand in the likest company: sentences alike,
the same topic, words for it in common, the same value, near in the article. Articles with few claims, as news
has them, are compared in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from checker.align.mention import Mention

Array = NDArray[np.float64]

MOST = 16
"""How many mentions of an article a mention chooses to be compared with, at the most; an article with no more
is compared in full."""
_ROWS = 256
_BUCKETS = 128
"""Into how many places words are sorted by their hash."""
_SURROUNDINGS, _TOPIC, _WORDING, _VALUE, _PLACE = 0.5, 0.5, 1.0, 1.0, 0.2
"""What each sort of company counts, where a sentence's likeness counts 1."""
_FINE = 1000
"""Likeness is told in steps of a thousandth; within a step, the order in the articles decides."""


def near_mentions(left: Sequence[Mention], right: Sequence[Mention]) -> list[tuple[int, int]]:
    """The places of the mentions to compare, in order; those of two articles, or of one with itself."""
    if len(left) <= MOST or len(right) <= MOST:
        return [(i, j) for i in range(len(left)) for j in range(len(right))]
    one, other = _company(left), _company(right)
    keys = _values(left, right)
    found = {(i, j) for i, near in enumerate(_nearest(one, other, *keys)) for j in near}
    found |= {(i, j) for j, near in enumerate(_nearest(other, one, *reversed(keys))) for i in near}
    return sorted(found)


def _company(mentions: Sequence[Mention]) -> Array:
    """A row for each mention; the product of two rows tells how alike the company is that they stand in."""
    rows = [
        np.concatenate(
            (
                mention.context,
                mention.surroundings * np.sqrt(_SURROUNDINGS),
                _bag((mention.claim.topic,)) * np.sqrt(_TOPIC),
                _bag(mention.claim.about) * np.sqrt(_WORDING),
            )
        )
        for mention in mentions
    ]
    return np.asarray(rows, dtype=np.float64)


def _bag(words: Sequence[str]) -> Array:
    """The words as a vector of unit length; zero without words."""
    bag = np.zeros(_BUCKETS)
    for word in set(words):
        bag[crc32(word.encode("utf-8", "surrogatepass")) % _BUCKETS] = 1
    return bag / max(float(np.linalg.norm(bag)), 1.0)


def _values(*sides: Sequence[Mention]) -> list[NDArray[np.int64]]:
    """A number for the value of each mention of each side; the same for the same value."""
    known: dict[object, int] = {}
    return [
        np.array([known.setdefault(mention.claim.value_key, len(known)) for mention in side])
        for side in sides
    ]


def _nearest(
    one: Array, other: Array, keys: NDArray[np.int64], other_keys: NDArray[np.int64]
) -> Iterator[list[int]]:
    """For each row of one side, the rows of the other that are the most alike, in no order."""
    places = np.arange(len(other)) / len(other)
    for start in range(0, len(one), _ROWS):
        rows = slice(start, start + _ROWS)
        alike = one[rows] @ other.T + _VALUE * (keys[rows, None] == other_keys)
        away = np.abs(np.arange(len(one))[rows, None] / len(one) - places)
        rank = np.round((alike - _PLACE * away) * _FINE) - away
        yield from np.argpartition(-rank, MOST - 1, axis=1)[:, :MOST].tolist()
