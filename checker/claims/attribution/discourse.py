"""An article read for who says what: its quotations, its entities and its reporting verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.claims.attribution.cue import closing_cue, find_cue
from checker.claims.attribution.entities import Entities
from checker.claims.attribution.entity import Entity
from checker.claims.attribution.frame import Frame, build_frames
from checker.claims.attribution.gather import find_entities
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.marks import Quoted, scan
from checker.claims.attribution.mention import Cue, Mention, MentionKind
from checker.claims.attribution.reported import Report, Stated, make_report, statements_in
from checker.claims.attribution.sources import outlet_of, source_before
from checker.claims.attribution.speakers import Speakers
from checker.claims.attribution.subject import main_subject
from checker.claims.attribution.transcript import transcript_utterances
from checker.claims.attribution.utterance import Utterance, nested_utterances
from checker.claims.attribution.verbs import read_cues
from checker.model.document import Document, Section

_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Discourse:
    """Everything the analysis finds in one article."""

    document: Document
    quotes: tuple[Quoted, ...]
    frames: list[Frame]
    entities: Entities
    utterances: list[Utterance] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)


def read_discourse(document: Document, lexicon: Lexicon) -> Discourse:
    """Read an article for who says what."""
    quotes = scan(document.text)
    frames = build_frames(document, quotes, lexicon)
    for frame in frames:
        frame.cues = read_cues(frame, lexicon)
    entities = find_entities(frames, lexicon)
    discourse = Discourse(document, quotes, frames, entities)
    reader = _Reader(discourse, Speakers(entities, lexicon), lexicon)
    for frame in frames:
        reader.read(frame)
    _carry_back(discourse.utterances)
    _share(discourse.utterances, document.text)
    discourse.utterances.extend(transcript_utterances(document.text, frames, entities))
    discourse.utterances.sort(key=lambda utterance: utterance.quoted.outer.start)
    discourse.utterances.extend(nested_utterances(discourse.utterances, quotes, lexicon))
    discourse.utterances.sort(key=lambda utterance: utterance.quoted.outer.start)
    return discourse


def find_reported(document: Document, lexicon: Lexicon) -> tuple[Report, ...]:
    """The statements in indirect speech that an article makes, in the order of the text."""
    return tuple(read_discourse(document, lexicon).reports)


@dataclass(slots=True)
class _Reader:
    """Reads frame after frame and remembers who spoke last."""

    discourse: Discourse
    speakers: Speakers
    lexicon: Lexicon
    last: Entity | None = None
    last_frame: int = -9
    spoken: set[Entity] = field(default_factory=set)

    def read(self, frame: Frame) -> None:
        """Find the speakers of a frame's quotations and who the frame is about."""
        if frame.section is Section.POST:
            self._read_post(frame)
            return
        self.speakers.pass_by(frame)
        subject = main_subject(frame, len(frame.low), self.lexicon)
        about: Entity | None = None
        noted = False
        if subject is not None and (not frame.quotes or subject.start < frame.quotes[0]):
            about = self._note(subject, frame)
            noted = True
        for place in frame.quotes:
            self._read_quote(frame, place)
        closing = closing_cue(frame)
        for stated in statements_in(frame, closing, self.lexicon):
            self._read_statement(frame, stated)
        if not noted and subject is not None:
            about = self._note(subject, frame)
        reports = closing is not None
        if closing is not None and closing.subject is not None:
            about = self._note(closing.subject, frame) or about
        elif subject is not None:
            reports = self._learn_gender(frame, subject, about)
        if about is not None and not frame.quotes and (reports or about in self.spoken):
            self.last, self.last_frame = about, frame.index
            self.spoken.add(about)

    def _learn_gender(self, frame: Frame, subject: Mention, about: Entity | None) -> bool:
        """Whether the subject reports something; "Ruiz said she ..." tells that Ruiz is a woman."""
        low = frame.low
        spoken = (at for at, cue in frame.cues.items() if at >= subject.end and _has_subject(cue))
        at = next(spoken, None)
        if at is None:
            return False
        if about is not None and about.named and not about.organisation:
            about.person = about.person or (len(about.words) > 1 and not frame.is_body(subject.end - 1))
            follower = at + 2 if low[at + 1 : at + 2] == ["that"] else at + 1
            pronoun = self.lexicon.pronouns.get(low[follower]) if follower < len(low) else None
            about.guess = about.guess or (pronoun[0] if pronoun and about.gender is None else None)
            about.person = about.person or about.guess is not None
        return True

    def _note(self, subject: Mention, frame: Frame) -> Entity | None:
        """Remember the subject of a frame as who it is about."""
        if frame.titled and subject.words and self.discourse.entities.find(subject.words) is None:
            return None
        entity = self.speakers.resolve(subject, frame)
        if entity is None:
            return None
        speaks = any(at >= subject.end and not cue.participle for at, cue in frame.cues.items())
        known = entity.person or not entity.named or entity.organisation or len(entity.words) > 1 or speaks
        if known and not entity.place:
            self.speakers.note(entity, frame.index)
            return entity
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
        elif cue is None and frame.wordless:
            utterance.speaker = self._announced(frame) or self._previous(frame)
            utterance.carried = utterance.speaker is not None
        if cue is not None:
            utterance.outlet = outlet_of(frame, cue, self.lexicon)
            noun = cue.subject.noun if cue.subject is not None else None
            utterance.rules = (cue.rule, noun.rule) if noun is not None else (cue.rule,)
        self.discourse.utterances.append(utterance)
        if utterance.speaker is not None:
            self.spoken.add(utterance.speaker)
            self.last, self.last_frame = utterance.speaker, frame.index

    def _read_statement(self, frame: Frame, stated: Stated) -> None:
        """Keep a statement in indirect speech, where its speaker is known."""
        subject = stated.cue.subject
        entity = self.speakers.resolve(subject, frame) if subject is not None else None
        if entity is not None:
            self.discourse.reports.append(make_report(frame, stated, entity, self.lexicon))

    def _speaker(self, subject: Mention, frame: Frame) -> Entity | None:
        """The entity that a cue's subject means, looking first at those named earlier in the frame."""
        entity = self.speakers.resolve(subject, frame)
        if entity is not None and subject.kind is MentionKind.NAME and not entity.organisation:
            entity.spoke = True
            entity.person = entity.person or (len(entity.words) > 1 and not frame.is_body(subject.end - 1))
        return entity

    def _announced(self, frame: Frame) -> Entity | None:
        """Whom the line before names that ends in a colon: "From Mayor Ana Ruiz:"."""
        before = self.discourse.frames[frame.index - 1] if frame.index else None
        if before is None or before.low[-1:] != [":"]:
            return None
        source = source_before(before, len(before.low) - 1, self.lexicon)
        return self._speaker(source, before) if source is not None else None

    def _previous(self, frame: Frame) -> Entity | None:
        """Who spoke or was spoken of in the sentence before."""
        if self.last is None or frame.index - self.last_frame > 1:
            return None
        known = self.last.person or not self.last.named or self.last.organisation or self.last in self.spoken
        return self.last if known else None

    def _read_post(self, frame: Frame) -> None:
        """Quotations in an embedded post, left to its author."""
        for place in frame.quotes:
            quoted = frame.items[place]
            if isinstance(quoted, Quoted):
                self.discourse.utterances.append(Utterance(quoted, frame, place))


