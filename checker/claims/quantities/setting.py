"""What an article tells of, by which bare figures are understood: a disease, a quake, heat, jobs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.claims.numbers import View
from checker.claims.quantities.counted import Counted
from checker.claims.quantities.events import Event
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.temperature_scale import tells_heat
from checker.model.document import Document

INFECTED, RELEASED, DISMISSED = "people.infected", "people.released", "people.jobs-cut"
JOB = "job"


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article tells of.

    Attributes:
        disease: whether it names one, so that its cases are of one.
        quake: whether it tells of an earthquake, so that a bare 6.1 is its magnitude.
        heat: whether it tells of temperatures, so that bare degrees are of heat.
        jobs: whether it tells of jobs and of no captives, so that those "let go" lose theirs, and workers
            added are jobs.
    """

    disease: bool
    quake: bool
    heat: bool
    jobs: bool

    @classmethod
    def of(cls, document: Document, lexicon: Lexicon) -> Setting:
        """The setting that the words of an article tell."""
        topics = lexicon.topics
        words = {token.lower for s in document.sentences for token in s.tokens}
        captives = topics.by_id[RELEASED].contexts
        return cls(
            disease=not words.isdisjoint(topics.rules.diseases),
            quake=not words.isdisjoint(lexicon.contexts.quakes),
            heat=tells_heat(words, lexicon),
            jobs=not words.isdisjoint(topics.rules.dismissals) and words.isdisjoint(captives),
        )

    def understand(self, view: View, counted: Counted, lexicon: Lexicon) -> Counted:
        """A count with what only the article tells of it: of cases, of those "let go", of workers added."""
        event, noun = counted.event, counted.noun
        if counted.amount.unit is not None:
            return counted
        if event is None and self.disease and noun.head in lexicon.contexts.cases:
            return replace(counted, event=Event(lexicon.topics.by_id[INFECTED], noun.last - 1, noun.last))
        if (
            event is None
            and self.jobs
            and noun.head in lexicon.contexts.hired
            and view.low(counted.amount.first - 1) in lexicon.contexts.adding
        ):
            return replace(counted, noun=replace(noun, head=JOB))
        let = event is not None and event.topic.id == RELEASED and view.low(event.last - 1) == "go"
        if event is not None and self.jobs and let:
            return replace(counted, event=replace(event, topic=lexicon.topics.by_id[DISMISSED]))
        return counted
