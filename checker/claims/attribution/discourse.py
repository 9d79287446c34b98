"""An article read for who says what: its quotations, its figures and its reporting verbs."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.claims.attribution.cast import Cast, Figure, build_cast
from checker.claims.attribution.cue import find_cue, outlet_of
from checker.claims.attribution.frame import Frame, build_frames
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.marks import Quoted, scan
from checker.claims.attribution.phrase import Mention, MentionKind
from checker.claims.attribution.speakers import Speakers
from checker.claims.attribution.subject import Cue, clause_subject
from checker.model.document import Document, Section


@dataclass(slots=True)
class Utterance:
    """A quoted stretch with what is known of who says it.

    Attributes:
        quoted: where it stands.
        frame: the reporter's sentence around it.
        place: its position among the frame's items.
        cue: the words that say who speaks, or None.
        speaker: who does, or None where unknown.
        carried: whether the speaker was taken over from the sentence before.
        outlet: the outlet it was said to ("told NPR"), or None.
        rules: ids of the rules that took part in the attribution.
    """

    quoted: Quoted
    frame: Frame
    place: int
    cue: Cue | None = None
    speaker: Figure | None = None
    carried: bool = False
    outlet: str | None = None
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class Discourse:
    """Everything the analysis finds in one article."""

    document: Document
    quotes: tuple[Quoted, ...]
    frames: list[Frame]
    cast: Cast
    utterances: list[Utterance] = field(default_factory=list)


def read_discourse(document: Document, lexicon: Lexicon) -> Discourse:
    """Read an article for who says what."""
    quotes = scan(document.text)
    frames = build_frames(document, quotes, lexicon)
    cast = build_cast(frames, lexicon)
    discourse = Discourse(document, quotes, frames, cast)
    reader = _Reader(discourse, Speakers(cast, lexicon), lexicon)
    for frame in frames:
        reader.read(frame)
    _carry_back(discourse.utterances)
    return discourse


@dataclass(slots=True)
class _Reader:
    """Reads frame after frame and remembers who spoke last."""

    discourse: Discourse
    speakers: Speakers
    lexicon: Lexicon
    last: Figure | None = None
    last_frame: int = -9

    def read(self, frame: Frame) -> None:
        """Find the speakers of a frame's quotations and who the frame is about."""
        if frame.section is Section.POST:
            self._read_post(frame)
            return
        subject = clause_subject(frame, len(frame.low), self.lexicon)
        about: Figure | None = None
        noted = False
        if subject is not None and (not frame.quotes or subject.start < frame.quotes[0]):
            about = self._note(subject, frame)
            noted = True
        for place in frame.quotes:
            self._read_quote(frame, place)
        if not noted and subject is not None:
            about = self._note(subject, frame)
        if about is not None and not frame.quotes:
            self.last, self.last_frame = about, frame.index

    def _note(self, subject: Mention, frame: Frame) -> Figure | None:
        """Remember the subject of a frame as who it is about."""
        figure = self.speakers.resolve(subject, frame)
        if figure is not None and (figure.person or not figure.named or figure.organisation):
            self.speakers.note(figure, frame.index)
            return figure
        return None

    def _read_quote(self, frame: Frame, place: int) -> None:
        """Find the speaker of one quotation."""
        quoted = frame.items[place]
        if not isinstance(quoted, Quoted):
            return
        utterance = Utterance(quoted, frame, place, find_cue(frame, place, self.lexicon))
        cue = utterance.cue
        if cue is not None and cue.subject is not None:
            utterance.speaker = self._speaker(cue.subject, frame)
            if utterance.speaker is not None and not cue.passive:
                utterance.speaker.person = utterance.speaker.person or cue.subject.kind is MentionKind.PRONOUN
                self.speakers.note(utterance.speaker, frame.index)
        elif cue is None and self._stands_alone(frame, place):
            utterance.speaker = self._previous(frame)
            utterance.carried = utterance.speaker is not None
        if cue is not None:
            utterance.outlet = outlet_of(frame, cue, self.lexicon)
            noun = cue.subject.noun if cue.subject is not None else None
            utterance.rules = (cue.rule, noun.rule) if noun is not None else (cue.rule,)
        self.discourse.utterances.append(utterance)
        if utterance.speaker is not None:
            self.last, self.last_frame = utterance.speaker, frame.index

    def _speaker(self, subject: Mention, frame: Frame) -> Figure | None:
        """The figure that a cue's subject means, looking first at those named earlier in the frame."""
        figure = self.speakers.resolve(subject, frame)
        if figure is not None and subject.kind is MentionKind.NAME and not figure.organisation:
            figure.person = True
        return figure

    def _stands_alone(self, frame: Frame, place: int) -> bool:
        """Whether nothing of the reporter's own stands beside the quotation in its frame."""
        others = [word for at, word in enumerate(frame.low) if at != place and word[0].isalnum()]
        return not others

    def _previous(self, frame: Frame) -> Figure | None:
        """Who spoke or was spoken of in the sentence before."""
        if self.last is None or frame.index - self.last_frame > 1:
            return None
        return self.last if self.last.person or not self.last.named or self.last.organisation else None

    def _read_post(self, frame: Frame) -> None:
        """Quotations in an embedded post, left to its author."""
        for place in frame.quotes:
            quoted = frame.items[place]
            if isinstance(quoted, Quoted):
                self.discourse.utterances.append(Utterance(quoted, frame, place))


def _carry_back(utterances: list[Utterance]) -> None:
    """Give an unclosed quotation the speaker of the next paragraph's, which goes on with it."""
    for before, after in zip(reversed(utterances[:-1]), reversed(utterances[1:]), strict=True):
        goes_on = not before.quoted.closed and after.frame.index == before.frame.index + 1
        if goes_on and before.speaker is None and before.cue is None:
            before.speaker = after.speaker
            before.carried = True
