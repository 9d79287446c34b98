"""Finds the times of an article and works out when they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims.attribution.marks import scan
from checker.claims.times.clause import Clauses, border_of, is_owner
from checker.claims.times.clock_days import tell_days_of_clocks
from checker.claims.times.dated import DatedEvent, Dating
from checker.claims.times.dateline import is_dateline
from checker.claims.times.elapsed import tell_clocks
from checker.claims.times.events import Events
from checker.claims.times.feasts import Feasts
from checker.claims.times.halves import settle_halves
from checker.claims.times.published import Dated, full_date, published_day, writes_day_first
from checker.claims.times.reading import Calendar, Reading
from checker.claims.times.reckoned import as_worded, reckon
from checker.claims.times.resolve import Resolver
from checker.claims.times.shifts import Anchors
from checker.claims.times.sightings import Sighting, Spotter
from checker.claims.times.terms import literal
from checker.language.frames import FrameReader
from checker.model.article import Span
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document, Section, Sentence, Token
from checker.model.frame import Frame
from checker.model.syntax import Syntax
from checker.model.timerange import Grain, Tense, TimeRange, TimexType
from checker.rulebook import Rulebook

_AHEAD = frozenset({"before", "of"})
"""Words after which a named occasion is to come: "comes before Sunday's vote", "ahead of Sunday's vote"."""
_ENDS_STRETCH = frozenset({"until", "till", "by"})
"""Words after which a time is to come, unless the clause is in the past."""
_THROUGH = frozenset({"through", "thru"})
"""Words after which a stretch lasts to the end of the month or year that follows."""
_DAYS = frozenset({"D", "NI"})
"""Units, in TIMEX3 letters, that count in days."""
_OTHER_TYPES = {TimexType.DURATION: "duration", TimexType.SET: "recurrence"}
_WITHIN_DAY = frozenset({"H", "MI", "S"})
"""Units, in TIMEX3 letters, of which a few lead to no other day that the words would name."""


class TimeFinder:
    """Finds and resolves times. Made once from the rules; holds nothing of any article."""

    def __init__(self, rulebook: Rulebook) -> None:
        context = rulebook.times.context
        self._spotter = Spotter(rulebook)
        self._borders = dict(context.borders)
        self._before_year = frozenset(context.before_year)
        self._occasions = frozenset(context.occasions)
        self._routines = frozenset(context.routines)
        self._day_first = frozenset(context.day_first_domains)
        self._resolver = Resolver(Feasts(rulebook.holidays.holiday))
        self._determiners = frozenset(rulebook.events.determiners)
        self._clauses = Clauses(rulebook.events)
        self._events = Events(rulebook.events)
        self._dating = Dating(self._events)
        self._frames = FrameReader(rulebook.frames)

    @property
    def events(self) -> Events:
        """The news events that the rules know."""
        return self._events

    def claims(self, document: Document) -> Iterator[Claim]:
        """The times of an article, in the order of its text."""
        yield from tell_days_of_clocks(list(self._claims(document)))

    def _claims(self, document: Document) -> Iterator[Claim]:
        day_first = writes_day_first(document, self._day_first)
        sightings = [
            s for sentence in document.sentences for s in self._spotter.spot(sentence, day_first=day_first)
        ]
        anchors = Anchors(published_day(document, list(_full_dates(document, sightings))))
        speech = [quoted.outer for quoted in scan(document.text) if quoted.depth == 0]
        for sighting in reckon(list(tell_clocks(settle_halves(sightings))), self._clauses):
            post = sighting.sentence.post
            if post and post.published:
                yield self._claim(document, sighting, Anchors(post.published))[0]
            else:
                claim, anchors = self._claim(document, sighting, anchors)
                yield _as_spoken(claim, sighting, speech)

    def fired(self, sentence: Sentence) -> set[str]:
        """Ids of the rules that take part in reading a sentence, masks included."""
        fired = self._spotter.fired(sentence)
        for sighting in self._spotter.spot(sentence):
            dated = self._dated(sighting)
            fired.update(self._events.sorts(dated.about if dated else ()))
        return fired

    def _dated(self, sighting: Sighting) -> DatedEvent | None:
        """What happened then."""
        sentence = sighting.sentence
        start, end = sighting.span.start, sighting.span.end
        if sighting.event:
            told = sentence.tokens[sighting.event.start : sighting.event.stop]
            start, end = told[0].start, told[-1].end
        base, is_event = sentence.span.start, sighting.event is not None
        return self._dating.event(sentence.syntax, start - base, end - base, is_event=is_event)

    def _frame(self, syntax: Syntax, dated: DatedEvent) -> Frame:
        return self._frames.frame_of_time(syntax, dated.word, dated.time, dated.name, by_verb=dated.by_verb)

    def _claim(self, document: Document, sighting: Sighting, anchors: Anchors) -> tuple[Claim, Anchors]:
        """The claim that an expression makes, and what later words may count from."""
        tokens = sighting.sentence.tokens
        tense = self._tense(sighting)
        origin = Anchors() if sighting.is_loose else anchors
        value, period = self._resolver.resolve(_to_its_end(sighting), origin, tense)
        border = border_of(tokens, range(sighting.first, sighting.after), self._borders)
        value = replace(value, tense=tense or Tense.PAST, border=border)
        dated = self._dated(sighting)
        claim = claim_at(
            document,
            sighting.sentence,
            sighting.span,
            kind=Kind.TIME,
            topic=self._topic(sighting, value),
            value=as_worded(value, sighting),
            about=dated.about if dated else (),
            rules=sighting.rules,
        )
        if dated:
            claim = replace(claim, frame=self._frame(sighting.sentence.syntax, dated))
        if period is None or sighting.event:
            return claim, anchors
        day = period.first if period.grain is Grain.DAY else anchors.day
        return claim, replace(anchors, period=period, day=day)

    def _tense(self, sighting: Sighting) -> Tense | None:
        tokens = sighting.sentence.tokens
        if sighting.event:
            return self._clauses.tense(tokens[sighting.event.start : sighting.event.stop], 0, 0) or Tense.PAST
        time = range(sighting.first, sighting.after)
        owned = self._owned(sighting)
        tense = self._clauses.tense(tokens, time.start, time.stop)
        before = literal(tokens[sighting.first - 1]) if sighting.first else ""
        if before == "since" or (owned and self._events.is_unplanned(owned)):
            return Tense.PAST
        if owned and before in _AHEAD and tense in {None, Tense.PRESENT}:
            return Tense.FUTURE
        if before in _ENDS_STRETCH:
            return None if tense is Tense.PAST else Tense.FUTURE
        return tense

    def _owned(self, sighting: Sighting) -> str | None:
        """The event's noun that a time in the genitive owns: "blast" of "Friday's blast"."""
        if not is_owner(sighting.sentence.tokens, range(sighting.first, sighting.after)):
            return None
        dated = self._dated(sighting)
        return dated.name if dated else None

    def _topic(self, sighting: Sighting, value: TimeRange) -> str:
        """What sort of time it is; only a "date" is ever compared."""
        if value.type in _OTHER_TYPES:
            return _OTHER_TYPES[value.type]
        if value.timex and value.timex.endswith("_REF"):
            return "vague"
        if self._is_elapsed(sighting):
            return "elapsed"
        if self._is_stamp(sighting):
            return "stamp"
        if self._names_sort(sighting, value):
            return "occasion"
        return "edition" if self._names_edition(sighting) else "date"

    def _names_sort(self, sighting: Sighting, value: TimeRange) -> bool:
        """Whether it says what sort of thing follows: "Christmas party", "the evening news"."""
        tokens = sighting.sentence.tokens
        following = tokens[sighting.after].lower if sighting.after < len(tokens) else ""
        if value.holiday:
            return following in self._occasions
        return value.grain is Grain.PART and not value.is_day_stated and following in self._routines

    def _is_stamp(self, sighting: Sighting) -> bool:
        """Whether it tells when the article was written: in a dateline, or in a line of its own."""
        tokens = sighting.sentence.tokens
        if sighting.sentence.section is Section.FURNITURE:
            return True
        alone = len(tokens) <= sighting.after - sighting.first + 1
        return alone or is_dateline(tokens, sighting.first, sighting.after, self._before_year)

    @staticmethod
    def _is_elapsed(sighting: Sighting) -> bool:
        """Whether the words count hours or less from what was told before: "ten minutes later"."""
        shift = sighting.reading.shift if isinstance(sighting.reading, Calendar) else None
        return shift is not None and shift.unit in _WITHIN_DAY

    def _names_edition(self, sighting: Sighting) -> bool:
        """Whether a year belongs to a name: "Expo 2009", "eWorks '09"."""
        reading = sighting.reading
        if not isinstance(reading, Calendar) or reading != Calendar(year=reading.year) or not sighting.first:
            return False
        before = sighting.sentence.tokens[sighting.first - 1]
        if sighting.first == 1 and before.lower in self._determiners:
            return False
        return any(letter.isupper() for letter in before.text) and literal(before) not in self._before_year


