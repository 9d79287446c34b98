"""Reporting verbs within a frame: where a word is one, and whether it is passive."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon, VerbForm
from checker.claims.attribution.mention import Mention
from checker.claims.attribution.runs import is_possessive

_PLAIN = frozenset(["and", "or", "but", "you", "", QUOTE, ","])


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that reports speech, with its subject as read from the frame.

    Attributes:
        at: position of the verb, or of the phrase's first word.
        end: position after it.
        form: the verb; None for a phrase.
        rule: id of the rule.
        stance: what the speaker does.
        subject: who, as the frame says; None where it does not.
        passive: whether the verb is passive, so that its grammatical subject does not speak.
        inverted: whether the subject stands after the verb.
    """

    at: int
    end: int
    rule: str
    stance: str
    form: VerbForm | None = None
    subject: Mention | None = None
    passive: bool = False
    inverted: bool = False


def find_verbs(frame: Frame, lexicon: Lexicon) -> dict[int, VerbForm]:
    """The reporting verbs of a frame by position, without those that stand there as nouns or adjectives."""
    low = frame.low
    found: dict[int, VerbForm] = {}
    for at, word in enumerate(low):
        form = lexicon.verbs.get(word)
        if form is None:
            continue
        after = low[at + 1] if at + 1 < len(low) else ""
        before = low[at - 1] if at else ""
        named = frame.caps[at] and not frame.titled and at and before not in ".:"
        if not named and _goes_with(form, after) and _reports(frame, at, form, before, after, lexicon):
            found[at] = form
    return found


def _goes_with(form: VerbForm, after: str) -> bool:
    """Whether the word that the verb needs behind it stands there."""
    return (not form.particle or after == form.particle) and (not form.after or after in form.after)


def _reports(frame: Frame, at: int, form: VerbForm, before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the words beside a form leave it a verb."""
    if before in {"-", "‑"} or (form.nounlike and not _clear_subject(frame, at, lexicon)):
        return False
    if form.base:
        if before in lexicon.determiners or before in lexicon.noun_before or _owns(before, lexicon):
            return False
        if frame.low[at] == form.lemma:
            return form.past or _takes_base(before, lexicon)
        return after not in lexicon.verbs and after not in lexicon.auxiliaries
    if form.participle and (before in lexicon.determiners or _owns(before, lexicon)):
        return before in lexicon.pronouns
    attributive = form.past and before in lexicon.determiners and after[:1].isalpha()
    return not attributive or before in lexicon.pronouns


def _clear_subject(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands before "claims" or "order" can be its subject and makes it a verb."""
    before = frame.low[at - 1] if at else ""
    if _before_verb(before, lexicon):
        return True
    return before in lexicon.nouns or (at > 0 and frame.caps[at - 1] and before not in lexicon.not_names)


def _before_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is one that verbs follow: a pronoun, an auxiliary, an adverb, a conjunction."""
    return (
        word in lexicon.pronouns
        or word in _PLAIN
        or word in lexicon.relatives
        or word in lexicon.auxiliaries
        or word in lexicon.adverbs
    )


def _takes_base(before: str, lexicon: Lexicon) -> bool:
    """Whether a word can stand before a verb without ending: "to", a plural, a modal, "they"."""
    if _before_verb(before, lexicon):
        return True
    noun = lexicon.nouns.get(before)
    return noun.plural if noun is not None else before.endswith("s") and not before.endswith(("ss", "'s"))


def _owns(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a possessive and no pronoun with a contracted verb."""
    return (
        is_possessive(word)
        and word.partition("'")[0] not in lexicon.pronouns
        and word[:-2] not in lexicon.relatives
        and word[:-2] not in {"what", "there", "here"}
    )


def left_edge(frame: Frame, at: int, lexicon: Lexicon) -> tuple[int, bool]:
    """Position of the last word before a verb and its auxiliaries; whether a form of "be" is among them."""
    low, place, be = frame.low, at - 1, False
    while place >= 0 and (low[place] in lexicon.auxiliaries or low[place] in lexicon.adverbs):
        if low[place] in lexicon.pronouns:
            break
        be = be or (low[place] in lexicon.being and place >= at - 3)
        place -= 1
    if place >= 0 and low[place].endswith("'s") and low[place][:-2] in lexicon.pronouns:
        be = True
    return place, be


def is_reduced(frame: Frame, at: int, form: VerbForm, lexicon: Lexicon) -> bool:
    """Whether a past form is a passive without "be": a quake described as "...", men accused of theft."""
    low = frame.low
    before = low[max(0, at - 6) : at]
    active = bool(before) and (before[-1] in {"has", "have", "had"} or before[-1] in lexicon.pronouns)
    if active or not {"which", "whom", "what"}.isdisjoint(before):
        return False
    after = low[at + 1 : at + 3]
    if form.stance == "accused":
        return after[:1] in (["of"], ["for"])
    return form.stance == "called" and after in (["as", QUOTE], ["as", "a"], ["as", "an"], ["as", "the"])


def is_finite_verb(form: VerbForm | None) -> bool:
    """Whether a reporting verb is there and no participle in -ing."""
    return form is not None and not form.participle
