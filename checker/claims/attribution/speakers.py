"""From the words that name a speaker in one sentence to the entity of the article that they mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.claims.attribution.entities import Entities
from checker.claims.attribution.entity import Entity
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon, Noun
from checker.claims.attribution.mention import Mention, MentionKind

_MEMORY = 6
"""Frames after which a entity is no longer what "he" means."""
_FRESH = 2
"""Frames within which whom the text is about comes before a name given in passing."""
_NEAR = 3
"""Frames within which an organisation is taken to have issued a document."""
_KEPT = 12
"""Figures remembered."""


@dataclass(slots=True)
class Speakers:
    """Who has been spoken of, the latest first, while an article is read from top to bottom."""

    entities: Entities
    lexicon: Lexicon
    recent: list[tuple[int, Entity]] = field(default_factory=list)
    anonymous: Entity | None = None
    organisation: Entity | None = None
    organisations: list[tuple[int, Entity]] = field(default_factory=list)
    passing: list[tuple[int, Entity]] = field(default_factory=list)

    def note(self, entity: Entity, frame: int) -> None:
        """Remember that a entity is what the frame is about."""
        self.recent = [(frame, entity), *(pair for pair in self.recent if pair[1] is not entity)][:_KEPT]

    def pass_by(self, frame: Frame) -> None:
        """Remember the organisations and the full names that a frame gives, whatever it is about."""
        full = [entity for _, entity in sorted(frame.named, key=_place) if _is_full_name(entity)]
        self.passing = [*((frame.index, entity) for entity in reversed(full)), *self.passing[: _KEPT - 1]]
        for _, entity in sorted(frame.named, key=_place):
            if entity.organisation and not entity.place:
                self.organisations = [(frame.index, entity), *self.organisations[: _KEPT - 1]]

    def resolve(self, mention: Mention, frame: Frame) -> Entity | None:
        """The entity that a mention means; None where that is not certain enough."""
        match mention.kind:
            case MentionKind.NAME:
                return self._named(mention, frame)
            case MentionKind.PRONOUN:
                return self._pronoun(mention, frame)
            case MentionKind.NOUN:
                return self._described(mention, frame)

    def _named(self, mention: Mention, frame: Frame) -> Entity | None:
        """The entity with the name, fuller where the article has it fuller."""
        entity = self.entities.find(mention.words)
        if entity is None or (
            frame.titled and len(mention.words) > 1 and entity.words[-1] != mention.words[-1]
        ):
            entity = self.entities.add(mention, frame.index)
        if (entity.organisation or mention.organisation) and not entity.place:
            self.organisation = entity
        elif mention.gender:
            entity.gender = entity.gender or mention.gender
        return entity

    def _pronoun(self, mention: Mention, frame: Frame) -> Entity | None:
        """The latest fitting entity."""
        if mention.text == "it":
            return self.organisation
        if mention.text == "they":
            return next((f for at, f in self.recent if f.plural and frame.index - at <= 2), None)
        if mention.text not in {"he", "she"}:
            return None
        near = [entity for at, entity in sorted(frame.named, key=_place) if at < mention.start]
        here = [entity for entity in near if entity.person]
        here += [entity for at, entity in self.recent if at == frame.index]
        past = [entity for at, entity in self.recent if 0 < frame.index - at <= _MEMORY]
        full = [entity for entity in near if _is_full_name(entity)]
        full += [entity for at, entity in self.passing if frame.index - at == 1]
        fresh = [entity for at, entity in self.recent if 0 < frame.index - at <= _FRESH]
        chosen = _choose([*here, *past], (here, fresh, full), mention)
        if chosen is not None:
            chosen.guess = mention.gender
            chosen.person = True
        return chosen

    def _described(self, mention: Mention, frame: Frame) -> Entity | None:
        """The entity that a description means, or a new unnamed one."""
        noun = mention.noun
        issued = noun is not None and noun.type == "document"
        if noun is not None and (mention.definite or issued) and not noun.plural:
            known = self._definite(mention, frame)
            if known is not None:
                return known
        elif noun is not None and noun.type == "person" and not noun.plural and frame.headline:
            known = self.entities.with_role(noun.lemma, frame.index)
            if known is not None and not frame.begins_description(mention.start):
                return known
        entity = Entity(
            mention.text,
            (),
            frame.index,
            gender=mention.gender,
            person=noun is not None and noun.type == "person",
            named=False,
            plural=mention.plural,
            organisation=mention.organisation,
        )
        if noun is not None:
            entity.lemmas.add(noun.lemma)
            if noun.anonymous and not noun.plural:
                self.anonymous = entity
            if noun.type == "organisation":
                self.organisation = self.organisation if mention.definite and self.organisation else entity
        return entity

    def _definite(self, mention: Mention, frame: Frame) -> Entity | None:
        """Who "the official", "her spokesman" or "the company" is."""
        noun = mention.noun
        if noun is None:
            return None
        if noun.type == "person":
            for at, entity in self.recent:
                if noun.lemma in entity.lemmas and not entity.plural and frame.index - at <= 2 * _MEMORY:
                    return entity
            known = self.entities.with_role(noun.lemma, frame.index)
            if known is not None:
                return known
            if noun.anonymous and self.anonymous is not None:
                return self.anonymous
            return None
        return self._institution(noun, frame)

    def _institution(self, noun: Noun, frame: Frame) -> Entity | None:
        """Which organisation "the board" is, or has issued "the statement"."""
        known = self.entities.institution(noun.lemma)
        if known is not None:
            return known
        if noun.type == "document" and noun.lemma not in self.lexicon.issued:
            return None
        near = [entity for at, entity in self.organisations if frame.index - at <= _NEAR]
        if noun.lemma in self.lexicon.issued and near:
            return near[0]
        if noun.lemma in self.lexicon.trades_in_goods or noun.type == "document":
            return self.entities.company() or (near[0] if near else None)
        return None


def _place(pair: tuple[int, Entity]) -> int:
    """Where a entity is named."""
    return pair[0]


def _is_full_name(entity: Entity) -> bool:
    """Whether a entity has a name of several words that is neither an organisation's nor a place's."""
    full = len(entity.words) > 1 and len(entity.words[-1]) > 1
    return full and entity.named and not entity.organisation and not entity.place


def _choose(
    candidates: list[Entity], near: tuple[list[Entity], list[Entity], list[Entity]], mention: Mention
) -> Entity | None:
    """The first person whom the pronoun fits; against an earlier pronoun only within the sentence.

    Args:
        candidates: whom the text was about, the latest first.
        near: of those, whom this sentence is about and whom the last one was; then the full names that
            the two give in passing. They come before whom the text was about earlier.
    """
    here, fresh, full = near
    fitting = [entity for entity in candidates if _fits(entity, mention)]
    people = [entity for entity in fitting if entity.person]
    sure = [entity for entity in people if entity.guess in {None, mention.gender}]
    nearby = [entity for entity in sure if entity in here] + [entity for entity in people if entity in here]
    before = [entity for entity in sure if entity in fresh]
    passing = [entity for entity in full if _fits(entity, mention) and entity.guess in {None, mention.gender}]
    named = [
        entity
        for entity in fitting
        if (len(entity.words) > 1 or entity.spoke or entity.guess) and entity.guess in {None, mention.gender}
    ]
    guessed = [entity for entity in people if entity in fresh]
    return next(iter([*nearby, *before, *passing, *sure, *named, *guessed]), None)


def _fits(entity: Entity, mention: Mention) -> bool:
    """Whether "he" or "she" can mean a entity."""
    return not entity.plural and not entity.organisation and entity.gender in {None, mention.gender}
