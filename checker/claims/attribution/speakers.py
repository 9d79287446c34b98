"""From the words that name a speaker in one sentence to the figure of the article that they mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.claims.attribution.cast import Cast, Figure
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.phrase import Mention, MentionKind

_MEMORY = 6
"""Frames after which a figure is no longer what "he" means."""
_KEPT = 12
"""Figures remembered."""


@dataclass(slots=True)
class Speakers:
    """Who has been spoken of, the latest first, while an article is read from top to bottom."""

    cast: Cast
    lexicon: Lexicon
    recent: list[tuple[int, Figure]] = field(default_factory=list)
    anonymous: Figure | None = None
    organisation: Figure | None = None

    def note(self, figure: Figure, frame: int) -> None:
        """Remember that a figure is what the frame is about."""
        self.recent = [(frame, figure), *(pair for pair in self.recent if pair[1] is not figure)][:_KEPT]

    def resolve(self, mention: Mention, frame: Frame) -> Figure | None:
        """The figure that a mention means; None where that is not certain enough."""
        match mention.kind:
            case MentionKind.NAME:
                return self._named(mention, frame)
            case MentionKind.PRONOUN:
                return self._pronoun(mention, frame)
            case MentionKind.NOUN:
                return self._described(mention, frame)

    def _named(self, mention: Mention, frame: Frame) -> Figure | None:
        """The figure with the name, fuller where the article has it fuller."""
        figure = self.cast.find(mention.words)
        if figure is None or (
            frame.titled and len(mention.words) > 1 and figure.words[-1] != mention.words[-1]
        ):
            figure = self.cast.add(mention, frame.index)
        if figure.organisation or mention.organisation:
            self.organisation = figure
        elif mention.gender:
            figure.gender = figure.gender or mention.gender
        return figure

    def _pronoun(self, mention: Mention, frame: Frame) -> Figure | None:
        """The latest fitting figure."""
        if mention.text == "it":
            return self.organisation
        if mention.text == "they":
            return next((f for at, f in self.recent if f.plural and frame.index - at <= 2), None)
        if mention.text not in {"he", "she"}:
            return None
        for at, figure in self.recent:
            if frame.index - at > _MEMORY:
                break
            if figure.plural or figure.organisation or not (figure.person or not figure.named):
                continue
            if figure.gender is None or figure.gender == mention.gender:
                figure.gender = mention.gender
                return figure
        return None

    def _described(self, mention: Mention, frame: Frame) -> Figure | None:
        """The figure that a description means, or a new unnamed one."""
        noun = mention.noun
        if noun is not None and mention.definite and not noun.plural:
            known = self._definite(mention, frame)
            if known is not None:
                return known
        elif noun is not None and frame.titled and noun.type == "person":
            known = self.cast.with_role(noun.lemma, len(frame.low))
            if known is not None:
                return known
        figure = Figure(
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
            figure.lemmas.add(noun.lemma)
            if noun.anonymous and not noun.plural:
                self.anonymous = figure
            if noun.type == "organisation":
                self.organisation = self.organisation if mention.definite and self.organisation else figure
        return figure

    def _definite(self, mention: Mention, frame: Frame) -> Figure | None:
        """Who "the official", "her spokesman" or "the company" is."""
        noun = mention.noun
        if noun is None:
            return None
        if noun.type == "person":
            for at, figure in self.recent:
                if noun.lemma in figure.lemmas and frame.index - at <= 2 * _MEMORY:
                    return figure
            known = self.cast.with_role(noun.lemma, frame.index)
            if known is not None:
                return known
            if noun.anonymous and self.anonymous is not None:
                return self.anonymous
            return None
        if (
            noun.type in {"organisation", "document"}
            and self.organisation is not None
            and self.organisation.named
        ):
            return self.organisation
        return None
