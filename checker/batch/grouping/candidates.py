"""Which articles are worth comparing: those that stand near each other in a list sorted by something rare.

Sorted neighbourhoods (Hernández and Stolfo, "The Merge/Purge Problem for Large Databases", 1995): instead of
all pairs, an article is compared with its next neighbours among those that share a rare word, sorted by day,
and among all, sorted by a projection of their embeddings. The number of pairs grows with the number of
articles, not with its square.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Pairs = NDArray[np.int64]

_RAREST = 12
"""How many of an article's rarest words are looked up."""
_NEXT = 8
"""With how many neighbours in each list an article is compared."""
_PROJECTIONS = 8


def find_candidates(vectors: NDArray[np.float32], weights: csr_matrix, days: NDArray[np.int64]) -> Pairs:
    """Pairs of articles, each once, the smaller number first.

    Args:
        vectors: an embedding for each article.
        weights: the weights of its words; the rarer a word, the heavier.
        days: of publication; articles without one have the day -1.
    """
    found = [_by_words(weights, days), _by_projection(vectors)]
    pairs: Pairs = np.concatenate(
        [block for blocks in found for block in blocks] or [np.zeros((0, 2), np.int64)]
    )
    pairs.sort(axis=1)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    if not len(pairs):
        return np.zeros((0, 2), np.int64)
    keys = np.unique(pairs[:, 0] * np.int64(len(days)) + pairs[:, 1])
    return np.stack([keys // len(days), keys % len(days)], axis=1).astype(np.int64)


def _by_words(weights: csr_matrix, days: NDArray[np.int64]) -> list[Pairs]:
    """Neighbours among the articles that share one of their rarest words."""
    rows: list[NDArray[np.int64]] = []
    words: list[NDArray[np.int64]] = []
    for place in range(weights.shape[0]):
        begin, end = weights.indptr[place], weights.indptr[place + 1]
        columns, heavy = weights.indices[begin:end], weights.data[begin:end]
        kept = columns[np.lexsort((columns, -heavy))[:_RAREST]]
        words.append(kept.astype(np.int64))
        rows.append(np.full(len(kept), place, np.int64))
    row, word = np.concatenate(rows), np.concatenate(words)
    order = np.lexsort((row, days[row], word))
    row, word = row[order], word[order]
    found = []
    for step in range(1, _NEXT + 1):
        same = word[step:] == word[:-step]
        found.append(np.stack([row[:-step][same], row[step:][same]], axis=1))
    return found


def _by_projection(vectors: NDArray[np.float32]) -> list[Pairs]:
    """Neighbours in several directions through the space of embeddings."""
    directions = np.random.default_rng(0).standard_normal((vectors.shape[1], _PROJECTIONS))
    places = np.round(vectors @ directions.astype(np.float32), 4)
    found = []
    for column in places.T:
        order = np.argsort(column, kind="stable").astype(np.int64)
        found += [np.stack([order[:-step], order[step:]], axis=1) for step in range(1, _NEXT + 1)]
    return found
