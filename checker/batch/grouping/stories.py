"""Articles into stories: candidates are scored, and joined where whole stories are alike."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from checker.align.encoder import Encoder
from checker.batch.grouping.candidates import Pairs, find_candidates
from checker.batch.grouping.digest import Digest

_LEAD_SHARE = 0.3
"""How much the likeness of the leads counts; that of the words counts the rest."""
CUT = 0.43
"""From which likeness on two articles tell one story: fitted on labelled sets taken apart."""
WINDOW = 7
"""Two articles published more days apart tell two stories."""
_BLOCK = 20_000
_AT_ONCE = 512
"""How many leads are embedded at a time."""


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How alike articles are, from 0 to 1; the mean likeness of two groups is a product of their sums."""

    vectors: NDArray[np.float32]
    words: csr_matrix

    def of_pairs(self, pairs: Pairs) -> NDArray[np.float64]:
        """The likeness of each pair."""
        scores = np.zeros(len(pairs))
        for begin in range(0, len(pairs), _BLOCK):
            a, b = pairs[begin : begin + _BLOCK].T
            leads = np.einsum("ij,ij->i", self.vectors[a], self.vectors[b])
            shared = np.asarray(self.words[a].multiply(self.words[b]).sum(axis=1)).ravel()
            scores[begin : begin + _BLOCK] = _LEAD_SHARE * leads + (1 - _LEAD_SHARE) * np.sqrt(shared)
        return np.round(scores, 4)


def find_stories(
    digests: Iterable[Digest], encoder: Encoder, cut: float = CUT, window: int = WINDOW
) -> list[list[int]]:
    """The stories, each as the places of its articles, ascending; a story may have one article only.

    Args:
        digests: of the articles; none is kept longer than it takes to read it.
        cut: from which likeness on two articles tell one story, from 0 to 1.
        window: the most days between two articles of one story.
    """
    pile = _Pile()
    for d in digests:
        pile.add(d, encoder)
    if not pile.days:
        return []
    likeness, days = pile.likeness(encoder), np.array(pile.days, dtype=np.int64)
    pairs = find_candidates(likeness.vectors, likeness.words, days)
    a, b = days[pairs[:, 0]], days[pairs[:, 1]]
    pairs = pairs[(a < 0) | (b < 0) | (np.abs(a - b) <= window)]
    scores = likeness.of_pairs(pairs)
    kept = scores >= cut
    return _join(len(days), pairs[kept], scores[kept], likeness, cut)


@dataclass(slots=True)
class _Pile:
    """What is kept of the articles while they are read: numbers only."""

    days: list[int] = field(default_factory=list)
    _leads: list[str] = field(default_factory=list)
    _vectors: list[NDArray[np.float32]] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)
    _words: array[int] = field(default_factory=lambda: array("q"))
    _counts: array[float] = field(default_factory=lambda: array("f"))
    _ends: array[int] = field(default_factory=lambda: array("q", [0]))

    def add(self, digest: Digest, encoder: Encoder) -> None:
        """Add an article."""
        self.days.append(-1 if digest.day is None else digest.day)
        self._leads.append(digest.lead)
        for word, times in digest.terms:
            self._words.append(self._known.setdefault(word, len(self._known)))
            self._counts.append(1 + log(times))
        self._ends.append(len(self._words))
        if len(self._leads) >= _AT_ONCE:
            self._embed(encoder)

    def likeness(self, encoder: Encoder) -> _Likeness:
        """How alike the articles are."""
        self._embed(encoder)
        return _Likeness(np.concatenate(self._vectors), self._weigh())

    def _embed(self, encoder: Encoder) -> None:
        if self._leads:
            self._vectors.append(np.asarray(encoder.encode(self._leads), dtype=np.float32))
            self._leads = []

    def _weigh(self) -> csr_matrix:
        """For each article the weights of its words, of unit length; common words count less."""
        words, counts = np.array(self._words, dtype=np.int64), np.array(self._counts)
        size, ends = len(self.days), np.array(self._ends, dtype=np.int64)
        used = np.bincount(words, minlength=max(len(self._known), 1))
        weights = counts * np.log1p(size / np.maximum(used, 1))[words]
        rows = np.repeat(np.arange(size), np.diff(ends))
        norms = np.sqrt(np.bincount(rows, weights**2, minlength=size))
        weights = (weights / np.maximum(norms, 1e-9)[rows]).astype(np.float32)
        return csr_matrix((weights, words, ends), shape=(size, len(used)))


def _join(
    size: int, pairs: Pairs, scores: NDArray[np.float64], likeness: _Likeness, cut: float
) -> list[list[int]]:
    """Stories joined from the most alike pair on, while the articles of both are alike on the whole."""
    story = list(range(size))
    members = {place: [place] for place in range(size)}
    for place in np.lexsort((pairs[:, 1], pairs[:, 0], -scores)):
        one, two = story[int(pairs[place, 0])], story[int(pairs[place, 1])]
        if one == two or _mean(members[one], members[two], likeness) < cut:
            continue
        kept, gone = sorted((one, two))
        for article in members[gone]:
            story[article] = kept
        members[kept] = sorted(members[kept] + members.pop(gone))
    return [members[first] for first in sorted(members)]


def _mean(one: Sequence[int], two: Sequence[int], likeness: _Likeness) -> float:
    """The mean likeness of the articles of two stories; of large ones, of some articles."""
    few, others = (group[:: max(len(group) // 10, 1)] for group in (one, two))
    pairs = np.array([(a, b) for a in few for b in others], dtype=np.int64)
    return float(likeness.of_pairs(pairs).mean())
