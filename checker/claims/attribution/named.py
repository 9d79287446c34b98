"""Names of people and organisations within a phrase, with the roles before them."""

from __future__ import annotations

from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon, Noun
from checker.claims.attribution.mention import Mention, MentionKind
from checker.claims.attribution.runs import bare, is_possessive, phrase_text


def read_run(frame: Frame, start: int, place: int, stop: int, end: int, lexicon: Lexicon) -> Mention | None:
    """A capitalised run as a name, with the role before it; None where it only qualifies what follows."""
    low = frame.low
    begin = place if _is_body(frame, place, stop, lexicon) else _name_start(frame, place, stop, lexicon)
    if begin is None:
        return None
    dotted = stop < end and low[stop] == "." and len(low[stop - 1].rpartition(".")[2]) == 1
    after = stop + 1 if dotted else stop
    follower = low[after] if after < end else ""
    if follower and is_possessive(low[stop - 1]):
        return None
    if follower in lexicon.nouns and (dotted or not _apposed(frame, begin, stop, end, lexicon)):
        return None
    return _named(frame, start, place, begin, stop, lexicon)


def _apposed(frame: Frame, begin: int, stop: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a full name is followed by its role without a comma: "Ana Ruiz director for ..."."""
    noun = lexicon.nouns[frame.low[stop]]
    after = frame.low[stop + 1] if stop + 1 < end else ""
    return stop - begin > 1 and noun.type == "person" and after in {"of", "for", "at"}


def _is_body(frame: Frame, place: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised run ends as an organisation's name does: "Harbour Ministry"."""
    last = bare(frame.low[stop - 1])
    if stop - place < 2 or not frame.caps[stop - 1] or frame.titled:
        return False
    noun = lexicon.nouns.get(last)
    return last in lexicon.organisation_words or (noun is not None and noun.type == "organisation")


def _name_start(frame: Frame, place: int, stop: int, lexicon: Lexicon) -> int | None:
    """Where the name begins within a run: after the last role, title or word that is no name."""
    low, begin = frame.low, place
    for at in range(place, stop):
        if _precedes_name(low, at, begin, stop, lexicon):
            begin = at + 1
    while begin < stop and not frame.caps[begin] and low[begin] not in lexicon.particles:
        begin += 1
    return begin if begin < stop else None


def _precedes_name(low: list[str], at: int, begin: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a word of a run stands before the name and is no part of it."""
    word = low[at]
    if word in lexicon.honorifics or (word in lexicon.not_names and low[at + 1 : at + 2] != ["."]):
        return True
    if word in lexicon.place_words and at + 2 < stop and low[stop - 1] not in lexicon.place_words:
        return True
    if word in lexicon.nouns:
        return not (word in lexicon.surnames and begin < at == stop - 1)
    return is_possessive(word) and at + 1 < stop


def _named(frame: Frame, start: int, place: int, begin: int, stop: int, lexicon: Lexicon) -> Mention:
    """The mention that a name makes, with its role."""
    words = _words(frame, begin, stop, lexicon)
    if _is_organisation(frame, words, begin, stop, lexicon):
        return _organisation(frame, place, stop, lexicon)
    noun = _role_noun(frame, start, begin, lexicon, full=len(words) > 1)
    return Mention(
        MentionKind.NAME,
        phrase_text(frame, begin, stop),
        begin,
        stop,
        words=words,
        role=_role_text(frame, start, begin, noun, lexicon),
        noun=noun,
        gender=_title_gender(frame, start, begin, lexicon) or (noun.gender if noun else None),
    )


def _words(frame: Frame, begin: int, stop: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name in lower case, without "Jr" and the like behind it."""
    words = [bare(word) for word in frame.low[begin:stop] if word[0].isalnum()]
    while len(words) > 1 and words[-1] in lexicon.suffixes:
        words.pop()
    return tuple(words)


def _is_organisation(frame: Frame, words: tuple[str, ...], begin: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a name ends or reads like that of an organisation or a place."""
    if not lexicon.organisation_words.isdisjoint(words) or not lexicon.place_words.isdisjoint(words):
        return True
    return _is_body(frame, begin, stop, lexicon)


def _organisation(frame: Frame, place: int, stop: int, lexicon: Lexicon) -> Mention:
    """The mention that an organisation's or a place's name makes."""
    words = _words(frame, place, stop, lexicon)
    end = _of_place(frame, stop)
    return Mention(
        MentionKind.NAME,
        phrase_text(frame, place, end),
        place,
        end,
        words=words,
        organisation=True,
        place=words[-1] in lexicon.place_words,
    )


def _role_noun(frame: Frame, start: int, begin: int, lexicon: Lexicon, *, full: bool) -> Noun | None:
    """The noun of the role before a name, the nearest to it; any trade before a full name."""
    low = frame.low
    for at in range(begin - 1, start - 1, -1):
        if low[at] in lexicon.nouns:
            return lexicon.noun_at(low, at)
    return lexicon.role(low[begin - 1]) if full and begin > start and not frame.caps[begin - 1] else None


def _title_gender(frame: Frame, start: int, begin: int, lexicon: Lexicon) -> str | None:
    """The gender that a title before a name tells."""
    low = frame.low
    for at in range(begin - 1, max(start, begin - 4) - 1, -1):
        if low[at] in lexicon.honorifics:
            return lexicon.honorifics[low[at]]
    return None


def _of_place(frame: Frame, stop: int) -> int:
    """Position after "of Lindmark" behind an organisation's name."""
    low, at = frame.low, stop
    if low[at : at + 1] != ["of"]:
        return stop
    at += 2 if low[at + 1 : at + 2] == ["the"] else 1
    if at >= len(low) or not frame.caps[at]:
        return stop
    while at < len(low) and frame.caps[at] and not is_possessive(low[at]):
        at += 1
    return at


def _role_text(frame: Frame, start: int, begin: int, noun: Noun | None, lexicon: Lexicon) -> str | None:
    """What stands before a name as its role, without article and courtesy titles."""
    low = frame.low
    while begin > start and (low[begin - 1] == "." or low[begin - 1] in lexicon.courtesy):
        if low[begin - 1] == "." and low[begin - 2] not in lexicon.courtesy:
            break
        begin -= 1
    while start < begin and low[start] in {"the", "a", "an"}:
        start += 1
    if noun is None and lexicon.honorifics.keys().isdisjoint(low[start:begin]):
        return None
    return phrase_text(frame, start, begin)
