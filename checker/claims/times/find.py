"""Finds the times of an article and works out when they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.claims.times.build import build
from checker.claims.times.clause import Clauses, border_of
from checker.claims.times.events import Events
from checker.claims.times.feasts import Feasts
from checker.claims.times.guards import Guards
from checker.claims.times.join import join
from checker.claims.times.lexicon import Lexicon
from checker.claims.times.published import Dated, full_date, published_day
from checker.claims.times.reading import Calendar, Reading
from checker.claims.times.resolve import Anchors, Resolver
from checker.claims.times.shapes import Found, ShapeTrie
from checker.claims.times.terms import Term, literal
from checker.model.article import Span
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document, Section, Sentence, Token, TokenKind
from checker.model.timerange import Grain, Tense, TimeRange, TimexType
from checker.rulebook import Rulebook

_LENDING = 9
"""Words between a clock time and the day of the same sentence that it is taken to belong to."""
_LONG_SENTENCE = 4000
"""Tokens of a sentence that are read; no sentence of news is longer."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An expression of time in a sentence, not yet resolved.

    Attributes:
        first: index of its first token; `after` of the token after its last.
        span: offsets into `Document.text`.
        rules: ids of the rules that took part.
        lends: what it takes its day from, where that stands beside it ("Thursday at 8 p.m.").
    """

    sentence: Sentence
    reading: Reading
    first: int
    after: int
    span: Span
    rules: tuple[str, ...]
    lends: Calendar | None = None


class TimeFinder:
    """The grammar of times, made once from the rules."""

    def __init__(self, rulebook: Rulebook) -> None:
        holidays = rulebook.holidays.holiday
        names = [(word, rule.name, rule.id) for rule in holidays for word in rule.words]
        self._lexicon = Lexicon(rulebook.times.words, names)
        self._shapes = ShapeTrie(rulebook.time_shapes.shape)
        self._masks = ShapeTrie(rulebook.times.mask)
        self._starters = self._lexicon.first_words | self._shapes.first_words | self._masks.first_words
        self._guards = Guards(rulebook.times.context)
        self._borders = dict(rulebook.times.context.borders)
        self._occasions = frozenset(rulebook.times.context.occasions)
        self._resolver = Resolver(Feasts(holidays))
        self._clauses = Clauses(rulebook.events)
        self._events = Events(rulebook.events)

    @property
    def events(self) -> Events:
        """The news events that the rules know."""
        return self._events

    def claims(self, document: Document) -> Iterator[Claim]:
        """The times of an article, in the order of its text."""
        sightings = [s for sentence in document.sentences for s in self.sightings(sentence)]
        published = published_day(document, list(_full_dates(document, sightings)))
        anchors = Anchors(published)
        for sighting in sightings:
            post = sighting.sentence.post
            here = Anchors(post.published) if post and post.published else anchors
            claim, moved = self._claim(document, sighting, here)
            if claim:
                yield claim
            anchors = moved if here is anchors else anchors

    def sightings(self, sentence: Sentence) -> list[Sighting]:
        """The expressions in one sentence, with neighbours that make one time joined."""
        tokens = sentence.tokens[:_LONG_SENTENCE]
        found: list[Sighting] = []
        for match, reading in self._matches(sentence):
            rules = (match.shape.id, *(rule for term in match.terms for rule in term.rules))
            span = Span(tokens[match.first].start, match.end)
            sighting = Sighting(sentence, reading, match.first, match.after, span, rules)
            found.append(sighting)
            if len(found) > 1:
                found[-2:] = _merge(found[-2], sighting)
        return _lend_days(found) if len(found) > 1 else found

    def fired(self, sentence: Sentence) -> set[str]:
        """Ids of the rules that take part in reading a sentence, masks included."""
        rules = {rule for sighting in self.sightings(sentence) for rule in sighting.rules}
        tokens = sentence.tokens[:_LONG_SENTENCE]
        terms = _Lattice(self._lexicon, sentence)
        for i in range(len(tokens)):
            rules |= {mask.shape.id for mask in self._masked(sentence, i, terms)}
        return rules

    def _may_start(self, token: Token) -> bool:
        """Whether a time or a mask can begin with the token; most tokens of a text cannot."""
        if token.kind is TokenKind.NUMBER:
            return True
        word = literal(token)
        return word in self._starters or (word.endswith("'s") and word[:-2] in self._starters)

    def _masked(self, sentence: Sentence, i: int, terms: _Lattice) -> list[Found]:
        """The masks that begin at a token; those that need capitals only where all words have them."""
        tokens = sentence.tokens
        return [
            mask
            for mask in self._masks.find(tokens, i, terms)
            if not getattr(mask.shape, "is_capitalised", False)
            or all(t.is_capitalised or not t.text[0].isalpha() for t in (tokens[i], tokens[mask.after - 1]))
        ]

    def _matches(self, sentence: Sentence) -> Iterator[tuple[Found, Reading]]:
        tokens = sentence.tokens[:_LONG_SENTENCE]
        terms = _Lattice(self._lexicon, sentence)
        i = 0
        while i < len(tokens):
            if not self._may_start(tokens[i]):
                i += 1
                continue
            masks = self._masked(sentence, i, terms)
            if masks:
                i = masks[0].after
                continue
            chosen = self._longest(sentence, i, terms)
            if chosen is None:
                i += 1
                continue
            yield chosen
            i = chosen[0].after

    def _longest(self, sentence: Sentence, i: int, terms: _Lattice) -> tuple[Found, Reading] | None:
        tokens = sentence.tokens[:_LONG_SENTENCE]
        for found in self._shapes.find(tokens, i, terms):
            guard = getattr(found.shape, "guard", None)
            if not self._guards.allow(guard, tokens, found):
                continue
            words = tuple(literal(t).removesuffix("'s") for t in tokens[found.first : found.after])
            reading = build(found, words, day_first=False)
            if reading is not None:
                return found, reading
        return None

    def _claim(
        self, document: Document, sighting: Sighting, anchors: Anchors
    ) -> tuple[Claim | None, Anchors]:
        tokens = sighting.sentence.tokens
        verbs = self._clauses.verbs(tokens)
        tense = self._clauses.tense(tokens, verbs, sighting.first, sighting.after)
        border = border_of(tokens, sighting.first, self._borders)
        if sighting.first and literal(tokens[sighting.first - 1]) in {"until", "by", "till"}:
            tense = None if tense is Tense.PAST else Tense.FUTURE
        reading = sighting.reading
        if isinstance(reading, Calendar) and sighting.lends:
            lent = sighting.lends
            reading = replace(
                lent, part=None, clock=reading.clock, zone=reading.zone, modifier=reading.modifier
            )
            reading = replace(
                reading, part=sighting.reading.part if isinstance(sighting.reading, Calendar) else None
            )
        clause = self._clauses.clause(tokens, sighting.first, sighting.after)
        value, period = self._resolver.resolve(reading, anchors, tense)
        value = replace(value, tense=tense or Tense.PAST, border=border)
        claim = claim_at(
            document,
            sighting.sentence,
            sighting.span,
            kind=Kind.TIME,
            topic=self._topic(sighting, value),
            value=value,
            about=self._events.about(tokens, clause, sighting.first, sighting.after),
            rules=sighting.rules,
        )
        if period is None:
            return claim, anchors
        is_day = period.grain is Grain.DAY
        return claim, replace(anchors, period=period, day=period.first if is_day else anchors.day)

    def _topic(self, sighting: Sighting, value: TimeRange) -> str:
        """What sort of time it is; only a "date" is ever compared."""
        tokens = sighting.sentence.tokens
        if value.type is TimexType.DURATION:
            return "duration"
        if value.type is TimexType.SET:
            return "recurrence"
        if value.timex and value.timex.endswith("_REF"):
            return "vague"
        if (
            sighting.sentence.section is Section.FURNITURE
            or len(tokens) <= sighting.after - sighting.first + 1
        ):
            return "stamp"
        names_occasion = sighting.after < len(tokens) and tokens[sighting.after].lower in self._occasions
        return "occasion" if value.holiday and names_occasion else "date"


class _Lattice:
    """The terms at each token of a sentence, read when first asked for."""

    def __init__(self, lexicon: Lexicon, sentence: Sentence) -> None:
        self._lexicon = lexicon
        self._tokens = sentence.tokens[:_LONG_SENTENCE]
        self._terms: dict[int, list[Term]] = {}

    def __call__(self, i: int) -> Sequence[Term]:
        if i not in self._terms:
            self._terms[i] = self._lexicon.terms_at(self._tokens, i)
        return self._terms[i]


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


def _lend_days(found: Sequence[Sighting]) -> list[Sighting]:
    """Gives clock times the day that stands near: "Thursday at 8 p.m.", "at 0910 (0440 GMT) on Monday"."""
    days = [s for s in found if isinstance(s.reading, Calendar) and s.reading.has_day and not s.reading.clock]
    lent = []
    for sighting in found:
        reading = sighting.reading
        if isinstance(reading, Calendar) and reading.clock and not reading.has_day:
            near = min(days, key=lambda day: _apart(day, sighting), default=None)
            if near and isinstance(near.reading, Calendar) and _apart(near, sighting) <= _LENDING:
                sighting = replace(sighting, lends=near.reading)  # noqa: PLW2901 - the same sighting, completed
        lent.append(sighting)
    return lent


def _apart(a: Sighting, b: Sighting) -> int:
    """Tokens between two sightings of a sentence."""
    return max(a.first - b.after, b.first - a.after)


def _full_dates(document: Document, sightings: Sequence[Sighting]) -> Iterator[Dated]:
    for sighting in sightings:
        if not isinstance(sighting.reading, Calendar):
            continue
        day = full_date(sighting.reading)
        if day:
            sentence = sighting.sentence
            words = sum(token.text[0].isalpha() for token in sentence.tokens)
            words -= sum(t.text[0].isalpha() for t in sentence.tokens[sighting.first : sighting.after])
            before = document.text[sentence.span.start : sighting.span.start]
            yield Dated(sentence, day, sighting.reading.weekday is not None, words, before)
