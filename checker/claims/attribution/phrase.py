"""Noun phrases that can name a source, read left to right without a parser."""

from __future__ import annotations

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.mention import Mention, MentionKind
from checker.claims.attribution.named import read_run
from checker.claims.attribution.runs import bare, is_possessive, name_run, phrase_text

_GLUE = frozenset("-‑.'’&")
_MARKS = frozenset([QUOTE, ",", ";", ":", "("])
_LONGEST = 12
"""Words of a description after its head, at most."""


def read_phrase(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """The source that the items from `start` to before `end` name, the head first found."""
    start = _skip_opening(frame, start, end)
    if start >= end:
        return None
    word = frame.low[start]
    pronoun = lexicon.pronouns.get(word.partition("'")[0])
    if pronoun is not None and (word != "i" or frame.caps[start]):
        gender, plural = pronoun
        return Mention(
            MentionKind.PRONOUN, word.partition("'")[0], start, start + 1, gender=gender, plural=plural
        )
    return _read_heads(frame, start, end, lexicon)


def _skip_opening(frame: Frame, start: int, end: int) -> int:
    """Past conjunctions, adverbs and marks."""
    low = frame.low
    while start < end and (
        frame.pos(start) in {"CCONJ", "SCONJ", "ADV", "ADP", "INTJ"} or not low[start][0].isalnum()
    ):
        if low[start] == QUOTE:
            return end
        start += 1
    return start


def _read_heads(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """Walk the phrase to its first head: a name, or a noun that no name follows."""
    low, place = frame.low, start
    head: int | None = None
    while place < end and low[place] != QUOTE and not frame.is_relative(place):
        word = low[place]
        if frame.caps[place] and not (frame.titled and bare(word) in lexicon.nouns):
            stop = name_run(frame, place, end, lexicon)
            mention = read_run(frame, start, place, stop, end, lexicon)
            if mention is not None:
                return mention
            if low[stop - 1] in lexicon.nouns or bare(low[stop - 1]) in lexicon.organisation_words:
                head = stop - 1
            place = stop
            continue
        if word in lexicon.nouns:
            head = place
        elif _ends_phrase(frame, place, start, end, head, lexicon):
            break
        place += 1
    if head is None:
        return _unknown_description(frame, start, place, lexicon)
    return _description(frame, start, head, _complement(frame, head, end), lexicon)


def _ends_phrase(frame: Frame, place: int, start: int, end: int, head: int | None, lexicon: Lexicon) -> bool:
    """Whether a small word that is no noun for a source ends the phrase."""
    word = frame.low[place]
    if head is not None:
        titled = word == "of" and _titles(frame, place, end, lexicon)
        return not titled and word not in _GLUE
    if place > start and frame.pos(place) == "ADP":
        return True
    return not word[0].isalnum() and word not in _GLUE


def _titles(frame: Frame, of: int, end: int, lexicon: Lexicon) -> bool:
    """Whether "of" goes on with a title that a name follows: Secretary of State Ana Ruiz."""
    at = of + 1
    return at + 1 < end and frame.caps[at] and frame.low[at] in lexicon.not_names and frame.caps[at + 1]


def _complement(frame: Frame, head: int, end: int) -> int:
    """Position after what belongs to a head noun: "official at the ministry", "source close to him"."""
    place = head + 1
    if place + 1 < end and frame.pos(place) == "ADJ":
        place += 1
    if place >= end or frame.pos(place) != "ADP":
        return head + 1
    last = min(end, head + _LONGEST)
    while place < last and frame.low[place] not in _MARKS and not frame.is_relative(place):
        place += 1
    return place


def _description(frame: Frame, start: int, head: int, end: int, lexicon: Lexicon) -> Mention | None:
    """A description such as "a senior official at the ministry"; None for "no one"."""
    low = frame.low
    noun = lexicon.noun_at(low, head)
    while end > head + 1 and (frame.pos(end - 1) in {"ADV", "AUX"} or not low[end - 1][0].isalnum()):
        end -= 1
    stop = min(end, head + _LONGEST)
    definite = low[start] in lexicon.definite or is_possessive(low[start])
    return Mention(
        MentionKind.NOUN,
        phrase_text(frame, start, stop),
        start,
        stop,
        noun=noun,
        gender=noun.gender if noun else None,
        plural=noun.plural if noun else False,
        definite=definite,
        organisation=noun.type == "organisation" if noun else True,
    )


def _unknown_description(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """A short phrase with an article and a noun that no rule knows: "a teen", "the bakery"."""
    low = frame.low
    if not frame.begins_description(start) or not 1 < end - start <= 4:
        return None
    return Mention(
        MentionKind.NOUN,
        phrase_text(frame, start, end),
        start,
        end,
        definite=low[start] in lexicon.definite,
    )
