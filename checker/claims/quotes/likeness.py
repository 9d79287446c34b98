"""How two quotations' words lie against each other: what is shared, cut off, changed or left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Opcode
from rapidfuzz.distance.Indel import opcodes

from checker.claims.quotes.words import Words

_SHORT = 3
"""Words of a fragment, at most, that must stand together in the other quotation."""
_PROOF = 12.0
"""Weight of shared words, three content words' worth, from which chance is ruled out."""
_PROOF_SAME = 8.0
"""The same where the two quotations are word for word the same."""
_DENSE = 0.75
"""Share of the words between the first and the last shared one that are shared where one was only cut."""
_SENTENCE = 4
"""Words of a sentence, at least, that two quotations can have in common while all else differs."""
_STRAY = 0.5
"""Share of the shorter sentence's words from which two sentences are one."""
_NEARLY = 0.75
"""Share of such a sentence's words that the other quotation has too."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of one quotation that stand for other words, or for none, of the other.

    Attributes:
        a: positions in the first quotation, from and to.
        b: positions in the second.
    """

    a: tuple[int, int]
    b: tuple[int, int]

    def turned(self) -> Change:
        """The same with the two quotations exchanged."""
        return Change(self.b, self.a)


@dataclass(frozen=True, slots=True)
class Lie:
    """How two quotations lie against each other.

    Attributes:
        start: words that only one of them has before what they share.
        end: words that only one of them has after it.
        inside: changes between the first and the last shared stretch.
        shared: positions in the first quotation of the shared words.
        mirrored: positions in the second.
    """

    start: Change | None
    end: Change | None
    inside: tuple[Change, ...]
    shared: tuple[int, ...]
    mirrored: tuple[int, ...]

    def turned(self) -> Lie:
        """The same with the two quotations exchanged."""
        start = self.start.turned() if self.start else None
        end = self.end.turned() if self.end else None
        return Lie(start, end, tuple(change.turned() for change in self.inside), self.mirrored, self.shared)


def lay(a: Words, b: Words) -> Lie:
    """Align two quotations word by word; the order of the two changes nothing but the sides."""
    return _lay(a, b) if (a.keys, a.text) <= (b.keys, b.text) else _lay(b, a).turned()


@lru_cache(maxsize=16384)
def _lay(a: Words, b: Words) -> Lie:
    """Align two quotations as they come."""
    blocks = _blocks(a, b)
    if not blocks:
        whole = _real(Change((0, len(a.keys)), (0, len(b.keys))), a, b)
        return Lie(None, None, () if whole is None else (whole,), (), ())
    first, last = blocks[0], blocks[-1]
    start = Change((0, first.src_start), (0, first.dest_start))
    end = Change((last.src_end, len(a.keys)), (last.dest_end, len(b.keys)))
    between = (
        Change((one.src_end, two.src_start), (one.dest_end, two.dest_start)) for one, two in pairwise(blocks)
    )
    shared = tuple(at for block in blocks for at in range(block.src_start, block.src_end))
    mirrored = tuple(at for block in blocks for at in range(block.dest_start, block.dest_end))
    inside = tuple(change for change in between if _real(change, a, b) is not None)
    return Lie(_real(start, a, b), _real(end, a, b), inside, shared, mirrored)


def _real(change: Change, a: Words, b: Words) -> Change | None:
    """The change, unless it is empty on both sides or only another way to write the same words."""
    if change.a[0] == change.a[1] and change.b[0] == change.b[1]:
        return None
    return None if _is_spelling(change, a, b) else change


def _is_spelling(change: Change, a: Words, b: Words) -> bool:
    """Whether a change is none of words: "work force", "it's" for "it has", "f***ing"."""
    if change.a[0] == change.a[1] or change.b[0] == change.b[1]:
        return False
    if a.letters(*change.a) == b.letters(*change.b):
        return True
    if change.a[1] - change.a[0] != 1 or change.b[1] - change.b[0] != 1:
        return False
    one, two = change.a[0], change.b[0]
    if b.keys[two] in a.options.get(one, ()) or a.keys[one] in b.options.get(two, ()):
        return True
    return _masks(a.keys[one], b.keys[two]) or _masks(b.keys[two], a.keys[one])