def _has_subject(cue: Cue) -> bool:
    """Whether a cue is a finite verb with somebody who speaks."""
    return cue.subject is not None and not cue.participle


def _carry_back(utterances: list[Utterance]) -> None:
    """Give an unclosed quotation the speaker of the next paragraph's, which goes on with it."""
    for before, after in zip(reversed(utterances[:-1]), reversed(utterances[1:]), strict=True):
        goes_on = not before.quoted.closed and after.frame.index == before.frame.index + 1
        if goes_on and before.speaker is None and before.cue is None:
            before.speaker = after.speaker
            before.carried = True


def _share(utterances: list[Utterance], text: str) -> None:
    """Give a headline's words the speaker to whom the same words are attributed below."""
    bare = [u for u in utterances if u.speaker is None and u.cue is None and u.frame.headline]
    if not bare:
        return
    known = [(_plain(u.quoted.inner.of(text)), u) for u in utterances if u.speaker is not None]
    for utterance in bare:
        words = _plain(utterance.quoted.inner.of(text))
        held = {id(other.speaker): other.speaker for whole, other in known if words in whole}
        if len(held) == 1:
            utterance.speaker = next(iter(held.values()))


def _plain(words: str) -> str:
    """Words in lower case, each between single spaces."""
    return f" {' '.join(_WORD.findall(words.lower()))} "
