"""What stands between quotation marks: somebody's speech, a fragment of it, or a mere name or term."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from checker.claims.attribution import Utterance
from checker.claims.attribution.frame import QUOTE, Frame
from checker.reading.tokens import tokenize
from checker.rulebook.quotes import QuoteRules

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = 3
"""Letters of a word, at most, that a title writes small."""


class Marked(Enum):
    """What quotation marks hold."""

    SPEECH = "speech"
    FRAGMENT = "fragment"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class _Naming:
    """One naming rule, ready for lookup: phrases by their last word, nouns that follow."""

    id: str
    before: dict[str, tuple[tuple[str, ...], ...]]
    after: frozenset[str]
    capitals: bool


class MarkReader:
    """Tells speech from names, titles, nicknames and scare quotes."""

    def __init__(self, rules: QuoteRules) -> None:
        self._least = rules.measures.fragment_words
        self._naming = tuple(
            _Naming(rule.id, _by_last_word(rule.before), frozenset(rule.after), rule.capitals)
            for rule in rules.naming
        )

    def read(self, utterance: Utterance, text: str) -> tuple[Marked, str | None]:
        """What the marks hold, and the id of the rule that keeps it from being speech.

        Args:
            utterance: the quoted stretch in its frame.
            text: the document's text.
        """
        words = _WORD.findall(utterance.quoted.inner.of(text))
        if utterance.nested or utterance.transcript:
            return Marked.SPEECH, None
        frame, place = utterance.frame, utterance.place
        titled = not frame.titled and _is_title(words, leads=place == 0 or _after_stop(frame, place))
        direct = _is_direct(utterance)
        rule = None if direct else self._name(frame, place, titled=titled)
        if rule is None and _is_nickname(frame, place, words):
            rule = "naming.nickname"
        if rule is None and titled and not direct and not _ends_sentence(utterance, text, words):
            rule = "naming.capitals"
        if rule is not None:
            return Marked.NEITHER, rule
        return self._weigh(utterance, text, words)

    def _name(self, frame: Frame, place: int, *, titled: bool) -> str | None:
        """The naming rule that the words around the marks meet."""
        low = frame.low
        before = low[place - 1] if place else ""
        after = low[place + 1] if place + 1 < len(low) else ""
        for rule in self._naming:
            if rule.capitals and not titled:
                continue
            for phrase in rule.before.get(before, ()):
                if tuple(low[max(0, place - len(phrase)) : place]) == phrase:
                    return rule.id
            if after in rule.after:
                return rule.id
        return None

    def _weigh(self, utterance: Utterance, text: str, words: list[str]) -> tuple[Marked, str | None]:
        """Speech or fragment where it is attributed or long enough; else a scare quote."""
        whole = _is_whole(utterance, text, words)
        if utterance.cue is not None:
            return (Marked.SPEECH if whole else Marked.FRAGMENT), None
        if utterance.carried and whole:
            return Marked.SPEECH, None
        if len(words) >= self._least:
            return (Marked.SPEECH if whole else Marked.FRAGMENT), None
        if whole and _alone(utterance.frame, utterance.place):
            return Marked.SPEECH, None
        if utterance.frame.headline:
            return Marked.FRAGMENT, None
        return Marked.NEITHER, "naming.scare"


def _by_last_word(phrases: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases as token tuples, by their last token."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        tokens = tuple(token.lower for token in tokenize(phrase))
        found[tokens[-1]] = (*found.get(tokens[-1], ()), tokens)
    return found


def _is_title(words: list[str], *, leads: bool) -> bool:
    """Whether all words but small ones have capitals; a first word that must have one does not count."""
    telling = [word for word in (words[1:] if leads else words) if word[0].isupper() or len(word) > _SMALL]
    return (
        bool(telling)
        and all(word[0].isupper() or word[0].isdigit() for word in telling)
        and any(word[0].isupper() for word in telling)
    )


def _after_stop(frame: Frame, place: int) -> bool:
    """Whether a colon, a comma or a stop stands before the marks, so that speech begins with a capital."""
    return frame.low[place - 1] in {",", ":", ".", "?", "!"}


def _is_direct(utterance: Utterance) -> bool:
    """Whether a reporting verb stands right beside the marks."""
    cue, place = utterance.cue, utterance.place
    if cue is None:
        return False
    low = utterance.frame.low
    if cue.at > place:
        nearest = cue.at if cue.inverted or cue.subject is None else min(cue.at, cue.subject.start)
        return nearest <= place + 2 or (cue.subject is not None and cue.subject.start <= place + 6)
    between = low[cue.end : place]
    if between[-1:] == ["as"] and len(between) <= 3 and cue.stance == "called":
        return True
    return bool(between) and between[-1] in {",", ":"} and len(between) <= 8 and QUOTE not in between


def _ends_sentence(utterance: Utterance, text: str, words: list[str]) -> bool:
    """Whether the words end as a spoken sentence of some length does."""
    inner = utterance.quoted.inner.of(text)
    return inner[-1:] in "!?" and len(words) > 1


def _is_nickname(frame: Frame, place: int, words: list[str]) -> bool:
    """Whether the marks stand between a first name and a surname, or before a surname."""
    between = 0 < place < len(frame.low) - 1
    return (
        between
        and len(words) <= 3
        and all(word[0].isupper() for word in words if len(word) > _SMALL)
        and frame.caps[place - 1]
        and frame.caps[place + 1]
        and not frame.titled
    )


def _is_whole(utterance: Utterance, text: str, words: list[str]) -> bool:
    """Whether the words make an utterance of their own: a capital first, a mark of punctuation last."""
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    inner = utterance.quoted.inner
    end = text[inner.end - 1 : inner.end]
    after = utterance.frame.low[utterance.place + 1 : utterance.place + 2]
    return end in ".,!?…" or not utterance.quoted.closed or after in ([","], [])


def _alone(frame: Frame, place: int) -> bool:
    """Whether the frame holds nothing else."""
    return not any(word[0].isalnum() for at, word in enumerate(frame.low) if at != place)
