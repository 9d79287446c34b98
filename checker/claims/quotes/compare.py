"""Two quotations of one utterance: the same, trimmed, altered, or put into another mouth."""

from __future__ import annotations

from enum import Enum

from checker.claims.attribution.names import Same
from checker.claims.kind import Comparison
from checker.claims.quotes.likeness import Change, Lie, lay
from checker.claims.quotes.words import WordReader, Words
from checker.model.claim import Claim
from checker.model.quotation import Quotation

FACTS = frozenset(
    [
        "same words",
        "cut in parts",
        "goes on",
        "trimmed",
        "start",
        "end",
        "ellipsis",
        "aside",
        "altered",
        "negation",
        "other speaker",
        "same speaker",
        "unknown speaker",
    ]
)
"""Every fact that a comparison of quotations can state."""
_FEW = 2
"""Words that stand for other words, at most, where both quotations have some at an edge."""
_ELSEWHERE = 0.7
"""Share of the words cut off that must stand in the rest of the other article's run."""


def compare_quotes(a: Claim, b: Claim, reader: WordReader, same: Same) -> Comparison:
    """What holds of two quotations taken as one utterance.

    Args:
        same: whether their speakers are one.

    Raises:
        TypeError: when a claim's value is no quotation.
    """
    one, two = _quotation(a), _quotation(b)
    first, second = reader.read(one.words), reader.read(two.words)
    lie = lay(first, second)
    altered = [change for change in lie.inside if not _is_cut(change, first, second)]
    cuts = [change for change in lie.inside if _is_cut(change, first, second)]
    facts: set[str] = set()
    if cuts:
        facts |= {"trimmed", "aside" if all(_is_aside(c, first, second) for c in cuts) else "ellipsis"}
    for edge, name in ((lie.start, "start"), (lie.end, "end")):
        if edge is None:
            continue
        kind = _read_edge(edge, first, second, at_start=name == "start")
        if kind is Edge.ALTERED:
            altered.append(edge)
        elif _is_elsewhere(edge, one, two, reader, at_start=name == "start"):
            facts.add("cut in parts")
        else:
            goes_on = kind is Edge.WHOLE and not (name == "start" and _lacks_start(edge, lie.end))
            facts |= {"goes on" if goes_on else "trimmed", name}
    facts |= _alterations(altered, first, second, reader)
    if not facts & {"altered", "trimmed"}:
        facts.add("same words")
    facts.add(_speakers(one, two, same))
    return Comparison(frozenset(facts), _details(one, two, first, second, lie))


def _lacks_start(start: Change, end: Change | None) -> bool:
    """Whether one quotation only leaves out how the other begins, and does not go on where that one ends."""
    begins = (start.a[0] < start.a[1], start.b[0] < start.b[1])
    if begins[0] == begins[1]:
        return False
    ends = (False, False) if end is None else (end.a[0] < end.a[1], end.b[0] < end.b[1])
    return not (ends[1] if begins[0] else ends[0])


def _alterations(changes: list[Change], a: Words, b: Words, reader: WordReader) -> set[str]:
    """What changes of words make of two quotations."""
    if not changes:
        return set()
    turned = any(_turns(change, a, b, reader) for change in changes)
    return {"altered", "negation"} if turned else {"altered"}


def _quotation(claim: Claim) -> Quotation:
    """The claim's value."""
    if not isinstance(claim.value, Quotation):
        raise TypeError(f"no quotation: {claim.kind}")
    return claim.value


def _is_cut(change: Change, a: Words, b: Words) -> bool:
    """Whether words are missing where an ellipsis owns up to it, or stand in an editor's brackets."""
    return _is_aside(change, a, b) or _has_gap(change.a, change.b, a) or _has_gap(change.b, change.a, b)


def _has_gap(here: tuple[int, int], there: tuple[int, int], words: Words) -> bool:
    """Whether this side has nothing but an ellipsis where the other side has words."""
    return here[0] == here[1] and there[0] < there[1] and here[0] in words.gaps


def _is_aside(change: Change, a: Words, b: Words) -> bool:
    """Whether one side's words are all in an editor's square brackets."""
    for (start, end), words in ((change.a, a), (change.b, b)):
        if start < end and all(at in words.asides for at in range(start, end)):
            return True
    return False


class Edge(Enum):
    """How two quotations differ before or after what they share."""

    WHOLE = "whole"
    """One goes on where a sentence ends, or both do with other sentences."""
    WITHIN = "within"
    """Words of a sentence are cut off."""
    ALTERED = "altered"
    """Both go on, and in the middle of a sentence: the words were changed."""


