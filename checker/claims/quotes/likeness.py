"""How two quotations' words lie against each other: what is shared, cut off, changed or left out."""

from __future__ import annotations

from dataclasses import dataclass
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
    return _lay(a, b) if a.keys <= b.keys else _lay(b, a).turned()


def _lay(a: Words, b: Words) -> Lie:
    """Align two quotations as they come."""
    blocks = _blocks(a, b)
    if not blocks:
        whole = _some(Change((0, len(a.keys)), (0, len(b.keys))))
        return Lie(None, None, () if whole is None else (whole,), (), ())
    first, last = blocks[0], blocks[-1]
    start = Change((0, first.src_start), (0, first.dest_start))
    end = Change((last.src_end, len(a.keys)), (last.dest_end, len(b.keys)))
    inside = tuple(
        Change((one.src_end, two.src_start), (one.dest_end, two.dest_start)) for one, two in pairwise(blocks)
    )
    shared = tuple(at for block in blocks for at in range(block.src_start, block.src_end))
    mirrored = tuple(at for block in blocks for at in range(block.dest_start, block.dest_end))
    return Lie(_some(start), _some(end), inside, shared, mirrored)


def _some(change: Change) -> Change | None:
    """The change, unless it is empty on both sides."""
    return change if change.a[0] < change.a[1] or change.b[0] < change.b[1] else None


def _blocks(a: Words, b: Words) -> list[Opcode]:
    """Shared stretches in order, without stray words far from the rest at either end."""
    equal = _at_edges([code for code in opcodes(a.keys, b.keys) if code.tag == "equal"], a, b)
    while len(equal) > 1 and _is_stray(equal[0], equal[1]):
        equal = equal[1:]
    while len(equal) > 1 and _is_stray(equal[-1], equal[-2]):
        equal = equal[:-1]
    return equal


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


def _is_stray(edge: Opcode, inner: Opcode) -> bool:
    """Whether a shared stretch at the edge is so short and so far off that chance put it there."""
    length = edge.src_end - edge.src_start
    first, second = sorted((edge, inner), key=lambda code: code.src_start)
    gap = max(second.src_start - first.src_end, second.dest_start - first.dest_end)
    return gap > 2 * length + 1 and length <= 3


def likeness(a: Words, b: Words, small: frozenset[str]) -> float:
    """How surely two quotations are one utterance, from 0 to 1, however each was cut.

    The share of the shorter one's words that the longer one has in the same order, content words
    counting four times as much as small ones; damped where little is shared in all, because a word or
    two in common proves nothing.
    """
    lie = lay(a, b)
    weight = sum(_weight(a.keys[at], small) for at in lie.shared)
    if not weight:
        return 0.0
    low = min(_span_weight(a, lie, small, first=True), _span_weight(b, lie, small, first=False))
    whole = min(sum(_weight(key, small) for key in a.keys), sum(_weight(key, small) for key in b.keys))
    ratio = weight / max(whole, 0.0001)
    inner = weight / max(low, 0.0001)
    short = min(len(a.keys), len(b.keys)) <= _SHORT
    if short and lie.inside and a.keys != b.keys:
        ratio *= 0.5
    proof = min(1.0, weight / (_PROOF_SAME if a.keys == b.keys else _PROOF))
    return round(min(1.0, max(ratio, 0.9 * inner if weight >= 16 else 0.0)) * (0.2 + 0.8 * proof), 3)


def _weight(key: str, small: frozenset[str]) -> float:
    """What one shared word proves."""
    return 1.0 if key in small else 4.0


def _span_weight(words: Words, lie: Lie, small: frozenset[str], *, first: bool) -> float:
    """The weight of all words from the first shared one to the last."""
    start = (lie.start.a[1] if first else lie.start.b[1]) if lie.start else 0
    end = (lie.end.a[0] if first else lie.end.b[0]) if lie.end else len(words.keys)
    return sum(_weight(key, small) for key in words.keys[start:end])
