"""From the words that name a speaker in one sentence to the figure of the article that they mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.claims.attribution.cast import Cast
from checker.claims.attribution.figure import Figure
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon, Noun
from checker.claims.attribution.mention import Mention, MentionKind

_MEMORY = 6
"""Frames after which a figure is no longer what "he" means."""
_FRESH = 2
"""Frames within which whom the text is about comes before a name given in passing."""
_NEAR = 3
"""Frames within which an organisation is taken to have issued a document."""
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
    organisations: list[tuple[int, Figure]] = field(default_factory=list)
    passing: list[tuple[int, Figure]] = field(default_factory=list)

    def note(self, figure: Figure, frame: int) -> None:
        """Remember that a figure is what the frame is about."""
        self.recent = [(frame, figure), *(pair for pair in self.recent if pair[1] is not figure)][:_KEPT]

    def pass_by(self, frame: Frame) -> None:
        """Remember the organisations and the full names that a frame gives, whatever it is about."""
        full = [figure for _, figure in sorted(frame.named, key=_place) if _is_full_name(figure)]
        self.passing = [*((frame.index, figure) for figure in reversed(full)), *self.passing[: _KEPT - 1]]
        for _, figure in sorted(frame.named, key=_place):
            if figure.organisation and not figure.place and figure.words[-1] not in self.lexicon.media:
                self.organisations = [(frame.index, figure), *self.organisations[: _KEPT - 1]]

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
        if (figure.organisation or mention.organisation) and not figure.place:
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
        near = [figure for at, figure in sorted(frame.named, key=_place) if at < mention.start]
        here = [figure for figure in near if figure.person]
        here += [figure for at, figure in self.recent if at == frame.index]
        past = [figure for at, figure in self.recent if 0 < frame.index - at <= _MEMORY]
        full = [figure for figure in near if _is_full_name(figure)]
        full += [figure for at, figure in self.passing if frame.index - at == 1]
        fresh = [figure for at, figure in self.recent if 0 < frame.index - at <= _FRESH]
        chosen = _choose([*here, *past], (here, fresh, full), mention)
        if chosen is not None:
            chosen.guess = mention.gender
            chosen.person = True
        return chosen

    def _described(self, mention: Mention, frame: Frame) -> Figure | None:
        """The figure that a description means, or a new unnamed one."""
        noun = mention.noun
        issued = noun is not None and noun.type == "document"
        if noun is not None and (mention.definite or issued) and not noun.plural:
            known = self._definite(mention, frame)
            if known is not None:
                return known
        elif (
            noun is not None and noun.type == "person" and not noun.plural and self._headline(mention, frame)
        ):
            known = self.cast.with_role(noun.lemma, frame.index)
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

    def _headline(self, mention: Mention, frame: Frame) -> bool:
        """Whether a description lacks an article because it stands in a headline."""
        return frame.headline and not frame.begins_description(mention.start)

    def _definite(self, mention: Mention, frame: Frame) -> Figure | None:
        """Who "the official", "her spokesman" or "the company" is."""
        noun = mention.noun
        if noun is None:
            return None
        if noun.type == "person":
            for at, figure in self.recent:
                if noun.lemma in figure.lemmas and not figure.plural and frame.index - at <= 2 * _MEMORY:
                    return figure
            known = self.cast.with_role(noun.lemma, frame.index)
            if known is not None:
                return known
            if noun.anonymous and self.anonymous is not None:
                return self.anonymous
            return None
        return self._institution(noun, frame)

    def _institution(self, noun: Noun, frame: Frame) -> Figure | None:
        """Which organisation "the board" is, or has issued "the statement"."""
        known = self.cast.institution(noun.lemma)
        if known is not None:
            return known
        if noun.type == "document" and noun.lemma not in self.lexicon.issued:
            return None
        near = [figure for at, figure in self.organisations if frame.index - at <= _NEAR]
        if noun.lemma in self.lexicon.issued and near:
            return near[0]
        if noun.lemma in self.lexicon.trades_in_goods or noun.type == "document":
            return self.cast.company() or (near[0] if near else None)
        return None


def _place(pair: tuple[int, Figure]) -> int:
    """Where a figure is named."""
    return pair[0]


def _is_full_name(figure: Figure) -> bool:
    """Whether a figure has a name of several words that is neither an organisation's nor a place's."""
    full = len(figure.words) > 1 and len(figure.words[-1]) > 1
    return full and figure.named and not figure.organisation and not figure.place


def _choose(
    candidates: list[Figure], near: tuple[list[Figure], list[Figure], list[Figure]], mention: Mention
) -> Figure | None:
    """The first person whom the pronoun fits; against an earlier pronoun only within the sentence.

    Args:
        candidates: whom the text was about, the latest first.
        near: of those, whom this sentence is about and whom the last one was; then the full names that
            the two give in passing. They come before whom the text was about earlier.
    """
    here, fresh, full = near
    fitting = [figure for figure in candidates if _fits(figure, mention)]
    people = [figure for figure in fitting if figure.person]
    sure = [figure for figure in people if figure.guess in {None, mention.gender}]
    nearby = [figure for figure in sure if figure in here] + [figure for figure in people if figure in here]
    before = [figure for figure in sure if figure in fresh]
    passing = [figure for figure in full if _fits(figure, mention) and figure.guess in {None, mention.gender}]
    named = [
        figure
        for figure in fitting
        if (len(figure.words) > 1 or figure.spoke or figure.guess) and figure.guess in {None, mention.gender}
    ]
    return next(iter([*nearby, *before, *passing, *sure, *named]), None)


def _fits(figure: Figure, mention: Mention) -> bool:
    """Whether "he" or "she" can mean a figure."""
    return not figure.plural and not figure.organisation and figure.gender in {None, mention.gender}