def _masks(masked: str, word: str) -> bool:
    """Whether asterisks in one word stand for letters of the other."""
    if "*" not in masked:
        return False
    pattern = ".+".join(re.escape(part) for part in re.split(r"\*+", masked))
    return re.fullmatch(pattern, word) is not None


def _blocks(a: Words, b: Words) -> list[Opcode]:
    """Shared stretches in order, without stray words of two sentences that are not one."""
    equal = _at_edges([code for code in opcodes(a.keys, b.keys) if code.tag == "equal"], a, b)
    pairs = [
        (code.src_start + n, code.dest_start + n)
        for code in equal
        for n in range(code.src_end - code.src_start)
    ]
    one, two = a.sentence_of(), b.sentence_of()
    shared = Counter((one[i], two[j]) for i, j in pairs)
    lengths, others = Counter(one), Counter(two)
    kept = [
        (i, j) for i, j in pairs if shared[one[i], two[j]] >= _STRAY * min(lengths[one[i]], others[two[j]])
    ]
    return _runs(_widened(kept or pairs, a, b))


def _widened(pairs: list[tuple[int, int]], a: Words, b: Words) -> list[tuple[int, int]]:
    """The pairs with the equal words right before the first and right behind the last of them."""
    if not pairs:
        return pairs
    (i, j), (k, m) = pairs[0], pairs[-1]
    before, after = [], []
    while i > 0 and j > 0 and a.keys[i - 1] == b.keys[j - 1]:
        i, j = i - 1, j - 1
        before.append((i, j))
    while k + 1 < len(a.keys) and m + 1 < len(b.keys) and a.keys[k + 1] == b.keys[m + 1]:
        k, m = k + 1, m + 1
        after.append((k, m))
    return [*reversed(before), *pairs, *after]


def _runs(pairs: list[tuple[int, int]]) -> list[Opcode]:
    """Pairs of positions as stretches."""
    runs: list[Opcode] = []
    for i, j in pairs:
        last = runs[-1] if runs else None
        if last is not None and (last.src_end, last.dest_end) == (i, j):
            runs[-1] = Opcode("equal", last.src_start, i + 1, last.dest_start, j + 1)
        else:
            runs.append(Opcode("equal", i, i + 1, j, j + 1))
    return runs


def _at_edges(equal: list[Opcode], a: Words, b: Words) -> list[Opcode]:
    """The stretches, with words that only one side has told as cut off at an edge where they may be.

    "We lost. We will come back" has "We lost" before "We will come back", though "We" begins both.
    """
    if len(equal) > 1 and _opens(equal[0], equal[1], a, b):
        length = equal[0].src_end - equal[0].src_start
        one = equal[1]
        first = Opcode("equal", one.src_start - length, one.src_end, one.dest_start - length, one.dest_end)
        equal = [first, *equal[2:]]
    if len(equal) > 1 and _closes(equal[-2], equal[-1], a, b):
        length = equal[-1].src_end - equal[-1].src_start
        one = equal[-2]
        last = Opcode("equal", one.src_start, one.src_end + length, one.dest_start, one.dest_end + length)
        equal = [*equal[:-2], last]
    return equal


def _opens(first: Opcode, then: Opcode, a: Words, b: Words) -> bool:
    """Whether both sides begin with the words that stand again at the end of what one alone has."""
    if first.src_start or first.dest_start:
        return False
    alone = _alone(first, then, a, b)
    said = a.keys[: first.src_end]
    return alone[-len(said) :] == said


def _closes(before: Opcode, last: Opcode, a: Words, b: Words) -> bool:
    """Whether both sides end with the words that stand already at the beginning of what one alone has."""
    if last.src_end < len(a.keys) or last.dest_end < len(b.keys):
        return False
    said = a.keys[last.src_start :]
    return _alone(before, last, a, b)[: len(said)] == said


def _alone(one: Opcode, two: Opcode, a: Words, b: Words) -> tuple[str, ...]:
    """The words between two shared stretches that one side alone has; none where both have some."""
    mine, theirs = a.keys[one.src_end : two.src_start], b.keys[one.dest_end : two.dest_start]
    return () if mine and theirs else mine or theirs