def _read_edge(edge: Change, a: Words, b: Words, *, at_start: bool) -> Edge:
    """How the two differ at an edge."""
    if _is_aside(edge, a, b):
        return Edge.WITHIN
    cut = 1 if at_start else 0
    sides = [(words, place[cut]) for words, place in ((a, edge.a), (b, edge.b)) if place[0] < place[1]]
    if all(place in words.stops | words.gaps for words, place in sides):
        return Edge.WHOLE
    if len(sides) == 1:
        return Edge.WITHIN
    apart = all(place in words.stops | words.gaps | words.pauses for words, place in sides)
    few = max(edge.a[1] - edge.a[0], edge.b[1] - edge.b[0]) <= _FEW
    return Edge.WITHIN if apart and not few else Edge.ALTERED


def _is_elsewhere(
    edge: Change, one: Quotation, two: Quotation, reader: WordReader, *, at_start: bool
) -> bool:
    """Whether what one side has at an edge, as far as its sentence goes, stands in the other's run."""
    for place, words, run in ((edge.a, one.words, two.run), (edge.b, two.words, one.run)):
        if place[0] == place[1]:
            continue
        if run is None:
            return False
        start, end = _sentence_part(place, reader.read(words), at_start=at_start)
        extra = reader.read(words).part(start, end)
        if len(lay(extra, reader.read(run)).shared) < _ELSEWHERE * (end - start):
            return False
    return True


def _sentence_part(place: tuple[int, int], words: Words, *, at_start: bool) -> tuple[int, int]:
    """Of words at an edge, those of the sentence that the other side has in part."""
    stops = [stop for stop in words.stops if place[0] < stop < place[1]]
    if at_start:
        return max(stops, default=place[0]), place[1]
    return place[0], min(stops, default=place[1])


def _turns(change: Change, a: Words, b: Words, reader: WordReader) -> bool:
    """Whether a change takes away a negation or puts one in."""
    before = sum(reader.is_negation(key) for key in a.keys[slice(*change.a)])
    after = sum(reader.is_negation(key) for key in b.keys[slice(*change.b)])
    return before % 2 != after % 2


def _speakers(a: Quotation, b: Quotation, same: Same) -> str:
    """How the two speakers lie.

    They are two only where both articles name them near the words; whom "he" means may be read wrongly.
    """
    match same:
        case Same.YES:
            return "same speaker"
        case Same.NO if a.is_named_near and b.is_named_near:
            return "other speaker"
        case _:
            return "unknown speaker"


def _details(one: Quotation, two: Quotation, a: Words, b: Words, lie: Lie) -> dict[str, str]:
    """Words for the explanation: both quotations, both speakers, and the word diff."""
    return {
        "a": _shown(one.words),
        "b": _shown(two.words),
        "speaker_a": one.speaker or "an unnamed speaker",
        "speaker_b": two.speaker or "an unnamed speaker",
        "diff": _diff(a, b, lie),
        "cut": _cut(a, b, lie),
    }


def _shown(words: str) -> str:
    """A quotation in marks, without a comma that ends it, cut in the middle where it is long."""
    words = words.strip().removesuffix(",")
    if len(words) > 160:
        words = f"{words[:100].rsplit(' ', 1)[0]} … {words[-50:].split(' ', 1)[-1]}"
    return f"“{words}”"


def _diff(a: Words, b: Words, lie: Lie) -> str:
    """Each change as "old" → "new", or the words that only one side has."""
    changes = [*lie.inside]
    changes += [
        edge
        for edge in (lie.start, lie.end)
        if edge is not None and edge.a[0] < edge.a[1] and edge.b[0] < edge.b[1]
    ]
    return "; ".join(_told(a, b, change) for change in changes) or "no change"


def _told(a: Words, b: Words, change: Change) -> str:
    """One change of words."""
    if change.a[0] == change.a[1]:
        return f"only one has {_some(b, change.b)}"
    if change.b[0] == change.b[1]:
        return f"only one has {_some(a, change.a)}"
    return f"{_some(a, change.a)} → {_some(b, change.b)}"


def _cut(a: Words, b: Words, lie: Lie) -> str:
    """The words that only one of the two has, at the edges and at an ellipsis."""
    parts: list[str] = []
    for change in (lie.start, *lie.inside, lie.end):
        if change is None:
            continue
        parts += [
            _some(words, place) for words, place in ((a, change.a), (b, change.b)) if place[0] < place[1]
        ]
    return ", ".join(parts) or "nothing"


def _some(words: Words, place: tuple[int, int]) -> str:
    """Some words as printed, in marks."""
    return f"“{words.shown(*place)}”"