def _to_its_end(sighting: Sighting) -> Reading:
    """What is said; "through September" is until the end of it."""
    reading = sighting.reading
    before = literal(sighting.sentence.tokens[sighting.first - 1]) if sighting.first else ""
    if before not in _THROUGH or not isinstance(reading, Calendar) or reading.modifier or reading.until:
        return reading
    is_long = (reading.month or reading.year) and not reading.day and not reading.has_time
    return replace(reading, modifier="END") if is_long else reading


def _as_spoken(claim: Claim, sighting: Sighting, speech: Sequence[Span]) -> Claim:
    """The claim; in direct speech "today" counts from when it was said, so that its day is not stated."""
    shift = sighting.reading.shift if isinstance(sighting.reading, Calendar) else None
    if shift is None or shift.unit not in _DAYS or not isinstance(claim.value, TimeRange):
        return claim
    place = bisect_right(speech, sighting.span.start, key=lambda span: span.start) - 1
    if place < 0 or not speech[place].holds(sighting.span):
        return claim
    return replace(claim, value=replace(claim.value, is_day_stated=False))


def _full_dates(document: Document, sightings: Sequence[Sighting]) -> Iterator[Dated]:
    counted: Sentence | None = None
    whole = 0
    for sighting in sightings:
        if not isinstance(sighting.reading, Calendar):
            continue
        day = full_date(sighting.reading)
        if day:
            sentence = sighting.sentence
            if sentence is not counted:
                counted, whole = sentence, _count_words(sentence.tokens)
            words = whole - _count_words(sentence.tokens[sighting.first : sighting.after])
            before = document.text[sentence.span.start : sighting.span.start]
            yield Dated(sentence, day, sighting.reading.weekday is not None, words, before)


def _count_words(tokens: Sequence[Token]) -> int:
    return sum(token.text[0].isalpha() for token in tokens)