def likeness(a: Words, b: Words, small: frozenset[str]) -> float:
    """How surely two quotations are one utterance, from 0 to 1, however each was cut.

    The share of the shorter one's words that the longer one has in the same order, content words
    counting four times as much as small ones; damped where little is shared in all, because a word or
    two in common proves nothing. A whole sentence in common is enough, whatever stands beside it.
    """
    if _most(a, b, small) < _SENTENCE and a.keys != b.keys:
        return 0.0
    return _likeness(a, b, small) if (a.keys, a.text) <= (b.keys, b.text) else _likeness(b, a, small)


@lru_cache(maxsize=65536)
def _likeness(a: Words, b: Words, small: frozenset[str]) -> float:
    lie = lay(a, b)
    weight = sum(_weight(a.keys[at], small) for at in lie.shared)
    if not weight:
        return 0.0
    whole = min(sum(_weight(key, small) for key in a.keys), sum(_weight(key, small) for key in b.keys))
    span = max(_span_weight(a, lie, small, first=True), _span_weight(b, lie, small, first=False))
    ratio = weight / whole * min(1.0, weight / (_DENSE * span))
    short = min(len(a.keys), len(b.keys)) <= _SHORT
    if short and lie.inside and a.keys != b.keys:
        ratio *= 0.5
    proof = min(1.0, weight / (_PROOF_SAME if a.keys == b.keys else _PROOF))
    like = min(1.0, ratio) * (0.2 + 0.8 * proof)
    return round(max(like, _best_common(a, b, small)), 3)


def shared_weight(a: Words, b: Words, small: frozenset[str]) -> float:
    """What the words that both have in order prove: 4 for a content word, 1 for a small one."""
    return sum(_weight(a.keys[at], small) for at in lay(a, b).shared)


def common_sentence(a: Words, b: Words, small: frozenset[str]) -> float:
    """How surely a sentence that both have nearly alike is one utterance, whatever stands beside it."""
    if _most(a, b, small) < _SENTENCE:
        return 0.0
    return _best_common(a, b, small) if (a.keys, a.text) <= (b.keys, b.text) else _best_common(b, a, small)


@lru_cache(maxsize=65536)
def _best_common(a: Words, b: Words, small: frozenset[str]) -> float:
    lie = lay(a, b)
    found = [*_common(a, lie, small, first=True), *_common(b, lie, small, first=False)]
    return max(found, default=0.0)


def _common(words: Words, lie: Lie, small: frozenset[str], *, first: bool) -> Iterator[float]:
    """For each sentence that the two have nearly in common, how surely it is one utterance."""
    held = frozenset(lie.shared if first else lie.mirrored)
    for start, end in words.sentences():
        shared = [at for at in range(start, end) if at in held]
        if len(shared) < _SENTENCE or len(shared) < _NEARLY * (end - start):
            continue
        weight = sum(_weight(words.keys[at], small) for at in shared)
        whole = sum(_weight(key, small) for key in words.keys[start:end])
        if weight >= _NEARLY * whole:
            proof = min(1.0, weight / (_PROOF_SAME if len(shared) == end - start else _PROOF))
            yield weight / whole * (0.2 + 0.8 * proof)


def _most(a: Words, b: Words, small: frozenset[str]) -> float:
    """The most that the two can share, whatever the order of their words."""
    few, many = sorted((a.counts, b.counts), key=len)
    return sum(_weight(key, small) * min(n, many[key]) for key, n in few.items() if key in many)


def _weight(key: str, small: frozenset[str]) -> float:
    """What one shared word proves."""
    return 1.0 if key in small else 4.0


def _span_weight(words: Words, lie: Lie, small: frozenset[str], *, first: bool) -> float:
    """The weight of all words from the first shared one to the last."""
    start = (lie.start.a[1] if first else lie.start.b[1]) if lie.start else 0
    end = (lie.end.a[0] if first else lie.end.b[0]) if lie.end else len(words.keys)
    return sum(_weight(key, small) for key in words.keys[start:end])
