"""Spots the expressions of time in a sentence, before it is known when they were said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.claims.times.build import build
from checker.claims.times.guards import Guards
from checker.claims.times.join import join
from checker.claims.times.lexicon import Lexicon
from checker.claims.times.reading import Calendar, Length, Reading, told_by
from checker.claims.times.shapes import Found, ShapeTrie
from checker.claims.times.terms import Term, literal
from checker.model.article import Span
from checker.model.document import Sentence, Token, TokenKind
from checker.rulebook import Rulebook
from checker.rulebook.times import TimeMask, TimeShape

_LENDING = 9
"""Words between a clock time and the day of the same sentence that it is taken to belong to."""
_DAY_HOURS = 24
"""Hours of a day; a midnight where a stretch begins is the first of them, not the last."""
_STRETCH = 400
"""Tokens read at a time. No sentence of news is longer; text without full stops is read in such stretches,
which keeps the time it takes in proportion to its length."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An expression of time in a sentence, not yet resolved.

    Attributes:
        first: index of its first token; `after` of the token after its last.
        span: offsets into `Document.text`.
        rules: ids of the rules that took part.
        event: tokens of the event that it dates, where that is told after it ("a day after the raid").
        length: the length that leads to that event.
        is_loose: whether no day is known that it could count from.
    """

    sentence: Sentence
    reading: Reading
    first: int
    after: int
    span: Span
    rules: tuple[str, ...]
    event: range | None = None
    length: Length | None = None
    is_loose: bool = False


class Spotter:
    """The grammar of times, made once from the rules."""

    def __init__(self, rulebook: Rulebook) -> None:
        names = [(word, rule.name, rule.id) for rule in rulebook.holidays.holiday for word in rule.words]
        self._lexicon = Lexicon(rulebook.times.words, names)
        self._shapes = ShapeTrie(rulebook.time_shapes.shape)
        self._masks = ShapeTrie(rulebook.times.mask)
        self._starters = self._lexicon.first_words | self._shapes.first_words | self._masks.first_words
        self._guards = Guards(rulebook.times.context)
        borders = rulebook.times.context.borders
        self._until = frozenset(word for word, edge in borders.items() if edge == "until")

    def spot(self, sentence: Sentence, *, day_first: bool = False) -> list[Sighting]:
        """The expressions in one sentence, with neighbours that make one time joined.

        Args:
            sentence: any.
            day_first: whether 04/05/2011 is the fourth of May.
        """
        found: list[Sighting] = []
        for start in range(0, len(sentence.tokens), _STRETCH):
            tokens = sentence.tokens[start : start + _STRETCH]
            near: list[Sighting] = []
            for match, reading in self._matches(tokens, day_first=day_first):
                near.append(_sighting(sentence, start, match, reading))
                if len(near) > 1:
                    near[-2:] = _merge(near[-2], near[-1])
            found += _lend_days(self._in_one_day(near))
        return found

    def _in_one_day(self, found: Sequence[Sighting]) -> list[Sighting]:
        """Gives a stretch's first hour the day of its last: "from midnight to noon on Saturday"."""
        paired = list(found)
        for i in range(len(paired) - 1, 0, -1):
            start, end = paired[i - 1], paired[i]
            between = [literal(token) for token in start.sentence.tokens[start.after : end.first]]
            if len(between) == 1 and between[0] in self._until:
                paired[i - 1] = _begun(start, end)
        return paired

    def fired(self, sentence: Sentence) -> set[str]:
        """Ids of the rules that take part in reading a sentence, masks included."""
        rules = {rule for sighting in self.spot(sentence) for rule in sighting.rules}
        for start in range(0, len(sentence.tokens), _STRETCH):
            tokens = sentence.tokens[start : start + _STRETCH]
            terms = _Lattice(self._lexicon, tokens)
            rules |= {mask.shape.id for i in range(len(tokens)) for mask in self._masked(tokens, i, terms)}
        return rules

    def _may_start(self, token: Token) -> bool:
        """Whether a time or a mask can begin with the token; most tokens of a text cannot."""
        if token.kind is TokenKind.NUMBER:
            return True
        word = literal(token)
        return word in self._starters or (word.endswith("'s") and word[:-2] in self._starters)

    def _masked(self, tokens: Sequence[Token], i: int, terms: _Lattice) -> list[Found]:
        """The masks that begin at a token; those that need capitals only where all words have them."""
        return [
            mask
            for mask in self._masks.find(tokens, i, terms)
            if not (isinstance(mask.shape, TimeMask) and mask.shape.is_capitalised)
            or all(t.is_capitalised or not t.text[0].isalpha() for t in (tokens[i], tokens[mask.after - 1]))
        ]

    def _matches(self, tokens: Sequence[Token], *, day_first: bool) -> Iterator[tuple[Found, Reading]]:
        terms = _Lattice(self._lexicon, tokens)
        starts = [i for i, token in enumerate(tokens) if self._may_start(token)]
        masks = [(mask.first, mask.after) for i in starts for mask in self._masked(tokens, i, terms)]
        after = 0
        for i in starts:
            chosen = self._longest(tokens, i, terms, masks, day_first=day_first) if i >= after else None
            if chosen:
                yield chosen
                after = chosen[0].after

    def _longest(
        self,
        tokens: Sequence[Token],
        i: int,
        terms: _Lattice,
        masks: Sequence[tuple[int, int]],
        *,
        day_first: bool,
    ) -> tuple[Found, Reading] | None:
        """The longest expression that begins at a token, overlaps no mask and says something."""
        for found in self._shapes.find(tokens, i, terms):
            guard = found.shape.guard if isinstance(found.shape, TimeShape) else None
            is_masked = any(first < found.after and i < after for first, after in masks)
            if is_masked or not self._guards.allow(guard, tokens, found):
                continue
            words = tuple(literal(token).removesuffix("'s") for token in tokens[i : found.after])
            reading = build(found, words, day_first=day_first)
            if reading is not None:
                return found, reading
        return None


