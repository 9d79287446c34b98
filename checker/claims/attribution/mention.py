"""A phrase that names a source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.claims.attribution.lexicon import Noun
from checker.model.syntax import Word


class MentionKind(StrEnum):
    """How a phrase names somebody."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names a source.

    Attributes:
        text: the name without role, or the whole description, or the pronoun.
        words: the name's words in lower case; empty for descriptions and pronouns.
        role: what stands before the name ("harbour spokesman"), or None.
        noun: the head noun of a description or a role, or None.
        gender: "m", "f" or None.
        plural: whether it names several.
        definite: whether a description begins with "the", "that", "this" or a possessive.
        organisation: whether a name is that of an organisation or a place.
        place: whether it is that of a place.
        start: position of the first item of the name, or of the description.
        end: position after the last.
    """

    kind: MentionKind
    text: str
    start: int
    end: int
    words: tuple[str, ...] = ()
    role: str | None = None
    noun: Noun | None = None
    gender: str | None = None
    plural: bool = False
    definite: bool = False
    organisation: bool = False
    place: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that reports speech, with its subject.

    Attributes:
        at: position of the verb, or of the phrase's first word.
        end: position after it.
        rule: id of the rule.
        stance: what the speaker does.
        verb: the verb in the parse; None for a phrase.
        subject: who speaks; None where the sentence does not say.
        passive: whether the verb is passive and names nobody who speaks.
        inverted: whether the subject stands after the verb.
        direct: whether the verb reports speech only beside a quotation.
        needs: whether a certain word stands behind the verb to make it report.
    """

    at: int
    end: int
    rule: str
    stance: str
    verb: Word | None = None
    subject: Mention | None = None
    passive: bool = False
    inverted: bool = False
    direct: bool = False
    needs: bool = False

    @property
    def participle(self) -> bool:
        """Whether it is a participle in -ing."""
        return self.verb is not None and self.verb.tag == "VBG"

    @property
    def quotes(self) -> bool:
        """Whether it is the "saying" of "was quoted as saying"."""
        return self.verb is not None and self.verb.relation == "pcomp"