class _Lattice:
    """The terms at each token, read when first asked for."""

    def __init__(self, lexicon: Lexicon, tokens: Sequence[Token]) -> None:
        self._lexicon = lexicon
        self._tokens = tokens
        self._terms: dict[int, list[Term]] = {}

    def __call__(self, i: int) -> Sequence[Term]:
        if i not in self._terms:
            self._terms[i] = self._lexicon.terms_at(self._tokens, i)
        return self._terms[i]


def _sighting(sentence: Sentence, start: int, match: Found, reading: Reading) -> Sighting:
    """A match in a stretch of a sentence that begins at token `start`."""
    rules = (match.shape.id, *(rule for term in match.terms for rule in term.rules))
    first = start + match.first
    span = Span(sentence.tokens[first].start, match.end)
    return Sighting(sentence, reading, first, start + match.after, span, rules)


def _merge(left: Sighting, right: Sighting) -> list[Sighting]:
    """Two neighbours as one time, or as they are."""
    if not isinstance(left.reading, Calendar) or not isinstance(right.reading, Calendar):
        return [left, right]
    between = tuple(literal(token) for token in left.sentence.tokens[left.after : right.first])
    reading = join(left.reading, right.reading, between) if len(between) <= 2 else None
    if reading is None:
        return [left, right]
    span = Span(left.span.start, right.span.end)
    return [Sighting(left.sentence, reading, left.first, right.after, span, left.rules + right.rules)]


def _begun(start: Sighting, end: Sighting) -> Sighting:
    """The beginning of a stretch of hours on the day of its end, unless it can only be the evening before."""
    first, last = start.reading, end.reading
    if not (isinstance(first, Calendar) and isinstance(last, Calendar) and first.clock and last.clock):
        return start
    clock = (first.clock[0] % _DAY_HOURS, *first.clock[1:])
    if first.has_day or not last.has_day or clock[:2] >= last.clock[:2] or not first.is_half_told:
        return start
    day = replace(last, clock=clock, zone=first.zone, modifier=first.modifier)
    return replace(start, reading=replace(day, is_half_told=first.is_half_told))


def _lend_days(found: Sequence[Sighting]) -> list[Sighting]:
    """Gives clock times the day that stands near: "Thursday at 8 p.m.", "at 0910 (0440 GMT) on Monday"."""
    days = [s for s in found if isinstance(s.reading, Calendar) and s.reading.has_day and not s.reading.clock]
    return [_with_day(sighting, days) for sighting in found] if days else list(found)


def _with_day(sighting: Sighting, days: Sequence[Sighting]) -> Sighting:
    reading = sighting.reading
    if not isinstance(reading, Calendar) or not reading.clock or reading.has_day:
        return sighting
    near = min(
        (day for day in days if _lends(day, sighting)), key=lambda d: _apart(d, sighting), default=None
    )
    if near is None or not isinstance(near.reading, Calendar):
        return sighting
    reading = told_by(reading, near.reading.part)
    day = replace(near.reading, part=None, clock=reading.clock, is_half_told=reading.is_half_told)
    return replace(sighting, reading=replace(day, zone=reading.zone, modifier=reading.modifier))


def _lends(day: Sighting, clock: Sighting) -> bool:
    """Whether the day stands shortly before the clock time, or after it with "on" and no comma between."""
    if _apart(day, clock) > _LENDING:
        return False
    between = [literal(token) for token in clock.sentence.tokens[clock.after : day.first]]
    return day.first < clock.first or (between[-1:] == ["on"] and "," not in between)


def _apart(a: Sighting, b: Sighting) -> int:
    """Tokens between two sightings of a sentence."""
    return max(a.first - b.after, b.first - a.after)
